import Explanation
import PlacementDomain
import PlanFolders
import Planning

/// What a planner reads on Monday when the plan is made.
struct PlanReport {
    private static let mostSittings = 24
    private static let mostLines = 15

    let outcome: PlanOutcome
    let folder: String
    let output: String
    let words: Wording
    let console: Console
    let showsNames: Bool

    var summary: PlanSummary { outcome.plan.summary }
    private var roster: Roster { outcome.plan.roster }
    private var instance: Instance { outcome.instance }

    /// The firm week, what is to be decided, the unplaced, the hours at risk, the warnings and the proof, in this order.
    var text: String {
        let view = RosterView(instance: instance, roster: roster)
        let lines = SittingLines(view: view, words: words, console: console, showsNames: showsNames)
        let sections = [
            firmWeek(view, lines), conflicts(lines), unplaced(lines), notPlanned, hoursAtRisk(lines), warnings,
            proof, ending,
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func firmWeek(_ view: RosterView, _ lines: SittingLines) -> [String] {
        // Who was published there before is shown beside those who come new.
        let firm = view.sittings(days: nil).filter { $0.assignments.contains { $0.state == .firm } }
        let settled = firm.flatMap(\.assignments).filter { $0.state == .firm }
        let (days, people) = (settled.count, Set(settled.map(\.client)).count)
        let week = "\(view.firmWeek.lowerBound) – \(view.firmWeek.upperBound)"
        let counts = words(
            "\(words.number(days)) keer werk voor \(words.number(people)) mensen op \(words.number(Set(firm.map(\.project)).count)) projecten",
            "\(words.number(days)) times of work for \(words.number(people)) people at \(words.number(Set(firm.map(\.project)).count)) projects"
        )
        var result = [console.bold(words("Vaste week ", "Firm week ") + week + ": ") + counts]
        result += lines.byProject(firm, most: PlanReport.mostSittings)
        if firm.count > PlanReport.mostSittings {
            result.append(
                words.more(firm.count - PlanReport.mostSittings) + " "
                    + words("Alles: ", "All of it: ") + "dichtbij show \(folder) \(output)")
        }
        return result
    }

    private func conflicts(_ lines: SittingLines) -> [String] {
        guard !roster.conflicts.isEmpty else { return [] }
        let groups = ConflictGroup.groups(roster.conflicts)
        var result = [
            console.bold(words("Te beslissen: ", "To decide: ")) + words.number(groups.count) + "  "
                + counts(groups.map(\.first.code))
        ]
        for group in groups.prefix(PlanReport.mostLines) {
            let who = group.first.smallestSet.map { lines.person($0) }.joined(separator: ", ")
            let isPlace = group.first.place.contains("@")
            let more =
                group.count > 1 ? words(" en nog \(group.count - 1) keer", " and \(group.count - 1) times more") : ""
            let place = isPlace ? "  " + group.first.place + more : ""
            result.append(
                "  \(who)  \(group.first.code)\(place)  "
                    + ConflictSentences.sentence(group.first.code, place: group.first.place, language: words.code)
                    + saved(group))
        }
        if groups.count > PlanReport.mostLines {
            result.append("  " + words.more(groups.count - PlanReport.mostLines) + " conflicts.csv")
        }
        return result
    }

    /// ` (24 h)` where unlocking would save hours.
    private func saved(_ group: ConflictGroup) -> String {
        guard group.first.code == "KEPT_LOSES_HOURS" else { return "" }
        let hours = group.first.smallestSet.compactMap { outcome.savedByUnlocking[$0] }.reduce(0, +)
        return " (" + words.number(hours) + words(" uur)", " h)")
    }

    private func unplaced(_ lines: SittingLines) -> [String] {
        let title = words("Niet geplaatst: ", "Unplaced: ")
        guard !roster.unplaced.isEmpty else { return [console.bold(title) + words("niemand", "nobody")] }
        var result = [
            console.bold(title)
                + words(
                    "\(words.number(roster.unplaced.count)) van \(words.number(summary.clients))",
                    "\(words.number(roster.unplaced.count)) of \(words.number(summary.clients))")
        ]
        if roster.unplaced.count > PlanReport.mostLines {
            result.append("  " + counts(roster.unplaced.map(\.code.rawValue)))
        }
        for entry in roster.unplaced.prefix(PlanReport.mostLines) {
            let sentence = UnplacedSentences.sentence(of: entry, language: words.code)
            let repair = RepairPlan(entry.repair).map { " " + RepairSentences.sentence($0, language: words.code) } ?? ""
            result.append("  \(lines.person(entry.client))  \(entry.code.rawValue)  \(sentence)\(repair)")
        }
        if roster.unplaced.count > PlanReport.mostLines {
            result.append("  " + words.more(roster.unplaced.count - PlanReport.mostLines) + " unplaced.csv")
        }
        return result
    }

    private var notPlanned: [String] {
        guard !roster.notPlanned.isEmpty else { return [] }
        var result = [
            console.bold(words("Niet gepland: ", "Not planned: "))
                + words.count(roster.notPlanned.count, dutch: ("zaak", "zaken"), english: ("order", "orders"))
        ]
        let byCode = Dictionary(grouping: roster.notPlanned, by: \.code)
        for (code, orders) in byCode.sorted(by: { $0.key < $1.key }) {
            let ids = orders.prefix(5).map(\.client.text).joined(separator: " ") + (orders.count > 5 ? " …" : "")
            let sentence = NotPlannedSentences.sentence(code, language: words.code)
            result.append("  \(words.number(orders.count)) × \(code)  \(sentence)  \(ids)")
        }
        return result
    }

    private var warnings: [String] {
        let total = outcome.findings.count + outcome.suppressedFindings
        guard total > 0 else { return [] }
        var result = [
            console.bold(
                words.count(
                    total, dutch: ("waarschuwing over de gegevens", "waarschuwingen over de gegevens"),
                    english: ("warning about the data", "warnings about the data")))
        ]
        // One line for each kind, in the order in which they were found.
        let byCode = Dictionary(grouping: outcome.findings, by: \.code)
        var listed: Set<String> = []
        for finding in outcome.findings where listed.insert(finding.code).inserted {
            let alike = byCode[finding.code]?.count ?? 1
            result.append(
                "  "
                    + (alike == 1
                        ? "" : words("\(words.number(alike)) keer, eerste: ", "\(words.number(alike)) times, first: "))
                    + "\(finding.place)  \(words(finding.cause))")
        }
        result.append("  " + words("Alles: ", "All of them: ") + "dichtbij validate \(folder)")
        return result
    }

    /// `SEATS_TAKEN 12 · NO_COMMON_DAY 3`, most first.
    private func counts(_ codes: [String]) -> String {
        var count: [String: Int] = [:]
        for code in codes { count[code, default: 0] += 1 }
        let sorted = count.sorted { left, right in
            left.value == right.value ? left.key < right.key : left.value > right.value
        }
        return sorted.map { "\($0.key) \(words.number($0.value))" }.joined(separator: " · ")
    }
}
