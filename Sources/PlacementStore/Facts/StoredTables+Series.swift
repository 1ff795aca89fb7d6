import GRDB
import PlacementDomain

extension StoredTables {
    static let series = StoredTable<Series>(
        parts: [
            .init(
                "series",
                "id project weekday from_minute to_minute rhythm composition supervised pick_up first_day last_day"
            ) {
                let series = $0.record
                return [
                    series.id.text, $0.ids.project.text, series.weekday.rawValue, series.start.minute,
                    series.end.minute, series.rhythm.rawValue, series.composition.rawValue, series.supervised,
                    $0.ids.pickUp?.text, series.firstDay.orAlways, series.lastDay.stored,
                ]
            },
            .init(
                "series_version", "series seats bookable break_minutes least_attendance most_starts supervisor"
            ) {
                let series = $0.record
                return [
                    series.id.text, series.seats.value, series.bookable?.value, series.breakMinutes.value,
                    series.leastAttendance, series.mostStarts, $0.ids.supervisor?.text,
                ]
            },
        ],
        select: """
            SELECT s.*, v.seats, v.bookable, v.break_minutes, v.least_attendance, v.most_starts, v.supervisor
            FROM series s JOIN series_version v ON v.series = s.id AND v.valid_from =
              (SELECT max(valid_from) FROM series_version w WHERE w.series = s.id AND w.valid_from <= :day)
            ORDER BY s.id
            """,
        record: { row in
            Unlinked(
                Series(
                    id: row.id("id"), project: -1, weekday: row.weekday, start: row.certainMinute("from_minute"),
                    end: row.certainMinute("to_minute"), breakMinutes: Minutes(row.number("break_minutes")),
                    rhythm: row.word("rhythm"), firstDay: row.day("first_day"), lastDay: row.day("last_day"),
                    seats: Seats(row.number("seats")), bookable: row.seats("bookable"),
                    leastAttendance: row.number("least_attendance"), mostStarts: row["most_starts"],
                    supervised: row.flag("supervised"), composition: row.word("composition")),
                ids: Series.IDs(
                    project: row.id("project"), supervisor: row.optionalID("supervisor"),
                    pickUp: row.optionalID("pick_up")))
        })

    static let sessions = StoredTable<SessionChange>(
        "session_change", "series day status cause from_minute to_minute break_minutes seats bookable",
        order: "series, day",
        values: {
            let session = $0.record
            return [
                $0.ids.text, session.date.stored, session.status.rawValue, session.cause, session.start?.minute,
                session.end?.minute, session.breakMinutes?.value, session.seats?.value, session.bookable?.value,
            ]
        },
        record: {
            Unlinked(
                SessionChange(
                    series: -1, date: $0.certainDay("day"), status: $0.word("status"), cause: $0.text("cause"),
                    start: $0.minute("from_minute"), end: $0.minute("to_minute"),
                    breakMinutes: $0.minutes("break_minutes"), seats: $0.seats("seats"), bookable: $0.seats("bookable")),
                ids: $0.id("series"))
        })

    static let closures = StoredTable<Closure>(
        "closure", "project series first_day last_day reason",
        order: "project, coalesce(series, ''), first_day, last_day",
        values: {
            let closure = $0.record
            return [
                $0.ids.project.text, $0.ids.series?.text, closure.firstDay.stored, closure.lastDay.stored,
                closure.reason,
            ]
        },
        record: {
            Unlinked(
                Closure(
                    project: -1, firstDay: $0.certainDay("first_day"), lastDay: $0.certainDay("last_day"),
                    reason: $0.text("reason")),
                ids: Closure.IDs(project: $0.id("project"), series: $0.optionalID("series")))
        })

    static let agreements = StoredTable<Agreement>(
        "agreement", "series organisation at_least at_most release_days", order: "series, organisation",
        values: {
            let agreement = $0.record
            return [
                $0.ids.text, agreement.organisation, agreement.atLeast, agreement.atMost, agreement.releaseDays,
            ]
        },
        record: {
            Unlinked(
                Agreement(
                    series: -1, organisation: $0.text("organisation"), atLeast: $0["at_least"], atMost: $0["at_most"],
                    releaseDays: $0["release_days"]), ids: $0.id("series"))
        })

    static let runningSeries = StoredTable<RunningSeries>(
        "running_series", "series since", order: "series",
        values: { [$0.ids.text, $0.record.since.stored] },
        record: { Unlinked(RunningSeries(series: -1, since: $0.day("since")), ids: $0.id("series")) })
}
