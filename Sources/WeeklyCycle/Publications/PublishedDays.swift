import PlacementDomain
import PlacementStore

/// What a publication changes of the days that stand in a store.
struct PublishedDays {
    /// From when it has a say; what is past stays as it was.
    let from: CalendarDay

    /// - Parameters:
    ///   - standing: as the store has them.
    ///   - instance: to which the days after it refer.
    ///   - ending: why a day does not stand any more; `isMoved` where its order gets another one.
    func changes(
        _ standing: [PlaceChanges.Booked], to days: [PublishedAssignment], _ orphaned: [OrphanedAssignment],
        of instance: Instance, ending: (_ day: PlaceChanges.Booked, _ isMoved: Bool) -> PlaceChanges.EndedDay.As
    ) -> (removed: [PlaceChanges.EndedDay], added: [PlaceChanges.Booked]) {
        let after =
            days.map { booked($0, instance.orders[$0.order].id, instance) }
            + orphaned.map { booked($0, $0.order, instance) }
        let (old, new) = (standing.filter { $0.day >= from }, after.filter { $0.day >= from })
        let (before, stands) = (Set(old), Set(new))
        let added = new.filter { !before.contains($0) }
        let moved = Set(added.map(\.order))
        let removed = old.filter { !stands.contains($0) }
            .map { PlaceChanges.EndedDay($0, as: ending($0, moved.contains($0.order))) }
        return (removed, added)
    }

    private func booked<Order>(
        _ entry: PublishedEntry<Order>, _ order: OrderID, _ instance: Instance
    ) -> PlaceChanges.Booked {
        PlaceChanges.Booked(
            order: order, series: instance.series[entry.series].id, day: entry.date, from: entry.from, to: entry.to,
            credit: entry.creditMinutes)
    }
}

/// Who must be told what by a publication.
struct Notices {
    let record: PublicationRecord
    let changes: [PublishedChange]
    let today: CalendarDay

    func list(clients: [ClientID], projects: [ProjectID]) -> [NewNotice] {
        let byClient = Dictionary(grouping: record.assignments.filter { $0.session.date >= today }, by: \.client)
        let byProject = Dictionary(grouping: record.assignments.filter { $0.session.date >= today }, by: \.project)
        let goneOfClient = Dictionary(grouping: changes, by: \.client).mapValues { $0.flatMap(\.before) }
        let goneOfProject = Dictionary(grouping: changes, by: \.project).mapValues { $0.flatMap(\.before) }
        return Set(clients).sorted().map {
            notice(.client($0), byClient[$0] ?? [], goneOfClient[$0] ?? [])
        } + Set(projects).sorted().map { notice(.project($0), byProject[$0] ?? [], goneOfProject[$0] ?? []) }
    }

    /// What he is told is what stands for him, and what does not any more; he must know by the day before the first of it.
    private func notice(
        _ recipient: NewNotice.Recipient, _ stands: [AnnouncedAssignment], _ gone: [AnnouncedAssignment]
    ) -> NewNotice {
        func line(_ sign: String, _ told: AnnouncedAssignment) -> String {
            "\(sign)\t\(told.order)\t\(told.session)\t\(told.from)\t\(told.to)"
        }
        let lines = (stands.map { line("+", $0) } + gone.map { line("-", $0) }).sorted()
        let days = (stands + gone).map(\.session.date)
        let first = days.min() ?? record.firstDay
        return NewNotice(
            recipient, content: Store.digest(lines.joined(separator: "\n")),
            days: first...max(first, days.max() ?? first),
            by: max(today, first.adding(days: -1)))
    }
}
