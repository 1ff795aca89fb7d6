public import PlacementDomain

/// What an instance may hold and this version cannot plan yet.
///
/// A roster that leaves a rule out of account would be unlawful and look right; so `plan` and `check` refuse such an
/// instance. `validate` lists the same findings as warnings.
public enum SupportedInstance {
    /// The finding `D1305` where there are supervised series.
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
        add(
            "D1305", "series.csv", instance.series.filter(\.supervised).map(\.line), "supervised",
            "supervised series", "set supervised to false for groups that run in any case, and leave the others out.")
        return findings
    }
}
