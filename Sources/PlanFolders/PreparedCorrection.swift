public import PlacementDomain
import Planning
import Publishing

/// A correction of published weeks that the checker accepted, ready to be written.
public struct PreparedCorrection: Sendable {
    public let papers: PreparedPapers
    public let correction: Correction
    /// Sessions that it changes, sorted.
    public let sessions: [SessionChange]
    /// The sittings whose people it changes as calendars have them now, sorted by (date, series).
    public let sittings: [PublishedSession]
    /// Sorted by (project, client).
    public let changes: [PublishedChange]
    /// What stands and is no longer lawful, and was so before the correction.
    public let conflicts: [Conflict]
    /// The same, by this correction.
    public let newConflicts: [Conflict]

    init(_ papers: PreparedPapers, draft: CorrectionDraft, known: Set<Conflict>, report: StandingReport) {
        self.papers = papers
        correction = draft.correction
        sessions = draft.changes
        let corrected = Set(draft.correction.records.map(\.session))
        sittings = papers.publication.record.sessions.filter { corrected.contains($0.session) }
        changes = papers.publication.changes
        conflicts = report.conflicts.filter(known.contains)
        newConflicts = report.conflicts.filter { !known.contains($0) }
    }
}
