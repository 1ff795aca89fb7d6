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
    ///   - head: of a store's decision record; nil: no store publishes.
    ///   - digest: SHA-256 of some bytes, lower-case hex.
    /// - Throws: D7202, D7203 or D7205.
    public init(
        _ checked: CheckedRoster, previous: PublicationRecord?, weeks: Int, templates: PaperTemplates = .builtIn,
        head: String? = nil, digest: @escaping @Sendable ([UInt8]) -> String
    ) throws(PublicationError) {
        let instance = checked.instance
        guard let zone = CalendarZone(rawValue: instance.policy.timeZone) else {
            throw .timeZone(instance.policy.timeZone)
        }
        if let previous, previous.asOf > instance.asOf {
            throw .laterThanPlan(previous: previous.asOf, plan: instance.asOf)
        }
        if let previous, previous.isSameRoster(as: checked.plan.summary) { throw .sameRoster }
        let unknown = previous.map { PublicationMaker.corrections(of: $0, unknownTo: checked) } ?? []
        guard unknown.isEmpty else { throw .unawareOfCorrections(unknown) }
        self.checked = checked
        self.previous = previous
        settings = PublicationSettings(weeks: weeks, zone: zone, templates: templates, head: head, digest: digest)
    }

    /// Corrections that a roster does not know: of days to come that it plans as if nothing were published there; and
    /// people whom the last word took off, and who stand there as published all the same.
    private static func corrections(
        of previous: PublicationRecord, unknownTo checked: CheckedRoster
    ) -> [CorrectionRecord] {
        struct Place: Hashable {
            let order: OrderID
            let session: SessionID
        }
        let instance = checked.instance
        let published = Set(
            checked.plan.roster.assignments.lazy.filter { $0.state == .published }
                .map { Place(order: $0.order, session: $0.session) })
        var last: [Place: CorrectionRecord] = [:]
        for record in previous.corrections where record.session.date >= instance.asOf {
            last[Place(order: record.order, session: record.session)] = record
        }
        // What was published anew after a correction is no news to anybody.
        let told = Set(previous.assignments.map { Place(order: $0.order, session: $0.session) })
        return last.filter { place, record in
            guard (record.what == .added) == told.contains(place) else { return false }
            guard let through = instance.publishedThrough, record.session.date <= through else { return true }
            return record.what == .removed && published.contains(place)
        }.values.sorted { ($0.session, $0.order) < ($1.session, $1.order) }
    }

    /// The publication of corrected weeks, after the one that they correct; sheets have its weeks.
    ///
    /// - Parameters:
    ///   - changes: sessions that the correction changed.
    ///   - previous: the record of what is corrected.
    /// - Throws: D7205.
    public static func correction(
        _ checked: CheckedStanding, changing changes: [SessionChange], previous: PublicationRecord,
        templates: PaperTemplates = .builtIn, head: String? = nil, digest: @escaping @Sendable ([UInt8]) -> String
    ) throws(PublicationError) -> Publication {
        let name = checked.instance.policy.timeZone
        guard let zone = CalendarZone(rawValue: name) else { throw .timeZone(name) }
        return Publication(
            checked, changing: changes,
            settings: PublicationSettings(zone: zone, templates: templates, head: head, digest: digest),
            previous: previous)
    }

    /// - Complexity: linear in the roster; files are made one at a time, when they are asked for.
    public var publication: Publication { Publication(checked, settings: settings, previous: previous) }
}
