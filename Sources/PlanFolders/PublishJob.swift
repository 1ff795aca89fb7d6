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
        let previous = try request.previous.map { (folder) throws(FolderError) in try PublicationWriting.record(folder)
        }
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
        if PublicationWriting.wouldForget(request.output, previous, own: checked.plan.summary) {
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
        try PublicationWriting.write(
            prepared.publication, instance: prepared.instance, source: prepared.folder, to: prepared.output,
            removesForeign: prepared.removesForeign)
    }

    /// Prints what was written as PDF, where that is asked for: a publication is whole without it.
    public static func printPages(of prepared: PreparedPublication) -> PrintedFiles {
        prepared.makesPDF ? Printing.run(prepared.paths, in: prepared.output, browser: Browser.find()) : .none
    }

    /// Files in a folder to be replaced that no publication made, and that would go with it.
    public static func foreignFiles(in output: String) -> [String] { OwnFolder.publication.foreignEntries(in: output) }
}
