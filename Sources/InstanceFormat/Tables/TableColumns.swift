import PlacementDomain

/// The columns of a table as they are declared, one call each.
///
/// A property that may be nil makes a column whose cells may be empty; a text or list says so itself.
struct TableColumns<Record: Hashable & Sendable, IDs: Hashable & Sendable> {
    typealias Entry = Unlinked<Record, IDs>
    typealias Path<Value> = any WritableKeyPath<Record, Value> & Sendable

    private(set) var all: [TableColumn<Entry>] = []
    /// Where the record keeps the line from which it was read; nil: it does not.
    private(set) var line: Path<Int>?

    private var version = 1

    mutating func line(_ path: Path<Int>) { line = path }

    /// What is declared from here on stands in files of this version of the format and later ones; before it, a record
    /// is read with the value of the declaration's blank one.
    mutating func since(_ version: Int) { self.version = version }

    mutating func add(
        _ name: String, _ kind: FieldSchema.Kind, isRequired: Bool,
        read: @escaping @Sendable (TableReader, inout Entry) -> Void,
        write: @escaping @Sendable (Entry, inout TableWriter) -> Void
    ) {
        let field = FieldSchema(name: name, kind: kind, isRequired: isRequired, since: version)
        all.append(TableColumn(field: field, read: read, write: write))
    }

    // MARK: Texts

    mutating func text(_ name: String, _ path: Path<String>, mayBeEmpty: Bool = false) {
        add(name, .text, isRequired: !mayBeEmpty) {
            $1.record[keyPath: path] = $0.text() ?? ""
        } write: {
            $1.text($0.record[keyPath: path])
        }
    }

    mutating func text(_ name: String, _ path: Path<String?>) {
        add(name, .text, isRequired: false) {
            $1.record[keyPath: path] = $0.text()
        } write: {
            $1.text($0.record[keyPath: path])
        }
    }

    mutating func list(_ name: String, _ path: Path<[String]>) {
        add(name, .list, isRequired: false) {
            $1.record[keyPath: path] = $0.list()
        } write: {
            $1.list($0.record[keyPath: path])
        }
    }

    // MARK: Words

    mutating func word<Word: TableWord>(_ name: String, _ path: Path<Word>) {
        let words = TableWords<Word>()
        add(name, .word(words.texts), isRequired: true) {
            if let word = $0.word(words) { $1.record[keyPath: path] = word }
        } write: {
            $1.text(words.text(of: $0.record[keyPath: path]))
        }
    }

    mutating func word<Word: TableWord>(_ name: String, _ path: Path<Word?>) {
        let words = TableWords<Word>()
        add(name, .word(words.texts), isRequired: false) {
            $1.record[keyPath: path] = $0.word(words)
        } write: {
            $1.text($0.record[keyPath: path].map(words.text))
        }
    }

    /// In the order of the record.
    mutating func words<Word: TableWord>(_ name: String, _ path: Path<[Word]>) {
        let words = TableWords<Word>()
        add(name, .words(words.texts), isRequired: false) {
            $1.record[keyPath: path] = $0.words(words)
        } write: {
            $1.list($0.record[keyPath: path].map(words.text))
        }
    }

    /// In the order of the type.
    mutating func words<Word: TableWord>(_ name: String, _ path: Path<Set<Word>>, mayBeEmpty: Bool = true) {
        let words = TableWords<Word>()
        add(name, .words(words.texts), isRequired: !mayBeEmpty) {
            $1.record[keyPath: path] = Set($0.words(words))
        } write: { entry, writer in
            let own = entry.record[keyPath: path]
            writer.list(Word.allCases.filter { own.contains($0) }.map(words.text))
        }
    }

    // MARK: Days, times, numbers

    mutating func day(_ name: String, _ path: Path<CalendarDay>) {
        add(name, .day, isRequired: true) {
            $1.record[keyPath: path] = $0.day() ?? CalendarDay(number: 0)
        } write: {
            $1.day($0.record[keyPath: path])
        }
    }

    mutating func day(_ name: String, _ path: Path<CalendarDay?>) {
        add(name, .day, isRequired: false) {
            $1.record[keyPath: path] = $0.day()
        } write: {
            $1.day($0.record[keyPath: path])
        }
    }

    mutating func time(_ name: String, _ path: Path<TimeOfDay>) {
        add(name, .time, isRequired: true) {
            $1.record[keyPath: path] = $0.time() ?? TimeOfDay(minute: 0)
        } write: {
            $1.time($0.record[keyPath: path])
        }
    }

    mutating func time(_ name: String, _ path: Path<TimeOfDay?>) {
        add(name, .time, isRequired: false) {
            $1.record[keyPath: path] = $0.time()
        } write: {
            $1.time($0.record[keyPath: path])
        }
    }

    mutating func moment(_ name: String, _ path: Path<Moment>) {
        add(name, .text, isRequired: true) {
            if let moment = $0.moment() { $1.record[keyPath: path] = moment }
        } write: {
            $1.text($0.record[keyPath: path].description)
        }
    }

    mutating func boolean(_ name: String, _ path: Path<Bool>) {
        add(name, .boolean, isRequired: true) {
            $1.record[keyPath: path] = $0.boolean()
        } write: {
            $1.boolean($0.record[keyPath: path])
        }
    }

    mutating func integer<Number: BinaryInteger & Sendable>(
        _ name: String, _ path: Path<Number>, _ range: ClosedRange<Int>
    ) {
        add(name, .integer(range), isRequired: true) {
            $1.record[keyPath: path] = Number($0.integer(range) ?? 0)
        } write: {
            $1.integer(Int($0.record[keyPath: path]))
        }
    }

    mutating func integer(_ name: String, _ path: Path<Int?>, _ range: ClosedRange<Int>) {
        add(name, .integer(range), isRequired: false) {
            $1.record[keyPath: path] = $0.integer(range)
        } write: {
            $1.integer($0.record[keyPath: path])
        }
    }

    mutating func integer<Amount: IntegerUnit>(_ name: String, _ path: Path<Amount>, _ range: ClosedRange<Int>) {
        add(name, .integer(range), isRequired: true) {
            $1.record[keyPath: path] = Amount($0.integer(range) ?? 0)
        } write: {
            $1.integer($0.record[keyPath: path].value)
        }
    }

    mutating func integer<Amount: IntegerUnit>(_ name: String, _ path: Path<Amount?>, _ range: ClosedRange<Int>) {
        add(name, .integer(range), isRequired: false) {
            $1.record[keyPath: path] = $0.integer(range).map { Amount($0) }
        } write: {
            $1.integer($0.record[keyPath: path]?.value)
        }
    }

    /// Two columns, latitude and longitude.
    mutating func point(_ path: Path<GeoPoint>) {
        add("latitude", .degrees(limit: 90), isRequired: true) {
            $1.record[keyPath: path].latitudeMicrodegrees = $0.microdegrees(limit: 90)
        } write: {
            $1.degrees($0.record[keyPath: path].latitudeMicrodegrees)
        }
        add("longitude", .degrees(limit: 180), isRequired: true) {
            $1.record[keyPath: path].longitudeMicrodegrees = $0.microdegrees(limit: 180)
        } write: {
            $1.degrees($0.record[keyPath: path].longitudeMicrodegrees)
        }
    }
}
