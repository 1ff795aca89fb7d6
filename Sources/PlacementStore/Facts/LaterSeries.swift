import GRDB
package import PlacementDomain

/// What a series has from a later day on.
package struct LaterSeries: Hashable, Sendable {
    package var series: SeriesID
    package var from: CalendarDay
    package var seats: Seats
    package var bookable: Seats?
    package var breakMinutes: Minutes
}

extension Database {
    /// Versions of series that begin after a day, by series and first day.
    func laterSeries(after day: CalendarDay) throws -> [LaterSeries] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT series, valid_from, seats, bookable, break_minutes FROM series_version
                WHERE valid_from > ? ORDER BY series, valid_from
                """,
            arguments: ["\(day)"]
        ).compactMap { row in
            row.day("valid_from").map {
                LaterSeries(
                    series: row.id("series"), from: $0, seats: Seats(row.number("seats")),
                    bookable: row.seats("bookable"), breakMinutes: Minutes(row.number("break_minutes")))
            }
        }
    }
}
