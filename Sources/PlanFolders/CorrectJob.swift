import InstanceFormat
package import PlacementDomain
import Planning
import Publishing
import RosterChecker

/// Corrects published weeks without a plan: the checker judges what is asked, and papers say what changed.
public enum CorrectJob {
    /// Reads, looks up, has it judged, and makes everything ready; nothing is written.
    public static func prepare(_ request: CorrectRequest) throws(FolderError) -> PreparedCorrection {
        try OutputFolder.requireWritable(
            request.papers.output, reading: request.folder, own: .publication,
            removesForeign: request.papers.removesForeign)
        try OutputFolder.requireOutside(request.papers.output, of: [request.published])
        let templates = try TemplateJob.templates(request.papers.templates)
        let previous = try record(request.published)
        let instance = try standing(request, previous)
        let draft = try draft(request, instance, previous)
        let before = RosterChecker.check(
            standing: instance, Correction(at: draft.correction.at, actor: request.actor, records: []),
            threads: request.threads)
        let outcome = RosterChecker.check(standing: draft.instance, draft.correction, threads: request.threads)
        guard let checked = outcome.checked else { throw .correction(.refused(outcome.report.violations)) }
        let publication: Publication
        do {
            publication = try PublicationMaker.correction(
                checked, changing: draft.changes, previous: previous, templates: templates,
                head: request.papers.head,
                digest: PublicationFolder.digest)
        } catch {
            throw .publication(error)
        }
        if PublicationWriting.wouldForget(request.papers.output, previous, own: publication.record) {
            throw .wouldForget(path: request.papers.output)
        }
        return PreparedCorrection(
            PreparedPapers(
                publication, instance: draft.instance, source: request.published, request: request.papers),
            draft: draft, known: Set(before.report.conflicts), report: outcome.report)
    }

    /// Makes the papers of a correction again that was accepted before.
    ///
    /// - Parameters:
    ///   - correction: as it was accepted.
    ///   - changes: folder with the table of the sessions that it changed.
    /// - Throws: what `prepare` throws where the facts are not what they were.
    package static func again(
        _ request: CorrectRequest, correction: Correction, changes folder: String
    ) throws(FolderError) -> PreparedPapers {
        let templates = try TemplateJob.templates(request.papers.templates)
        let previous = try record(request.published)
        var instance = try standing(request, previous)
        guard let changes = PublicationFolder.sessions(in: folder, of: instance) else {
            throw .correction(.lines(DataAtFault(findings: [])))
        }
        instance.sessions.take(changes)
        let outcome = RosterChecker.check(standing: instance, correction, threads: request.threads)
        guard let checked = outcome.checked else { throw .correction(.refused(outcome.report.violations)) }
        do {
            let publication = try PublicationMaker.correction(
                checked, changing: changes, previous: previous, templates: templates, head: request.papers.head,
                digest: PublicationFolder.digest)
            return PreparedPapers(publication, instance: instance, source: request.published, request: request.papers)
        } catch {
            throw .publication(error)
        }
    }

    private static func record(_ folder: String) throws(FolderError) -> PublicationRecord {
        do {
            return try PublicationWriting.record(folder)
        } catch {
            guard case .unreadablePublication(let fault, let path) = error else { throw error }
            throw .correction(.unreadablePublication(fault, path: path))
        }
    }

    /// The facts, with who is published and what the sessions are as the publication left them.
    private static func standing(
        _ request: CorrectRequest, _ previous: PublicationRecord
    ) throws(FolderError) -> Instance {
        let reading = InstanceReader.read(folder: request.folder, standingIn: request.published)
        guard var instance = reading.instance else {
            throw .unreadable(
                DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings), folder: request.folder)
        }
        do {
            try SupportedInstance.require(instance)
        } catch {
            throw .planning(error)
        }
        let weeks = previous.asOf.monday...max(previous.asOf.monday, previous.lastDay)
        guard weeks.contains(instance.asOf) else {
            throw .correction(.otherWeeks(asOf: instance.asOf, published: weeks))
        }
        instance.publishedThrough = previous.lastDay
        return instance
    }

    private static func draft(
        _ request: CorrectRequest, _ instance: Instance, _ previous: PublicationRecord
    ) throws(FolderError) -> CorrectionDraft {
        let zone = instance.policy.timeZone
        guard let at = request.at ?? request.now(zone) else { throw .publication(.timeZone(zone)) }
        let first = ([Moment(day: instance.asOf, time: TimeOfDay(minute: 0))] + previous.corrections.map(\.at)).max()
        guard let first, at >= first, at.day <= previous.lastDay else {
            throw .correction(.time(at, from: first ?? at, lastDay: previous.lastDay))
        }
        let table = request.file.map { CorrectionTable.read(path: $0) }
        var findings = table?.findings ?? []
        let draft = CorrectionDraft(
            request.lines + (table?.lines ?? []), cause: request.cause, at: at, actor: request.actor,
            instance: instance, previous: previous)
        // A table that cannot be read is no empty correction.
        let isUnreadable = findings.contains { $0.severity == .error }
        if !isUnreadable || !request.lines.isEmpty { findings += draft.findings }
        guard !findings.contains(where: { $0.severity == .error }) else {
            throw .correction(.lines(DataAtFault(findings: findings, suppressed: table?.suppressed ?? 0)))
        }
        guard draft.shortages.isEmpty else { throw .correction(.tooManyPeople(draft.shortages)) }
        return draft
    }
}
