import PlacementDomain
import WeeklyCycle

extension WeekReport {
    /// `dichtbij.week/1`: every line, none cut; what a line does not have is left out.
    var json: JSONText {
        let settle = view.firm.settle
        return .object([
            ("schema", .string("dichtbij.week/1")), ("asOf", .string("\(view.today)")),
            ("week", .string(words.isoWeek(view.today))), ("unit", .string(view.unit?.text ?? "")),
            ("lines", .list(view.lines.map(WeekReport.json))), ("pendingRecords", .integer(view.pending)),
            (
                "cameIn",
                .object([
                    ("since", .string("\(view.arrivals.since)")),
                    (
                        "orders",
                        .object(view.arrivals.states.map { ($0.state.rawValue, .integer($0.count)) })
                    ), ("imports", .integer(view.arrivals.imports)),
                ])
            ),
            (
                "published",
                .list(
                    view.firm.weeks.map { week in
                        .object([
                            ("firstDay", .string("\(week.monday)")), ("clients", .integer(week.people)),
                            ("days", .integer(week.days)), ("unsigned", .integer(week.unsigned)),
                        ])
                    })
            ),
            (
                "settle",
                .object(
                    [
                        ("firstDay", .string("\(settle.monday)")), ("from", .string("\(settle.from)")),
                        ("by", .string(settle.by?.description ?? "")),
                        ("next", .string(settle.next?.text(.english) ?? "")),
                    ] + (settle.draft.map { [("plan", .integer(Int($0)))] } ?? []))
            ), ("next", .string(view.next?.text(.english) ?? "")),
        ])
    }

    private static func json(_ line: WeekLine) -> JSONText {
        typealias Members = [(String, JSONText)]
        func text(_ name: String, _ value: String?) -> Members { value.map { [(name, .string($0))] } ?? [] }
        func number(_ name: String, _ value: Int?) -> Members { value.map { [(name, .integer($0))] } ?? [] }
        func list(_ name: String, _ values: [String]) -> Members {
            values.isEmpty ? [] : [(name, .list(values.map { .string($0) }))]
        }
        let ids: Members =
            [("section", .string(line.kind.section.rawValue)), ("kind", .string(line.kind.rawValue))]
            + text("id", line.id) + text("order", line.order?.text) + list("clients", line.clients.map(\.text))
            + text("project", line.project?.text) + list("sessions", line.sessions.map(\.description))
        let facts =
            text("day", line.day?.description) + text("since", line.since?.description) + number("count", line.count)
            + number("limit", line.limit) + number("minutes", line.minutes?.value)
            + number("publishedMinutes", line.booked?.value) + text("state", line.state?.rawValue)
            + list("missing", line.needs.map(\.code)) + text("detail", line.detail)
        return .object(
            ids + facts + [("urgent", .bool(line.isUrgent)), ("next", .string(line.next.text(.english)))])
    }
}
