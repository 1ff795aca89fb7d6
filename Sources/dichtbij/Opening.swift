import ArgumentParser
import Explanation
import Foundation
import PlacementDomain
import Planning

/// A roster that `explain` and `options` may speak about: read, checked, and found clean.
struct Opening {
    let check: CheckOutcome
    let seating: Seating
    let words: Words

    /// - Throws: exit 65 where a folder cannot be read, 2 where the roster is refused.
    init(folder: String, roster: String, command: String, options: OutputOptions, console: Console) throws {
        let opened: OpenedRoster
        do {
            opened = try ExplainJob.open(
                folder: folder, output: roster, threads: max(1, ProcessInfo.processInfo.activeProcessorCount))
        } catch {
            throw Failures.report(error, command: command, words: options.words(), console: console)
        }
        words = options.words(opened.check.instance.language)
        guard let seating = opened.seating else {
            let codes = Set(opened.check.verdict.violations.map(\.code)).sorted().prefix(5).joined(separator: ", ")
            console.message(
                "dichtbij \(command): " + Proof.verdict(opened.check.verdict, words, console) + " (\(codes))")
            console.message(
                "Do: "
                    + words(
                        "plan opnieuw met 'dichtbij plan \(folder) --output \(roster)', of zie 'dichtbij check \(folder) \(roster)'.",
                        "plan again with 'dichtbij plan \(folder) --output \(roster)', or see 'dichtbij check \(folder) \(roster)'."
                    ))
            throw ExitCode.checkRefused
        }
        check = opened.check
        self.seating = seating
    }

    static var threads: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

    /// An id that is not there, with those nearest to it.
    func unknown(
        _ option: String, _ typed: String, in file: String, nearest: [String], command: String, console: Console
    ) -> ExitCode {
        console.message(
            "dichtbij \(command): "
                + words("\(option) \(typed) staat niet in \(file).", "\(option) \(typed) is not in \(file)."))
        let list = nearest.joined(separator: ", ")
        console.message(
            "Do: "
                + (nearest.isEmpty
                    ? words("kies een id uit \(file).", "choose an id from \(file).")
                    : words("bedoelde u \(list)?", "did you mean \(list)?")))
        return .validationFailure
    }

    func unknownClient(_ typed: String, command: String, console: Console) -> ExitCode {
        unknown(
            "--client", typed, in: "clients.csv",
            nearest: NearestIds.of(typed, among: check.instance.clients.lazy.map(\.id.text)), command: command,
            console: console)
    }

    var header: [(String, JSONText)] {
        [
            ("instance", .string(check.solution.summary.instance)),
            ("rosterId", .string(check.solution.summary.rosterId)),
        ]
    }
}
