package import PlacementDomain

/// How people keep the records of one table in a spreadsheet: what they call it, and what stands above its columns.
package struct EntitySheet: Sendable {
    package struct Column: Sendable {
        let field: FieldSchema
        /// In Dutch; the field's own name may stand there, too.
        package let heading: String
        /// Whether hours stand under the Dutch heading where the format has minutes.
        package let isHours: Bool

        package var name: String { field.name }

        /// What its cells look like.
        package var form: Form {
            switch field.kind {
            case .id, .reference, .references, .session: .id
            case .text, .list: .text
            case .word, .words: .word
            case .day: .day
            case .time: .time
            case .boolean: .yesOrNo
            case .integer: isHours ? .hours : .number
            case .degrees: .degrees
            }
        }
    }

    package enum Form: Hashable, Sendable { case id, text, word, day, time, yesOrNo, hours, number, degrees }

    package let table: InstanceTable
    /// In Dutch: `zaken`.
    package let name: String
    /// In the order of the format.
    package let columns: [Column]

    package static let all: [InstanceTable: EntitySheet] = Dictionary(
        uniqueKeysWithValues: InstanceTable.allCases.map { ($0, EntitySheet($0)) })

    package static func of(_ table: InstanceTable) -> EntitySheet { all[table] ?? EntitySheet(table) }

    private init(_ table: InstanceTable) {
        let (name, headings) = SheetHeadings.of(table)
        self.table = table
        self.name = name
        columns = InstanceTables.declaration(table).schema.fields.map { field in
            Column(
                field: field, heading: headings[field.name] ?? field.name,
                isHours: table == .orders && hoursOfOrders.contains(field.name))
        }
    }

    /// The table that somebody means by a word, Dutch or the format's.
    package static func table(named word: String) -> InstanceTable? {
        let word = plain(word)
        return InstanceTable.allCases.first { $0.rawValue == word || plain(of($0).name) == word }
    }

    /// A day as people type it; nil: it cannot be read, or may be either of two days.
    package static func day(typed text: String) -> CalendarDay? {
        TypedForms.day(text, allowsShortYear: false).value
    }

    /// The table that the name of a file begins with: `zaken`, `Zaken (2).csv`, `orders-2026.csv`.
    static func table(ofFile name: String) -> InstanceTable? {
        let stem = plain(name)
        func begins(_ word: String) -> Bool {
            stem.hasPrefix(word) && !(stem.dropFirst(word.count).first?.isLetter ?? false)
        }
        let found = InstanceTable.allCases.flatMap { table in
            [table.rawValue, plain(of(table).name)].filter(begins).map { (table, $0.count) }
        }
        return found.max { $0.1 < $1.1 }?.0
    }

    /// In small letters, and without the marks that names of files often lose.
    private static func plain(_ word: String) -> String { word.lowercased().replacing("ë", with: "e") }

    /// Columns of a line of headings: for each place the column, and whether the Dutch heading stands there.
    func columns(of headings: [String]) -> [(column: Int, isDutch: Bool)?] {
        headings.map { heading in
            let plain = SpreadsheetTable.plain(heading)
            if let own = columns.firstIndex(where: { SpreadsheetTable.plain($0.name) == plain }) {
                // A heading that is the same in both: what stands below it is the same, too.
                return (own, false)
            }
            return columns.firstIndex { SpreadsheetTable.plain($0.heading) == plain }.map { ($0, true) }
        }
    }

    /// How many columns a line of headings names.
    func known(_ headings: [String]) -> Int { Set(columns(of: headings).compactMap { $0?.column }).count }

    /// Whether all columns are there without which nobody can see which record a line is.
    func holdsKey(_ headings: [String]) -> Bool {
        let found = columns(of: headings).compactMap { $0.map { columns[$0.column].name } }
        return needed.allSatisfy { found.contains($0.name) }
    }

    /// Columns without which nobody can see which record a line is.
    var needed: [Column] { columns.filter { $0.field.isRequired && table.naturalKey.contains($0.name) } }
}

private let hoursOfOrders: Set = ["orderedMinutes", "deductedMinutes", "creditedMinutes", "eteMinutesCredited"]
