package import PlacementDomain
internal import PlacementRules

/// All timelines while they are made, flat: a client's lawful sittings of a pattern, sorted by (date, start, series
/// id).
///
/// A sitting takes a slot for each row that bounds it and counts the client, its seats last; only the slot of the seats
/// carries minutes. A timeline of n slots takes n + 1, so that a prefix sum over the first `i` stands in slot `i`,
/// `0...n`. A client whose sittings of a pattern are simply those between his first day and his term's end uses the
/// pattern's shared timeline with bounds `lo..<hi`; others get one of their own.
public struct TimelineArena: Sendable {
    public struct Header: BitwiseCopyable, Sendable {
        /// First slot.
        public var base: Int32
        /// Slots n.
        public var count: Int32
        /// First slot in `weekStart`, which has `startWeeks + 1` entries per timeline.
        public var weekBase: Int32
        /// First slot in `travelPrefix`, or −1: every day costs the pattern's `travelPerDay`.
        public var travelBase: Int32
        /// Net minutes of every slot, or 0 where they differ.
        public var uniformNet: Int32
        /// Whether no date holds two slots.
        public var isOneADay: Bool
        /// A kept placement that goes on: one column, from its first sitting on, in week 0 whenever that is.
        public var isContinuation = false
    }

    package var headers: [Header] = []
    /// Row per slot (slot n of a timeline holds the last row once more).
    package var row: [RowNumber] = []
    /// Day number of the sitting.
    package var day: [Int32] = []
    /// Net minutes before the slot.
    package var netPrefix: [Int32] = []
    /// Distinct dates before the slot.
    package var dayPrefix: [UInt16] = []
    /// From this slot's sitting on, every series of the pattern has one before this position; 65,535: never.
    package var cover: [UInt16] = []
    /// First position on or after planStart + 7j, for `j` in `0...startWeeks`.
    package var weekStart: [UInt16] = []
    /// Travel points before the slot, the greatest of a day counting once.
    package var travelPrefix: [Int32] = []

    package let planStart: Int32
    package let startWeeks: Int

    package init(planStart: CalendarDay, startWeeks: Int) {
        self.planStart = planStart.number
        self.startWeeks = startWeeks
    }

    /// Adds the timeline of some sittings, sorted, and returns its index.
    ///
    /// - Parameters:
    ///   - member: whom its rows count.
    ///   - travelPoints: points a day per sitting, or nil where they are one number for the whole pattern.
    package mutating func append(
        sittings: [Int32], of rows: RowTable, member: RowMember, seriesCount: Int, travelPoints: [Int32]? = nil
    ) -> Int {
        let base = row.count
        var end = End()
        for number in sittings {
            let sitting = rows.held.sittings[Int(number)]
            if !rows.areSeatsOnly {
                for beside in rows.besideSeat(of: number) where rows[beside].counts(member) {
                    append(beside, on: sitting.day.number, net: 0, &end)
                }
            }
            append(rows.seat(of: number), on: sitting.day.number, net: Int32(sitting.net), &end)
        }
        let count = row.count - base
        appendSlot(row.count > base ? row[row.count - 1] : RowNumber(0), end.day, end)
        fillCover(base: base, count: count, seriesCount: seriesCount, rows: rows)
        var header = Header(
            base: Int32(base), count: Int32(count), weekBase: Int32(weekStart.count), travelBase: -1,
            uniformNet: max(0, end.uniformNet), isOneADay: Int(end.days) == count)
        appendWeeks(base: base, count: count)
        if let travelPoints {
            header.travelBase = Int32(travelPrefix.count)
            appendTravel(base: base, count: count, points: travelPoints, rows: rows)
        }
        headers.append(header)
        return headers.count - 1
    }

    /// Adds the timeline of a continuation and returns its index.
    ///
    /// - Parameter travelPoints: points a day per sitting.
    package mutating func appendContinuation(
        sittings: [Int32], of rows: RowTable, member: RowMember, travelPoints: [Int32]
    ) -> Int {
        let index = append(sittings: sittings, of: rows, member: member, seriesCount: 1, travelPoints: travelPoints)
        let header = headers[index]
        headers[index].isContinuation = true
        for slot in Int(header.base)...Int(header.base + header.count) { cover[slot] = 0 }
        weekStart[Int(header.weekBase)] = 0
        for week in 1...startWeeks { weekStart[Int(header.weekBase) + week] = UInt16(header.count) }
        return index
    }

    /// What the slots so far add up to.
    private struct End {
        var net: Int32 = 0
        var days: UInt16 = 0
        var day = Int32.min
        /// −1: no slot yet.
        var uniformNet: Int32 = -1
    }

    private mutating func append(_ number: RowNumber, on day: Int32, net: Int32, _ end: inout End) {
        appendSlot(number, day, end)
        end.uniformNet = end.uniformNet == -1 || end.uniformNet == net ? net : 0
        end.net += net
        if day != end.day { end.days += 1 }
        end.day = day
    }

    private mutating func appendSlot(_ number: RowNumber, _ dayNumber: Int32, _ end: End) {
        row.append(number)
        day.append(dayNumber)
        netPrefix.append(end.net)
        dayPrefix.append(end.days)
    }

    private mutating func fillCover(base: Int, count: Int, seriesCount: Int, rows: RowTable) {
        cover.append(contentsOf: repeatElement(UInt16.max, count: count + 1))
        var nextOfSeries: [(series: Int32, position: Int)] = []
        for position in stride(from: count - 1, through: 0, by: -1) {
            guard let number = rows.sitting(ofSeat: row[base + position]) else {
                // Stands before the seats of its sitting, and covers what they cover.
                cover[base + position] = cover[base + position + 1]
                continue
            }
            let series = rows.held.sittings[Int(number)].series
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

    private mutating func appendTravel(base: Int, count: Int, points: [Int32], rows: RowTable) {
        var total: Int32 = 0
        var dayPoints: Int32 = 0
        var lastDay = Int32.min
        var sitting = 0
        for slot in base..<base + count {
            travelPrefix.append(total + dayPoints)
            if day[slot] != lastDay {
                total += dayPoints
                dayPoints = points[sitting]
                lastDay = day[slot]
            } else {
                dayPoints = max(dayPoints, points[sitting])
            }
            if rows.sitting(ofSeat: row[slot]) != nil { sitting += 1 }
        }
        travelPrefix.append(total + dayPoints)
    }

    /// Adds the timelines of `other` behind those here and returns by how much their indexes grow.
    package mutating func append(_ other: TimelineArena) -> Int {
        let shift = headers.count
        for header in other.headers {
            headers.append(
                Header(
                    base: header.base + Int32(row.count), count: header.count,
                    weekBase: header.weekBase + Int32(weekStart.count),
                    travelBase: header.travelBase < 0 ? -1 : header.travelBase + Int32(travelPrefix.count),
                    uniformNet: header.uniformNet, isOneADay: header.isOneADay,
                    isContinuation: header.isContinuation))
        }
        row.append(contentsOf: other.row)
        day.append(contentsOf: other.day)
        netPrefix.append(contentsOf: other.netPrefix)
        dayPrefix.append(contentsOf: other.dayPrefix)
        cover.append(contentsOf: other.cover)
        weekStart.append(contentsOf: other.weekStart)
        travelPrefix.append(contentsOf: other.travelPrefix)
        return shift
    }
}
