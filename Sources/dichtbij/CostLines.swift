import Explanation
import PlacementDomain

/// What a placement costs its client, as a sentence and as JSON.
struct CostLines {
    let words: Wording
    let showsPoints: Bool

    /// The parts that weigh something, the heaviest first.
    func sentence(_ costs: CostParts) -> String {
        let parts: [(Int, String)] = [
            (costs.lost + costs.rest, words("uren die niet passen", "hours that do not fit")),
            (costs.wait, words("wachten", "waiting")), (costs.travel, words("reizen", "travel")),
            (costs.change, words("verandering van plaats", "change of place")), (costs.wish, words("wens", "wish")),
            (costs.pace, words("minder dagen per week dan gewenst", "fewer days a week than wished")),
            (costs.slack, words("weinig speling aan het eind", "little time to spare at the end")),
        ].filter { $0.0 > 0 }.sorted { $0.0 > $1.0 }
        guard !parts.isEmpty else {
            return words("Niets weegt tegen deze plaats.", "Nothing weighs against it.")
        }
        let list = parts.map { showsPoints ? "\($0.1) \(words.number($0.0))" : $0.1 }.joined(separator: ", ")
        return words("Wat tegen deze plaats weegt, zwaarste eerst: ", "What weighs against it, most first: ") + list
            + "."
    }

    static func json(_ costs: CostParts) -> JSONText {
        .object([
            ("lost", .integer(costs.lost)), ("rest", .integer(costs.rest)), ("wait", .integer(costs.wait)),
            ("travel", .integer(costs.travel)), ("change", .integer(costs.change)), ("wish", .integer(costs.wish)),
            ("pace", .integer(costs.pace)), ("slack", .integer(costs.slack)),
        ])
    }
}
