import InstanceFormat
public import PlacementDomain
import PlacementStore

/// Which booked days somebody wants to record, and what of them was not as planned.
public struct AttendanceQuestion: Hashable, Sendable {
    public var days: ClosedRange<CalendarDay>
    public var project: ProjectID?
    public var unit: UnitID?

    public init(days: ClosedRange<CalendarDay>, project: ProjectID? = nil, unit: UnitID? = nil) {
        self.days = days
        self.project = project
        self.unit = unit
    }
}

/// Booked days that come up filled in "worked as planned".
public struct PreparedAttendance: Sendable {
    public let facts: StoreFacts
    public let now: Moment
    /// By day, project, time, series and client.
    public let days: [BookedDay]
    /// Names of those who are not restricted; empty where they were not asked for.
    public let names: [ClientID: String]
    let open: OnState
    let requester: Requester

    /// Days that have ended and of which nothing is recorded.
    public var due: [BookedDay] {
        days.filter { $0.record == nil && Moment(day: $0.session.date, time: $0.to) <= now }
    }
}

/// Records how booked days were.
public enum AttendJob {
    /// Looks which days were booked; who asks is recorded as somebody who sees these clients.
    ///
    /// - Throws: `CycleError`: D5018, an unknown project or unit as D5438.
    public static func prepare(
        _ question: AttendanceQuestion, withNames: Bool = false, in path: String, by requester: Requester,
        time: StoreTime
    ) throws(CycleError) -> PreparedAttendance {
        let open = try OnState(path, requester, time)
        let (days, known) = try OnStore.stored { () throws(StoreError) in
            (
                try open.store.bookedDays(
                    BookedDayQuestion(days: question.days, project: question.project, unit: question.unit)),
                try open.store.unitAndProjectIDs()
            )
        }
        if let project = question.project?.text, !known.projects.contains(project) {
            throw .other(AttendanceScopeTrouble(typed: project, nearest: NearestIds.of(project, among: known.projects)))
        }
        if let unit = question.unit?.text, !known.units.contains(unit) {
            throw .other(AttendanceScopeTrouble(typed: unit, nearest: NearestIds.of(unit, among: known.units)))
        }
        try open.consult(days.map(\.client), output: "attend")
        let names = try OnStore.stored { () throws(StoreError) in
            withNames ? try open.store.names(of: days.map(\.client)) : [:]
        }
        return PreparedAttendance(
            facts: open.facts, now: open.facts.moment(open.clock.now), days: days, names: names, open: open,
            requester: requester)
    }

    /// Records the days that are due as planned, but for those of whom something else is said.
    ///
    /// - Parameter exceptions: each of one booked day.
    public static func write(
        _ prepared: PreparedAttendance, exceptions: [AttendanceEntry]
    ) throws(CycleError) -> AttendanceOutcomes {
        struct Key: Hashable {
            var client: ClientID?
            var session: SessionID
        }
        let other = Dictionary(exceptions.map { (Key(client: $0.client, session: $0.session), $0) }) { $1 }
        let due = Set(prepared.due.map { Key(client: $0.client, session: $0.session) })
        let lines = prepared.due.map { day in
            AttendanceLine(entry: other[Key(client: day.client, session: day.session)] ?? day.asPlanned)
        }
        // What is told beforehand, or corrects nothing, is recorded too: it says so itself.
        let rest = exceptions.filter { !due.contains(Key(client: $0.client, session: $0.session)) }
        return try record(
            lines + rest.map { AttendanceLine(entry: $0) }, file: "", upload: nil, prepared.open, prepared.requester)
    }

    /// The session that somebody was booked on; where the day has none, or several, those that it has.
    ///
    /// - Throws: `CycleError`: D5018; D5412 where he has no booked day or more than one.
    public static func session(
        of client: ClientID, on day: CalendarDay, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> SessionID {
        let open = try OnState(path, requester, time)
        let booked = try OnStore.stored { () throws(StoreError) in
            try open.store.bookedDays(BookedDayQuestion(days: day...day, client: client))
        }
        guard booked.count == 1, let only = booked.first else {
            throw .other(WhichSession(client: client, day: day, sessions: booked.map(\.session)))
        }
        return only.session
    }

    /// When somebody was booked, or where he was not, when the day begins and ends; nil: nobody knows the day.
    public static func times(
        of entry: AttendanceEntry, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> ClosedRange<TimeOfDay>? {
        let open = try OnState(path, requester, time)
        let found = try OnStore.stored { () throws(StoreError) in
            try open.store.facts(of: entry, now: open.facts.moment(open.clock.now))
        }
        guard case .facts(let facts) = found, let day = facts.day else { return nil }
        let (from, to) = (facts.booking?.from ?? day.start, facts.booking?.to ?? day.end)
        return from...max(from, to)
    }

    /// Records one day of one client.
    ///
    /// - Throws: `CycleError`; what stands in the way as one trouble.
    public static func write(
        _ entry: AttendanceEntry, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> AttendanceAnswer {
        let open = try OnState(path, requester, time)
        let recorder = AttendanceRecorder(
            open: open, rules: try open.rules(), requester: requester, verb: "attend", file: "", upload: nil)
        let found = try OnStore.stored { () throws(StoreError) in
            try open.store.facts(of: entry, now: open.facts.moment(open.clock.now))
        }
        if case .facts(let facts) = found { try open.consult([facts.client], output: "attend") }
        if case .unknown = found {
            let typed = entry.order?.text ?? entry.client?.text ?? ""
            let ids = try OnStore.stored { () throws(StoreError) in try open.store.clientAndOrderIDs() }
            throw .other(
                AttendanceTrouble(problems: [.unknownClient(typed, nearest: NearestIds.of(typed, among: ids))]))
        }
        if case .refused(let problems) = AttendanceRecorder.judgement(of: entry, found, recorder.rules) {
            throw .other(AttendanceTrouble(problems: problems))
        }
        let answer = try recorder.record(AttendanceLine(entry: entry), row: 0)
        // Somebody wrote in between, or he is booked somewhere else at that time: of one record that is no result.
        guard AttendanceOutcomes(answers: [answer], repeated: 0).isWhole else {
            throw .other(RefusedRecord(findings: answer.findings))
        }
        return answer
    }

    /// Records the lines of a sheet of attendance: cut off in the middle it goes on, and the same again is answered the same.
    ///
    /// - Parameter key: chosen by the sender; nil: what is in the file is its key.
    /// - Throws: `CycleError`: D5436 where the file cannot be used, D5439 where the key stands for another one.
    public static func record(
        sheet path: String, key: String?, in store: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> AttendanceOutcomes {
        let (reading, bytes) = AttendanceSheetReader.read(path: path)
        guard let read = reading.lines else { throw .other(SheetTrouble(findings: reading.findings)) }
        let open = try OnState(store, requester, time)
        let content = PublicationFolder.digest(bytes)
        let lines = read.map { AttendanceLine(entry: $0.entry, line: $0.line, findings: $0.findings) }
        let upload = Upload(key: key ?? content, kind: "attendance", content: content, rows: lines.count)
        try open.consult(Array(Set(lines.compactMap { $0.entry?.client })).sorted(), output: "attend")
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return try record(lines, file: file, upload: upload, open, requester)
    }

    private static func record(
        _ lines: [AttendanceLine], file: String, upload: Upload?, _ open: OnState, _ requester: Requester
    ) throws(CycleError) -> AttendanceOutcomes {
        var done: [Int: UploadAnswer] = [:]
        if let upload {
            let found = try OnStore.stored { () throws(StoreError) in try open.store.upload(upload.key) }
            if let found {
                guard found.upload == upload else { throw .other(UploadTrouble(key: upload.key)) }
                done = Dictionary(found.answers.map { ($0.row, $0) }) { first, _ in first }
            } else {
                try OnStore.stored { () throws(StoreError) in
                    try open.store.begin(
                        upload, by: open.header("attend", requester, reason: nil), clock: open.clock)
                }
            }
        }
        let recorder = AttendanceRecorder(
            open: open, rules: try open.rules(), requester: requester, verb: "attend", file: file, upload: upload)
        let outcomes = AttendanceOutcomes(answers: try recorder.record(lines, done: done), repeated: done.count)
        if outcomes.answers.count > max(1, done.count), outcomes.count(.recorded) > 0 { try seal(open, requester) }
        return outcomes
    }

    /// A whole sheet is sealed: an edit of it behind the store's back is found.
    static func seal(_ open: OnState, _ requester: Requester) throws(CycleError) {
        try OnStore.stored { () throws(StoreError) in
            try open.store.sealAttendance(by: open.header("attend", requester, reason: nil), clock: open.clock)
        }
    }
}
