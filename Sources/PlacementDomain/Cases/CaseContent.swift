/// What a case system calls a case, or the person in it: unlike within the system.
package struct ForeignID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// No control characters; at most 200 characters.
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    package var description: String { text }
}

/// A case as it was read: mapped fields only, never a citizen number, never a free text of the case.
package struct CaseContent: Hashable, Sendable {
    package var id: ForeignID
    /// Where it is read again; empty: by its id.
    package var url: String
    /// The person of the case.
    package var client: ForeignID
    /// The day on which it was closed; nil: it is open.
    package var closedOn: CalendarDay?
    package var status: CaseStatus?
    package var ending: CaseEnding?
    /// Values that the case has, each in its one spelling; a field that is not mapped or has no value is not in it.
    package var fields: [CaseField: String]
    /// Fields that the mapping knows: of those that are not in `fields` the case has no value.
    package var mapped: Set<CaseField>

    package init(
        id: ForeignID, url: String = "", client: ForeignID, closedOn: CalendarDay? = nil, status: CaseStatus? = nil,
        ending: CaseEnding? = nil, fields: [CaseField: String] = [:], mapped: Set<CaseField> = []
    ) {
        self.id = id
        self.url = url
        self.client = client
        self.closedOn = closedOn
        self.status = status
        self.ending = ending
        self.fields = fields
        self.mapped = mapped
    }
}

/// What came of reading one case.
package enum CaseReading: Hashable, Sendable {
    case read(CaseContent)
    /// It is there and may not be read.
    case restricted(ForeignID)
    /// It cannot be understood: the fields at fault, each with a cause that holds no value.
    case invalid(ForeignID, [CaseFault])
    /// It is not there.
    case missing(ForeignID)

    package var id: ForeignID {
        switch self {
        case .read(let content): content.id
        case .restricted(let id), .invalid(let id, _), .missing(let id): id
        }
    }
}

/// A field of a case that cannot be understood or was refused.
package struct CaseFault: Hashable, Sendable {
    /// As the case system calls it.
    package var field: String
    /// Without the value: it may be about a person.
    package var cause: Said

    package init(field: String, cause: Said) {
        self.field = field
        self.cause = cause
    }
}

/// Some cases of a sweep, and where it goes on.
package struct CasePage: Sendable {
    package var readings: [CaseReading]
    /// Handed to the next call; nil: that was the last page.
    package var next: String?
    /// How many cases the system says that there are; another number on the next page: something changed meanwhile.
    package var total: Int?

    package init(readings: [CaseReading], next: String? = nil, total: Int? = nil) {
        self.readings = readings
        self.next = next
        self.total = total
    }
}

/// Which cases to go through.
package enum CaseSweep: Hashable, Sendable {
    /// All that are open.
    case open
    /// Those that were closed after a day.
    case closedAfter(CalendarDay)
}
