import Explanation
import PlacementDomain
import PlanFolders
import Planning

extension PlanReport {
    private static let mostPeople = 15

    /// Hours that cannot be worked, hours that wait, and hours of terms that are over or too short.
    var hoursAtRisk: [String] {
        let title = console.bold(words("Uren in gevaar", "Hours at risk"))
        let sections = [placedAtRisk, waiting, over, endsTooSoon].filter { !$0.isEmpty }
        guard !sections.isEmpty else {
            return [
                title
                    + words(
                        ": geen; alle uren zijn haalbaar vóór de einddatum",
                        ": none; all hours can be worked before the end date")
            ]
        }
        return [title] + sections.flatMap(\.self)
    }

    private var placedAtRisk: [String] {
        let placed = outcome.facts.risks.placed.filter { people.shows($0.client) }
        guard !placed.isEmpty else { return [] }
        let first = words(
            "Geplaatst, maar niet haalbaar vóór de einddatum: ", "Placed, but cannot be worked before the end date: ")
        let projects = Dictionary(
            roster.placements.map { ($0.client, $0.project) }, uniquingKeysWith: { first, _ in first })
        // What a signature alone holds back is not past saving.
        let saved = outcome.facts.savedByUnlocking.filter { people.shows($0.key) }
        var result = ["  " + first + sum(placed)]
        if !saved.isEmpty {
            let hours = words.number(saved.values.reduce(0, +))
            let count = words.count(
                saved.count, dutch: ("ondertekende plaatsing", "ondertekende plaatsingen"),
                english: ("signed placement", "signed placements"))
            result.append(
                "    "
                    + words(
                        "daarvan \(hours) u door \(count): na vrijgeven haalbaar, als er dan plaats is (conflicts.csv)",
                        "of these \(hours) h by \(count): possible once released, if there is a place then (conflicts.csv)"
                    ))
        }
        return result
            + list(placed, "placements.csv") {
                [people.label($0.client), projects[$0.client]?.text ?? "", words.shortHours($0.minutes)]
            }
    }

    private var waiting: [String] {
        let waiting = outcome.facts.risks.waiting.filter { people.shows($0.client) }
        guard !waiting.isEmpty else { return [] }
        let found = waiting.compactMap(\.workable).reduce(.zero, +)
        let open = waiting.count { $0.workable == nil }
        var second = words(
            "opgeteld haalbaar met de gevonden veranderingen, elk apart bekeken: \(words.shortHours(found))",
            "can be worked with the changes found, each taken by itself: \(words.shortHours(found)) added up")
        if open > 0 {
            let clients = words.count(open, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
            second += words("; voor \(clients) is nog niets gevonden", "; for \(clients) nothing is found yet")
        }
        second += ". " + risk.weekLater(waiting)
        return ["  \(risk.waiting): " + sum(waiting), "    " + second]
            + list(waiting, "unplaced.csv") { [people.label($0.client), words.shortHours($0.minutes), risk.end($0)] }
    }

    private var over: [String] {
        reported(outcome.facts.risks.over, risk.over) { [risk.end($0)] }
    }

    private var endsTooSoon: [String] {
        reported(outcome.facts.risks.endsTooSoon, risk.endsTooSoon) { [risk.end($0), risk.firstDay($0)] }
    }

    private func reported(
        _ risks: [RiskKinds.Person], _ heading: String, _ days: (RiskKinds.Person) -> [String]
    ) -> [String] {
        let own = risks.filter { people.shows($0.client) }
        guard !own.isEmpty else { return [] }
        return ["  \(heading): " + sum(own)]
            + list(own, "unplaced.csv") { [people.label($0.client), words.shortHours($0.minutes)] + days($0) }
    }

    private var risk: RiskWords { RiskWords(words: words) }

    private func sum(_ risks: [RiskKinds.Person]) -> String {
        let hours = words.shortHours(Minutes(risks.reduce(0) { $0 + $1.minutes.value }))
        return hours + words(" van ", " of ")
            + words.count(risks.count, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
    }

    /// - Parameter file: where those stand whom the screen leaves out.
    private func list(
        _ risks: [RiskKinds.Person], _ file: String, _ line: (RiskKinds.Person) -> [String]
    ) -> [String] {
        var result = risks.prefix(PlanReport.mostPeople).map { person in
            "    " + line(person).filter { !$0.isEmpty }.joined(separator: "  ")
        }
        if risks.count > PlanReport.mostPeople {
            result.append("    " + words.more(risks.count - PlanReport.mostPeople) + " " + file)
        }
        return result
    }
}
