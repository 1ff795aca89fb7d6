import PlacementDomain

/// One sitting of a timeline with running sums; the four numbers that pricing asks for lie side by side.
struct TimelineEntry {
    /// `Int32.max` behind the last sitting.
    var day: Int32
    /// Net minutes of the entries before this one.
    var netBefore: Int32
    /// Travel units of the entries before this one, to be multiplied by `TimelineView.travelUnit`.
    var travelBefore: Int32
    /// The least end of a range from here that holds each series; `Int32.max`: there is none.
    var complete: Int32
}

/// A timeline as read by `ColumnWalk`; positions count from its own first entry.
struct TimelineView {
    /// One more than there are sittings.
    let entry: UnsafePointer<TimelineEntry>
    /// First position on or after planStart + 7j, for `0...startWeeks`.
    let weekStart: UnsafePointer<Int32>
    /// Sitting number of each entry.
    let sitting: UnsafePointer<Int32>
    let travelUnit: Int
    /// The entries that are lawful for the client.
    let lawful: Range<Int>
}

/// How timelines are summed up, for shared patterns and for one client alike; `ColumnRules` and `Costs` say what the
/// sums mean.
enum Timeline {
    /// Puts lists of sittings, each ascending by day, into one list in order of (day, start, series).
    static func merge(_ lists: [[Int32]], into numbers: UnsafeMutablePointer<Int32>, _ facts: Facts) {
        var next = [Int](repeating: 0, count: lists.count)
        for position in 0..<lists.reduce(0, { $0 + $1.count }) {
            var (best, number) = (-1, 0)
            for list in lists.indices where next[list] < lists[list].count {
                let own = Int(lists[list][next[list]])
                if best < 0 || facts.held.comesBefore(own, number) { (best, number) = (list, own) }
            }
            numbers[position] = Int32(number)
            next[best] += 1
        }
    }

    /// Forms days, sums (a date is one travel unit) and the positions at which every series has been met.
    static func fill(
        _ entry: UnsafeMutablePointer<TimelineEntry>, sitting: UnsafePointer<Int32>, count: Int, series: [Int],
        _ facts: Facts
    ) {
        var (net, dates, lastDay) = (Int32(0), Int32(0), Int.min)
        for position in 0..<count {
            let own = facts.held.sittings[Int(sitting[position])]
            entry[position] = TimelineEntry(
                day: Int32(own.day), netBefore: net, travelBefore: dates, complete: Int32.max)
            net += Int32(own.net)
            if lastDay != own.day { dates += 1 }
            lastDay = own.day
        }
        entry[count] = TimelineEntry(day: Int32.max, netBefore: net, travelBefore: dates, complete: Int32.max)
        var next = [Int32](repeating: Int32.max, count: series.count)
        for position in stride(from: count - 1, through: 0, by: -1) {
            let own = facts.held.sittings[Int(sitting[position])].series
            var end = Int32(0)
            for member in series.indices {
                if series[member] == own { next[member] = Int32(position + 1) }
                end = max(end, next[member])
            }
            entry[position].complete = end
        }
    }

    static func weekStarts(
        _ entry: UnsafePointer<TimelineEntry>, count: Int, planStart: Int, weeks: Int,
        into starts: UnsafeMutablePointer<Int32>
    ) {
        var position = 0
        for week in 0...weeks {
            while position < count, Int(entry[position].day) < planStart + 7 * week { position += 1 }
            starts[week] = Int32(position)
        }
    }
}
