public import PlacementDomain
public import PlanFolders
import PlacementStore

/// What a planner publishes out of a store: a plan, into a folder.
public struct StorePublishRequest: Sendable {
    public var store: String
    public var requester: Requester
    /// nil: the newest.
    public var plan: Int64?
    public var papers: PaperRequest
    /// Firm weeks on the sheets, at least 1.
    public var weeks: Int
    /// Why a plan is published that cannot be made again; nil: then it is not.
    public var reason: String?
    /// Whether nothing may be kept: then a plan of other data is not made again.
    public var isTrial: Bool
    public var threads: Int

    public init(
        store: String, requester: Requester, plan: Int64? = nil, papers: PaperRequest, weeks: Int = 2,
        reason: String? = nil, isTrial: Bool = false, threads: Int = 1
    ) {
        self.store = store
        self.requester = requester
        self.plan = plan
        self.papers = papers
        self.weeks = weeks
        self.reason = reason
        self.isTrial = isTrial
        self.threads = threads
    }
}

/// A plan of a store that is ready to be published: nothing is recorded yet.
public struct PreparedStorePublication: Sendable {
    public let publication: PreparedPublication
    /// The one that is published.
    public let plan: StoredPlan
    /// The plan that was made because something changed since the one that was asked for; nil: nothing did.
    public let replanned: KeptPlan?
    public let reader: StoreReader
    /// A publication before whose papers were never written; nil: all are.
    public let due: Int64?
    let new: NewPublication
    let facts: StoreFacts
    /// The folders from which papers are made.
    let scratch: ScratchFolder
}

/// Papers of a publication that stands already, ready to be written again.
public struct RepeatedPapers: Sendable {
    public let papers: PreparedPapers
    public let publication: Int64
    /// The program that published them, where it is another one and its record is no longer made in the same way.
    public let otherProgram: String?
    public let reader: StoreReader
    let scratch: ScratchFolder
}
