import ArgumentParser
import Foundation
import PlacementDomain
import WeeklyCycle

struct AttendSheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Write a sheet of booked days for a spreadsheet, filled in as worked as planned.",
        discussion: """
            One line for each booked day of the project or unit of which nothing is recorded. Type what was otherwise in the \
            column of outcomes, or other times, and take the sheet in with 'attend --file'.
            """)

    @OptionGroup var booked: BookedOptions

    @Option(name: [.customShort("o"), .long], help: "The file to write; only such a sheet is replaced.")
    var output: String

    @Flag(help: "With names, except of restricted records.")
    var names = false

    @OptionGroup var place: StateOptions

    func validate() throws {
        try booked.validate()
        if booked.days == nil { throw ValidationError("--date or --week: which days.") }
    }

    func run() throws {
        guard let question = booked.question else { return }
        try place.tell("attend sheet") { path, requester, words, console in
            let prepared = try AttendJob.prepare(
                question, withNames: names, in: path, by: requester, time: StoreClock.time)
            let count = try AttendanceSheetJob.write(prepared, to: output)
            return (
                [
                    words.count(count, dutch: ("werkdag", "werkdagen"), english: ("session", "sessions"))
                        + words(" geschreven: ", " written: ") + output,
                    words.whatNow
                        + words(
                            "typ alleen wat anders was, en dan 'dichtbij attend --file \(output)'.",
                            "type only what was otherwise, and then 'dichtbij attend --file \(output)'."),
                ].joined(separator: "\n") + "\n",
                .object([
                    ("schema", .string("dichtbij.attendance-sheet/1")), ("file", .string(output)),
                    ("lines", .integer(count)),
                ])
            )
        }
    }
}

struct AttendReturnedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "returned",
        abstract: "Keep the hours of a sheet that a partner sent back, until somebody accepts them.",
        discussion: """
            Takes the sheet.csv that went to the partner with a publication, as any spreadsheet saves it. Nothing counts yet; the \
            same file twice changes nothing.
            """)

    @Argument(help: "The file that came back.")
    var file: String

    @OptionGroup var place: StateOptions

    func run() throws {
        try place.tell("attend returned") { path, requester, words, console in
            let kept = try ReturnedSheetJob.keep(file, in: path, by: requester, time: StoreClock.time)
            let report = ReturnedReport(kept: kept, words: words.read(on: kept.today), console: console)
            return (report.text, report.json)
        }
    }
}

struct AttendAcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept the hours that partners sent: all that wait, or those of a project or week.",
        discussion: """
            What is unclear, and who did not come, stays and is listed: say with 'attend --client' how the day was. On a terminal \
            it shows first, and asks.
            """)

    @Option(parsing: .unconditional, help: "A project.")
    var project: String?

    @Option(help: ArgumentHelp("A week: 2026-W49.", valueName: "week"))
    var week: TypedWeek?

    @Flag(help: "Show what waits, and write nothing.")
    var dryRun = false

    @Flag(help: "Never ask: write at once.")
    var noInput = false

    @OptionGroup var place: StateOptions

    func run() throws {
        try place.tell("attend accept") { path, requester, words, console in
            let question = WaitingQuestion(project: project.map { ProjectID($0) }, days: week?.days)
            let prepared = try AcceptHoursJob.prepare(question, in: path, by: requester, time: StoreClock.time)
            let report = AcceptReport(prepared: prepared, words: words.read(on: prepared.today), console: console)
            if dryRun || prepared.ready.isEmpty { return (report.text(nil), report.json(nil)) }
            let asks = !noInput && isatty(0) == 1 && console.isErrorTerminal && !place.options.json
            if asks {
                try console.result((report.listing + [""]).joined(separator: "\n"))
                guard console.asks(words("Accepteren?", "Accept them?"), words) else {
                    throw console.report(StoreTrouble.declined, command: "attend accept", words: words)
                }
            }
            let outcomes = try AcceptHoursJob.accept(prepared)
            return (report.text(outcomes), report.json(outcomes))
        }
    }
}

struct AttendRefuseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Refuse hours that wait, by their numbers; needs --reason.")

    @Argument(help: "Numbers, as 'attend accept --dry-run' lists them.")
    var numbers: [Int64]

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String

    @OptionGroup var place: StateOptions

    func validate() throws { try StateOptions.require(reason: reason) }

    func run() throws {
        try place.tell("attend refuse") { path, requester, words, console in
            let lines = try AcceptHoursJob.refuse(
                numbers, reason: reason, in: path, by: requester, time: StoreClock.time)
            let count = words.count(
                lines.count, dutch: ("regel geweigerd", "regels geweigerd"),
                english: ("line refused", "lines refused"))
            return (
                count + "\n" + words.whatNow
                    + words(
                        "leg vast hoe de dag dan was: 'dichtbij attend --client …'.",
                        "record how the day was instead: 'dichtbij attend --client …'.") + "\n",
                .object([
                    ("schema", .string("dichtbij.refused-hours/1")),
                    ("numbers", .list(lines.map { .integer(Int($0.number)) })),
                ])
            )
        }
    }
}

struct AttendCorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Correct a record: it is reversed with its hours, and another one written; needs --reason.",
        discussion: "What is not said stays as it was. All three stay on record. 'order show' lists the numbers.")

    @Argument(help: "Number of the record.")
    var record: Int64

    @Option(help: "How the day was: a code as ABSENT_MEDICAL, or a word as ziek.")
    var outcome: AttendanceOutcome

    @Option(help: "When he came: 9:20.")
    var from: TimeArgument?

    @Option(help: "When he left.")
    var to: TimeArgument?

    @Option(name: .customLong("break"), help: "Minutes of break.")
    var pause: Int?

    @Option(help: "Minutes that are withheld for poor work.")
    var penalty: Int?

    @Option(parsing: .unconditional, help: "A note: kept apart, and erased with the client's texts.")
    var note: String = ""

    @Flag(help: "The note is sensitive; that stays so.")
    var sensitive = false

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String

    @OptionGroup var place: StateOptions

    func validate() throws { try StateOptions.require(reason: reason) }

    func run() throws {
        let correction = AttendanceCorrection(
            outcome: outcome, from: from?.time, to: to?.time, breakMinutes: pause.map { Minutes($0) },
            penaltyMinutes: penalty.map { Minutes($0) }, note: note, isSensitive: sensitive, reason: reason)
        try place.correct(record, correction, command: "attend correct")
    }
}

struct AttendReverseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse",
        abstract: "Take a record back, with its hours: how the day was is not known then; needs --reason.")

    @Argument(help: "Number of the record.")
    var record: Int64

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String

    @OptionGroup var place: StateOptions

    func validate() throws { try StateOptions.require(reason: reason) }

    func run() throws {
        try place.correct(record, AttendanceCorrection(outcome: nil, reason: reason), command: "attend reverse")
    }
}

extension StateOptions {
    fileprivate func correct(_ record: Int64, _ correction: AttendanceCorrection, command: String) throws {
        try tell(command) { path, requester, words, console in
            let done = try AttendanceCorrectionJob.run(
                record, to: correction, in: path, by: requester, time: StoreClock.time)
            let words = words.read(on: done.today)
            let report = CorrectedReport(done: done, words: words, console: console)
            return (report.text, report.json)
        }
    }
}
