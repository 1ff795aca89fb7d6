import InstanceFormat
import PlacementDomain
import Publishing
import RosterChecker

/// Publishes a roster that the checker accepts: papers for partners and clients, and next week's kept tables.
public enum PublishJob {
    /// Checks the roster and makes everything ready; nothing is written.
    public static func prepare(_ request: PublishRequest) throws(PublishError) -> PreparedPublication {
        try requireWritable(request)
        let previous = try previous(request)
        let outcome = try check(request)
        guard let checked = outcome.checked else { throw .refused(outcome) }
        guard let zone = CalendarZone(rawValue: outcome.instance.policy.timeZone) else {
            throw .timeZone(outcome.instance.policy.timeZone)
        }
        if let previous { try requireEarlier(previous, outcome) }
        if wouldForget(request.output, previous, own: checked.solution.summary.rosterId) {
            throw .wouldForget(path: request.output)
        }
        let settings = PublicationSettings(
            weeks: request.weeks, language: request.language, zone: zone, digest: PublicationFolder.digest)
        let publication = Publication(checked, settings: settings, previous: previous)
        return PreparedPublication(publication, instance: outcome.instance, request: request)
    }

    /// Writes what was prepared, all of it or nothing.
    ///
    /// - Returns: how many files were written.
    public static func write(_ prepared: PreparedPublication) throws(PlanningError) -> Int {
        let publication = prepared.publication
        do {
            try OutputFolder.makeParent(prepared.output)
            return try PublicationFolder.write(
                publication.record, next: publication.nextWeek, instance: prepared.instance,
                documents: publication.documents.lazy.map { ($0.path, publication.bytes(of: $0)) },
                to: prepared.output)
        } catch {
            throw PlanningError.writing(error)
        }
    }

    private static func requireWritable(_ request: PublishRequest) throws(PublishError) {
        do {
            for folder in [request.folder, request.roster] {
                try OutputFolder.requireWritable(
                    request.output, instance: folder, maker: "publish", isOurs: PublicationFolder.isOurs)
            }
        } catch {
            throw .planning(error)
        }
    }

    private static func previous(_ request: PublishRequest) throws(PublishError) -> PublicationRecord? {
        guard let folder = request.previous else { return nil }
        let reading = PublicationFolder.read(folder: folder)
        guard let record = reading.record else {
            throw .planning(.badInput(findings: reading.findings, suppressed: reading.suppressedFindings))
        }
        return record
    }

    private static func check(_ request: PublishRequest) throws(PublishError) -> CheckOutcome {
        do {
            return try CheckJob.run(folder: request.folder, output: request.roster, threads: request.threads)
        } catch {
            throw .planning(error)
        }
    }

    /// Whether the folder holds a publication that this one neither follows nor repeats, and that is not older than the one it
    /// follows. Two folders that take turns forget nothing.
    private static func wouldForget(_ output: String, _ previous: PublicationRecord?, own: String) -> Bool {
        guard let standing = PublicationFolder.rosterId(in: output), standing != own else { return false }
        guard let previous else { return true }
        guard standing != previous.rosterId else { return false }
        guard let record = PublicationFolder.read(folder: output).record else { return true }
        return record.asOf > previous.asOf || record.previous == previous.rosterId
    }

    private static func requireEarlier(
        _ previous: PublicationRecord, _ outcome: CheckOutcome
    ) throws(PublishError) {
        if previous.asOf > outcome.instance.asOf {
            throw .notEarlier(
                code: "D7202",
                cause: "the earlier publication is of \(previous.asOf), this plan of \(outcome.instance.asOf)")
        }
        if previous.rosterId == outcome.solution.summary.rosterId {
            throw .notEarlier(code: "D7203", cause: "the earlier publication is of this very roster")
        }
    }
}
