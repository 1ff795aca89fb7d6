import PlacementDomain
import WeeklyCycle

/// The screen of a week: what is to be done in order of urgency, each line with what to type, then what is firm.
struct WeekReport {
    let view: WeekView
    /// The store as it was typed; nil: the environment names it.
    let store: String?
    /// Whether long lists are shown whole.
    let isWhole: Bool
    let words: Wording
    let console: Console

    /// Lines of one kind that are shown where nobody asks for all.
    private static let most = 8
    /// Behind longer facts commands do not stand in a column.
    private static let widest = 64

    /// Whose data are shown; ascending.
    var clients: [ClientID] {
        Set(WeekKind.allCases.flatMap { shown($0) }.flatMap(\.clients)).sorted()
    }

    private func shown(_ kind: WeekKind) -> [WeekLine] {
        let lines = view.lines(of: kind)
        return isWhole ? lines : Array(lines.prefix(WeekReport.most))
    }

    var text: String {
        let parts = [[head]] + WeekSection.allCases.map(section) + [nothing, cameIn, firm, ending]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        let unit = view.unit.map { " · " + words("eenheid ", "unit ") + $0.text } ?? ""
        return console.bold(words("Week ", "Week ") + words.isoWeek(view.today)) + " · "
            + words.shortDay(view.today) + unit
    }

    private var nothing: [String] {
        view.lines.isEmpty && view.pending == 0 ? [words("Er staat niets open.", "Nothing is open.")] : []
    }

    // MARK: What is to be done

    private func section(_ section: WeekSection) -> [String] {
        let count = view.lines(of: section).count
        let pending = section == .registrations ? view.pending : 0
        guard count + pending > 0 else { return [] }
        let title = words(WeekReport.titles[section] ?? Said(same: "")) + (count > 0 ? " (\(words.number(count)))" : "")
        let lines = section.kinds.map(shown)
        let width = lines.joined().map(\.id.count).max() ?? 0
        return [console.bold(title)] + zip(section.kinds, lines).flatMap { rows($0, $1, width) }
            + (pending > 0 ? ["  " + inTime(pending)] : [])
    }

    private func rows(_ kind: WeekKind, _ lines: [WeekLine], _ width: Int) -> [String] {
        let facts = lines.map { WeekWords(line: $0, words: words).fact }
        let column = facts.map(\.count).filter { $0 <= WeekReport.widest }.max() ?? 0
        let rest = view.lines(of: kind).count - lines.count
        return zip(lines, facts).map { line, fact in
            "  \(line.id.padded(to: width))  \(fact.padded(to: column))  \(line.next.text(words))"
        } + (rest > 0 ? ["  " + words.more(rest) + " (--verbose)"] : [])
    }

    private func inTime(_ pending: Int) -> String {
        words.count(
            pending, dutch: ("registratie kan nog op tijd komen.", "registraties kunnen nog op tijd komen."),
            english: ("record may still come in time.", "records may still come in time."))
    }

    private static let titles: [WeekSection: Said] = [
        .decide: Said("Te beslissen", "To decide"),
        .firstDays: Said("Vóór de eerste dag", "Before the first day"),
        .changed: Said("Veranderd, en wie het moet horen", "Changed, and who is to be told"),
        .registrations: Said("Uren die nog niet binnen zijn", "Hours that are not in yet"),
        .terms: Said("Termijnen en herinneringen", "Terms and reminders"),
        .partners: Said("Goedkeuringen, bezoeken, contactpersonen", "Approvals, visits, contact persons"),
    ]

    // MARK: What came in, and what is firm

    private var cameIn: [String] {
        let arrivals = view.arrivals
        guard arrivals.count + arrivals.imports > 0 else { return [] }
        let orders = words.count(arrivals.count, dutch: ("zaak", "zaken"), english: ("order", "orders"))
        let states = arrivals.states.map { words.number($0.count) + " " + words(StateWords.order($0.state)) }
        let imports = words.count(
            arrivals.imports, dutch: ("lijst of wijziging ingebracht", "lijsten of wijzigingen ingebracht"),
            english: ("list or change brought in", "lists or changes brought in"))
        let line =
            orders + (states.isEmpty ? "" : ": " + states.joined(separator: ", "))
            + (arrivals.imports > 0 ? " · " + imports : "")
        return [
            console.bold(words("Binnengekomen sinds ", "Came in since ") + words.shortDay(arrivals.since)), "  " + line,
        ]
    }

    private var firm: [String] {
        [console.bold(words("Wat vaststaat", "What is firm"))]
            + view.firm.weeks.map { week in
                "  \(days(week.monday))  " + words("gepubliceerd", "published") + "  " + seats(week)
            } + ["  \(days(view.firm.settle.monday))  " + settle]
    }

    private func days(_ monday: CalendarDay) -> String { words.shortDays(monday...monday.adding(days: 6)) }

    /// `8 mensen op 12 dagen, 2 nog niet ondertekend`.
    private func seats(_ week: WeekFirm.Published) -> String {
        guard week.people > 0 else { return words("niemand", "nobody") }
        let people = words.count(week.people, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        let days = words.count(week.days, dutch: ("werkdag", "werkdagen"), english: ("working day", "working days"))
        let unsigned =
            week.unsigned > 0
            ? ", " + words.number(week.unsigned) + words(" nog niet ondertekend", " not signed yet") : ""
        return people + words(" op ", " on ") + days + unsigned
    }

    private var settle: String {
        let settle = view.firm.settle
        let state =
            settle.draft.map { words("concept", "draft") + " (plan \($0))" }
            ?? words("nog niet gepland", "not planned yet")
        guard let next = settle.next else {
            return words("wordt vastgelegd vanaf ", "is settled from ") + words.shortDay(settle.from)
        }
        let by =
            settle.by.map { words("vastleggen uiterlijk ", "to be settled by ") + words.shortDay($0) }
            ?? words("nu vastleggen", "to be settled now")
        return "\(state), \(by)  \(next.text(words))"
    }

    private var ending: [String] {
        let option = store.map {
            [words("bij elke opdracht hoort ", "with each command goes ") + "--store \($0)"]
        }
        return (option ?? []) + [
            words.whatNow + (view.next?.text(words) ?? words("er is niets te doen.", "there is nothing to do."))
        ]
    }
}
