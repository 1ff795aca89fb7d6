public import InstanceFormat
import PlacementDomain
import Planning
import Publishing
import RosterChecker

/// Publishes a roster that the checker accepts: papers for partners and clients, and what next week's folder takes over.
public enum PublishJob {
    /// Checks the roster and makes everything ready; nothing is written.
    public static func prepare(_ request: PublishRequest) throws(FolderError) -> PreparedPublication {
        for folder in [request.folder, request.roster] {
            try OutputFolder.requireWritable(
                request.output, reading: folder, own: .publication, removesForeign: request.removesForeign)
        }
        let templates = try TemplateJob.templates(request.templates)
        let previous = try previous(request)
        let outcome = try CheckJob.run(folder: request.folder, output: request.roster, threads: request.threads)
        guard let checked = outcome.checked else {
            throw .refusedRoster(outcome, folder: request.folder, roster: request.roster)
        }
        let maker: PublicationMaker
        do {
            maker = try PublicationMaker(
                checked, previous: previous, weeks: request.weeks, templates: templates,
                digest: PublicationFolder.digest)
        } catch {
            throw .publication(error)
        }
        if wouldForget(request.output, previous, own: checked.plan.summary) {
            throw .wouldForget(path: request.output)
        }
        let beside =
            previous == nil
            ? EarlierPublications.latest(beside: request.output, of: outcome.instance, checked.plan.summary) : nil
        let publication = maker.publication
        return PreparedPublication(
            publication, instance: outcome.instance, request: request, beside: beside,
            open: publication.decisions.isEmpty ? nil : OpenPlan(checked))
    }

    /// Writes what was prepared, all of it or nothing.
    public static func write(_ prepared: PreparedPublication) throws(FolderError) -> PlacedFolder {
        let publication = prepared.publication
        do {
            try OutputFolder.makeParent(prepared.output)
            return try PublicationFolder.write(
                publication.record, next: publication.nextWeek, instance: prepared.instance,
                instanceFolder: prepared.folder,
                documents: publication.documents.lazy.map { ($0.path, publication.bytes(of: $0)) },
                to: prepared.output, removesForeign: prepared.removesForeign)
        } catch {
            throw .format(error)
        }
    }

    /// Prints what was written as PDF, where that is asked for: a publication is whole without it.
    public static func printPages(of prepared: PreparedPublication) -> PrintedFiles {
        prepared.makesPDF ? Printing.run(prepared.paths, in: prepared.output, browser: Browser.find()) : .none
    }

    private static func previous(_ request: PublishRequest) throws(FolderError) -> PublicationRecord? {
        guard let folder = request.previous else { return nil }
        let reading = PublicationFolder.read(folder: folder)
        guard let record = reading.record else {
            throw .unreadablePublication(
                DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings), path: folder)
        }
        return record
    }

    /// Whether the folder holds a publication that this one neither follows nor repeats, and that is not older than the
    /// one it follows. Two folders that take turns forget nothing.
    private static func wouldForget(_ output: String, _ previous: PublicationRecord?, own: PlanSummary) -> Bool {
        guard PublicationFolder.isOurs(output) else { return false }
        guard let there = PublicationFolder.head(of: output) else { return true }
        guard !there.isSameRoster(as: own) else { return false }
        guard let previous else { return true }
        guard !there.isSameRoster(as: previous) else { return false }
        guard let record = PublicationFolder.read(folder: output).record else { return true }
        return record.asOf > previous.asOf || record.previous == previous.rosterId
    }

    /// Files in a folder to be replaced that no publication made, and that would go with it.
    public static func foreignFiles(in output: String) -> [String] { OwnFolder.publication.foreignEntries(in: output) }
}
