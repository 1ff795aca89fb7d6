import PlacementDomain

/// Writes one table: cells in the order of its schema.
struct TableWriter {
    let schema: TableSchema
    /// The first value that the format cannot hold.
    private(set) var fault: FormatError?
    private var text = TableText(.folder)
    private var column = 0

    var bytes: [UInt8] { text.bytes }

    /// - Parameter count: records that will follow, about.
    init(_ schema: TableSchema, count: Int) {
        self.schema = schema
        text = TableText(.folder, capacity: 256 + count * schema.fields.count * 8)
        for field in schema.fields { cell(field.name) }
        endRecord()
    }

    mutating func endRecord() {
        text.endRecord()
        column = 0
    }

    private mutating func refuse(_ cause: Said) {
        let field = schema.fields.indices.contains(column - 1) ? schema.fields[column - 1].name : ""
        if fault == nil { fault = .notWritable(file: schema.file, field: field, cause: cause) }
    }

    /// A cell that may hold anything but control characters.
    private mutating func cell(_ value: String) {
        column += 1
        text.cell(value)
        if value.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }) {
            refuse(Said("een stuurteken", "a control character"))
        }
    }

    private mutating func empty() {
        column += 1
        text.empty()
    }

    /// nil and an empty text are the same in a file; it is read as nil.
    mutating func text(_ value: String?) { cell(value ?? "") }

    /// A text that must be an id; nil: an empty cell.
    mutating func id(_ id: String?) {
        guard let id else { return empty() }
        cell(id)
        if let cause = IdentifierForm.fault(id) { refuse(cause) }
    }

    mutating func list(_ words: [String]) {
        cell(words.joined(separator: ";"))
        if words.contains(where: { $0.isEmpty || $0.utf8.contains(0x3B) }) {
            refuse(
                Said("een leeg deel in een lijst, of een deel met ';'", "a word of a list that is empty or holds ';'"))
        }
    }

    mutating func session(_ session: SessionID) {
        cell(session.description)
        if let cause = IdentifierForm.fault(session.series.text) { refuse(cause) }
    }

    mutating func day(_ day: CalendarDay?) {
        guard let day else { return empty() }
        column += 1
        text.cell(day)
    }

    mutating func time(_ time: TimeOfDay?) {
        guard let time else { return empty() }
        column += 1
        text.cell(time)
    }

    mutating func integer(_ value: Int?) {
        guard let value else { return empty() }
        column += 1
        text.cell(value)
    }

    mutating func boolean(_ value: Bool) { cell(value ? "true" : "false") }

    /// Degrees with six decimals, of millionths.
    mutating func degrees(_ value: Int) { cell(TableDialect.folder.decimal(value, decimals: 6)) }
}
