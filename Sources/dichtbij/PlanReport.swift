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
    let people: People
    let showsPoints: Bool

    var summary: PlanSummary { outcome.plan.summary }
    var roster: Roster { outcome.plan.roster }
    private var instance: Instance { outcome.instance }
    /// Planned out of a store, which is named in the place of a folder.
    var isOfStore: Bool { Source.isStore(folder) }

    /// The settled weeks, what changed since the plan that it goes on from, what is to be decided, who has no place, the hours at risk, the warnings, what a manager asks and the
    /// proof, in this order.
    var text: String {
        let view = RosterView(instance: instance, roster: roster)
        let lines = SittingLines(
            view: view, words: words, console: console, people: people, firmness: Firmness(instance))
        let sections = [
            unitLine, settledWeeks(view, lines), changes, decisions, unplaced, notPlanned, hoursAtRisk,
            warnings, figures, proof, ending,
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var unitLine: [String] {
        guard let scope = people.scope else { return [] }
        let unit = instance.units[scope.unit]
        return [
            words(
                "Alleen eenheid \(unit.name); cijfers en bewijs gelden voor het hele rooster.",
                "Unit \(unit.name) only; figures and proof hold for the whole roster.")
        ]
    }

    private func settledWeeks(_ view: RosterView, _ lines: SittingLines) -> [String] {
        let days = view.settledDays
        let sittings = view.sittings(days: days).filter { people.scope?.holds(project: $0.project) ?? true }
        let all = sittings.flatMap(\.assignments)
        let published = all.count { $0.state == .published }
        let isPublished = days.lowerBound < view.firmWeek.lowerBound || published > 0
        let title =
            isPublished
            ? words("Gepubliceerde en vaste weken ", "Published and firm weeks ") : words("Vaste week ", "Firm week ")
        let clients = words.count(
            Set(all.map(\.client)).count, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        let projects = words.count(
            Set(sittings.map(\.project)).count, dutch: ("project", "projecten"), english: ("project", "projects"))
        var result = [
            console.bold(title + words.shortDays(days) + ": ")
                + words(
                    "\(clients), samen \(workingDays(all.count)), bij \(projects)",
                    "\(clients), \(workingDays(all.count)) in all, at \(projects)")
        ]
        if published > 0 {
            let new = workingDays(all.count - published)
            result.append(
                words(
                    "concept: \(new); gepubliceerd: \(words.number(published))",
                    "draft: \(new); published: \(words.number(published))"))
        }
        result += lines.byProject(sittings, most: PlanReport.mostSittings)
        if sittings.count > PlanReport.mostSittings {
            let weeks = stride(from: days.lowerBound.number, through: days.upperBound.number, by: 7)
                .map { "--week " + words.isoWeek(CalendarDay(number: $0)) }
            result.append(
                words.more(sittings.count - PlanReport.mostSittings) + " " + words("Alles: ", "All of it: ")
                    + "dichtbij show \(folder) \(output) " + weeks.joined(separator: words(", en ", ", and ")))
        }
        return result
    }

    private func workingDays(_ count: Int) -> String {
        words.count(count, dutch: ("werkdag", "werkdagen"), english: ("working day", "working days"))
    }

    private var changes: [String] {
        guard let changes = outcome.plan.changes else { return [] }
        return ChangeLines(
            changes: changes.filter { people.shows($0.client) }, summary: summary,
            output: isOfStore ? "OUT" : output, words: words,
            console: console, people: people
        ).lines
    }

    private var decisions: [String] {
        let own = outcome.facts.decisions.filter { $0.clients.isEmpty || $0.clients.contains(where: people.shows) }
        guard !own.isEmpty else { return [] }
        let lines = DecisionLines(
            decisions: own, asOf: instance.asOf, explain: "", withheld: [],
            people: people,
            sentences: ConflictSentences(instance: instance, facts: outcome.facts.conflicts, words: words),
            words: words)
        return [console.bold(words("Te beslissen: ", "To decide: ")) + words.number(own.count)]
            + lines.headings(most: PlanReport.mostLines) + [
                "  "
                    + words(
                        "Wat u per cliënt kunt doen (dit publiceert niets): ",
                        "What you can do for each client (this publishes nothing): ")
                    + (isOfStore
                        ? "dichtbij explain \(folder) \(output)"
                        : "dichtbij publish \(folder) \(output) --dry-run --output …")
            ]
    }

    private var unplaced: [String] {
        let title = words("Wacht op een plaats: ", "Waiting for a place: ")
        // Terms that are over have a list of their own.
        let open = roster.unplaced.filter { $0.code != .termOver && people.shows($0.client) }
        guard !open.isEmpty else { return [console.bold(title) + words("niemand", "nobody")] }
        var result = [
            console.bold(title)
                + words.count(open.count, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        ]
        if open.count > PlanReport.mostLines {
            result.append("  " + words.counts(open.map(\.code)))
        }
        for entry in open.prefix(PlanReport.mostLines) {
            let sentence = UnplacedSentences.sentence(of: entry, language: words.code)
            let repair = RepairPlan(entry.repair).map { " " + RepairSentences.sentence($0, language: words.code) } ?? ""
            result.append("  \(people.label(entry.client))  \(sentence)\(repair)")
        }
        if open.count > PlanReport.mostLines {
            result.append("  " + words.more(open.count - PlanReport.mostLines) + " unplaced.csv")
        }
        return result
    }

    private var notPlanned: [String] {
        let orders = roster.notPlanned.filter { people.shows($0.client) }
        guard !orders.isEmpty else { return [] }
        var result = [
            console.bold(words("Niet gepland: ", "Not planned: "))
                + words.count(orders.count, dutch: ("zaak", "zaken"), english: ("order", "orders"))
        ]
        let byCode = Dictionary(grouping: orders, by: \.code)
        for (code, orders) in byCode.sorted(by: { $0.key < $1.key }) {
            let ids =
                orders.prefix(5).map { people.label($0.client) }.joined(separator: ", ")
                + (orders.count > 5 ? ", …" : "")
            let sentence = NotPlannedSentences.sentence(code, language: words.code)
            result.append("  \(words.number(orders.count)): \(sentence)  \(ids)")
        }
        return result
    }

    /// One line for each kind, with the first of it.
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
        if !isOfStore {
            result.append("  " + words("Alles: ", "All of them: ") + "dichtbij validate \(folder)")
        }
        return result
    }
}
