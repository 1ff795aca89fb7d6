import PlacementDomain

/// What of one client's records may change, by the cause that such a change is; in the order in which they are asked.
enum ClientFactGroup: String, CaseIterable, Sendable {
    case orderChanged = "ORDER_CHANGED"
    case placed = "PLACED"
    case unlocked = "UNLOCKED"
    case apart = "APART"
    case days = "DAYS"
    case limits = "LIMITS"
    case travel = "TRAVEL"

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
}

/// What of one series may change, by the cause that such a change is; in the order in which they are asked.
enum SeriesFactGroup: String, CaseIterable, Sendable {
    case limits = "LIMITS"
    case approval = "APPROVAL"
    case closed = "CLOSED"
    case cancelled = "CANCELLED"
    case seats = "SEATS"

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
