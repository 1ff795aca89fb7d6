public import PlacementDomain

/// What an instance may hold and this version cannot plan yet.
///
/// A roster that leaves a signed placement or a seat agreement out of account would be unlawful and look right; so `plan`
/// and `check` refuse such an instance. `validate` lists the same findings as warnings.
public enum SupportedInstance {
    /// The findings `D1301` to `D1305`, one for each kind of record that is present.
    ///
    /// - Parameter severity: `.error` where the job refuses, `.warning` where it only tells.
    public static func findings(_ instance: Instance, severity: Finding.Severity = .error) -> [Finding] {
        var findings: [Finding] = []
        func add(_ code: String, _ file: String, _ lines: [Int], _ field: String, _ what: String, _ remedy: String) {
            guard !lines.isEmpty else { return }
            findings.append(
                Finding(
                    code: code, severity: severity, file: file, line: lines.min() ?? 0, field: field,
                    cause: "\(lines.count) \(what): not planned by this version yet", remedy: remedy))
        }
        let kept = instance.placements.filter { $0.state == .agreed || $0.state == .signed }
        add(
            "D1301", "placements.csv", kept.map(\.line), "state", "placement(s) agreed or signed",
            "plan these clients by hand, or leave their placements and orders out.")
        add(
            "D1302", "frozen-assignments.csv", instance.frozenAssignments.map(\.line), "session",
            "published assignment(s)", "plan from a week in which nothing is published.")
        add(
            "D1303", "agreements.csv", instance.agreements.map { _ in 0 }, "series", "seat agreement(s)",
            "leave the agreements out, and lower 'bookable' of the series by the seats that are promised.")
        let apart = instance.incompatibilities.filter {
            if case .client = $0.other { true } else { false }
        }
        add(
            "D1304", "incompatibilities.csv", apart.map { _ in 0 }, "otherClient",
            "pair(s) of clients who must be kept apart", "exclude a project for one of the two (excluded-places.csv).")
        add(
            "D1305", "series.csv", instance.series.filter(\.supervised).map(\.line), "supervised",
            "supervised series", "set supervised to false for groups that run in any case, and leave the others out.")
        return findings
    }
}
