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
    /// By slot: number of the row of those who begin there, −1 for none; empty where nothing bounds who begins.
    public let startRow: FlatArray<Int32>

    /// - Parameter rows: nil: what others take plays no part.
    package init(_ arena: consuming TimelineArena, rows: RowTable? = nil) {
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
        var starts: [Int32] = []
        if let rows, rows.boundsStarts {
            starts = [Int32](repeating: -1, count: arena.row.count)
            for header in arena.headers {
                // A row of an agreement stands before the seats of its sitting.
                var next: Int32 = -1
                for position in stride(from: Int(header.count) - 1, through: 0, by: -1) {
                    let slot = Int(header.base) + position
                    if let sitting = rows.sitting(ofSeat: arena.row[slot]) {
                        next = rows.start(of: sitting)?.value ?? -1
                    }
                    starts[slot] = next
                }
            }
        }
        startRow = FlatArray(starts, filler: -1)
    }

    public var slots: Int { row.count }
}
