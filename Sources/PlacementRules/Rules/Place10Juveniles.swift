/// PLACE-10: juveniles only at sites that accept juveniles.
///
/// - Source: practice, assumption; NL; `Project.acceptsJuveniles`; a juvenile is one by the order's frame.
package enum Place10Juveniles {
    package static let rule = HardRule.place10

    @inlinable package static func allows(isJuvenile: Bool, acceptsJuveniles: Bool) -> Bool {
        !isJuvenile || acceptsJuveniles
    }
}
