public import PlacementDomain

/// One line of a sheet of attendance.
public struct ReadAttendance: Hashable, Sendable {
    /// In the file, 1-based.
    public var line: Int
    /// nil: something in it cannot be read.
    public var entry: AttendanceEntry?
    public var findings: [Finding]
}

/// What reading a sheet of attendance gave.
public struct AttendanceReading: Sendable {
    /// nil: the file cannot be used at all.
    public let lines: [ReadAttendance]?
    /// Why (D5436).
    public let findings: [Finding]
}

/// Reads a sheet of attendance in whatever dialect a spreadsheet saved it; nothing is guessed.
public enum AttendanceSheetReader {
    private static let megabytes = 16

    /// - Returns: the lines, and the bytes of the file: they are its name where nobody gives another.
    public static func read(path: String) -> (reading: AttendanceReading, bytes: [UInt8]) {
        let name = BesideFolder.parts(of: path).name
        do {
            let bytes = try SpreadsheetFile.bytes(path, megabytes: megabytes)
            return (read(bytes, name: name), bytes)
        } catch {
            return (refused(name, 1, error.cause, error.remedy), [])
        }
    }

    package static func read(_ bytes: [UInt8], name: String) -> AttendanceReading {
        let text: String
        do {
            text = try bytes.withUnsafeBufferPointer { buffer throws(SpreadsheetFault) in
                try SpreadsheetText.of(buffer)
            }
        } catch {
            return refused(name, error.line, error.cause, error.remedy)
        }
        guard var table = SpreadsheetTable(text, known: { columns(of: $0).count }) else {
            return refused(name, 1, Said("dit is geen lijst van aanwezigheid", "this is no sheet of attendance"), nil)
        }
        let places = columns(of: table.heading.cells)
        let missing = AttendanceColumn.needed.filter { places[$0] == nil }
        guard missing.isEmpty else {
            let dutch = missing.map(\.heading.dutch).joined(separator: ", ")
            let english = missing.map(\.heading.english).joined(separator: ", ")
            return refused(
                name, table.heading.line, Said("kolommen ontbreken: \(dutch)", "columns are missing: \(english)"), nil)
        }
        var lines: [ReadAttendance] = []
        while let record = table.next() {
            lines.append(LineOfAttendance(record, places, isShifted: table.isShifted(record), file: name).read())
        }
        if let open = table.openQuote {
            return refused(
                name, open, Said("een aanhalingsteken wordt niet gesloten", "a quote is not closed"), nil)
        }
        return AttendanceReading(lines: lines, findings: [])
    }

    private static func refused(_ name: String, _ line: Int, _ cause: Said, _ remedy: Said?) -> AttendanceReading {
        AttendanceReading(
            lines: nil,
            findings: [
                Finding(
                    code: "D5436", severity: .error, file: name, line: line, cause: cause,
                    remedy: remedy
                        ?? Said(
                            "gebruik de lijst die 'dichtbij attend sheet' schrijft",
                            "use the sheet that 'dichtbij attend sheet' writes"))
            ])
    }

    private static func columns(of headings: [String]) -> [AttendanceColumn: Int] {
        var places: [AttendanceColumn: Int] = [:]
        for (place, heading) in headings.enumerated() {
            guard let column = named[SpreadsheetTable.plain(heading)], places[column] == nil else { continue }
            places[column] = place
        }
        return places
    }

    private static let named: [String: AttendanceColumn] = Dictionary(
        AttendanceColumn.allCases.flatMap { column in
            [column.heading.dutch, column.heading.english].map { (SpreadsheetTable.plain($0), column) }
        }, uniquingKeysWith: { first, _ in first })
}

/// Reads the cells of one line.
private struct LineOfAttendance {
    private let record: SeparatedText.Record
    private let places: [AttendanceColumn: Int]
    private let isShifted: Bool
    private let file: String

    init(_ record: SeparatedText.Record, _ places: [AttendanceColumn: Int], isShifted: Bool, file: String) {
        (self.record, self.places, self.isShifted, self.file) = (record, places, isShifted, file)
    }

    func read() -> ReadAttendance {
        var findings: [Finding] = []
        func fault(_ column: AttendanceColumn, _ cause: Said) {
            findings.append(
                Finding(
                    code: "D5437", severity: .error, file: file, line: record.line, field: column.heading.dutch,
                    cause: cause,
                    remedy: Said(
                        "schrijf het zoals 'dichtbij attend sheet' het schrijft",
                        "write it as 'dichtbij attend sheet' writes it")))
        }
        let session = SessionID(text(.session))
        if session == nil {
            fault(.session, Said("dit is geen werkdag (reeks@datum)", "this is no session (series@date)"))
        }
        let outcome = AttendanceOutcome(typed: text(.outcome))
        if outcome == nil { fault(.outcome, Said("deze uitkomst is niet bekend", "this outcome is not known")) }
        func time(_ column: AttendanceColumn) -> TimeOfDay? {
            let cell = TypedForms.time(text(column), isEnd: column == .end)
            if cell == .unreadable {
                fault(column, Said("dit is geen tijd die te lezen is", "this is no time that can be read"))
            }
            return cell.value
        }
        func minutes(_ column: AttendanceColumn) -> Minutes? {
            let cell = text(column)
            if cell.isEmpty { return nil }
            guard let value = Int(cell), (0...1_440).contains(value) else {
                fault(column, Said("dit is geen aantal minuten", "this is no number of minutes"))
                return nil
            }
            return Minutes(value)
        }
        if text(.client).isEmpty, text(.order).isEmpty {
            fault(.client, Said("cliënt en zaak ontbreken", "client and order are missing"))
        }
        if isShifted {
            fault(
                .reason,
                Said(
                    "de regel heeft meer vakken dan er kolommen zijn", "the line has more cells than there are columns")
            )
        }
        let (begin, end) = (time(.begin), time(.end))
        let (pause, penalty) = (minutes(.pause), minutes(.penalty))
        guard findings.isEmpty, let session, let outcome else {
            return ReadAttendance(line: record.line, entry: nil, findings: findings)
        }
        let (client, order) = (text(.client), text(.order))
        // What was filled in before somebody typed that he was not there says nothing.
        let isThere = outcome.isAttended
        let entry = AttendanceEntry(
            client: client.isEmpty ? nil : ClientID(client), order: order.isEmpty ? nil : OrderID(order),
            session: session, outcome: outcome, from: isThere ? begin : nil, to: isThere ? end : nil,
            breakMinutes: isThere ? pause : nil, penaltyMinutes: isThere ? penalty ?? 0 : 0,
            note: VisibleText.ofLines(text(.note)), unplannedReason: some(.unplanned), reason: some(.reason))
        return ReadAttendance(line: record.line, entry: entry, findings: [])
    }

    private func some(_ column: AttendanceColumn) -> String? {
        let found = VisibleText.of(text(column))
        return found.isEmpty ? nil : found
    }

    private func text(_ column: AttendanceColumn) -> String {
        // Spreadsheets leave out empty cells at the end of a line.
        guard let place = places[column], record.cells.indices.contains(place) else { return "" }
        return SpreadsheetTable.trimmed(TableDialect.dutchSpreadsheet.unguarded(record.cells[place]))
    }
}

extension AttendanceSheetReader {
    /// The bytes of a file that people saved; empty where it cannot be read.
    public static func bytes(path: String) -> [UInt8] {
        (try? SpreadsheetFile.bytes(path, megabytes: megabytes)) ?? []
    }
}
