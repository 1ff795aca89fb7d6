public import PlacementDomain

/// One booked day on a sheet of attendance, filled in "worked as planned".
public struct AttendanceSheetLine: Hashable, Sendable {
    public var day: BookedDay
    /// Empty: it may not be shown, or was not asked for.
    public var name: String

    public init(day: BookedDay, name: String) {
        self.day = day
        self.name = name
    }
}

/// Writes a sheet of attendance for a Dutch spreadsheet: one line for each booked day, of which only exceptions are typed.
public enum AttendanceSheet {
    /// - Throws: `FormatError`: where it cannot be written, or another file stands there.
    public static func write(
        _ lines: [AttendanceSheetLine], in words: Wording, to path: String
    ) throws(FormatError) {
        let heading = bytes([], in: words)
        try FilePlacing.put(
            bytes(lines, in: words), at: path,
            refusal: Said(
                "daar staat een ander bestand, geen lijst van aanwezigheid; het blijft staan",
                "another file is there, no sheet of attendance; it is left alone")
        ) { $0.starts(with: heading) }
    }

    package static func bytes(_ lines: [AttendanceSheetLine], in words: Wording) -> [UInt8] {
        var text = TableText(.dutchSpreadsheet, capacity: 256 + lines.count * 128)
        for column in AttendanceColumn.allCases { text.cell(words(column.heading)) }
        text.endRecord()
        for line in lines { add(line, in: words, to: &text) }
        return text.bytes
    }

    private static func add(_ line: AttendanceSheetLine, in words: Wording, to text: inout TableText) {
        let (day, planned) = (line.day, line.day.asPlanned)
        for column in AttendanceColumn.allCases {
            switch column {
            case .session: text.cell(day.session.description)
            case .day: text.cell(words.shortDay(day.session.date))
            case .project: text.cell(day.project.text)
            case .client: text.cell(day.client.text)
            case .order: text.cell(day.order.text)
            case .name: text.cell(line.name)
            case .from: text.cell(day.from)
            case .to: text.cell(day.to)
            case .outcome: text.cell(words(planned.outcome.name))
            case .begin: text.cell(day.from)
            case .end: text.cell(day.to)
            case .pause: text.cell(day.breakMinutes.value)
            case .penalty, .note, .unplanned, .reason: text.empty()
            }
        }
        text.endRecord()
    }
}
