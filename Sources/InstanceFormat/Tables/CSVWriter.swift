import PlacementDomain

/// Writes one table: cells in the order of its schema, quoted only where needed.
struct CSVWriter {
    let schema: TableSchema
    private(set) var bytes: [UInt8] = []
    /// The first value that the format cannot hold.
    private(set) var fault: FormatError?
    private var column = 0

    init(_ schema: TableSchema, rows: Int = 0) {
        self.schema = schema
        bytes.reserveCapacity(256 + rows * schema.fields.count * 8)
        for field in schema.fields { cell(field.name) }
        endRow()
    }

    mutating func endRow() {
        bytes.append(0x0A)
        column = 0
    }

    private mutating func comma() {
        if column > 0 { bytes.append(0x2C) }
        column += 1
    }

    private mutating func refuse(_ cause: String) {
        let field = schema.fields.indices.contains(column - 1) ? schema.fields[column - 1].name : ""
        if fault == nil { fault = .notWritable(file: schema.file, field: field, cause: cause) }
    }

    /// A cell that may hold anything but control characters.
    private mutating func cell(_ text: String) {
        comma()
        var text = text
        text.withUTF8 { source in
            var needsQuotes = false
            for byte in source {
                if byte < 0x20 || byte == 0x7F {
                    if byte != 0x09 && byte != 0x0A && byte != 0x0D { refuse("a control character") }
                    needsQuotes = true
                } else if byte == 0x22 || byte == 0x2C {
                    needsQuotes = true
                }
            }
            if !needsQuotes {
                bytes.append(contentsOf: source)
                return
            }
            bytes.append(0x22)
            for byte in source {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }
    }

    mutating func text(_ text: String) { cell(text) }
    /// nil and an empty text are the same in a file; it is read as nil.
    mutating func text(_ text: String?) { cell(text ?? "") }

    mutating func id(_ text: String) {
        cell(text)
        if let cause = TableReader.faultOfID(text) { refuse(cause) }
    }
    mutating func id(_ text: String?) {
        if let text { id(text) } else { comma() }
    }

    mutating func list(_ words: [String]) {
        cell(words.joined(separator: ";"))
        if words.contains(where: { $0.isEmpty || $0.utf8.contains(0x3B) }) {
            refuse("a word of a list that is empty or holds ';'")
        }
    }

    mutating func day(_ day: CalendarDay?) {
        comma()
        if let day { append(day) }
    }

    private mutating func append(_ day: CalendarDay) {
        let (year, month, number) = day.yearMonthDay
        append(year / 100)
        append(year % 100)
        bytes.append(0x2D)
        append(month)
        bytes.append(0x2D)
        append(number)
    }

    /// Two digits.
    private mutating func append(_ value: Int) {
        bytes.append(UInt8(truncatingIfNeeded: 0x30 + value / 10))
        bytes.append(UInt8(truncatingIfNeeded: 0x30 + value % 10))
    }

    mutating func session(_ session: SessionID) {
        cell(session.description)
        if let cause = TableReader.faultOfID(session.series.text) { refuse(cause) }
    }

    mutating func time(_ time: TimeOfDay?) {
        comma()
        if let time {
            append(time.minute / 60)
            bytes.append(0x3A)
            append(time.minute % 60)
        }
    }

    mutating func integer(_ value: Int?) {
        comma()
        if let value { bytes.append(contentsOf: String(value).utf8) }
    }
    mutating func integer(_ value: (some IntegerUnit)?) { integer(value?.value) }

    mutating func boolean(_ value: Bool) { cell(value ? "true" : "false") }

    mutating func word<Word: RawRepresentable>(_ word: Word?) where Word.RawValue == String {
        cell(word?.rawValue ?? "")
    }

    mutating func words<Word: RawRepresentable>(_ words: some Sequence<Word>) where Word.RawValue == String {
        cell(words.map(\.rawValue).joined(separator: ";"))
    }

    /// Degrees with six decimals.
    mutating func point(_ point: GeoPoint) {
        for value in [point.latitudeMicrodegrees, point.longitudeMicrodegrees] {
            let size = value.magnitude
            let decimals = String(size % 1_000_000)
            cell(
                "\(value < 0 ? "-" : "")\(size / 1_000_000)." + String(repeating: "0", count: 6 - decimals.utf8.count)
                    + decimals)
        }
    }
}
