/// Why a job ended without its result, told the same way by every room.
///
/// Faults of single records are findings; trouble that comes of them carries them along.
public protocol Trouble: Error {
    /// What to tell somebody who reads these words.
    func report(in words: Wording) -> TroubleReport
}

/// Trouble in words: what happened, what shows it, what to do, and how the job ends.
///
/// Holds ids, codes and paths only: no names, no addresses (PRIV-04).
public struct TroubleReport: Hashable, Sendable {
    /// An entry of `docs/errors.md`; nil: the cause needs none, for example a path that cannot be written.
    public var code: String?
    public var cause: String
    /// What to do next.
    public var remedy: String
    public var ending: Ending
    /// Faults of the data that are to be read first.
    public var findings: [Finding]
    /// How many findings there are beside those.
    public var suppressedFindings: Int
    /// What shows the cause, a line each.
    public var evidence: [String]

    public init(
        code: String? = nil, cause: String, remedy: String, ending: Ending, findings: [Finding] = [],
        suppressedFindings: Int = 0, evidence: [String] = []
    ) {
        self.code = code
        self.cause = cause
        self.remedy = remedy
        self.ending = ending
        self.findings = findings
        self.suppressedFindings = suppressedFindings
        self.evidence = evidence
    }
}

extension TroubleReport: CustomStringConvertible {
    /// Code and cause, and what to do below it, as `docs/errors.md` shows them.
    ///
    /// For logs: the words around cause and remedy are English.
    public var description: String {
        (code.map { "\($0)  " } ?? "") + "\(cause)\n       \(Wording.english.whatNow)\(remedy)"
    }
}

/// How a job in trouble ends; a command has an exit status for each.
public enum Ending: CaseIterable, Hashable, Sendable {
    /// The job could not be done, and none of the others says why.
    case failed
    /// The checker refuses the roster that the job was to use.
    case refusedRoster
    /// What was asked for does not fit together.
    case wrongRequest
    case badInput
    /// Something that the program needs is not there.
    case unavailable
    case cannotCreate
    case writeFailed
    /// Nobody knows who asks, or he may not.
    case notPermitted
}

/// Data that cannot be loaded, or that this version cannot plan.
public struct DataAtFault: Trouble, Hashable {
    /// At least one is an error.
    public var findings: [Finding]
    public var suppressed: Int

    public init(findings: [Finding], suppressed: Int = 0) {
        self.findings = findings
        self.suppressed = suppressed
    }

    public func report(in words: Wording) -> TroubleReport {
        report(
            cause: words("in de gegevens", "in the data"),
            remedy: words(
                "verbeter de genoemde regels, en kijk met 'dichtbij validate MAP'.",
                "correct the lines named above, and look again with 'dichtbij validate FOLDER'."),
            in: words)
    }

    /// - Parameters:
    ///   - cause: where the errors are: what stands behind their number.
    ///   - remedy: what to do with this kind of data.
    public func report(cause: String, remedy: String, in words: Wording) -> TroubleReport {
        let count = words.count(
            findings.count { $0.severity == .error } + suppressed, dutch: ("fout", "fouten"),
            english: ("error", "errors"))
        return TroubleReport(
            cause: count + " " + cause + ".", remedy: remedy, ending: .badInput, findings: findings,
            suppressedFindings: suppressed)
    }
}
