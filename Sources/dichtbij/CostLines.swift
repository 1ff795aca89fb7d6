import Explanation
import PlacementDomain

/// What a placement costs its client, as a sentence and as JSON.
struct CostLines {
    let words: Wording
    let showsPoints: Bool

    /// His own part alone: the parts that weigh something, the heaviest first.
    func sentence(_ costs: CostParts) -> String {
        let parts: [(Int, String)] = [
            (costs.lost + costs.rest, words("uren die niet haalbaar zijn", "hours that cannot be worked")),
            (costs.wait, words("wachten", "waiting")), (costs.travel, words("reizen", "travel")),
            (
                costs.change,
                words(
                    "een ander project of andere dagen dan afgesproken", "another project or other days than agreed")
            ), (costs.wish, words("werk dat hij niet koos", "work that was not wished")),
            (
                costs.pace,
                words(
                    "minder werkdagen per week dan gewenst of afgesproken",
                    "fewer working days a week than wished or agreed")
            ), (costs.slack, words("weinig tijd over vóór de einddatum", "little time left before the end date")),
        ].filter { $0.0 > 0 }.sorted { $0.0 > $1.0 }
        guard !parts.isEmpty else {
            return words(
                "Deze plaats heeft geen nadelen voor deze cliënt.", "This place has no disadvantages for this client.")
        }
        let list = parts.map { showsPoints ? "\($0.1) \(words.number($0.0))" : $0.1 }.joined(separator: ", ")
        return words("Nadelen voor deze cliënt, grootste eerst: ", "Disadvantages for this client, largest first: ")
            + list + "."
    }

    static func json(_ costs: CostParts) -> JSONText {
        .object([
            ("lost", .integer(costs.lost)), ("rest", .integer(costs.rest)), ("wait", .integer(costs.wait)),
            ("travel", .integer(costs.travel)), ("change", .integer(costs.change)), ("wish", .integer(costs.wish)),
            ("pace", .integer(costs.pace)), ("slack", .integer(costs.slack)),
        ])
    }
}
