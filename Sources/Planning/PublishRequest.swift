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
