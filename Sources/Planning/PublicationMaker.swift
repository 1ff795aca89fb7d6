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
    ///   - templates: of all papers.
    ///   - digest: SHA-256 of some bytes, lower-case hex.
    /// - Throws: D7202, D7203 or D7205.
    public init(
        _ checked: CheckedRoster, previous: PublicationRecord?, weeks: Int, templates: PaperTemplates = .builtIn,
        digest: @escaping @Sendable ([UInt8]) -> String
    ) throws(PublicationError) {
        let instance = checked.instance
        guard let zone = CalendarZone(rawValue: instance.policy.timeZone) else {
            throw .timeZone(instance.policy.timeZone)
        }
        if let previous, previous.asOf > instance.asOf {
            throw .laterThanPlan(previous: previous.asOf, plan: instance.asOf)
        }
        if let previous, previous.isSameRoster(as: checked.plan.summary) { throw .sameRoster }
        self.checked = checked
        self.previous = previous
        settings = PublicationSettings(weeks: weeks, zone: zone, templates: templates, digest: digest)
    }

    /// - Complexity: linear in the roster; files are made one at a time, when they are asked for.
    public var publication: Publication { Publication(checked, settings: settings, previous: previous) }
}
