import InstanceFormat
import PlacementDomain
import PlacementStore
import PlanFolders

/// Makes the papers of a publication from what the store keeps of it.
struct PapersAgain {
    let publication: KeptPublication
    let request: PaperRequest
    let store: Store
    let scratch: ScratchFolder
    let threads: Int

    func papers() throws(CycleError) -> PreparedPapers {
        let files = try publication.files(in: store)
        guard let parts = files.parts else { throw .takenOver(publication.number) }
        try scratch.lay(parts, in: scratch.parts)
        var request = request
        request.templates = files.hasTemplates ? scratch.parts + "/templates" : nil
        let previous = try previous()
        if let previous { try scratch.lay(previous.record, in: scratch.previous) }
        // A record says itself which head it carries.
        try scratch.lay(files.record, in: scratch.earlier)
        let record = try PapersAgain.record(in: scratch.earlier, of: publication)
        request.head = record.head
        if let plan = publication.plan {
            return try ofPlan(plan, request, weeks: files.value("weeks").flatMap { Int($0) } ?? 2, previous != nil)
        }
        return try ofCorrection(request, files, record)
    }

    static func record(
        in folder: String, of publication: KeptPublication
    ) throws(CycleError) -> PublicationRecord {
        guard let record = PublicationFolder.read(folder: folder).record else { throw .notKept(publication.number) }
        return record
    }

    private func previous() throws(CycleError) -> PublicationFiles? {
        guard let number = publication.previous else { return nil }
        let found = try OnStore.stored { () throws(StoreError) in try store.publication(number) }
        return try found.map { (found) throws(CycleError) in try found.files(in: store) }
    }

    private func ofPlan(
        _ number: Int64, _ request: PaperRequest, weeks: Int, _ hasPrevious: Bool
    ) throws(CycleError) -> PreparedPapers {
        try ArchiveJob.lay(ArchiveJob.plan(number, of: store), of: store, in: scratch)
        var onFolders = PublishRequest(
            folder: scratch.week, roster: scratch.plan, papers: request, previous: hasPrevious ? scratch.previous : nil,
            weeks: weeks, actor: publication.actor, threads: threads)
        onFolders.looksBeside = false
        do {
            return try PublishJob.prepare(onFolders).papers
        } catch {
            throw .other(error)
        }
    }

    private func ofCorrection(
        _ request: PaperRequest, _ files: PublicationFiles, _ record: PublicationRecord
    ) throws(CycleError) -> PreparedPapers {
        let week = try OnStore.stored { () throws(StoreError) in try store.files(of: publication.instance) }
        guard let week, let at = files.value("at").flatMap({ Moment(text: $0) }) else {
            throw .notKept(publication.number)
        }
        try scratch.lay(week, in: scratch.week)
        try StandingFolder.lay(week, in: scratch)
        let known = try PapersAgain.record(in: scratch.previous, of: publication)
            .corrections(knownOn: at.day).count
        let correction = Correction(
            at: at, actor: publication.actor, records: Array(record.corrections.dropFirst(known)))
        let onFolders = CorrectRequest(
            folder: scratch.week, published: scratch.previous, papers: request, lines: [], now: { _ in at },
            actor: publication.actor, threads: threads)
        do {
            return try CorrectJob.again(onFolders, correction: correction, changes: scratch.parts)
        } catch {
            throw .other(error)
        }
    }
}
