package import PlacementDomain

/// Means and limits of travel, days a week and wishes of a client, from a day.
package struct ClientChange: FactChange {
    package let verb = "client change"
    package let id: String
    package let begins: TypedValue
    package let fields: [TypedValue]
    package let tables: Set<InstanceTable> = [.clients]
    package var versioned: (table: InstanceTable, id: String)? { (.clients, id) }

    package init(_ id: String, begins: TypedValue, fields: [TypedValue]) {
        (self.id, self.begins, self.fields) = (id, begins, fields)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        if fields.isEmpty { draft.findings.append(ChangeFault.nothingNamed.finding(verb)) }
        draft.add(data.source(.clients, [[.own("id", id)] + fields]))
        guard let client = data.client(id, &draft) else { return draft }
        draft.scope = ChangeScope(client: client, days: data.daysOfVersion)
        return draft
    }
}

/// Days on which a client is away, or free as well; or that this is no longer so.
package struct ClientAway: FactChange {
    package let verb = "client away"
    package let id: String
    package let begins: TypedValue
    /// `lastDay`, `part` and `reason`, as far as they were typed.
    package let fields: [TypedValue]
    package let isExtra: Bool
    package let isRemoved: Bool
    package let mayBePast = true
    package let tables: Set<InstanceTable> = [.exceptions]

    package init(_ id: String, begins: TypedValue, fields: [TypedValue], isExtra: Bool, isRemoved: Bool) {
        (self.id, self.begins, self.fields) = (id, begins, fields)
        (self.isExtra, self.isRemoved) = (isExtra, isRemoved)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        let sense: AvailabilityException.Sense = isExtra ? .extra : .unavailable
        var record = [.own("client", id), .own("firstDay", data.day), .own("sense", sense.rawValue)] + fields
        if isExtra || isRemoved, !fields.contains(where: { $0.field == "reason" }) {
            record.append(.own("reason", AvailabilityException.Reason.other.rawValue))
        }
        let source = data.source(.exceptions, [record], isRemoval: isRemoved)
        draft.add(source)
        guard let client = data.client(id, &draft) else { return draft }
        if isRemoved {
            let part = source.cells.records.first.flatMap { source.cells.text("part", of: $0) } ?? ""
            let isThere = data.instance.exceptions.contains {
                $0.client == client && $0.firstDay == data.day && $0.sense == sense && ($0.part?.name ?? "") == part
            }
            if !isThere { draft.findings.append(ChangeFault.nothingThere.finding(verb, begins.option)) }
        }
        let last = source.cells.records.first.flatMap { source.cells.text("lastDay", of: $0) }
            .flatMap { CalendarDay(iso: $0) }
        draft.scope = ChangeScope(client: client, days: data.day...max(data.day, last ?? data.days.upperBound))
        return draft
    }
}

/// What a client can or cannot do, by tags that begin or end.
package struct ClientLimits: FactChange {
    package let verb = "client limits"
    package let id: String
    /// From when the added tags hold; where there are none, on which the others end.
    package let begins: TypedValue
    package let added: [String]
    package let until: TypedValue?
    package let ended: [String]
    /// The last day of those that end.
    package let on: TypedValue?
    package let mayBePast = true
    package let tables: Set<InstanceTable> = [.limitations]

    package init(
        _ id: String, begins: TypedValue, added: [String], until: TypedValue?, ended: [String], on: TypedValue?
    ) {
        (self.id, self.begins, self.added, self.until) = (id, begins, added, until)
        (self.ended, self.on) = (ended, on)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        let last = until.flatMap { TypedSource.day($0, data, &draft) }
        let end = on.flatMap { TypedSource.day($0, data, &draft) }
        guard let client = data.client(id, &draft) else { return draft }
        let own = data.instance.limitations.filter { $0.client == client }
        var records = added.map { added($0, until: last, among: own, data) }
        for tag in ended {
            guard let end else { continue }
            let holding = own.filter { $0.tag == tag && ($0.firstDay ?? end) <= end && ($0.lastDay ?? end) >= end }
            if holding.isEmpty { draft.findings.append(ChangeFault.nothingThere.finding(verb, "--end \(tag)")) }
            records += holding.map { key($0) + [.own("lastDay", end)] }
        }
        draft.add(data.source(.limitations, records))
        draft.scope = ChangeScope(client: client, days: data.days)
        return draft
    }

    private func key(_ row: Limitation) -> [TypedValue] {
        [.own("client", id), .own("tag", row.tag), .own("firstDay", row.firstDay)]
    }

    /// One that holds already goes on, longer where that is asked for.
    private func added(
        _ tag: String, until last: CalendarDay?, among own: [Limitation], _ data: ChangeData
    ) -> [TypedValue] {
        let typed = TypedValue("lastDay", until?.option ?? "--until", last?.description ?? "")
        let day = data.day
        let holding = own.first {
            $0.tag == tag && ($0.firstDay ?? day) <= day && ($0.lastDay ?? day) >= day
        }
        guard let holding else {
            return [.own("client", id), TypedValue("tag", "--add", tag), .own("firstDay", day), typed]
        }
        return key(holding) + [typed]
    }
}
