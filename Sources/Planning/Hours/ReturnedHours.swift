public import PlacementDomain

/// What a partner's returned sheet says of each row that was published to him: every row answered, nothing guessed.
public struct ReturnedHours: Sendable {
    /// The lines of the file in its order, then published rows of the same projects and weeks that it does not hold.
    public let answers: [ProposedHours]

    /// - Parameters:
    ///   - rows: of the publication, each with a key of its own.
    ///   - instance: says times and breaks of sittings.
    ///   - digest: SHA-256 of some bytes, lower-case hex.
    public init(
        _ sheet: ReturnedSheet, rows: [PublishedRow], instance: Instance, digest: @escaping ([UInt8]) -> String
    ) {
        let facts = SittingFacts(instance)
        self.init(sheet, rows: rows, sitting: { facts.sitting($0) }, digest: digest)
    }

    /// - Parameter sitting: times and break on its day; nil: the series is not known.
    public init(
        _ sheet: ReturnedSheet, rows: [PublishedRow], sitting: @escaping (SessionID) -> SittingTimes?,
        digest: @escaping ([UInt8]) -> String
    ) {
        let known = Dictionary(rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let judge = LineJudge(
            file: sheet.file, rows: known, sitting: sitting, repeats: RepeatedLines(sheet.lines),
            digest: digest)
        let found = sheet.lines.compactMap { $0.key.flatMap { known[$0] } }
        answers = sheet.lines.map { judge.answer($0) } + ReturnedHours.notReturned(rows, beside: found)
    }

    /// Rows that stand for a project and week of which the file has some row.
    private static func notReturned(_ rows: [PublishedRow], beside found: [PublishedRow]) -> [ProposedHours] {
        struct Week: Hashable {
            var project: ProjectID
            var monday: CalendarDay

            init(_ row: PublishedRow) { (project, monday) = (row.project, row.session.date.monday) }
        }
        let (weeks, keys) = (Set(found.map { Week($0) }), Set(found.map(\.key)))
        return rows.filter { $0.standing == .stands && !keys.contains($0.key) && weeks.contains(Week($0)) }.map {
            ProposedHours(key: $0.key, answer: .notReturned, row: $0)
        }
    }

    /// Minutes that are proposed, all together.
    public var proposedMinutes: Minutes {
        answers.filter { $0.answer == .proposed }.compactMap(\.creditMinutes).reduce(.zero, +)
    }
}

/// Which lines of a file have one key.
struct RepeatedLines {
    private let lines: [RowKey: [ReturnedLine]]

    init(_ lines: [ReturnedLine]) {
        self.lines = Dictionary(grouping: lines.filter { $0.key != nil }) { $0.key ?? "" }
    }

    enum Standing: Hashable {
        case once
        /// All lines of the key say the same, and this is not the first of them.
        case again(first: Int)
        /// Others say something else.
        case conflict(others: [Int])
    }

    func standing(_ line: ReturnedLine) -> Standing {
        guard let key = line.key, let all = lines[key], let first = all.first, all.count > 1 else { return .once }
        let isSame = all.allSatisfy { RepeatedLines.values($0) == RepeatedLines.values(first) }
        guard isSame else { return .conflict(others: all.map(\.line).filter { $0 != line.line }) }
        return first.line == line.line ? .once : .again(first: first.line)
    }

    /// A line without its place.
    private static func values(_ line: ReturnedLine) -> ReturnedLine {
        var line = line
        line.line = 0
        return line
    }
}
