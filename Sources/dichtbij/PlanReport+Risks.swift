import Explanation
import PlacementDomain
import PlanFolders

extension PlanReport {
    private static let mostPeople = 15

    /// Hours that do not fit, hours that wait, and hours that nobody can work any more.
    func hoursAtRisk(_ lines: SittingLines) -> [String] {
        let risks = outcome.risks
        let title = console.bold(words("Uren in gevaar", "Hours at risk"))
        guard !(risks.placed.isEmpty && risks.waiting.isEmpty && risks.over.isEmpty) else {
            return [
                title + words(": geen; alles past vóór de einddatum", ": none; everything fits before the terms end")
            ]
        }
        return [title] + placedAtRisk(lines) + waiting + over(lines)
    }

    private func placedAtRisk(_ lines: SittingLines) -> [String] {
        let placed = outcome.risks.placed
        guard !placed.isEmpty else { return [] }
        let first = words(
            "Geplaatst, maar niet alle uren passen vóór de einddatum: ",
            "Placed, but not all hours fit before the term ends: ")
        let projects = Dictionary(
            outcome.plan.roster.placements.map { ($0.client, $0.project) }, uniquingKeysWith: { first, _ in first })
        // What a signature alone holds back is not past saving.
        let saved = outcome.savedByUnlocking.values.reduce(0, +)
        var result = ["  " + first + sum(placed)]
        if saved > 0 {
            result.append(
                "    "
                    + words(
                        "waarvan \(words.number(saved)) u door een getekende plaatsing (zie Te beslissen)",
                        "of which \(words.number(saved)) h by a signed placement (see To decide)"))
        }
        return result
            + list(placed, "placements.csv") {
                "\(lines.person($0.client))  \(projects[$0.client]?.text ?? "")  \(words.shortHours($0.minutes))"
            }
    }

    private var waiting: [String] {
        let waiting = outcome.risks.waiting
        guard !waiting.isEmpty else { return [] }
        var line =
            words("Wacht op een plaats, de termijn loopt nog: ", "Waits for a place, the term still runs: ")
            + sum(waiting)
            + words("; nog niets verloren.", "; nothing is lost yet.")
        let later = waiting.reduce(0) { $0 + $1.byNextWeek.value }
        if later > 0 {
            line += words(
                " Nog een week wachten kost samen \(words.shortHours(Minutes(later))).",
                " Another week of waiting costs \(words.shortHours(Minutes(later))) in all.")
        }
        return ["  " + line]
    }

    private func over(_ lines: SittingLines) -> [String] {
        let over = outcome.risks.over
        guard !over.isEmpty else { return [] }
        let first = words(
            "Termijn voorbij, terugmelden als niet meer uitvoerbaar: ",
            "Term over, to be reported as no longer possible: ")
        return ["  " + first + sum(over)]
            + list(over, "unplaced.csv") { "\(lines.person($0.client))  \(words.shortHours($0.minutes))" }
    }

    private func sum(_ people: [RiskKinds.Person]) -> String {
        let hours = words.shortHours(Minutes(people.reduce(0) { $0 + $1.minutes.value }))
        return hours + words(" van ", " of ")
            + words.count(people.count, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
    }

    /// - Parameter file: where those stand whom the screen leaves out.
    private func list(
        _ people: [RiskKinds.Person], _ file: String, _ line: (RiskKinds.Person) -> String
    ) -> [String] {
        var result = people.prefix(PlanReport.mostPeople).map { "    " + line($0) }
        if people.count > PlanReport.mostPeople {
            result.append("    " + words.more(people.count - PlanReport.mostPeople) + " " + file)
        }
        return result
    }
}
