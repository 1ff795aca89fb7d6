import PlacementDomain
import PlacementRules
import PlacementStore

/// What a series will have from a later day on, as rows of single dates: the format has no other word for it.
struct LaterSeats {
    let later: [LaterSeries]
    /// The first and the last date that a row may have.
    let days: ClosedRange<CalendarDay>

    /// Adds a row `changed` for each day of the rhythm on which a later version holds that differs. What is recorded of
    /// that very date wins, field by field.
    func add(to records: inout InstanceRecords) {
        guard !later.isEmpty else { return }
        let bySeries = Dictionary(grouping: later, by: \.series)
        let own = records.sessions.indices.map { (key(records.sessions[$0]), $0) }
        let known = Dictionary(own) { first, _ in first }
        for series in records.series {
            let versions = bySeries[series.record.id] ?? []
            for (version, last) in zip(
                versions, versions.dropFirst().map { $0.from.adding(days: -1) } + [days.upperBound])
            {
                for date in dates(of: series.record, version.from...max(version.from, last)) {
                    guard let made = row(version, series.record, date) else { continue }
                    if let index = known[Key(series: series.record.id, date: date)] {
                        fill(&records.sessions[index].record, made)
                    } else {
                        records.sessions.append(Unlinked(made, ids: series.record.id))
                    }
                }
            }
        }
        records.sessions.sort { ($0.ids, $0.record.date) < ($1.ids, $1.record.date) }
    }

    private struct Key: Hashable {
        var series: SeriesID
        var date: CalendarDay
    }

    private func key(_ session: Unlinked<SessionChange, SeriesID>) -> Key {
        Key(series: session.ids, date: session.record.date)
    }

    /// Days of the rhythm; whether a day is a holiday is asked where the row is read.
    private func dates(of series: Series, _ span: ClosedRange<CalendarDay>) -> [CalendarDay] {
        let first = [span.lowerBound, days.lowerBound, series.firstDay ?? days.lowerBound].max() ?? span.lowerBound
        let last = [span.upperBound, days.upperBound, series.lastDay ?? days.upperBound].min() ?? span.upperBound
        let anchor = series.firstDay.map { Days05HeldDays.first(series.weekday, onOrAfter: $0) }
        let start = Days05HeldDays.first(series.weekday, onOrAfter: first)
        guard start <= last else { return [] }
        return stride(from: start.number, through: last.number, by: 7).map { CalendarDay(number: $0) }.filter {
            Days05HeldDays.isDayOfRhythm(
                $0, rhythm: series.rhythm, isOddWeek: !$0.isoWeek.week.isMultiple(of: 2), anchor: anchor)
        }
    }

    /// nil: nothing differs from what the series has on the day of the plan.
    private func row(_ later: LaterSeries, _ series: Series, _ date: CalendarDay) -> SessionChange? {
        var row = SessionChange(series: -1, date: date, status: .changed)
        if later.seats != series.seats {
            (row.seats, row.bookable) = (later.seats, later.bookable)
        } else if later.bookable != series.bookable {
            // An empty field would mean the series' own.
            row.bookable = later.bookable ?? later.seats
        }
        if later.breakMinutes != series.breakMinutes { row.breakMinutes = later.breakMinutes }
        return row.seats == nil && row.bookable == nil && row.breakMinutes == nil ? nil : row
    }

    private func fill(_ own: inout SessionChange, _ made: SessionChange) {
        if own.seats == nil {
            own.seats = made.seats
            own.bookable = own.bookable ?? made.bookable
        }
        own.breakMinutes = own.breakMinutes ?? made.breakMinutes
    }
}
