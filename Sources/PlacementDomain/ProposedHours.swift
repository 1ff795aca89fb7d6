/// What became of one line of a returned sheet, or of a published one that did not come back.
public enum HoursAnswer: String, CaseIterable, Hashable, Sendable {
    /// Minutes are known; they count when a named person accepts them.
    case proposed
    /// 0 hours: did not come.
    case absent
    /// Nothing was filled in.
    case empty
    /// Cannot be read, or its parts disagree.
    case unclear
    /// Day, times or name are not those that were printed on this line.
    case contradicts
    case unknownKey
    /// The same line once more, with the same values: it counts once.
    case twice
    /// Published for the same project and week, and not in the file.
    case notReturned
    /// The publication took this line off the sheet.
    case dropped
}

/// One record of the table of proposed hours.
///
/// Proposed only: nothing counts until a named person accepts it (PRIV-01). Minutes are never cut to what is left of the
/// order: that is the ledger's part.
public struct ProposedHours: Hashable, Sendable {
    /// Empty where the line has none that has the form of a key.
    public var key: RowKey
    public var answer: HoursAnswer
    /// The line as it was published; nil: not known. Its ids are empty in files then.
    public var row: PublishedRow?
    /// When he came and left, as far as it is known.
    public var from: TimeOfDay?
    public var to: TimeOfDay?
    /// Break that was taken off; nil: none was needed, or none is known.
    public var breakMinutes: Minutes?
    /// to − from − break, or what the partner said without times; nil unless `answer` is `proposed` or `absent`.
    public var creditMinutes: Minutes?
    /// Hours without break that the partner wrote, whether they are proposed or not.
    public var statedMinutes: Minutes?
    /// Free text of the partner.
    public var remark: String
    /// In the returned file, 1-based; nil: not in it.
    public var line: Int?
    /// Why it is not proposed, or what else is to be known of it.
    public var findings: [Finding]

    public init(
        key: RowKey, answer: HoursAnswer, row: PublishedRow? = nil, from: TimeOfDay? = nil, to: TimeOfDay? = nil,
        breakMinutes: Minutes? = nil, creditMinutes: Minutes? = nil, statedMinutes: Minutes? = nil,
        remark: String = "", line: Int? = nil, findings: [Finding] = []
    ) {
        self.key = key
        self.answer = answer
        self.row = row
        self.from = from
        self.to = to
        self.breakMinutes = breakMinutes
        self.creditMinutes = creditMinutes
        self.statedMinutes = statedMinutes
        self.remark = remark
        self.line = line
        self.findings = findings
    }

    /// Whether somebody has to decide before hours can count.
    public var needsDecision: Bool {
        switch answer {
        case .unclear, .contradicts, .unknownKey: true
        // A line that was taken off and that nobody worked is as it should be.
        case .dropped: from != nil || to != nil || statedMinutes.map { $0 > 0 } ?? false || !findings.isEmpty
        case .proposed, .absent, .empty, .twice, .notReturned: false
        }
    }
}
