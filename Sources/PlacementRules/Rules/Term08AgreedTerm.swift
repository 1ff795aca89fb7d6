package import PlacementDomain

/// TERM-08: in an administrative or voluntary frame the term is what the order says was agreed, else there is none.
///
/// Nothing moves an agreed term, stopped time neither. Unpaid work in England and Wales has no term that binds.
/// - Source: assumption; the term is a fact of the order (`agreedTermEnd`), no number in `rules.yaml`.
package enum Term08AgreedTerm {
    package static let rule = HardRule.term08

    package static func lastDay(agreedTermEnd: CalendarDay?) -> CalendarDay? { agreedTermEnd }
}
