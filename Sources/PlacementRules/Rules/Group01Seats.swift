/// GROUP-01: no more clients in a sitting than may be booked.
///
/// - Source: assumption, holds everywhere; `bookable` of the sitting.
package enum Group01Seats {
    package static let rule = HardRule.group01

    /// Seats left for columns (C12): what may be booked less the published load, but never fewer than the signed
    /// continuations that hold the sitting.
    package static func capacity(bookable: Int, publishedLoad: Int = 0, signedContinuations: Int = 0) -> Int {
        max(bookable - publishedLoad, signedContinuations)
    }
}
