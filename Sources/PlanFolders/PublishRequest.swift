public import PlacementDomain

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
    /// Who publishes: handed on with what is ready, for whoever records the decision; no file names him.
    public var actor: Actor
    public var threads: Int
    /// Whether files that no publication made may go with the earlier one that is replaced.
    public var removesForeign: Bool
    /// Folder of the office's own templates; nil: the program's alone.
    public var templates: String?
    /// Whether the print-ready pages are printed as PDF, too, where a browser is found.
    public var makesPDF: Bool

    public init(
        folder: String, roster: String, output: String, previous: String? = nil, weeks: Int = 2,
        actor: Actor, threads: Int = 1, removesForeign: Bool = false, templates: String? = nil,
        makesPDF: Bool = false
    ) {
        self.folder = folder
        self.roster = roster
        self.output = output
        self.previous = previous
        self.weeks = weeks
        self.actor = actor
        self.threads = threads
        self.removesForeign = removesForeign
        self.templates = templates
        self.makesPDF = makesPDF
    }
}
