public import PlacementDomain

/// The table of proposed hours that `hours --output` writes, in the dialect of the folder's own tables.
public enum ProposedHoursTable {
    /// One record as the file has it.
    struct Record: Hashable, Sendable {
        var key: RowKey?
        var answer: HoursAnswer
        var project: ProjectID?
        var client: ClientID?
        var order: OrderID?
        var session: String?
        var from: TimeOfDay?
        var to: TimeOfDay?
        var breakMinutes: Minutes?
        var creditMinutes: Minutes?
        var remark = ""
        var line: Int?

        init(_ hours: ProposedHours) {
            key = hours.key.text.isEmpty ? nil : hours.key
            answer = hours.answer
            project = hours.row?.project
            client = hours.row.flatMap { $0.client == .unknown ? nil : $0.client }
            order = hours.row?.order
            session = hours.row?.session.description
            (from, to, breakMinutes) = (hours.from, hours.to, hours.breakMinutes)
            creditMinutes = hours.creditMinutes
            // Somebody else's text: a spreadsheet must not take it for a formula.
            remark = TableDialect.dutchSpreadsheet.guarded(hours.remark)
            line = hours.line
        }
    }

    static let declaration = TableDeclaration(
        file: "hours.csv", "Proposed hours", blank: Record(ProposedHours(key: "", answer: .empty))
    ) {
        $0.id("key", \.key)
        $0.word("answer", \.answer)
        $0.id("project", \.project)
        $0.id("client", \.client)
        $0.id("order", \.order)
        $0.text("session", \.session)
        $0.time("from", \.from)
        $0.time("to", \.to)
        $0.integer("breakMinutes", \.breakMinutes, Limits.dayMinutes)
        $0.integer("creditMinutes", \.creditMinutes, Limits.dayMinutes)
        $0.text("remark", \.remark, mayBeEmpty: true)
        $0.integer("line", \.line, 1...100_000_000)
    }

    /// Writes the table as one file, beside its place first; a file that stands there is replaced only if it is such a
    /// table.
    ///
    /// - Throws: `FormatError`.
    public static func write(_ hours: [ProposedHours], to path: String) throws(FormatError) {
        let table = declaration.table(hours.map { Record($0) })
        if let fault = table.fault { throw fault }
        let heading = declaration.table([]).bytes
        try FilePlacing.put(
            table.bytes, at: path,
            refusal: Said(
                "daar staat een ander bestand, geen tabel van voorgestelde uren; het blijft staan",
                "another file is there, no table of proposed hours; it is left alone")
        ) { $0.starts(with: heading) }
    }
}
