import ArgumentParser
import Foundation
import PlacementDomain
import WeeklyCycle

struct AttendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attend",
        abstract: "Record in a store how booked days were, and accept the hours that partners send.",
        discussion: """
            A booked day comes up as worked as planned; only exceptions are typed. Minutes are reckoned by the program and never \
            more than what remains. A record is never changed: 'correct' reverses it and writes another.
            """,
        subcommands: [
            AttendRecordCommand.self, AttendSheetCommand.self, AttendReturnedCommand.self, AttendAcceptCommand.self,
            AttendRefuseCommand.self, AttendCorrectCommand.self, AttendReverseCommand.self,
        ], defaultSubcommand: AttendRecordCommand.self)
}

/// A clock time as it is typed: 9:00.
struct TimeArgument: ExpressibleByArgument {
    let time: TimeOfDay

    init?(argument: String) {
        let padded = argument.split(separator: ":").first?.count == 1 ? "0" + argument : argument
        guard let time = TimeOfDay(text: padded) else { return nil }
        self.time = time
    }
}

/// A day as it is typed: 2026-12-08 or 8-12-2026.
struct DayArgument: ExpressibleByArgument {
    let day: CalendarDay

    init?(argument: String) {
        if let day = CalendarDay(iso: argument) {
            self.day = day
            return
        }
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let number = parts[0], let month = parts[1], let year = parts[2], year > 999,
            let day = CalendarDay(year: year, month: month, day: number)
        else { return nil }
        self.day = day
    }
}

/// Of which project or unit, and when.
struct BookedOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "A project.")
    var project: String?

    @Option(parsing: .unconditional, help: "A unit.")
    var unit: String?

    @Option(help: ArgumentHelp("A day: 2026-12-08 or 8-12-2026.", valueName: "day"))
    var date: DayArgument?

    @Option(help: ArgumentHelp("A week: 2026-W49.", valueName: "week"))
    var week: TypedWeek?

    func validate() throws {
        if date != nil, week != nil { throw ValidationError("--date or --week: one of them.") }
    }

    var days: ClosedRange<CalendarDay>? { week?.days ?? date.map { $0.day...$0.day } }

    /// nil: no day or week is named.
    var question: AttendanceQuestion? {
        days.map { AttendanceQuestion(days: $0, project: project.map { ProjectID($0) }, unit: unit.map { UnitID($0) }) }
    }
}

struct AttendRecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record how booked days were: of a project and day, a unit and week, one client, or a sheet.",
        discussion: """
            'attend --project P --date D' records everybody booked there as worked as planned, but for each --except. \
            'attend --client C --date D --outcome ziek' records one. 'attend --file LIST' takes in the sheet that 'attend sheet' \
            wrote; cut off in the middle it goes on, and the same again changes nothing. On a terminal it shows first, and asks.
            """)

    @OptionGroup var booked: BookedOptions

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Somebody of whom the day was otherwise: c3=ziek, c5=gewerkt,9:30-16:30. Repeat it.",
            valueName: "client=outcome"))
    var except: [ExceptArgument] = []

    @Option(parsing: .unconditional, help: "One client.")
    var client: String?

    @Option(parsing: .unconditional, help: "One order, where its client has several.")
    var order: String?

    @Option(help: ArgumentHelp("The session, where it was not booked or a day has several.", valueName: "series@date"))
    var session: String?

    @Option(help: "How the day was: a code as ABSENT_MEDICAL, or a word as ziek.")
    var outcome: AttendanceOutcome?

    @Option(help: "When he came: 9:20. (default: as booked)")
    var from: TimeArgument?

    @Option(help: "When he left. (default: as booked)")
    var to: TimeArgument?

    @Option(name: .customLong("break"), help: "Minutes of break. (default: of the day)")
    var pause: Int?

    @Option(help: "Minutes that are withheld for poor work.")
    var penalty: Int = 0

    @Option(parsing: .unconditional, help: "A note: kept apart, and erased with the client's texts.")
    var note: String = ""

    @Flag(help: "The note is sensitive; that stays so.")
    var sensitive = false

    @Option(parsing: .unconditional, help: "Why somebody came who was not booked, a line without names.")
    var unplanned: String?

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String?

    @Option(help: "The sheet of attendance to take in.")
    var file: String?

    @Option(parsing: .unconditional, help: "The sender's key of the sheet. (default: what is in it)")
    var key: String?

    @Flag(help: "Show what would be recorded, and write nothing.")
    var dryRun = false

    @Flag(help: "Never ask: write at once.")
    var noInput = false

    @Flag(help: "Show names, except of restricted records.")
    var names = false

    @OptionGroup var place: StateOptions

    func validate() throws {
        try booked.validate()
        let isOne = client != nil || order != nil
        let isList = booked.project != nil || booked.unit != nil
        guard [file != nil, isOne, isList].count(where: { $0 }) == 1 else {
            throw ValidationError("--file, --client (or --order), or --project or --unit: one of them.")
        }
        if isOne {
            if outcome == nil { throw ValidationError("--outcome: how the day was.") }
            if session == nil, booked.date == nil { throw ValidationError("--date or --session: which day.") }
            if session == nil, client == nil { throw ValidationError("--session: with --order alone it is needed.") }
            if let session, SessionID(session) == nil { throw ValidationError("--session: as series@2026-12-08.") }
        }
        if isList, booked.days == nil { throw ValidationError("--date or --week: which days.") }
        try StateOptions.require(reason: reason)
        try StateOptions.require(reason: unplanned)
    }

    func run() throws {
        if let file {
            try place.tell("attend") { path, requester, words, console in
                let outcomes = try AttendJob.record(
                    sheet: file, key: key, in: path, by: requester, time: StoreClock.time)
                let report = AttendReport(words: words, console: console)
                return (report.text(outcomes), report.json(outcomes))
            }
        } else if booked.project != nil || booked.unit != nil {
            try recordList()
        } else {
            try recordOne()
        }
    }

    private func recordOne() throws {
        try place.tell("attend") { path, requester, words, console in
            let day: SessionID
            if let session = session.flatMap({ SessionID($0) }) {
                day = session
            } else {
                day = try AttendJob.session(
                    of: ClientID(client ?? ""), on: booked.date?.day ?? CalendarDay(number: 0), in: path,
                    by: requester, time: StoreClock.time)
            }
            let answer = try AttendJob.write(
                try entry(day, path, requester), in: path, by: requester, time: StoreClock.time)
            let report = AttendReport(words: words, console: console)
            let outcomes = AttendanceOutcomes(answers: [answer], repeated: 0)
            return (report.text(outcomes), report.json(outcomes))
        }
    }

    private func entry(_ session: SessionID, _ path: String, _ requester: Requester) throws -> AttendanceEntry {
        let outcome = outcome ?? .worked
        var entry = AttendanceEntry(
            client: client.map { ClientID($0) }, order: order.map { OrderID($0) }, session: session, outcome: outcome,
            from: from?.time, to: to?.time, breakMinutes: pause.map { Minutes($0) }, penaltyMinutes: Minutes(penalty),
            note: note, isSensitive: sensitive, unplannedReason: unplanned, reason: reason)
        if outcome.isAttended, entry.from == nil || entry.to == nil {
            let times = try AttendJob.times(of: entry, in: path, by: requester, time: StoreClock.time)
            entry.from = entry.from ?? times?.lowerBound
            entry.to = entry.to ?? times?.upperBound
        }
        return entry
    }

    private func recordList() throws {
        guard let question = booked.question else { return }
        try place.tell("attend") { path, requester, words, console in
            let prepared = try AttendJob.prepare(
                question, withNames: names, in: path, by: requester, time: StoreClock.time)
            let report = AttendReport(words: words, console: console)
            let exceptions = try prepared.entries(except.map(\.exception), reason: reason)
            let listing = report.listing(prepared, exceptions)
            if dryRun { return (report.dry(listing), report.json(prepared)) }
            let asks = !noInput && isatty(0) == 1 && console.isErrorTerminal && !place.options.json
            if asks {
                try console.result((listing + [""]).joined(separator: "\n"))
                guard console.asks(words("Vastleggen?", "Record it?"), words) else {
                    throw console.report(StoreTrouble.declined, command: "attend", words: words)
                }
            }
            let outcomes = try AttendJob.write(prepared, exceptions: exceptions)
            return (report.text(outcomes), report.json(outcomes))
        }
    }
}

/// `c3=ziek` or `c5=gewerkt,9:30-16:30`.
struct ExceptArgument: ExpressibleByArgument {
    let client: String
    let outcome: AttendanceOutcome
    let times: (from: TimeOfDay, to: TimeOfDay)?

    init?(argument: String) {
        guard let equals = argument.lastIndex(of: "=") else { return nil }
        let said = argument[argument.index(after: equals)...].split(separator: ",", maxSplits: 1)
        guard let word = said.first, let outcome = AttendanceOutcome(typed: String(word)) else { return nil }
        client = String(argument[..<equals])
        self.outcome = outcome
        guard said.count > 1 else {
            times = nil
            return
        }
        let parts = said[1].split(whereSeparator: { $0 == "-" || $0 == "–" })
        guard parts.count == 2, let from = TimeArgument(argument: String(parts[0])),
            let to = TimeArgument(argument: String(parts[1]))
        else { return nil }
        times = (from.time, to.time)
    }

    var exception: AttendanceException {
        AttendanceException(client: client, outcome: outcome, from: times?.from, to: times?.to)
    }
}
