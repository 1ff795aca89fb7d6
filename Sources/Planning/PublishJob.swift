import InstanceFormat
public import PlacementDomain
import Publishing
import RosterChecker

/// What a planner publishes: one checked roster, into one folder, perhaps after an earlier publication.
public struct PublishRequest: Hashable, Sendable {
    /// Instance folder.
    public var folder: String
    /// The folder that `plan` wrote.
    public var roster: String
    /// Folder to be written.
    public var output: String
    /// Folder of the publication that partners and clients hold now; nil: they hold none.
    public var previous: String?
    /// Firm weeks on the sheets, at least 1.
    public var weeks: Int
    /// `nl` or `en`; nil: the instance's, and for letters the client's own.
    public var language: String?
    public var threads: Int

    public init(
        folder: String, roster: String, output: String, previous: String? = nil, weeks: Int = 2,
        language: String? = nil, threads: Int = 1
    ) {
        self.folder = folder
        self.roster = roster
        self.output = output
        self.previous = previous
        self.weeks = weeks
        self.language = language
        self.threads = threads
    }
}

/// Why nothing was published.
public enum PublishError: Error, Sendable {
    /// As for the other jobs: folders that cannot be read or written.
    case planning(PlanningError)
    /// The checker refuses the roster (D7201).
    case refused(CheckOutcome)
    /// The earlier publication cannot be one (D7202: made after this plan; D7203: of this very roster).
    case notEarlier(code: String, cause: String)
    /// The folder holds the publication of another roster, and no earlier publication was named (D7204).
    case wouldForget(path: String)
    /// Calendars cannot be written in the instance's time zone (D7205).
    case timeZone(String)
}

/// A publication that is ready to be written.
public struct PreparedPublication: Sendable {
    public let instance: Instance
    public let rosterId: String
    /// The weeks on the sheets, Monday to Sunday.
    public let days: ClosedRange<CalendarDay>
    /// Paths of all files, as they will be written.
    public let paths: [String]
    public let partners: Int
    /// Partners with people in these weeks who keep the paper that they have.
    public let unchangedPartners: Int
    public let letters: Int
    /// Restricted clients, whom the planner tells himself.
    public let byHand: [ClientID]
    /// How many are new, moved and dropped; nil: there is no earlier publication.
    public let changes: (new: Int, moved: Int, dropped: Int)?

    fileprivate let publication: Publication
    fileprivate let output: String

    fileprivate init(_ publication: Publication, instance: Instance, request: PublishRequest) {
        self.publication = publication
        self.instance = instance
        output = request.output
        rosterId = publication.record.rosterId
        days = publication.record.firstDay...publication.record.lastDay
        paths = PublicationFolder.ownPaths + publication.documents.map(\.path)
        partners = publication.documents.count { $0.kind == .sheetPage }
        letters = publication.documents.count { $0.kind == .letter }
        unchangedPartners = publication.unchangedPartners
        byHand = publication.byHand
        let found = publication.changes
        changes =
            request.previous == nil
            ? nil
            : (found.count { $0.what == .new }, found.count { $0.what == .moved }, found.count { $0.what == .dropped })
    }
}

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
        let standing = PublicationFolder.rosterId(in: request.output)
        if previous == nil, let standing, standing != checked.solution.summary.rosterId {
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
