/// Minutes that a person moves, without a day that was worked.
///
/// - Source: domain.md, HOURS-10, HOURS-11, section 4 (LedgerEntry).
public enum LedgerAdjustment: String, CaseIterable, Hashable, Sendable {
    /// What was wrong: either way.
    case correction
    /// Travel, of whoever it is allowed for.
    case travelCredit
    /// Education, training, employment.
    case courseCredit
}
