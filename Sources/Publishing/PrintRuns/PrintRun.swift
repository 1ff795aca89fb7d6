import PlacementDomain

/// All papers of one unit that are printed in one go, in order, with an index in front.
struct PrintRun: Sendable {
    /// Number of the unit in the instance.
    let unit: Int
    /// Numbers of projects, sorted by name.
    var projects: [Int] = []
    /// Letters first, then notices; each sorted by the client's name.
    var letters: [LetterInRun] = []
}

/// One letter or notice of a run, as its index names it.
struct LetterInRun: Sendable {
    enum Source: Sendable, Hashable {
        /// Number of the placement in the roster.
        case placement(Int)
        /// Number of the notice.
        case notice(Int)
    }

    var source: Source
    var client: ClientID
    /// The client's own name; empty: none is known.
    var name: String
    var caseReference: String
    var project: String
    /// His first day; for a notice the first day that it is about.
    var day: CalendarDay

    /// Whether it is in two languages, and somebody interprets.
    var needsInterpreter = false

    var isNotice: Bool { if case .notice = source { true } else { false } }
}

/// The index of a run of letters, as its template reads it.
struct LetterIndexPart: PaperPart {
    let unit: String
    let madeOn: CalendarDay
    let letters: [LetterInRun]

    static let fields: [String: @Sendable (LetterIndexPart) -> Any?] = [
        "unit": { $0.unit }, "madeOn": { DayPart($0.madeOn) },
        "letters": { index in
            index.letters.enumerated().map { LetterLinePart(number: $0 + 1, letter: $1) }
        },
    ]
}

/// A line of that index.
struct LetterLinePart: PaperPart {
    let number: Int
    let letter: LetterInRun

    static let fields: [String: @Sendable (LetterLinePart) -> Any?] = [
        "number": { $0.number }, "name": { $0.letter.name }, "caseReference": { $0.letter.caseReference },
        "project": { $0.letter.project }, "day": { DayPart($0.letter.day) }, "isNotice": { $0.letter.isNotice },
        "needsInterpreter": { $0.letter.needsInterpreter },
    ]
}

/// The index of a run of partners' papers, as its template reads it.
struct SheetIndexPart: PaperPart {
    let unit: String
    let madeOn: CalendarDay
    let lines: [SheetLinePart]

    static let fields: [String: @Sendable (SheetIndexPart) -> Any?] = [
        "unit": { $0.unit }, "madeOn": { DayPart($0.madeOn) }, "projects": { $0.lines },
    ]
}

/// A line of that index.
struct SheetLinePart: PaperPart {
    let number: Int
    let project: String
    /// A4 pages of the signing list.
    let pages: Int

    static let fields: [String: @Sendable (SheetLinePart) -> Any?] = [
        "number": { $0.number }, "project": { $0.project }, "pages": { $0.pages }, "isOnePage": { $0.pages == 1 },
    ]
}
