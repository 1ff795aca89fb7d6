/// What pricing reads of one slot, side by side in memory.
public struct TimelineSlot: BitwiseCopyable, Sendable {
    /// Net minutes before the slot.
    public var netPrefix: Int32
    /// Day number of the sitting.
    public var day: Int32
    /// Distinct dates before the slot.
    public var dayPrefix: UInt16
    /// From this slot's sitting on, every series of the pattern has one before this position; 65,535: never.
    public var cover: UInt16
}

/// All timelines in flat blocks for the hot loops, as `TimelineArena` made them.
public final class TimelineTable: @unchecked Sendable {
    public let headers: FlatArray<TimelineArena.Header>
    public let row: FlatArray<RowNumber>
    public let slot: FlatArray<TimelineSlot>
    public let weekStart: FlatArray<UInt16>
    public let travelPrefix: FlatArray<Int32>

    package init(_ arena: consuming TimelineArena) {
        let none = TimelineArena.Header(
            base: 0, count: 0, weekBase: 0, travelBase: -1, uniformNet: 0, isOneADay: true)
        headers = FlatArray(arena.headers, filler: none)
        row = FlatArray(arena.row, filler: RowNumber(0))
        slot = FlatArray(
            repeating: TimelineSlot(netPrefix: 0, day: 0, dayPrefix: 0, cover: 0), count: arena.row.count)
        for index in 0..<slot.count {
            slot[index] = TimelineSlot(
                netPrefix: arena.netPrefix[index], day: arena.day[index], dayPrefix: arena.dayPrefix[index],
                cover: arena.cover[index])
        }
        weekStart = FlatArray(arena.weekStart, filler: 0)
        travelPrefix = FlatArray(arena.travelPrefix, filler: 0)
    }

    public var slots: Int { row.count }
}
