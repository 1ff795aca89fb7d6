import PlacementDomain

/// `publication.json`: the record of a publication without its assignments, letters and rows.
enum PublicationDocument {
    private static let keys: [StaticString] = [
        "schema", "instance", "rosterId", "previous", "asOf", "firstDay", "lastDay", "language", "sessions", "papers",
        "head",
    ]
    /// `head` stands there where a store published.
    private static let optional: UInt32 = 1 << 10
    private static let sessionKeys: [StaticString] = [
        "session", "project", "people", "start", "end", "sequence", "status",
    ]
    private static let paperKeys: [StaticString] = ["project", "monday", "digest"]

    // MARK: Writing

    static func text(_ record: PublicationRecord) -> String {
        func quoted(_ text: String) -> String { JSONText.quoted(text) }
        let sessions = record.sessions.map { session in
            "\n{\"session\":\(quoted(session.session.description)),\"project\":\(quoted(session.project.text)),"
                + "\"people\":\(session.people),\"start\":\"\(session.start)\",\"end\":\"\(session.end)\","
                + "\"sequence\":\(session.sequence),\"status\":\"\(session.status.rawValue)\"}"
        }
        let papers = record.papers.map { paper in
            "\n{\"project\":\(quoted(paper.project.text)),\"monday\":\"\(paper.monday)\",\"digest\":\(quoted(paper.digest))}"
        }
        return
            "{\"schema\":\"\(PublicationTables.schema)/\(PublicationTables.version)\",\"instance\":\(quoted(record.instance)),"
            + "\"rosterId\":\(quoted(record.rosterId)),\"previous\":\(record.previous.map(quoted) ?? "null"),"
            + "\"asOf\":\"\(record.asOf)\",\"firstDay\":\"\(record.firstDay)\",\"lastDay\":\"\(record.lastDay)\","
            + "\"language\":\(quoted(record.language)),\"sessions\":[" + sessions.joined(separator: ",")
            + "],\"papers\":[" + papers.joined(separator: ",") + "]"
            + (record.head.map { ",\"head\":\(quoted($0))" } ?? "") + "}\n"
    }

    // MARK: Reading

    /// The record with neither assignments nor letters nor rows, and the version in which it is written.
    ///
    /// - Returns: the newest version where the one that stands there was reported.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ collector: FindingCollector
    ) throws(JSONFault) -> (record: PublicationRecord, version: Int) {
        var scanner = JSONScanner(bytes)
        let day = CalendarDay(number: 0)
        var record = PublicationRecord(
            instance: "", rosterId: "", asOf: day, firstDay: day, lastDay: day, language: "")
        var version = PublicationTables.version
        let seen = try scanner.object(keys) { (scanner, key) throws(JSONFault) in
            switch key {
            case 0:
                version =
                    Schema.check(
                        try scanner.string(), PublicationTables.schema, through: PublicationTables.version,
                        file: PublicationTables.record, line: 1, collector) ?? version
            case 1: record.instance = try scanner.string()
            case 2: record.rosterId = try scanner.string()
            case 3: record.previous = scanner.null() ? nil : try scanner.string()
            case 4: record.asOf = try scanner.day()
            case 5: record.firstDay = try scanner.day()
            case 6: record.lastDay = try scanner.day()
            case 7: record.language = try scanner.string()
            case 8:
                try scanner.array { (scanner) throws(JSONFault) in record.sessions.append(try session(&scanner)) }
            case 9: try scanner.array { (scanner) throws(JSONFault) in record.papers.append(try paper(&scanner)) }
            default: record.head = try scanner.string()
            }
        }
        try scanner.require(keys, seen, optional: optional)
        try scanner.finish()
        return (record, version)
    }

    private static func session(_ scanner: inout JSONScanner) throws(JSONFault) -> PublishedSession {
        var published = PublishedSession(
            session: SessionID(series: "", date: CalendarDay(number: 0)), project: "", people: 0,
            start: TimeOfDay(minute: 0), end: TimeOfDay(minute: 0), sequence: 0, status: .confirmed)
        let seen = try scanner.object(sessionKeys) { (scanner, key) throws(JSONFault) in
            switch key {
            case 0:
                guard let session = SessionID(try scanner.string()) else {
                    throw scanner.fault(.wrongType, KeySentences.noWorkingDay)
                }
                published.session = session
            case 1: published.project = ProjectID(try scanner.id())
            case 2: published.people = try scanner.integer()
            case 3: published.start = try scanner.time()
            case 4: published.end = try scanner.time()
            case 5: published.sequence = try scanner.integer()
            default: published.status = try scanner.word { PublishedSession.Status(rawValue: $0) }
            }
        }
        try scanner.require(sessionKeys, seen)
        guard (0...1_000_000).contains(published.people), (0...1_000_000).contains(published.sequence) else {
            throw scanner.fault(
                .outOfRange,
                Said("people en sequence zijn 0 tot 1.000.000", "people and sequence are 0 to 1,000,000"))
        }
        return published
    }

    private static func paper(_ scanner: inout JSONScanner) throws(JSONFault) -> PublishedPaper {
        var published = PublishedPaper(project: "", monday: CalendarDay(number: 0), digest: "")
        let seen = try scanner.object(paperKeys) { (scanner, key) throws(JSONFault) in
            switch key {
            case 0: published.project = ProjectID(try scanner.id())
            case 1: published.monday = try scanner.day()
            default: published.digest = try scanner.string()
            }
        }
        try scanner.require(paperKeys, seen)
        return published
    }
}
