import PlacementDomain

/// One column of a client at a pattern: positions of its sittings in the timeline, and what it costs.
struct Column: Sendable {
    /// Week of the start window, `0..<startWeeks`.
    let week: Int32
    let begin: Int32
    /// One past its last sitting.
    let end: Int32
    let unworked: Int32
    let cost: Int
    /// The lost term alone.
    let lost: Int
}

/// Forms the columns of one client over a timeline (C8, C9) with their costs.
///
/// Fast because sums over the timeline are at hand: a column is found and priced by a few subtractions. Plain numbers
/// and pointers only, so that millions of columns need no counting of references; the pointers belong to the worker.
/// It must agree with `ColumnRules.column`.
struct ColumnWalk {
    let planStart: Int
    let startWeeks: Int
    let remaining: Int
    /// Points of a started hour that stays unworked, and the part of them that is lost.
    let hourPoints: Int
    let lostPoints: Int
    let termEnd: Int
    /// Points of slack by days left; none for `slackCount` days or more.
    let slack: UnsafePointer<Int>
    let slackCount: Int
    /// Points of waiting until week `j` of the start window.
    let waits: UnsafePointer<Int>

    /// Writes the pattern's columns in order of their weeks; returns how many.
    ///
    /// - Parameter fixed: points of wish and pace, equal for all of them.
    func columns(_ view: TimelineView, fixed: Int, into columns: UnsafeMutablePointer<Column>) -> Int {
        let (low, high) = (Int32(view.lawful.lowerBound), Int32(view.lawful.upperBound))
        if low >= high { return 0 }
        var (count, end) = (0, low)
        for week in 0..<startWeeks {
            let begin = max(low, view.weekStart[week])
            if begin >= high { break }
            if begin >= view.weekStart[week + 1] { continue }
            let column = column(view, begin: begin, high: high, week: week, wait: waits[week], fixed: fixed, end: &end)
            if view.entry[Int(begin)].complete > end { continue }
            columns[count] = column
            count += 1
        }
        return count
    }

    /// The virtual column: it begins on the first sitting after the start window, whichever series it meets.
    ///
    /// - Parameter wait: points of waiting until a week after the window.
    func virtualColumn(_ view: TimelineView, fixed: Int, wait: (_ week: Int) -> Int) -> Column? {
        let (low, high) = (Int32(view.lawful.lowerBound), Int32(view.lawful.upperBound))
        let begin = max(low, view.weekStart[startWeeks])
        if begin >= high { return nil }
        let week = (Int(view.entry[Int(begin)].day) - planStart) / 7
        var end = begin
        return column(view, begin: begin, high: high, week: week, wait: wait(week), fixed: fixed, end: &end)
    }

    /// - Parameter end: a position at or before the end of this column; its end afterwards.
    @inline(__always)
    private func column(
        _ view: TimelineView, begin: Int32, high: Int32, week: Int, wait: Int, fixed: Int, end: inout Int32
    ) -> Column {
        // A sitting credits at most 480 minutes, so at least this many are needed.
        end = max(end, min(high, begin + Int32((remaining + 479) / 480)))
        let reached = view.entry[Int(begin)].netBefore + Int32(remaining)
        while end < high, view.entry[Int(end)].netBefore < reached { end += 1 }
        let unworked = max(0, Int(reached - view.entry[Int(end)].netBefore))
        let travel = Int(view.entry[Int(end)].travelBefore - view.entry[Int(begin)].travelBefore) * view.travelUnit
        var (ending, lost) = (0, 0)
        if unworked == 0 {
            let left = termEnd - Int(view.entry[Int(end) - 1].day)
            if left < slackCount { ending = slack[left] }
        } else {
            let hours = (unworked + 59) / 60
            ending = hours * hourPoints
            lost = hours * lostPoints
        }
        return Column(
            week: Int32(week), begin: begin, end: end, unworked: Int32(unworked), cost: ending + wait + travel + fixed,
            lost: lost)
    }
}
