import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders

/// What a Dutch letter says about the weeks after the firm ones, read from its words and recounted from roster and tables.
struct LetterClaims {
    enum Weeks: Hashable { case every, odd, even, everyOther, some, once }

    struct Claim {
        var weekdays: [Weekday]
        var weeks: Weeks
        var numbers: [Int]
        var start: TimeOfDay
        var end: TimeOfDay
    }

    let instance: Instance
    let placed: PlacedClient
    /// Of his order, whatever their state.
    let assignments: [Assignment]
    let page: String

    /// What is wrong with the letter; empty: all that it says is true.
    var faults: [String] {
        var faults: [String] = []
        let later = own.filter { $0.session.date > instance.firmThrough }
        let claims = claims
        if claims.isEmpty != later.isEmpty { faults.append("\(later.count) later days and \(claims.count) sentences") }
        guard let last = later.last else { return faults + endingFaults(later) }
        var told: [Assignment] = []
        for claim in claims {
            for weekday in claim.weekdays {
                let mine = later.filter { $0.session.date.weekday == weekday && isAtProject($0, claim, last) }
                told += mine
                faults += fault(claim, mine.map(\.session.date), weekday, through: last.session.date).map {
                    "\(weekday) \(claim.start): \($0)"
                }
            }
        }
        if Set(told).count != later.count || told.count != later.count {
            faults.append("\(told.count) of \(later.count) later days are told")
        }
        let differs = later.contains { day in
            !claims.contains {
                $0.weekdays.contains(day.session.date.weekday) && day.from == $0.start
                    && (day.to == $0.end || day == last && day.to < $0.end)
            }
        }
        if page.contains("Soms zijn de tijden anders") != differs { faults.append("other times: \(differs)") }
        return faults + endingFaults(later)
    }

    /// His days at the place of the letter, from its first day on, sorted.
    private var own: [Assignment] {
        let series = Set(
            instance.series.filter { instance.projects[$0.project].id == placed.project }.map(\.id))
        return assignments.filter { series.contains($0.session.series) && $0.session.date >= placed.firstDate }
            .sorted { ($0.session.date, $0.from) < ($1.session.date, $1.from) }
    }

    /// One claim stands for one series: that of its weekday which has most to do with its beginning.
    private func isAtProject(_ assignment: Assignment, _ claim: Claim, _ last: Assignment) -> Bool {
        guard let series = instance.series.first(where: { $0.id == assignment.session.series }) else { return false }
        let others = claims.filter {
            $0.weekdays.contains(series.weekday) && ($0.start, $0.end) != (claim.start, claim.end)
        }
        guard !others.isEmpty else { return true }
        let distance = abs(series.start.minute - claim.start.minute)
        return others.allSatisfy { abs(series.start.minute - $0.start.minute) > distance }
    }

    private func fault(
        _ claim: Claim, _ days: [CalendarDay], _ weekday: Weekday, through last: CalendarDay
    ) -> [String] {
        var faults: [String] = []
        if days.isEmpty { return ["no such day"] }
        let numbers = days.prefix(2).map(\.isoWeek.week)
        if !claim.numbers.isEmpty, claim.numbers != numbers { faults.append("weeks \(claim.numbers), not \(numbers)") }
        var missed: [CalendarDay] = []
        var day = instance.firmThrough.adding(days: 1)
        while day <= last {
            if day.weekday == weekday, !days.contains(day), isHeld(day, claim) { missed.append(day) }
            day = day.adding(days: 1)
        }
        func isOdd(_ day: CalendarDay) -> Bool { day.isoWeek.week % 2 == 1 }
        switch claim.weeks {
        case .every: if !missed.isEmpty { faults.append("every, but not \(missed)") }
        case .odd: if !days.allSatisfy(isOdd) || missed.contains(where: isOdd) { faults.append("not the odd weeks") }
        case .even:
            if days.contains(where: isOdd) || !missed.allSatisfy(isOdd) { faults.append("not the even weeks") }
        case .everyOther:
            if !missed.isEmpty || zip(days, days.dropFirst()).contains(where: { $1.days(since: $0) % 14 != 0 }) {
                faults.append("not every other week")
            }
        case .some: if missed.isEmpty || days.count < 2 { faults.append("not every week, but none is missed") }
        case .once: if days.count != 1 { faults.append("once, but \(days.count) times") }
        }
        return faults
    }

    /// Whether one of the series that the claim may mean is held on a day, told from the tables one by one.
    private func isHeld(_ day: CalendarDay, _ claim: Claim) -> Bool {
        let series = Set(own.filter { $0.session.date > instance.firmThrough }.map(\.session.series))
        return instance.series.enumerated().contains { number, one in
            series.contains(one.id) && one.weekday == day.weekday
                && claims.filter { $0.weekdays.contains(one.weekday) }.allSatisfy {
                    abs(one.start.minute - claim.start.minute) <= abs(one.start.minute - $0.start.minute)
                } && isHeld(number, one, on: day)
        }
    }

    private func isHeld(_ number: Int, _ series: Series, on day: CalendarDay) -> Bool {
        func holds(_ first: CalendarDay?, _ last: CalendarDay?) -> Bool {
            first.map { $0 <= day } ?? true && last.map { $0 >= day } ?? true
        }
        let change = instance.sessions.first { $0.series == number && $0.date == day }
        let jurisdiction = instance.projects[series.project].jurisdiction
        let isHoliday = instance.holidays.contains { $0.date == day && $0.jurisdiction == jurisdiction }
        let recurs =
            switch series.rhythm {
            case .every: true
            case .oddWeek: day.isoWeek.week % 2 == 1
            case .evenWeek: day.isoWeek.week % 2 == 0
            case .everyTwoWeeks:
                series.firstDay.map { first in
                    let anchor = (0..<7).map { first.adding(days: $0) }.first { $0.weekday == series.weekday } ?? first
                    return day.days(since: anchor) % 14 == 0
                } ?? false
            }
        return recurs && holds(series.firstDay, series.lastDay) && change?.status != .cancelled
            && (!isHoliday || change?.status == .held)
            && !instance.closures.contains {
                $0.project == series.project && ($0.series == nil || $0.series == number) && $0.firstDay <= day
                    && day <= $0.lastDay
            }
            && instance.approvals.contains {
                $0.project == series.project && ($0.state == .approved || $0.state == .lapsing)
                    && holds($0.firstDay, $0.lastDay)
            }
            && instance.contacts.contains { $0.project == series.project && holds($0.firstDay, $0.lastDay) }
    }

    // MARK: The end

    private var ending: String { paragraph("ending") }

    private func endingFaults(_ later: [Assignment]) -> [String] {
        guard let order = instance.orders.first(where: { $0.id == placed.order }) else { return ["no order"] }
        let credit = assignments.reduce(0) { $0 + $1.creditMinutes.value }
        let open =
            order.orderedMinutes.value - order.deductedMinutes.value - order.creditedMinutes.value - credit
        let formal = ending.replacing(/\b[Jj]e\b/) { $0.output == "Je" ? "Uw" : "u" }
            .replacing("heb u", with: "hebt u").replacing("werk u", with: "werkt u").replacing("al u ", with: "al uw ")
        if open <= 0 {
            guard let last = later.last, let first = own.first else {
                return formal == "Dit zijn al uw dagen op deze plek." ? [] : ["all told: \(ending)"]
            }
            return formal.hasPrefix(duration(first.session.date, last.session.date) + " Dan hebt u alle uren gewerkt.")
                ? [] : ["all fits: \(ending)"]
        }
        if ending.contains("alle uren") { return ["\(open) minutes have no day: \(ending)"] }
        if later.isEmpty {
            return formal == "Wij vertellen u hoe het daarna verder gaat." ? [] : ["no later days: \(ending)"]
        }
        return formal.hasPrefix("Uw werk gaat door, maar niet langer dan tot en met ")
            || formal.hasPrefix("Na ") && formal.hasSuffix(" werkt u niet meer.")
            || formal == "Wij vertellen u hoe het daarna verder gaat." ? [] : ["no ending: \(ending)"]
    }

    /// Counted day by day.
    private func duration(_ first: CalendarDay, _ last: CalendarDay) -> String {
        var (weeks, day) = (0, first)
        while day <= last { (weeks, day) = (weeks + 1, day.adding(days: 7)) }
        let months = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ]
        let (year, month, _) = last.yearMonthDay
        return "Het werk duurt ongeveer \(weeks) \(weeks == 1 ? "week" : "weken"), tot in \(months[month - 1]) \(year)."
    }

    // MARK: Reading

    /// The text of the first paragraph of a kind, with one space for each white space.
    func paragraph(_ kind: String) -> String {
        let text =
            page.components(separatedBy: "<p class=\"\(kind)\">").dropFirst().first?
            .components(separatedBy: "</p>").first ?? ""
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private var claims: [Claim] {
        let text = paragraph("later")
        let whole =
            /(?:Daarna werkt u|Ook werkt u|Daarna werk je|Ook werk je) (.*?), van (\d\d:\d\d) tot (\d\d:\d\d)(, maar niet elke week)?\./
        return text.matches(of: whole).compactMap { match in
            guard let start = TimeOfDay(text: String(match.2)), let end = TimeOfDay(text: String(match.3)) else {
                return nil
            }
            let when = String(match.1)
            let weeks: Weeks =
                if when.contains("oneven week") {
                    .odd
                } else if when.contains("even week") {
                    .even
                } else if when.hasPrefix("om de week") {
                    .everyOther
                } else if when.hasPrefix("nog één keer") {
                    .once
                } else {
                    match.4 == nil ? .every : .some
                }
            let names = [
                "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
            ]
            let weekdays = Weekday.allCases.filter { when.contains(names[$0.rawValue - 1]) }
            let numbers = when.firstMatch(of: /weeknummer ([0-9, ]+)/).map {
                String($0.1).split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
            }
            return Claim(weekdays: weekdays, weeks: weeks, numbers: numbers ?? [], start: start, end: end)
        }
    }
}
