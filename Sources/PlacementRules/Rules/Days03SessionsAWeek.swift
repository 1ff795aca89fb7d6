/// DAYS-03: no ISO week holds more sittings than the client's most (the least is a cost: pace).
///
/// - Source: assumption, holds everywhere; `Client.mostSessions`.
package enum Days03SessionsAWeek {
    package static let rule = HardRule.days03

    @inlinable package static func allows(sittings: Int, most: Int) -> Bool { sittings <= most }
}
