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
    let showsNames: Bool
    /// Of the client who is shown.
    let deadline: Deadline?

    var text: String {
        let lines = SittingLines(
            view: view, words: words, console: console, showsNames: showsNames, isOfOneClient: selection.client != nil)
        var result: [String] = []
        if let client = selection.client { result += person(client, lines) + deadlineLines }
        let sittings = view.sittings(days: selection.days, project: selection.project, client: selection.client)
        if let days = selection.days {
            let week = days.lowerBound.isoWeek
            result.append(
                console.bold(words("Week ", "Week ") + "\(week.year)-W\(week.week < 10 ? "0" : "")\(week.week)")
                    + "  \(days.lowerBound) – \(days.upperBound)")
        }
        if let project = selection.project, sittings.isEmpty {
            result.append(lines.heading(project))
        }
        result += sittings.isEmpty ? [words("  niemand", "  nobody")] : lines.byProject(sittings)
        let total = sittings.reduce(0) { $0 + $1.assignments.count }
        result.append(
            words.count(total, dutch: ("keer werk", "keer werk"), english: ("time of work", "times of work")) + ", "
                + words.shortHours(sittings.flatMap(\.assignments).map(\.creditMinutes).reduce(.zero, +)))
        return result.joined(separator: "\n") + "\n"
    }

    /// How much he can still work, whatever is decided.
    private var deadlineLines: [String] {
        guard let deadline else { return [] }
        let last = deadline.lastDay.map { words(", laatste dag ", ", last day ") + "\($0)" } ?? ""
        return [
            words("  nog te werken ", "  still to work ") + words.shortHours(deadline.remaining)
                + words(" · past binnen de regels: alleen ", " · fits lawfully: alone ")
                + words.shortHours(deadline.alone)
                + words(", naast de anderen ", ", beside the others ") + words.shortHours(deadline.besideOthers) + last
        ]
    }

    /// What is decided about one client, before his days.
    private func person(_ id: ClientID, _ lines: SittingLines) -> [String] {
        var result: [String] = []
        for placed in view.roster.placements where placed.client == id {
            let rest =
                placed.unworkedMinutes > 0
                ? words("blijft over ", "left over ") + words.shortHours(placed.unworkedMinutes)
                : words("alle uren", "all hours")
            let series = placed.series.map(\.text).joined(separator: " ")
            result.append(
                console.bold(lines.person(id)) + "  \(placed.order)  \(placed.project)  \(series)  "
                    + words("vanaf ", "from ") + "\(placed.firstDate)  \(rest)  "
                    + words("kosten ", "cost ") + words.number(placed.cost.value))
        }
        for unplaced in view.roster.unplaced where unplaced.client == id {
            result.append(
                console.bold(lines.person(id)) + "  \(unplaced.order)  \(unplaced.code.rawValue)  "
                    + UnplacedSentences.sentence(of: unplaced, language: words.code))
            if let repair = RepairPlan(unplaced.repair) {
                result.append("  " + RepairSentences.sentence(repair, language: words.code))
            }
        }
        for order in view.roster.notPlanned where order.client == id {
            result.append(
                console.bold(lines.person(id)) + "  \(order.order?.text ?? "–")  \(order.code)  "
                    + NotPlannedSentences.sentence(order.code, language: words.code))
        }
        return result
    }
}
