import PlacementDomain
import WeeklyCycle

extension WeekReport {
    /// `dichtbij.week/1`: every line, none cut; what a line does not have is left out.
    var json: JSONText {
        .object([
            ("schema", .string("dichtbij.week/1")), ("asOf", .string("\(view.today)")),
            ("week", .string(words.isoWeek(view.today))), ("unit", .string(view.unit?.text ?? "")),
            ("lines", .list(view.lines.map { WeekReport.json($0) })), ("pendingRecords", .integer(view.pending)),
            ("cameIn", WeekReport.json(view.arrivals)),
            ("published", .list(view.firm.weeks.map { WeekReport.json($0) })),
            ("settle", WeekReport.json(view.firm.settle)), ("next", .string(view.next?.text(.english) ?? "")),
        ])
    }

    private static func json(_ arrivals: WeekArrivals) -> JSONText {
        let orders = arrivals.states.map { ($0.state.rawValue, JSONText.integer($0.count)) }
        return .object([
            ("since", .string("\(arrivals.since)")), ("orders", .object(orders)),
            ("imports", .integer(arrivals.imports)),
        ])
    }

    private static func json(_ week: WeekFirm.Published) -> JSONText {
        .object([
            ("firstDay", .string("\(week.monday)")), ("clients", .integer(week.people)),
            ("days", .integer(week.days)), ("unsigned", .integer(week.unsigned)),
        ])
    }

    private static func json(_ settle: WeekFirm.Settle) -> JSONText {
        var members: [(String, JSONText)] = [
            ("firstDay", .string("\(settle.monday)")), ("from", .string("\(settle.from)")),
            ("by", .string(settle.by?.description ?? "")), ("next", .string(settle.next?.text(.english) ?? "")),
        ]
        if let draft = settle.draft { members.append(("plan", .integer(Int(draft)))) }
        return .object(members)
    }

    private static func json(_ line: WeekLine) -> JSONText {
        typealias Members = [(String, JSONText)]
        func text(_ name: String, _ value: String?) -> Members { value.map { [(name, .string($0))] } ?? [] }
        func number(_ name: String, _ value: Int?) -> Members { value.map { [(name, .integer($0))] } ?? [] }
        func list(_ name: String, _ values: [String]) -> Members {
            values.isEmpty ? [] : [(name, .list(values.map { .string($0) }))]
        }
        var members: Members = [
            ("section", .string(line.kind.section.rawValue)), ("kind", .string(line.kind.rawValue)),
            ("id", .string(line.id)),
        ]
        members += text("order", line.order?.text)
        members += list("clients", line.clients.map(\.text))
        members += text("project", line.project?.text)
        members += list("sessions", line.sessions.map(\.description))
        members += text("day", line.day?.description)
        members += text("since", line.since?.description)
        members += number("count", line.count)
        members += number("limit", line.limit)
        members += number("minutes", line.minutes?.value)
        members += number("publishedMinutes", line.booked?.value)
        members += text("state", line.state?.rawValue)
        members += list("missing", line.needs.map(\.code))
        members += text("detail", line.detail)
        return .object(members + [("urgent", .bool(line.isUrgent)), ("next", .string(line.next.text(.english)))])
    }
}
