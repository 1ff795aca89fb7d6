public import PlacementDomain
import PlacementStore

/// Which of the hours that wait somebody decides about.
public struct WaitingQuestion: Hashable, Sendable {
    public var project: ProjectID?
    /// Of the days; nil: all.
    public var days: ClosedRange<CalendarDay>?

    public init(project: ProjectID? = nil, days: ClosedRange<CalendarDay>? = nil) {
        self.project = project
        self.days = days
    }
}

/// Hours that a partner sent and that wait.
public struct WaitingLine: Hashable, Sendable {
    public var number: Int64
    /// nil: it is not known whose day it is.
    public var day: BookedDay?
    public var from: TimeOfDay?
    public var to: TimeOfDay?
    public var minutes: Minutes?
    /// What came of reading it.
    public var answer: HoursAnswer
    /// Codes of what was found.
    public var codes: [String]

    /// As it would be recorded; nil: somebody has to say how the day was.
    public var entry: AttendanceEntry? {
        guard answer == .proposed, let day, let minutes else { return nil }
        // Hours alone: he came when the day began, and the break is not among them.
        let start = from ?? day.from
        let end = to ?? TimeOfDay(minute: min(1_440, start.minute + day.breakMinutes.value + minutes.value))
        return AttendanceEntry(
            client: day.client, order: day.order, session: day.session, outcome: .worked, from: start, to: end,
            statedCredit: minutes, source: .partner)
    }
}

/// Hours that wait, as somebody looks at them.
public struct PreparedAcceptance: Sendable {
    public let facts: StoreFacts
    public let today: CalendarDay
    public let lines: [WaitingLine]
    let open: OnState
    let requester: Requester

    /// Those that can be accepted at once.
    public var ready: [WaitingLine] { lines.filter { $0.entry != nil } }
}

/// Accepts and refuses hours that partners sent.
public enum AcceptHoursJob {
    /// Looks what waits; who asks is recorded as somebody who sees these clients.
    public static func prepare(
        _ question: WaitingQuestion, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> PreparedAcceptance {
        let open = try OnState(path, requester, time)
        let all = try OnStore.stored { () throws(StoreError) in try open.store.waitingHours() }
        let lines = all.map(WaitingLine.init).filter { line in
            guard let day = line.day else { return question.project == nil && question.days == nil }
            return question.project ?? day.project == day.project
                && question.days?.contains(day.session.date) ?? true
        }
        try open.consult(lines.compactMap { $0.day?.client }, output: "attend accept")
        return PreparedAcceptance(
            facts: open.facts, today: open.today, lines: lines, open: open, requester: requester)
    }

    /// Accepts all that can be: each in a transaction of its own, and a seal over them.
    public static func accept(_ prepared: PreparedAcceptance) throws(CycleError) -> AttendanceOutcomes {
        let recorder = AttendanceRecorder(
            open: prepared.open, rules: try prepared.open.rules(), requester: prepared.requester,
            verb: "attend accept", file: "", upload: nil)
        var answers: [AttendanceAnswer] = []
        for line in prepared.ready {
            answers.append(
                try recorder.record(AttendanceLine(entry: line.entry), row: 0, proposal: line.number))
        }
        let outcomes = AttendanceOutcomes(answers: answers, repeated: 0)
        if outcomes.count(.recorded) > 0 { try AttendJob.seal(prepared.open, prepared.requester) }
        return outcomes
    }

    /// Refuses hours that wait: nothing of them counts.
    ///
    /// - Throws: `CycleError`: D5440 where none of these numbers waits, D5201 where somebody decided in between.
    public static func refuse(
        _ numbers: [Int64], reason: String, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> [WaitingLine] {
        let prepared = try prepare(WaitingQuestion(), in: path, by: requester, time: time)
        let lines = prepared.lines.filter { numbers.contains($0.number) }
        let missing = numbers.filter { number in !lines.contains { $0.number == number } }
        guard missing.isEmpty else { throw .other(NothingWaits(numbers: missing)) }
        for line in lines {
            try OnStore.stored { () throws(StoreError) in
                try prepared.open.store.refuse(
                    line.number, by: prepared.open.header("attend refuse", requester, reason: reason),
                    clock: prepared.open.clock)
            }
        }
        return lines
    }
}

extension WaitingLine {
    fileprivate init(_ kept: KeptProposal) {
        let words = kept.reading.split(separator: " ").map(String.init)
        self.init(
            number: kept.number, day: kept.day, from: kept.from, to: kept.to, minutes: kept.minutes,
            answer: words.first.flatMap(HoursAnswer.init(rawValue:)) ?? .unclear, codes: Array(words.dropFirst()))
    }
}

/// No hours of these numbers wait (D5440).
struct NothingWaits: Trouble {
    let numbers: [Int64]

    func report(in words: Wording) -> TroubleReport {
        let list = numbers.map(String.init).joined(separator: ", ")
        return TroubleReport(
            code: "D5440",
            cause: words("er wachten geen uren met nummer \(list)", "no hours of number \(list) wait"),
            remedy: words(
                "kijk met 'dichtbij attend accept --dry-run'.", "look with 'dichtbij attend accept --dry-run'."),
            ending: .wrongRequest)
    }
}
