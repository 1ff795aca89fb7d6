/// A series in which a client may work, with all its sittings that are lawful for him (C5).
public struct LawfulSeries: Hashable, Sendable {
    /// Index into `Instance.series`.
    public let series: Int
    /// One way, minutes, by the quickest of his means.
    public let travelMinutes: Int
    public let sittings: LawfulSittings
}

/// Sitting numbers of one series, never empty.
public enum LawfulSittings: Hashable, Sendable {
    /// All these sitting numbers.
    case range(Range<Int>)
    /// These sitting numbers, ascending.
    case list([Int32])
}

extension LawfulSittings {
    /// The sitting numbers, ascending.
    package var numbers: [Int32] {
        switch self {
        case .range(let range): range.map(Int32.init)
        case .list(let numbers): numbers
        }
    }
}
