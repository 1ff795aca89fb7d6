import GRDB
package import PlacementDomain

/// What becomes of a placement.
package struct PlacementChange: Sendable {
    package var seen: PlacementStanding
    /// As it is to be.
    package var placement: PlacementStanding
    /// On which it was looked at.
    package var day: CalendarDay
    /// Whether it goes over what somebody signed.
    package var isOverride: Bool
    /// From when it is meant, where no column says so.
    package var since: CalendarDay

    package init(
        seen: PlacementStanding, placement: PlacementStanding, day: CalendarDay, isOverride: Bool, since: CalendarDay
    ) {
        (self.seen, self.placement, self.day) = (seen, placement, day)
        (self.isOverride, self.since) = (isOverride, since)
    }
}

extension Store {
    /// Writes what becomes of a placement: its row, the decision and what a case system must hear, in one transaction.
    ///
    /// - Throws: D5201 where anything on which that depends is not what was seen; D5204 where another place of its order is
    ///   kept.
    package func write(_ change: PlacementChange, by header: ActHeader, clock: WallClock) throws(StoreError) {
        let (seen, id) = (change.seen, change.seen.id)
        try write(header, clock: clock) { writing in
            guard try writing.database.standing(of: id, on: change.day) == seen else {
                throw StoreError.overtaken("placement")
            }
            let rows = [RowEdit(placement: change), RowEdit(introduction: change)].compactMap { $0 }
            for row in rows { try row.perform(in: writing) }
            try writing.decide(
                StateDecision(
                    kind: change.isOverride ? .override : .state, seen: "placement\t\(id)\t\(seen.version)", rows: rows,
                    payload: [
                        "placement=\(id)", "order=\(seen.order)",
                        "state=\(seen.state.rawValue)>\(change.placement.state.rawValue)", "day=\(change.since)",
                    ]))
            let fields = rows.flatMap { row in row.changed.map { row.table == "placement" ? $0 : "introduction_day" } }
            try writing.tell(.placementChanged, of: seen.order, fields: fields.sorted())
        }
    }
}

extension RowEdit {
    /// The columns of a placement that differ; nil: none.
    fileprivate init?(placement change: PlacementChange) {
        func values(_ placement: PlacementStanding) -> [(name: String, value: DatabaseValue)] {
            [
                ("state", placement.state.rawValue.databaseValue),
                ("signed_day", placement.signedDay.stored?.databaseValue ?? .null),
                ("unlocked_on", placement.unlockedOn.stored?.databaseValue ?? .null),
                ("unlock_reason", placement.unlockReason.databaseValue),
            ]
        }
        let (was, now) = (values(change.seen), values(change.placement))
        let changed = zip(was, now).filter { $0.value != $1.value }.map(\.1.name)
        if changed.isEmpty { return nil }
        self.init(
            change: .change, table: "placement", key: [("id", change.seen.id.text.databaseValue)], values: now,
            changed: Set(changed), seen: SeenRows.Row(version: change.seen.version, validFrom: nil), day: change.day)
    }

    /// The day of the introduction talk, where it differs; nil: it does not.
    fileprivate init?(introduction change: PlacementChange) {
        guard let day = change.placement.introducedOn, day != change.seen.introducedOn else { return nil }
        let placement = change.seen.id.text.databaseValue
        let version = change.seen.introductionVersion
        self.init(
            change: version == nil ? .add : .change, table: "introduction_day", key: [("placement", placement)],
            values: [("placement", placement), ("day", day.stored.databaseValue)], changed: ["day"],
            seen: version.map { SeenRows.Row(version: $0, validFrom: nil) }, day: change.day)
    }
}
