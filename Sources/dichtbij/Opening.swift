import ArgumentParser
import Explanation
import PlacementDomain
import PlanFolders
import Planning

/// A plan that `explain` and `options` may speak about: read, checked, and found clean.
struct Opening {
    let open: OpenPlan
    let words: Wording

    /// - Throws: exit 65 where a folder cannot be read, 2 where the roster is refused.
    init(folder: String, roster: String, command: String, options: OutputOptions, console: Console) throws {
        let opened: OpenedPlan
        do {
            opened = try OpenJob.run(folder: folder, output: roster, threads: Threads.all)
        } catch {
            throw console.report(error, command: command, words: options.words())
        }
        words = options.words(opened.check.instance.language)
        guard let open = opened.open else {
            let trouble = CommandTrouble.refusedRoster(
                opened.check.report, verdict: ProofLines.verdict(opened.check.report, words, console),
                remedy: words(
                    "plan opnieuw met 'dichtbij plan \(folder) --output \(roster)', of zie 'dichtbij check \(folder) \(roster)'.",
                    "plan again with 'dichtbij plan \(folder) --output \(roster)', or see 'dichtbij check \(folder) \(roster)'."
                ))
            throw console.report(trouble, command: command, words: words)
        }
        self.open = open
    }

    /// An id that is not there, with those nearest to it.
    func unknown(
        _ option: String, _ typed: String, in place: String, nearest: [String], command: String, console: Console
    ) -> ExitCode {
        console.report(
            CommandTrouble.unknown(option: option, typed: typed, place: place, nearest: nearest, file: place),
            command: command, words: words)
    }

    func unknownClient(_ typed: String, command: String, console: Console) -> ExitCode {
        unknown(
            "--client", typed, in: "clients.csv",
            nearest: NearestIds.of(typed, among: open.instance.clients.lazy.map(\.id.text)), command: command,
            console: console)
    }

    var header: [(String, JSONText)] {
        [
            ("instance", .string(open.plan.summary.instance)),
            ("rosterId", .string(open.plan.summary.rosterId)),
        ]
    }
}
