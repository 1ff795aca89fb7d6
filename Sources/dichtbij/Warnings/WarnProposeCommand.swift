import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct WarnProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "List failures on which nobody acted yet, each with the next command.",
        discussion: "The program decides nothing: it proposes a warning where one is left, else to suspend the order.")

    @OptionGroup var place: StateOptions

    func run() throws {
        try place.tell("warn propose") { path, requester, words, console in
            let proposed = try WarnJob.propose(in: path, by: requester, time: StoreClock.time)
            let words = words.read(on: proposed.today)
            let listed = proposed.failures.flatMap { lines(of: $0, words) }
            let count = words.count(
                proposed.failures.count, dutch: ("verzuim te beslissen", "keer verzuim te beslissen"),
                english: ("failure to decide about", "failures to decide about"))
            let advice =
                listed.isEmpty
                ? words("er is niets te doen.", "there is nothing to do.")
                : words(
                    "beslis; was het geen verzuim, verbeter dan de registratie met 'dichtbij attend correct'.",
                    "decide; where it was no failure, correct the record with 'dichtbij attend correct'.")
            let title = console.bold(words("Waarschuwingen: ", "Warnings: ")) + count
            let text = [title] + listed + ["", words.whatNow + advice]
            return (text.joined(separator: "\n") + "\n", json(proposed))
        }
    }

    /// `c1  zaak o1  ma 7 dec  niet gekomen  waarschuwingen 0/1`, and what to type.
    private func lines(of failure: OpenFailure, _ words: Wording) -> [String] {
        let parts = [
            failure.client.text, words("zaak \(failure.order)", "order \(failure.order)"),
            words.shortDay(failure.day), name(failure, words),
            words("waarschuwingen", "warnings") + " \(failure.warnings)/\(failure.mostWarnings)",
        ]
        return ["  " + parts.joined(separator: "  "), "    " + next(failure, words)]
    }

    private func name(_ failure: OpenFailure, _ words: Wording) -> String {
        AttendanceOutcome(rawValue: failure.outcome).map { words($0.name) } ?? failure.outcome
    }

    private func next(_ failure: OpenFailure, _ words: Wording) -> String {
        failure.isWarningLeft
            ? "dichtbij warn issue \(failure.order) --cause \(failure.attendance)"
            : "dichtbij order suspend \(failure.order) --reason " + words("REDEN", "REASON")
    }

    private func json(_ proposed: ProposedWarnings) -> JSONText {
        .object([
            ("schema", .string("dichtbij.proposed-warnings/1")),
            (
                "failures",
                .list(
                    proposed.failures.map { failure in
                        .object([
                            ("record", .integer(Int(failure.attendance))), ("order", .string(failure.order.text)),
                            ("client", .string(failure.client.text)),
                            ("session", .string(failure.session.description)), ("outcome", .string(failure.outcome)),
                            ("warnings", .integer(failure.warnings)), ("mostWarnings", .integer(failure.mostWarnings)),
                        ])
                    })
            ),
        ])
    }
}
