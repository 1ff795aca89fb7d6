package import PlacementDomain
import InstanceFormat

/// Which parts of a week a client is free, from a day: what was so before ends the day before.
package struct ClientDaysChange: FactChange {
    package let verb = "client days"
    package let id: String
    package let begins: TypedValue
    /// `ma.om di.a/e`, or a word for none.
    package let days: TypedValue
    /// When it was agreed; nil: today.
    package let agreed: TypedValue?
    package let tables: Set<InstanceTable> = [.availability]

    package init(_ id: String, begins: TypedValue, days: TypedValue, agreed: TypedValue?) {
        (self.id, self.begins, self.days, self.agreed) = (id, begins, days, agreed)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        let (parts, unread) = WeeklyDays.isNone(days.text) ? ([], []) : WeeklyDays.read(days.text)
        draft.findings += unread.map { ChangeFault.noDays($0).finding(verb, days.option) }
        if parts.isEmpty, unread.isEmpty, !WeeklyDays.isNone(days.text) {
            draft.findings.append(ChangeFault.noDays("").finding(verb, days.option))
        }
        let agreedOn = agreed.flatMap { TypedSource.day($0, data, &draft) } ?? data.today
        guard let client = data.client(id, &draft) else { return draft }
        draft.scope = ChangeScope(client: client, days: data.days)
        let grid = WeeklyGrid(
            rows: data.instance.availability.filter { $0.client == client }, client: id, from: data.day,
            wanted: parts, agreedOn: agreedOn)
        draft.add(data.source(.availability, grid.written))
        draft.add(data.source(.availability, grid.removed, isRemoval: true))
        return draft
    }
}

/// The rows of one client's week, and what becomes of each when another week begins.
private struct WeeklyGrid {
    /// Rows that go on, end or begin.
    private(set) var written: [[TypedValue]] = []
    /// Rows that were to begin later, and do not.
    private(set) var removed: [[TypedValue]] = []

    init(rows: [Availability], client: String, from day: CalendarDay, wanted: [WeeklyDays.Part], agreedOn: CalendarDay)
    {
        var open = Set(wanted)
        func key(_ row: Availability) -> [TypedValue] {
            [
                .own("client", client), .own("weekday", row.weekday.name), .own("part", row.part.name),
                .own("rhythm", row.rhythm.rawValue), .own("firstDay", row.firstDay),
            ]
        }
        let known = rows.filter { ($0.lastDay ?? day) >= day }
        // Who is free already goes on being so; of two rows the earlier one.
        let sorted = known.sorted { ($0.firstDay?.number ?? .min) < ($1.firstDay?.number ?? .min) }
        for row in sorted {
            let part = WeeklyDays.Part(weekday: row.weekday, part: row.part, rhythm: row.rhythm)
            let isLater = row.firstDay.map { $0 > day } ?? false
            let hasBegun = row.firstDay.map { $0 < day } ?? true
            if !isLater, open.remove(part) != nil {
                written.append(key(row) + [.own("lastDay", "")])
            } else if hasBegun {
                written.append(key(row) + [.own("lastDay", day.adding(days: -1))])
            } else {
                removed.append(key(row))
            }
        }
        written += wanted.filter(open.contains).map { part in
            [
                .own("client", client), .own("weekday", part.weekday.name), .own("part", part.part.name),
                .own("rhythm", part.rhythm.rawValue), .own("firstDay", day), .own("lastDay", ""),
                .own("agreedOn", agreedOn),
            ]
        }
    }
}
