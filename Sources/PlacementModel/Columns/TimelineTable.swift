package import PlacementDomain
internal import PlacementRules

/// All timelines, flat: a client's lawful sittings of a pattern, sorted by (date, start, series id).
///
/// A timeline of n sittings takes n + 1 slots, so that a prefix sum over the first `i` sittings stands in slot `i`,
/// `0...n`. A client whose sittings of a pattern are simply those between his first day and his term's end uses the
/// pattern's shared timeline with bounds `lo..<hi`; others get one of their own.
public struct TimelineArena: Sendable {
    public struct Header: BitwiseCopyable, Sendable {
        /// First slot.
        public var base: Int32
        /// Sittings n.
        public var count: Int32
        /// First slot in `weekStart`, which has `startWeeks + 1` entries per timeline.
        public var weekBase: Int32
        /// First slot in `travelPrefix`, or −1: every day costs the pattern's `travelPerDay`.
        public var travelBase: Int32
        /// Net minutes of every sitting, or 0 where they differ.
        public var uniformNet: Int32
        /// Whether no date holds two sittings.
        public var isOneADay: Bool
        /// A kept placement that goes on: one column, from its first sitting on, in week 0 whenever that is.
        public var isContinuation = false
    }

    package var headers: [Header] = []
    /// Sitting number per slot (the last slot of a timeline holds the last sitting once more).
    package var sitting: [Int32] = []
    /// Day number of the sitting.
    package var day: [Int32] = []
    /// Net minutes of the sittings before the slot.
    package var netPrefix: [Int32] = []
    /// Distinct dates among the sittings before the slot.
    package var dayPrefix: [UInt16] = []
    /// From this slot's sitting on, every series of the pattern has one before this position; 65,535: never.
    package var cover: [UInt16] = []
    /// First position on or after planStart + 7j, for `j` in `0...startWeeks`.
    package var weekStart: [UInt16] = []
    /// Travel points of the sittings before the slot, the greatest of a day counting once.
    package var travelPrefix: [Int32] = []

    package let planStart: Int32
    package let startWeeks: Int

    package init(planStart: CalendarDay, startWeeks: Int) {
        self.planStart = planStart.number
        self.startWeeks = startWeeks
    }

    /// Adds the timeline of `sittings` (sorted) and returns its index.
    ///
    /// - Parameter travelPoints: points a day per sitting, or nil where they are one number for the whole pattern.
    package mutating func append(
        sittings: [Int32], of held: RowSittings, seriesCount: Int, travelPoints: [Int32]? = nil
    ) -> Int {
        let base = sitting.count
        let count = sittings.count
        var header = Header(
            base: Int32(base), count: Int32(count), weekBase: Int32(weekStart.count), travelBase: -1, uniformNet: 0,
            isOneADay: true)
        var net: Int32 = 0
        var days: UInt16 = 0
        var lastDay = Int32.min
        var uniform: Int32 = -1
        for number in sittings {
            let sitting = held.sitting(number)
            appendSlot(number, sitting.day.number, net, days)
            let minutes = held.isRow(number) ? 0 : Int32(sitting.net)
            uniform = uniform == -1 || uniform == minutes ? minutes : 0
            net += minutes
            if sitting.day.number != lastDay { days += 1 }
            lastDay = sitting.day.number
        }
        appendSlot(sittings.last ?? 0, lastDay, net, days)
        header.uniformNet = max(0, uniform)
        header.isOneADay = Int(days) == count
        fillCover(base: base, count: count, seriesCount: seriesCount, held: held)
        appendWeeks(base: base, count: count)
        if let travelPoints {
            header.travelBase = Int32(travelPrefix.count)
            appendTravel(base: base, points: travelPoints)
        }
        headers.append(header)
        return headers.count - 1
    }

    /// Adds the timeline of a continuation and returns its index.
    ///
    /// - Parameter travelPoints: points a day per sitting.
    package mutating func appendContinuation(sittings: [Int32], of held: RowSittings, travelPoints: [Int32]) -> Int {
        let index = append(sittings: sittings, of: held, seriesCount: 1, travelPoints: travelPoints)
        let header = headers[index]
        headers[index].isContinuation = true
        for slot in Int(header.base)...Int(header.base + header.count) { cover[slot] = 0 }
        weekStart[Int(header.weekBase)] = 0
        for week in 1...startWeeks { weekStart[Int(header.weekBase) + week] = UInt16(header.count) }
        return index
    }

    private mutating func appendSlot(_ number: Int32, _ dayNumber: Int32, _ net: Int32, _ days: UInt16) {
        sitting.append(number)
        day.append(dayNumber)
        netPrefix.append(net)
        dayPrefix.append(days)
    }

    private mutating func fillCover(base: Int, count: Int, seriesCount: Int, held: RowSittings) {
        cover.append(contentsOf: repeatElement(UInt16.max, count: count + 1))
        var nextOfSeries: [(series: Int32, position: Int)] = []
        for position in stride(from: count - 1, through: 0, by: -1) {
            let number = sitting[base + position]
            let series = held.sitting(number).series
            if held.isRow(number) {
                // Stands right before its sitting, which covers the same.
                cover[base + position] = cover[base + position + 1]
                continue
            }
            if let known = nextOfSeries.firstIndex(where: { $0.series == series }) {
                nextOfSeries[known].position = position
            } else {
                nextOfSeries.append((series, position))
            }
            if nextOfSeries.count == seriesCount {
                let last = nextOfSeries.reduce(0) { max($0, $1.position) }
                cover[base + position] = UInt16(last + 1)
            }
        }
    }

    private mutating func appendWeeks(base: Int, count: Int) {
        var position = 0
        for week in 0...startWeeks {
            let monday = planStart + Int32(7 * week)
            while position < count, day[base + position] < monday { position += 1 }
            weekStart.append(UInt16(position))
        }
    }

    private mutating func appendTravel(base: Int, points: [Int32]) {
        var total: Int32 = 0
        var dayPoints: Int32 = 0
        var lastDay = Int32.min
        for position in points.indices {
            travelPrefix.append(total + dayPoints)
            if day[base + position] != lastDay {
                total += dayPoints
                dayPoints = points[position]
                lastDay = day[base + position]
            } else {
                dayPoints = max(dayPoints, points[position])
            }
        }
        travelPrefix.append(total + dayPoints)
    }

    /// Adds the timelines of `other` behind those here and returns by how much their indexes grow.
    package mutating func append(_ other: TimelineArena) -> Int {
        let shift = headers.count
        for header in other.headers {
            headers.append(
                Header(
                    base: header.base + Int32(sitting.count), count: header.count,
                    weekBase: header.weekBase + Int32(weekStart.count),
                    travelBase: header.travelBase < 0 ? -1 : header.travelBase + Int32(travelPrefix.count),
                    uniformNet: header.uniformNet, isOneADay: header.isOneADay,
                    isContinuation: header.isContinuation))
        }
        sitting.append(contentsOf: other.sitting)
        day.append(contentsOf: other.day)
        netPrefix.append(contentsOf: other.netPrefix)
        dayPrefix.append(contentsOf: other.dayPrefix)
        cover.append(contentsOf: other.cover)
        weekStart.append(contentsOf: other.weekStart)
        travelPrefix.append(contentsOf: other.travelPrefix)
        return shift
    }
}

/// What pricing reads of one slot, side by side in memory.
public struct TimelineSlot: BitwiseCopyable, Sendable {
    /// Net minutes of the sittings before the slot.
    public var netPrefix: Int32
    /// Day number of the sitting.
    public var day: Int32
    /// Distinct dates among the sittings before the slot.
    public var dayPrefix: UInt16
    /// From this slot's sitting on, every series of the pattern has one before this position; 65,535: never.
    public var cover: UInt16
}

/// The arena published into flat blocks for the hot loops.
public final class TimelineTable: @unchecked Sendable {
    public let headers: FlatArray<TimelineArena.Header>
    public let sitting: FlatArray<Int32>
    public let slot: FlatArray<TimelineSlot>
    public let weekStart: FlatArray<UInt16>
    public let travelPrefix: FlatArray<Int32>

    package init(_ arena: consuming TimelineArena) {
        let none = TimelineArena.Header(
            base: 0, count: 0, weekBase: 0, travelBase: -1, uniformNet: 0, isOneADay: true)
        headers = FlatArray(arena.headers, filler: none)
        sitting = FlatArray(arena.sitting, filler: 0)
        slot = FlatArray(
            repeating: TimelineSlot(netPrefix: 0, day: 0, dayPrefix: 0, cover: 0), count: arena.sitting.count)
        for index in 0..<slot.count {
            slot[index] = TimelineSlot(
                netPrefix: arena.netPrefix[index], day: arena.day[index], dayPrefix: arena.dayPrefix[index],
                cover: arena.cover[index])
        }
        weekStart = FlatArray(arena.weekStart, filler: 0)
        travelPrefix = FlatArray(arena.travelPrefix, filler: 0)
    }

    public var slots: Int { sitting.count }
}
