/// Why somebody's place or days are other than an earlier plan had them: one cause for each change, the first that fits.
///
/// - Source: docs/calm.md, the table of causes.
public enum ChangeCause: Hashable, Sendable {
    /// He is not planned any more, with the code of `not-planned.csv`.
    case notPlanned(String)
    case orderNew
    case orderChanged
    /// His record in `placements.csv`: a planner placed him, or ended his placement.
    case placed
    case unlocked
    case apart
    case days
    case limits
    case travel
    case approval
    case closed
    case cancelled
    case seats
    case rules
    /// Hours were missed, credited or corrected.
    case hours
    /// The week went on: the first day that can be planned is a later one.
    case time
    /// Somebody else got a place or saves hours by it.
    case madeRoom(ClientID)
    /// Everybody was planned anew (`--full`), and nothing else explains it.
    case full

    /// As tables have it, for example `NOT_PLANNED:STOPPED` or `MADE_ROOM:c12`.
    public var text: String {
        switch self {
        case .notPlanned(let code): "NOT_PLANNED:\(code)"
        case .madeRoom(let client): "MADE_ROOM:\(client.text)"
        default: word
        }
    }

    /// The code alone, without what stands behind it.
    public var word: String {
        switch self {
        case .notPlanned: "NOT_PLANNED"
        case .orderNew: "ORDER_NEW"
        case .orderChanged: "ORDER_CHANGED"
        case .placed: "PLACED"
        case .unlocked: "UNLOCKED"
        case .apart: "APART"
        case .days: "DAYS"
        case .limits: "LIMITS"
        case .travel: "TRAVEL"
        case .approval: "APPROVAL"
        case .closed: "CLOSED"
        case .cancelled: "CANCELLED"
        case .seats: "SEATS"
        case .rules: "RULES"
        case .hours: "HOURS"
        case .time: "TIME"
        case .madeRoom: "MADE_ROOM"
        case .full: "FULL"
        }
    }

    /// As `text`, but nobody else is named.
    public var unnamed: String {
        if case .madeRoom = self { return word }
        return text
    }

    /// All that have nothing behind their code, in the order in which they are asked.
    public static let plain: [ChangeCause] = [
        .orderNew, .orderChanged, .placed, .unlocked, .apart, .days, .limits, .travel, .approval, .closed, .cancelled,
        .seats, .rules, .hours, .time, .full,
    ]

    /// Reads what `text` wrote; nil where that is not its form.
    public init?(text: String) {
        func rest(_ prefix: String) -> String? {
            text.hasPrefix(prefix) && text.count > prefix.count ? String(text.dropFirst(prefix.count)) : nil
        }
        if let code = rest("NOT_PLANNED:") {
            self = .notPlanned(code)
        } else if let client = rest("MADE_ROOM:") {
            self = .madeRoom(ClientID(client))
        } else if let plain = ChangeCause.plain.first(where: { $0.word == text }) {
            self = plain
        } else {
            return nil
        }
    }
}
