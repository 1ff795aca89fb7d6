public import PlacementDomain

/// What a planner corrects: lines, typed or in a table, about one publication, into one folder.
public struct CorrectRequest: Sendable {
    /// Instance folder: the facts.
    public var folder: String
    /// Folder of the publication that stands.
    public var published: String
    public var papers: PaperRequest
    /// As typed.
    public var lines: [CorrectionLine]
    /// A table of more lines; nil: none.
    public var file: String?
    /// Of every line that names none.
    public var cause: CorrectionReason?
    /// When it was decided; nil: now.
    public var at: Moment?
    /// The time now on the wall clock of a zone; nil: the zone is not known.
    public var now: @Sendable (_ zone: String) -> Moment?
    public var actor: Actor
    public var threads: Int

    public init(
        folder: String, published: String, papers: PaperRequest, lines: [CorrectionLine], file: String? = nil,
        cause: CorrectionReason? = nil, at: Moment? = nil, now: @escaping @Sendable (_ zone: String) -> Moment?,
        actor: Actor, threads: Int = 1
    ) {
        self.folder = folder
        self.published = published
        self.papers = papers
        self.lines = lines
        self.file = file
        self.cause = cause
        self.at = at
        self.now = now
        self.actor = actor
        self.threads = threads
    }
}
