public import PlacementDomain
import PlacementStore
public import PlanFolders

extension StorePublishJob {
    /// How often a publication is tried where others record something that it does not depend on.
    private static let attempts = 5

    /// Records the publication: from then on it stands, whatever becomes of its folder.
    ///
    /// - Returns: its number.
    /// - Throws: `CycleError`: D5105 where what it depends on changed while somebody looked at it, D5501 where somebody
    ///   else published.
    public static func record(_ prepared: PreparedStorePublication) throws(CycleError) -> Int64 {
        let (reader, asOf) = (prepared.reader, prepared.publication.papers.instance.asOf)
        let header = ActHeader(
            actor: reader.actor, channel: .cli, verb: "publish", program: reader.program,
            reason: prepared.new.reason)
        return try record(prepared.new, header, reader) { () throws(CycleError) in
            let today = prepared.facts.today(reader.clock)
            guard today == asOf, try hash(of: reader.store, prepared.facts, on: today) == prepared.plan.instance
            else { throw .changedSince(prepared.plan.number) }
        }
    }

    /// - Parameter require: throws where what the publication depends on is not what it was.
    static func record(
        _ new: NewPublication, _ header: ActHeader, _ reader: StoreReader, require: () throws(CycleError) -> Void
    ) throws(CycleError) -> Int64 {
        var new = new
        for _ in 1..<attempts {
            do throws(StoreError) {
                return try reader.store.publish(new, by: header, clock: reader.clock)
            } catch {
                guard error.code == StoreRefusal.changedSince else { throw try refused(error, new, reader) }
            }
            let moment = try OnStore.stored { () throws(StoreError) in try reader.store.moment() }
            try require()
            new.seen.act = moment.act
        }
        do throws(StoreError) {
            return try reader.store.publish(new, by: header, clock: reader.clock)
        } catch {
            throw try refused(error, new, reader)
        }
    }

    /// Where somebody else was first: what he published, beside what was to be.
    private static func refused(
        _ error: StoreError, _ new: NewPublication, _ reader: StoreReader
    ) throws(CycleError) -> CycleError {
        let last = try OnStore.stored { () throws(StoreError) in try reader.store.publication(nil) }
        guard error.code == StoreRefusal.publishedBefore, let last else { return .store(error) }
        return .publishedMeanwhile(publication: last.number, plan: last.plan, by: last.actor, own: new.plan)
    }

    /// Records that the papers of a publication lie in their folder.
    public static func papersAreWritten(_ publication: Int64, _ reader: StoreReader) throws(CycleError) {
        let header = ActHeader(actor: reader.actor, channel: .cli, verb: "papers", program: reader.program)
        try OnStore.stored { () throws(StoreError) in
            try reader.store.papersAreWritten(publication, by: header, clock: reader.clock)
        }
    }

    /// Makes the papers of a publication ready that stands already.
    ///
    /// - Parameter number: nil: the last one.
    /// - Throws: `CycleError`: D5043, D5106, D5107, and what the jobs on folders say.
    public static func again(
        _ path: String, publication number: Int64?, papers: PaperRequest, by requester: Requester, threads: Int,
        time: StoreTime
    ) throws(CycleError) -> RepeatedPapers {
        let (store, _, actor, clock) = try OnStore.open(path, requester, time)
        let found = try OnStore.stored { () throws(StoreError) in
            (try store.publication(number), try store.publication(nil)?.number)
        }
        guard let publication = found.0 else { throw .noPublication(number, last: found.1) }
        let scratch = try ScratchFolder()
        let repeated: PreparedPapers
        do {
            repeated = try PapersAgain(
                publication: publication, request: papers, store: store, scratch: scratch, threads: threads
            ).papers()
        } catch {
            guard case .other(let trouble) = error else { throw error }
            throw .other(RenamedTrouble(trouble: trouble, scratch: scratch, typed: "--store \(path)"))
        }
        let kept = try publication.files(in: store).record
        let made: [KeptFile]
        do { made = try repeated.recordFiles() } catch { throw .other(error) }
        let isSame = Set(kept) == Set(made)
        guard isSame || publication.program != requester.program else { throw .otherPapers(publication.number) }
        return RepeatedPapers(
            papers: repeated, publication: publication.number, otherProgram: isSame ? nil : publication.program,
            reader: StoreReader(store: store, actor: actor, clock: clock, program: requester.program), scratch: scratch)
    }
}
