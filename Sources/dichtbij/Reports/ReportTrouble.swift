import PlacementDomain
import Planning

/// What can be wrong with figures that are asked for.
enum ReportTrouble: Trouble {
    /// Nothing is cut by that (D5450).
    case unknownCut(String)
    /// The first day is after the last (D5451).
    case backwards

    func report(in words: Wording) -> TroubleReport {
        switch self {
        case .unknownCut(let typed):
            TroubleReport(
                code: "D5450", cause: words("'\(typed)' is geen uitsplitsing", "figures are not cut by '\(typed)'"),
                remedy: words("typ --by met een van: ", "type --by with one of: ")
                    + ThroughputCut.allCases.map(\.rawValue).joined(separator: ", ") + ".",
                ending: .wrongRequest)
        case .backwards:
            TroubleReport(
                code: "D5451",
                cause: words("de eerste dag ligt na de laatste", "the first day is after the last"),
                remedy: words("verwissel --from en --to.", "exchange --from and --to."), ending: .wrongRequest)
        }
    }
}
