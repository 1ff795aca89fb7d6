public import PlacementDomain

/// What lines of a correction come to: rows that go and come, and sessions that change; or all that is wrong with them.
public struct CorrectionDraft: Sendable {
    /// A sitting that gets fewer seats than people were told to come.
    public struct Shortage: Hashable, Sendable {
        public var session: SessionID
        public var seats: Int
        /// How many stand there after the other lines of the correction.
        public var people: Int
        /// The rest of those who stand there, as they were proposed to be sent home: the first ones first.
        public var proposal: [SendHome.Candidate]

        /// How many would have to go.
        public var surplus: Int { people - seats }
    }

    public let correction: Correction
    /// The facts with the sessions as the correction leaves them; published people as they stood before.
    public let instance: Instance
    /// Sessions that change, sorted.
    public let changes: [SessionChange]
    /// All that is wrong, in the order of the lines; empty: the checker may judge it.
    public let findings: [Finding]
    /// Sittings of which a person decides who goes home; not empty: nothing can be corrected yet.
    public let shortages: [Shortage]

    /// - Parameters:
    ///   - lines: as typed or read.
    ///   - cause: of every line that names none; nil: each must.
    ///   - instance: the facts, with the people who are published and the sessions as they stand.
    ///   - previous: the record of the publication that is corrected.
    public init(
        _ lines: [CorrectionLine], cause: CorrectionReason?, at: Moment, actor: Actor, instance: Instance,
        previous: PublicationRecord
    ) {
        var maker = CorrectionMaker(instance: instance, previous: previous, at: at, actor: actor, cause: cause)
        maker.take(lines)
        correction = maker.correction
        changes = maker.changes
        var changed = instance
        changed.sessions.take(maker.changes)
        self.instance = changed
        findings = maker.findings
        shortages = maker.findings.isEmpty ? maker.shortages : []
    }
}
