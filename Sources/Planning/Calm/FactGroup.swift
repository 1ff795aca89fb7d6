import PlacementDomain

/// A part of the facts that may change, by the cause that such a change is.
protocol FactGroup: CaseIterable, Sendable {
    var cause: ChangeCause { get }
}

extension FactGroup {
    /// As `facts.csv` has it.
    var word: String { cause.word }
}

/// What of one client's records may change, by the cause that such a change is; in the order in which they are asked.
enum ClientFactGroup: FactGroup {
    case orderChanged
    case placed
    case unlocked
    case apart
    case days
    case limits
    case travel

    var cause: ChangeCause {
        switch self {
        case .orderChanged: .orderChanged
        case .placed: .placed
        case .unlocked: .unlocked
        case .apart: .apart
        case .days: .days
        case .limits: .limits
        case .travel: .travel
        }
    }

    /// Whether it is a fact about a choice.
    var isBesideChoice: Bool { self == .placed || self == .unlocked || self == .travel }
}

/// What of one series may change, by the cause that such a change is; in the order in which they are asked.
enum SeriesFactGroup: FactGroup {
    case limits
    case approval
    case closed
    case cancelled
    case seats

    var cause: ChangeCause {
        switch self {
        case .limits: .limits
        case .approval: .approval
        case .closed: .closed
        case .cancelled: .cancelled
        case .seats: .seats
        }
    }
}
