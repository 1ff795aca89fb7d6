/// A client's columns at one project with one pattern: everything about them but the start week.
public struct ClientPattern: BitwiseCopyable, Sendable {
    /// Index into the timeline table.
    public var timeline: Int32
    /// The client's part of the timeline, `lo..<hi`.
    public var lo: UInt16
    public var hi: UInt16
    /// Points of wish, change and pace.
    public var fixed: Int32
    /// Points a day; unused where the timeline has travel points of its own.
    public var travelPerDay: Int32
    public var project: Int32
    /// Least cost over the start weeks.
    public var base: Int32
    /// Least lost points over the start weeks.
    public var leastLost: Int32
    /// Least cost without waiting over the start weeks.
    public var leastUnwaited: Int32
    /// Whether his columns have the very first sitting of the order, so that rows of first sittings count them.
    public var isFirst: Bool
}
