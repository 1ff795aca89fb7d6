/// HOURS-16 (input): ordered hours of unpaid work lie within the limits of the guideline.
///
/// - Source: sentencing guideline (imposition) 2025; EW, `rules.yaml` HOURS-16 `leastMinutes`, `mostMinutes`.
package enum Hours16UnpaidWorkHours {
    package static let id = "HOURS-16"

    /// - Parameters least, most: nil: no limit.
    package static func allows(orderedMinutes: Int, least: Int?, most: Int?) -> Bool {
        orderedMinutes >= (least ?? Int.min) && orderedMinutes <= (most ?? Int.max)
    }
}
