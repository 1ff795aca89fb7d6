public import PlacementDomain

/// Why nothing is erased, or a plan in which somebody was erased is not shown.
public enum ErasingTrouble: Trouble {
    /// While an order is open the client is planned (D5250).
    case open(ClientID, [OrderID])
    /// There is no such client (D5251).
    case unknown(String)
    /// Names were erased from the data of a plan: it is not what was planned any more (D5252).
    case namesErased(Int64)
    /// The reason holds what it is to erase (D5253).
    case reasonNames(ClientID)
    /// Files were erased since they had been kept long enough, or a person was erased (D5254).
    case filesErased(Int64, on: CalendarDay, verb: String)

    public func report(in words: Wording) -> TroubleReport {
        let (code, cause, remedy) = parts(words)
        return TroubleReport(code: code, cause: cause, remedy: remedy, ending: ending, evidence: evidence)
    }

    private var ending: Ending {
        switch self {
        case .open, .unknown, .reasonNames: .wrongRequest
        case .namesErased, .filesErased: .badInput
        }
    }

    private var evidence: [String] {
        if case .open(_, let orders) = self { orders.map(\.text) } else { [] }
    }

    private func parts(_ words: Wording) -> (code: String, cause: String, remedy: String) {
        switch self {
        case .open(let client, _):
            (
                "D5250", words("\(client) heeft een zaak die nog loopt", "\(client) has an order that is open"),
                words(
                    "sluit de zaak eerst af; wie gepland wordt, houdt zijn naam.",
                    "end the order first; who is planned keeps his name.")
            )
        case .unknown(let id):
            (
                "D5251", words("er is geen cliënt '\(id)'", "there is no client '\(id)'"),
                words("typ het id van de cliënt, niet de naam.", "type the client's id, not his name.")
            )
        case .namesErased(let plan):
            (
                "D5252",
                words(
                    "in de gegevens van plan \(plan) zijn namen gewist",
                    "names were erased in the data of plan \(plan)"),
                words(
                    "'dichtbij record replay \(plan)' vergelijkt het rooster; maak anders een nieuw plan.",
                    "'dichtbij record replay \(plan)' compares the roster; else make a new plan.")
            )
        case .reasonNames(let client):
            (
                "D5253",
                words("de reden noemt wat van \(client) wordt gewist", "the reason holds what is erased of \(client)"),
                words("schrijf de reden zonder naam of nummer.", "write the reason without name or number.")
            )
        case .filesErased(let plan, let day, let verb):
            (
                "D5254",
                words(
                    "de bestanden van plan \(plan) zijn gewist op \(day), door '\(verb)'",
                    "the files of plan \(plan) were erased on \(day), by '\(verb)'"),
                words(
                    "het besluit en zijn vingerafdrukken staan er nog: 'dichtbij record show'.",
                    "the decision and its digests are still there: 'dichtbij record show'.")
            )
        }
    }
}
