import Explanation
import PlacementDomain
import Planning

/// A week, a project or a client of a roster as text.
struct ShowReport {
    let view: RosterView
    let selection: ShowCommand.Selection
    let folder: String
    let rosterFolder: String
    let words: Wording
    let console: Console
    let people: People
    let firmness: Firmness
    let showsPoints: Bool
    /// Of the client who is shown.
    let deadline: Deadline?

    var text: String {
        let lines = SittingLines(
            view: view, words: words, console: console, people: people, firmness: firmness,
            isOfOneClient: selection.client != nil)
        var result: [String] = []
        if let client = selection.client { result += person(client) + deadlineLines }
        let sittings = selection.sittings(of: view)
        if let days = selection.days {
            result.append(
                console.bold(words("Week ", "Week ") + words.isoWeek(days.lowerBound)) + "  " + words.shortDays(days))
        }
        if let project = selection.project, sittings.isEmpty {
            result.append(lines.heading(project))
        }
        result += sittings.isEmpty ? [words("  geen werkdagen", "  no working days")] : lines.byProject(sittings)
        let all = sittings.flatMap(\.assignments)
        let clients = Set(all.map(\.client)).count
        let ofPeople =
            selection.client != nil || all.isEmpty
            ? ""
            : words(" van ", " of ")
                + words.count(clients, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        result.append(
            words.count(all.count, dutch: ("werkdag", "werkdagen"), english: ("working day", "working days")) + ofPeople
                + words(", samen ", ", ") + words.shortHours(all.map(\.creditMinutes).reduce(.zero, +))
                + (all.isEmpty ? "" : ": " + firm.days(all)))
        return result.joined(separator: "\n") + "\n"
    }

    private var firm: FirmnessWords { FirmnessWords(firmness: firmness, words: words) }

    /// How much he can still work, whatever is decided.
    private var deadlineLines: [String] {
        guard let deadline else { return [] }
        let (alone, beside) = (words.shortHours(deadline.alone), words.shortHours(deadline.besideOthers))
        return [
            "  "
                + words(
                    "nog in te plannen: \(words.shortHours(deadline.remaining)) · haalbaar vóór de einddatum: \(alone); met alle anderen erbij: \(beside)",
                    "still to plan: \(words.shortHours(deadline.remaining)) · can be worked before the end date: \(alone); with everybody else: \(beside)"
                )
        ]
    }

    /// What is decided about one client, before his days.
    private func person(_ id: ClientID) -> [String] {
        var result: [String] = []
        for placed in view.roster.placements where placed.client == id {
            let rest =
                placed.unworkedMinutes > 0
                ? words("niet haalbaar vóór de einddatum: ", "cannot be worked before the end date: ")
                    + words.shortHours(placed.unworkedMinutes)
                : words("alle uren", "all hours")
            let series = placed.series.map(\.text).joined(separator: " ")
            let begins =
                placed.kind == .continuation
                ? words("gaat door vanaf ", "goes on from ") : words("begint op ", "begins on ")
            let cost = showsPoints ? "  " + words("kosten ", "cost ") + words.number(placed.cost.value) : ""
            result.append(
                console.bold(people.label(id)) + "  \(placed.order)  \(placed.project)  \(series)  "
                    + begins + words.shortDay(placed.firstDate) + "  \(rest)  "
                    + firm.place(placed.order, at: placed.project) + cost)
        }
        for unplaced in view.roster.unplaced where unplaced.client == id {
            result.append(
                console.bold(people.label(id)) + "  \(unplaced.order)  "
                    + UnplacedSentences.sentence(of: unplaced, language: words.code))
            if let repair = RepairPlan(unplaced.repair) {
                result.append("  " + RepairSentences.sentence(repair, language: words.code))
            }
        }
        for order in view.roster.notPlanned where order.client == id {
            result.append(
                console.bold(people.label(id)) + "  \(order.order?.text ?? "–")  "
                    + NotPlannedSentences.sentence(order.code, language: words.code))
        }
        return result
    }
}
