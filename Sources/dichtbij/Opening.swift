import ArgumentParser
import Explanation
import PlacementDomain
import PlanFolders
import Planning

/// A plan that `explain`, `options`, `place` and `try` may speak about: read, checked, and found clean.
struct Opening {
    let open: OpenPlan
    let words: Wording
    let people: People
    private let folder: String

    /// - Throws: exit 64 where there is no such unit, 65 where a folder cannot be read, 2 where the roster is refused.
    init(
        _ source: Source, command: String, options: OutputOptions, screen: ScreenOptions, console: Console
    ) throws {
        let opened: OpenedPlan
        do {
            opened = try OpenJob.run(folder: source.folder, output: source.roster, threads: Threads.all)
        } catch {
            throw console.report(error, command: command, words: options.words(folder: source.folder))
        }
        try self.init(
            opened, folder: source.typedFolder, roster: source.typedRoster, command: command, options: options,
            screen: screen,
            console: console)
    }

    /// - Throws: exit 64 where there is no such unit, 2 where the roster is refused.
    init(
        _ opened: OpenedPlan, folder: String, roster: String, command: String, options: OutputOptions,
        screen: ScreenOptions, console: Console
    ) throws {
        self.folder = folder
        words = options.words(opened.check.instance)
        guard let open = opened.open else {
            let again = Source.planAgain(folder, roster)
            let trouble = CommandTrouble.refusedRoster(
                opened.check.report, verdict: ProofLines.verdict(opened.check.report, words, console),
                remedy: words(
                    "plan opnieuw met '\(again)', of zie 'dichtbij check \(folder) \(roster)'.",
                    "plan again with '\(again)', or see 'dichtbij check \(folder) \(roster)'."
                ))
            throw console.report(trouble, command: command, words: words)
        }
        self.open = open
        people = try screen.people(
            open.instance, open.plan.roster, folder: folder, command: command, words: words, console: console)
    }

    /// The client who was typed: by id, case reference, alias or name.
    ///
    /// - Throws: exit 64 where it is nobody, or several.
    func client(_ typed: String, command: String, console: Console) throws -> ClientID {
        try FoundClient.id(
            typed, instance: open.instance, roster: open.plan.roster, folder: folder, command: command, words: words,
            console: console)
    }

    /// An id that is not there, with those nearest to it.
    func unknown(
        _ option: String, _ typed: String, in place: String, nearest: [String], command: String, console: Console
    ) -> ExitCode {
        console.report(
            CommandTrouble.unknown(option: option, typed: typed, place: place, nearest: nearest, file: place),
            command: command, words: words)
    }

    func unknownProject(_ typed: String, command: String, console: Console) -> ExitCode {
        unknown(
            "--project", typed, in: "projects.csv",
            nearest: NearestIds.of(typed, among: open.instance.projects.lazy.map(\.id.text)), command: command,
            console: console)
    }

    func unknownSession(_ typed: String, command: String, console: Console) -> ExitCode {
        unknown(
            "--session", typed, in: words("de werkdagen die doorgaan", "the working days that are held"),
            nearest: nearestSessions(typed), command: command, console: console)
    }

    /// Dates of the series that was typed, or series that look like it.
    private func nearestSessions(_ typed: String) -> [String] {
        let parts = typed.split(separator: "@", maxSplits: 1).map(String.init)
        let ids = open.instance.series.lazy.map(\.id.text)
        let date = parts.count > 1 ? CalendarDay(iso: parts[1]) : nil
        guard let series = parts.first.flatMap({ name in ids.first { SeriesID($0) == SeriesID(name) } }) else {
            return NearestIds.of(parts.first ?? "", among: ids).map { $0 + "@…" }
        }
        return open.dates(of: SeriesID(series), near: date ?? open.instance.planStart, most: 3)
            .map { SessionID(series: SeriesID(series), date: $0).description }
    }

    /// Whether the kept placement of an order was pinned by a planner: signed, without a day of signing.
    func isPinned(_ order: OrderID) -> Bool {
        open.instance.placements.contains {
            open.instance.orders[$0.order].id == order && $0.isLocked && $0.signedDay == nil
        }
    }

    /// Why nothing else may be chosen for an order whose placement is signed or pinned.
    func goesOn(_ order: OrderID) -> String {
        let isPinned = isPinned(order)
        return words(
            "Deze plaatsing is \(isPinned ? "vastgezet" : "ondertekend") en gaat door. Wijzigen? Geef de plaatsing eerst vrij, met een reden.",
            "This placement is \(isPinned ? "pinned" : "signed") and goes on. Change it? Release the placement first, with a reason."
        )
    }

    var header: [(String, JSONText)] {
        [
            ("instance", .string(open.plan.summary.instance)),
            ("rosterId", .string(open.plan.summary.rosterId)),
        ]
    }
}
