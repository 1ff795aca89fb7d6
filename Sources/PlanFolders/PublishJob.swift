import InstanceFormat
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
                request.papers.output, reading: folder, own: .publication,
                removesForeign: request.papers.removesForeign)
        }
        let templates = try TemplateJob.templates(request.papers.templates)
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
                head: request.papers.head, digest: PublicationFolder.digest)
        } catch {
            throw .publication(error)
        }
        if PublicationWriting.wouldForget(request.papers.output, previous, own: checked.plan.summary) {
            throw .wouldForget(path: request.papers.output)
        }
        let beside =
            previous == nil && request.looksBeside
            ? EarlierPublications.latest(beside: request.papers.output, of: outcome.instance, checked.plan.summary)
            : nil
        let publication = maker.publication
        return PreparedPublication(
            PreparedPapers(
                publication, instance: outcome.instance, source: request.folder, request: request.papers),
            request: request, beside: beside, open: publication.decisions.isEmpty ? nil : OpenPlan(checked))
    }
}
