public import PlacementDomain
public import Publishing
public import RosterChecker

/// Makes the publication of a checked roster, after the one that partners and clients hold now.
public struct PublicationMaker: Sendable {
    private let checked: CheckedRoster
    private let previous: PublicationRecord?
    private let settings: PublicationSettings

    /// Finds out whether the one can follow the other; nothing is made yet.
    ///
    /// - Parameters:
    ///   - previous: nil: partners and clients hold none.
    ///   - weeks: on the sheets, at least 1.
    ///   - language: `nl` or `en`; nil: the instance's, and for letters the client's own.
    ///   - digest: SHA-256 of some bytes, lower-case hex.
    /// - Throws: D7202, D7203 or D7205.
    public init(
        _ checked: CheckedRoster, previous: PublicationRecord?, weeks: Int, language: String?,
        digest: @escaping @Sendable ([UInt8]) -> String
    ) throws(PublicationError) {
        let instance = checked.instance
        guard let zone = CalendarZone(rawValue: instance.policy.timeZone) else {
            throw .timeZone(instance.policy.timeZone)
        }
        if let previous, previous.asOf > instance.asOf {
            throw .laterThanPlan(previous: previous.asOf, plan: instance.asOf)
        }
        if let previous, previous.rosterId == checked.plan.summary.rosterId { throw .sameRoster }
        self.checked = checked
        self.previous = previous
        settings = PublicationSettings(weeks: weeks, language: language, zone: zone, digest: digest)
    }

    /// - Complexity: linear in the roster; files are made one at a time, when they are asked for.
    public var publication: Publication { Publication(checked, settings: settings, previous: previous) }
}

/// Why a checked roster cannot be published.
public enum PublicationError: Trouble, Hashable {
    /// D7202: the earlier publication was made after this plan.
    case laterThanPlan(previous: CalendarDay, plan: CalendarDay)
    /// D7203: the earlier publication is of this very roster.
    case sameRoster
    /// D7205: calendars cannot be written in the instance's time zone.
    case timeZone(String)

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .laterThanPlan(let previous, let plan):
            notEarlier("D7202", "the earlier publication is of \(previous), this plan of \(plan)", words)
        case .sameRoster:
            notEarlier("D7203", "the earlier publication is of this very roster", words)
        case .timeZone(let name):
            TroubleReport(
                code: "D7205", cause: "policy.yaml timeZone: \(name)",
                remedy: words(
                    "agenda's kennen Europe/Amsterdam en Europe/London; zet één van de twee in policy.yaml, en plan opnieuw.",
                    "calendars know Europe/Amsterdam and Europe/London; put one of the two into policy.yaml, and plan again."
                ), ending: .badInput)
        }
    }

    private func notEarlier(_ code: String, _ cause: String, _ words: Wording) -> TroubleReport {
        TroubleReport(
            code: code, cause: cause,
            remedy: words(
                "geef met --previous de publicatie van vóór dit rooster, of laat --previous weg.",
                "give with --previous the publication before this roster, or leave --previous out."),
            ending: .badInput)
    }
}
