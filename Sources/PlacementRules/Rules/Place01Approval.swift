package import PlacementDomain

/// PLACE-01: each day of a placement lies in an approval period of a project where people are placed.
///
/// - Source: Btul 3:8 (lapsing: 3:12), text in force on 2026-01-01; NL; `approvals.csv`.
package enum Place01Approval {
    package static let rule = HardRule.place01

    /// Whether people are placed at projects of this kind; induction and education are not places of work.
    package static func isPlaceOfWork(_ kind: Project.Kind) -> Bool { kind == .group || kind == .external }

    /// Whether one of the periods makes `day` usable.
    package static func allows(_ day: CalendarDay, periods: [ApprovalPeriod]) -> Bool {
        periods.contains { counts($0.state) && $0.firstDay <= day && day <= ($0.lastDay ?? day) }
    }

    private static func counts(_ state: ApprovalPeriod.State) -> Bool { state == .approved || state == .lapsing }
}
