/// HOURS-04: no more is credited than was ordered; the last sitting is cut to what remains.
///
/// - Source: follows from the sentence; holds everywhere.
package enum Hours04LastSitting {
    package static let rule = HardRule.hours04

    /// Credit of a sitting of `net` minutes when `remaining` > 0 minutes are left before it.
    package static func credit(net: Int, remaining: Int) -> Int { net < remaining ? net : remaining }

    /// The clock minute at which a sitting ends for a client who gets `credit`: the break comes first.
    package static func end(start: Int, breakMinutes: Int, credit: Int) -> Int {
        start + breakMinutes + credit
    }
}
