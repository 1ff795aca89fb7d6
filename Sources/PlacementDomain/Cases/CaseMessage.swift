/// What a case shall be made to say: whole values, so that saying it twice is saying it once.
package struct CaseMessage: Hashable, Sendable {
    /// The message's own name: the same at each attempt, and in each run that begins from the same data.
    package var key: String
    package var id: ForeignID
    /// Where the case is; empty: by its id.
    package var url: String
    /// Values to be written, in the one spelling; an empty text: no value any more.
    package var fields: [CaseField: String]
    /// What was last seen of these fields; a field that is not in it was never seen with a value.
    package var base: [CaseField: String]
    package var status: CaseStatus?
    package var ending: CaseEnding?
    /// Chosen once by `CaseRecords.stamp`, and stored before the first attempt; nil: the message sets no status.
    package var stamp: Timestamp?
    /// Why, for the log of the case system: the number and digest of the decision, no names.
    package var note: String

    package init(
        key: String, id: ForeignID, url: String = "", fields: [CaseField: String] = [:],
        base: [CaseField: String] = [:],
        status: CaseStatus? = nil, ending: CaseEnding? = nil, stamp: Timestamp? = nil, note: String = ""
    ) {
        self.key = key
        self.id = id
        self.url = url
        self.fields = fields
        self.base = base
        self.status = status
        self.ending = ending
        self.stamp = stamp
        self.note = note
    }
}

/// What became of one record that was sent or read.
package enum CaseResult: String, CaseIterable, Sendable {
    case ok = "OK"
    case notFound = "NOT_FOUND"
    case conflict = "CONFLICT"
    case invalid = "INVALID"
    case closed = "CLOSED"
    case restricted = "RESTRICTED"
    case serverError = "SERVER_ERROR"
    case unreachable = "UNREACHABLE"
    /// It had been written already.
    case duplicate = "DUPLICATE"

    /// Whether the case says now what it was to say.
    package var isDone: Bool { self == .ok || self == .duplicate }
    /// Whether trying again may help.
    package var isPassing: Bool { self == .serverError || self == .unreachable }
}

/// The answer to one message.
package struct CaseAnswer: Hashable, Sendable {
    package var result: CaseResult
    /// Without values of people.
    package var cause: Said
    /// What the case says now of the message's fields, as far as it was read: empty texts are left out.
    package var seen: [CaseField: String]
    /// Of fields in conflict what the case says; an empty text: nothing.
    package var theirs: [CaseField: String]
    package var faults: [CaseFault]
    /// Not again before so many seconds; nil: nothing is said.
    package var waitSeconds: Int?

    package init(
        _ result: CaseResult, cause: Said = Said(same: ""), seen: [CaseField: String] = [:],
        theirs: [CaseField: String] = [:], faults: [CaseFault] = [], waitSeconds: Int? = nil
    ) {
        self.result = result
        self.cause = cause
        self.seen = seen
        self.theirs = theirs
        self.faults = faults
        self.waitSeconds = waitSeconds
    }
}
