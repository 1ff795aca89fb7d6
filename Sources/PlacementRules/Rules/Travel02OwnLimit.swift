/// TRAVEL-02: a client's own lower limit of travel a day, if recorded, holds.
///
/// - Source: Btul 3:14(4) (circumstances), as an assumption; `Client.travelLimit`.
package enum Travel02OwnLimit {
    package static let rule = HardRule.travel02

    /// - Parameter limit: nil: none recorded.
    @inlinable package static func allows(oneWayMinutes: Int, limit: Int?) -> Bool {
        limit.map { 2 * oneWayMinutes <= $0 } ?? true
    }
}
