import InstanceFormat
public import PlacementDomain
import PlacementModel
import Planning

/// Lists everything that is wrong with an instance folder.
public enum ValidateJob {
    /// At most so many findings are handed over; the rest is a number.
    private static let mostFindings = 1_000

    /// Errors of structure, warnings about records, and what `plan` would refuse as a warning.
    public static func run(folder: String) -> ValidateOutcome {
        let reading = InstanceReader.read(folder: folder)
        var findings = reading.findings
        var (errors, warnings) = (reading.errorCount, reading.warningCount)
        if let instance = reading.instance {
            let more =
                PlacementModel(instance: instance).warnings
                + SupportedInstance.findings(instance, severity: .warning)
            warnings += more.count
            findings += more
        }
        let shown = Array(findings.prefix(mostFindings))
        errors = max(errors, reading.instance == nil ? 1 : 0)
        return ValidateOutcome(
            instance: reading.instance, findings: shown,
            suppressed: reading.suppressedFindings + findings.count - shown.count, errors: errors, warnings: warnings)
    }
}

/// What `validate` found, of both severities.
public struct ValidateOutcome: Sendable {
    /// nil where there is at least one error.
    public var instance: Instance?
    /// At most 1,000, errors of structure first.
    public var findings: [Finding]
    /// How many more there are.
    public var suppressed: Int
    /// All errors and all warnings, the suppressed ones among them.
    public var errors: Int
    public var warnings: Int
}
