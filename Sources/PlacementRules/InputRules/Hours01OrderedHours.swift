/// HOURS-01 (input): ordered hours lie within the limits of the frame.
///
/// - Source: Sr 22c(2), Sv 257a(2)(a), Sr 77m, Aanwijzing taakstraffen (in part old copies); NL, `rules.yaml` HOURS-01
///   `leastMinutes`, `mostMinutes` by frame. Compared is what was ordered, before any deduction.
package enum Hours01OrderedHours {
    package static let id = "HOURS-01"

    /// - Parameters least, most: nil: no limit.
    package static func allows(orderedMinutes: Int, least: Int?, most: Int?) -> Bool {
        orderedMinutes >= (least ?? Int.min) && orderedMinutes <= (most ?? Int.max)
    }
}
