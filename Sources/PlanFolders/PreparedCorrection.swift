import InstanceFormat
public import PlacementDomain
import Planning
package import Publishing

/// A correction of published weeks that the checker accepted, ready to be written.
public struct PreparedCorrection: Sendable {
    /// The facts, with the sessions as the correction leaves them.
    public let instance: Instance
    public let correction: Correction
    /// Sessions that it changes, sorted.
    public let sessions: [SessionChange]
    public let rosterId: String
    public let days: ClosedRange<CalendarDay>
    /// Paths of all files, as they will be written.
    public let paths: [String]
    public let partners: Int
    public let unchangedPartners: Int
    public let notices: Int
    /// The sittings whose people it changes as calendars have them now, sorted by (date, series).
    public let sittings: [PublishedSession]
    /// Restricted clients who come by it, sorted.
    public let byHand: [ClientID]
    public let interpreters: [ClientID]
    /// Sorted by (project, client).
    public let changes: [PublishedChange]
    /// What stands and is no longer lawful, and was so before the correction.
    public let conflicts: [Conflict]
    /// The same, by this correction.
    public let newConflicts: [Conflict]

    package let publication: Publication
    let output: String
    let published: String
    let removesForeign: Bool
    let makesPDF: Bool

    init(
        _ publication: Publication, draft: CorrectionDraft, known: Set<Conflict>, report: StandingReport,
        request: CorrectRequest
    ) {
        self.publication = publication
        instance = draft.instance
        correction = draft.correction
        sessions = draft.changes
        rosterId = publication.record.rosterId
        days = publication.record.firstDay...publication.record.lastDay
        paths = PublicationWriting.paths(of: publication)
        partners = publication.documents.count { $0.kind == .signingList }
        unchangedPartners = publication.unchangedPartners
        notices = publication.documents.count { $0.kind == .notice }
        let corrected = Set(draft.correction.records.map(\.session))
        sittings = publication.record.sessions.filter { corrected.contains($0.session) }
        byHand = publication.byHand
        interpreters = publication.interpreters
        changes = publication.changes
        conflicts = report.conflicts.filter(known.contains)
        newConflicts = report.conflicts.filter { !known.contains($0) }
        output = request.output
        published = request.published
        removesForeign = request.removesForeign
        makesPDF = request.makesPDF
    }
}
