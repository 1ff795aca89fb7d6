/// The hard rules of this program: those that a roster must never break.
///
/// The same ids stand in `docs/rules.md`, in the checker (which re-derives each one from the instance alone) and in
/// test names; a test compares the four lists. Input rules have their files in `InputRules`, soft ones their terms in
/// `Costs`; they and report rules are no case here.
public enum HardRule: String, CaseIterable, Hashable, Sendable {
    case term01 = "TERM-01"
    case term02 = "TERM-02"
    case term03 = "TERM-03"
    case term04 = "TERM-04"
    case term08 = "TERM-08"
    case hours02 = "HOURS-02"
    case hours04 = "HOURS-04"
    case hours07 = "HOURS-07"
    case hours08 = "HOURS-08"
    case hours14 = "HOURS-14"
    case travel01 = "TRAVEL-01"
    case travel02 = "TRAVEL-02"
    case travel04 = "TRAVEL-04"
    case days01 = "DAYS-01"
    case days02 = "DAYS-02"
    case days03 = "DAYS-03"
    case days05 = "DAYS-05"
    case days06 = "DAYS-06"
    case days08 = "DAYS-08"
    case days09 = "DAYS-09"
    case place01 = "PLACE-01"
    case place02 = "PLACE-02"
    case place03 = "PLACE-03"
    case place09 = "PLACE-09"
    case place10 = "PLACE-10"
    case group01 = "GROUP-01"
    case group03 = "GROUP-03"
    case group04 = "GROUP-04"
    case group05 = "GROUP-05"
    case group06 = "GROUP-06"
    case group07 = "GROUP-07"
    case group08 = "GROUP-08"
    /// Each client of the plan once.
    case roster01 = "ROSTER-01"
    /// Assignments are the column's sittings and minutes; there is such a column.
    case roster02 = "ROSTER-02"
    /// Cost as claimed.
    case roster03 = "ROSTER-03"
    /// No unplaced client has an open column that costs less than leaving him unplaced.
    case roster04 = "ROSTER-04"

    public var id: String { rawValue }
}
