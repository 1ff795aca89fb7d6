public import PlacementDomain

/// What a planner publishes: one checked roster, into one folder, perhaps after an earlier publication.
public struct PublishRequest: Hashable, Sendable {
    /// Instance folder.
    public var folder: String
    /// The folder that `plan` wrote.
    public var roster: String
    public var papers: PaperRequest
    /// Folder of the publication that partners and clients hold now; nil: they hold none.
    public var previous: String?
    /// Firm weeks on the sheets, at least 1.
    public var weeks: Int
    /// Who publishes: handed on with what is ready, for whoever records the decision; no file names him.
    public var actor: Actor
    public var threads: Int
    /// Whether to look for an earlier publication beside this one that nobody named; a store knows them all.
    public var looksBeside = true

    public init(
        folder: String, roster: String, papers: PaperRequest, previous: String? = nil, weeks: Int = 2,
        actor: Actor, threads: Int = 1
    ) {
        self.folder = folder
        self.roster = roster
        self.papers = papers
        self.previous = previous
        self.weeks = weeks
        self.actor = actor
        self.threads = threads
    }
}
