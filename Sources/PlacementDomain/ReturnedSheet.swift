/// A partner's sheet that came back, as its cells say it: read, and not judged.
public struct ReturnedSheet: Hashable, Sendable {
    /// Name of the file, without its folder.
    public var file: String
    /// In the order of the file; lines with nothing in them are left out.
    public var lines: [ReturnedLine]

    public init(file: String, lines: [ReturnedLine] = []) {
        self.file = file
        self.lines = lines
    }
}

/// What one cell that is to hold a value holds.
public enum ReturnedCell<Value: Hashable & Sendable>: Hashable, Sendable {
    case empty
    case value(Value)
    /// Something else: what it may mean is not guessed.
    case unreadable

    /// nil where there is none, or none that can be read.
    public var value: Value? {
        guard case .value(let value) = self else { return nil }
        return value
    }
}

/// One line of a returned sheet: what was printed on it, and what the partner filled in.
public struct ReturnedLine: Hashable, Sendable {
    /// In the file, 1-based.
    public var line: Int
    /// nil: what stands there has not the form of a key.
    public var key: RowKey?
    // What was printed.
    public var date: ReturnedCell<CalendarDay>
    public var from: ReturnedCell<TimeOfDay>
    public var to: ReturnedCell<TimeOfDay>
    public var name: String
    // What was filled in.
    public var begin: ReturnedCell<TimeOfDay>
    public var end: ReturnedCell<TimeOfDay>
    /// Without the break.
    public var hours: ReturnedCell<Minutes>
    /// Free text, which nobody interprets.
    public var remark: String
    /// Whether the line has more cells than the headings: then some cell may stand under another's heading.
    public var isShifted: Bool

    public init(
        line: Int, key: RowKey?, date: ReturnedCell<CalendarDay>, from: ReturnedCell<TimeOfDay>,
        to: ReturnedCell<TimeOfDay>, name: String, begin: ReturnedCell<TimeOfDay> = .empty,
        end: ReturnedCell<TimeOfDay> = .empty, hours: ReturnedCell<Minutes> = .empty, remark: String = "",
        isShifted: Bool = false
    ) {
        self.line = line
        self.key = key
        self.date = date
        self.from = from
        self.to = to
        self.name = name
        self.begin = begin
        self.end = end
        self.hours = hours
        self.remark = remark
        self.isShifted = isShifted
    }

    /// Whether the partner filled in neither times nor hours.
    public var isUnanswered: Bool { begin == .empty && end == .empty && hours == .empty }
}

/// The columns of a partner's sheet, in their order: what `publish` prints above them, and what a returned sheet is known by.
package enum SheetColumn: Int, CaseIterable, Sendable {
    case row, project, week, date, day, name, from, to, begin, end, hours, remark, goodToKnow, emergency, contact
    case validUntil

    package var heading: Said {
        switch self {
        case .row: Said("Regel", "Row")
        case .project: Said("Project", "Project")
        case .week: Said("Week", "Week")
        case .date: Said("Datum", "Date")
        case .day: Said("Dag", "Day")
        case .name: Said("Naam", "Name")
        case .from: Said("Van", "From")
        case .to: Said("Tot", "To")
        case .begin: Said("Begin", "Arrived")
        case .end: Said("Einde", "Left")
        case .hours: Said("Uren zonder pauze", "Hours without break")
        case .remark: Said("Opmerking", "Remarks")
        case .goodToKnow: Said("Goed om te weten", "Good to know")
        case .emergency: Said("Bij nood bellen", "In an emergency, call")
        case .contact: Said("Contact", "Contact")
        case .validUntil: Said("Geldig tot en met", "Valid until")
        }
    }

    /// Columns without which no hours can be read; of the others nothing depends.
    package static let needed: [SheetColumn] = [.row, .date, .name, .from, .to, .begin, .end, .hours]
}
