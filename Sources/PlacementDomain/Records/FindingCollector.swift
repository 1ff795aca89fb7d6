/// Collects findings: all of them are counted, the first 1,000 errors and warnings are kept.
///
/// Used by one thread only.
package final class FindingCollector {
    /// How many findings are reported before the rest is only counted.
    package static let limit = 1_000

    /// What is looked at; the number to which that of a fault is added.
    package enum Family: Int, Sendable {
        case instance = 1_100
        case plan = 1_400
        case publication = 7_100
    }

    private let family: Family
    private var errors: [(sequence: Int, finding: Finding)] = []
    private var warnings: [(sequence: Int, finding: Finding)] = []
    package private(set) var errorCount = 0
    package private(set) var count = 0
    /// How many records name something of a table that could not be read whole.
    private(set) var unknownReferences = 0

    package init(_ family: Family) { self.family = family }

    func countUnknownReference() { unknownReferences += 1 }

    /// Adds one finding; texts are made only while there is room for them.
    package func add(
        _ code: FindingCode, file: String, line: Int = 0, field: String = "", severity: Finding.Severity? = nil,
        cause: @autoclosure () -> Said, remedy: @autoclosure () -> Said
    ) {
        let severity = severity ?? code.severity
        defer { count += 1 }
        func finding() -> Finding {
            Finding(
                code: "D\(family.rawValue + code.rawValue)", severity: severity, file: file, line: line, field: field,
                cause: cause(), remedy: remedy())
        }
        switch severity {
        case .error:
            errorCount += 1
            if errors.count < FindingCollector.limit { errors.append((count, finding())) }
        case .warning:
            if warnings.count < FindingCollector.limit { warnings.append((count, finding())) }
        }
    }

    /// Puts the errors found since `errorCount` was `mark` in the order of the fields that they name.
    func arrangeErrors(since mark: Int, by fields: [String]) {
        guard errors.count > mark + 1 else { return }
        func place(_ index: Int) -> Int { fields.firstIndex(of: errors[index].finding.field) ?? fields.count }
        let found = (mark..<errors.count).sorted { (place($0), $0) < (place($1), $1) }.map { errors[$0].finding }
        for (index, finding) in zip(mark..., found) { errors[index].finding = finding }
    }

    /// At most 1,000 findings in the order in which they were found, errors before warnings where not all fit.
    package func report() -> (findings: [Finding], suppressed: Int) {
        let kept = (errors + warnings.prefix(max(0, FindingCollector.limit - errors.count)))
            .sorted { $0.sequence < $1.sequence }
        return (kept.map(\.finding), count - kept.count)
    }
}
