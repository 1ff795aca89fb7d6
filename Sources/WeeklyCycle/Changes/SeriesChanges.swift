package import PlacementDomain
import Planning

/// Seats, break and the like of a series, from a day.
package struct SeriesChange: FactChange {
    package let verb = "series change"
    package let id: String
    package let begins: TypedValue
    package let fields: [TypedValue]
    package let tables: Set<InstanceTable> = [.series]
    package var versioned: (table: InstanceTable, id: String)? { (.series, id) }

    package init(_ id: String, begins: TypedValue, fields: [TypedValue]) {
        (self.id, self.begins, self.fields) = (id, begins, fields)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        if fields.isEmpty { draft.findings.append(ChangeFault.nothingNamed.finding(verb)) }
        draft.add(data.source(.series, [[.own("id", id)] + fields]))
        guard let index = data.series(id, "SERIES", &draft) else { return draft }
        if let last = data.instance.series[index].lastDay, last < data.day {
            draft.findings.append(ChangeFault.endedSeries(last).finding(verb, begins.option))
        }
        draft.scope = ChangeScope(series: [index], days: data.daysOfVersion)
        return draft
    }
}

/// The last day of a series.
package struct SeriesEnd: FactChange {
    package let verb = "series end"
    package let id: String
    package let begins: TypedValue
    package let tables: Set<InstanceTable> = [.series]

    package init(_ id: String, on day: TypedValue) { (self.id, begins) = (id, day) }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        draft.add(data.source(.series, [[.own("id", id), TypedValue("lastDay", begins.option, begins.text)]]))
        guard let index = data.series(id, "SERIES", &draft) else { return draft }
        draft.notes += data.placesEnd(in: index, on: data.day)
        let next = data.day.adding(days: 1)
        draft.scope = ChangeScope(series: [index], days: next...max(next, data.days.upperBound))
        return draft
    }
}

/// A series ends, and another one follows it: what never changes in a series changes so.
package struct SeriesReplacement: FactChange {
    package let verb = "series replace"
    package let id: String
    /// Id of the successor; nil: the next one that is free.
    package let successor: String?
    package let begins: TypedValue
    package let fields: [TypedValue]
    package let tables: Set<InstanceTable> = [.series, .agreements, .closures]
    package var versioned: (table: InstanceTable, id: String)? { (.series, id) }

    package init(_ id: String, successor: String?, begins: TypedValue, fields: [TypedValue]) {
        (self.id, self.successor, self.begins, self.fields) = (id, successor, begins, fields)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        if fields.isEmpty { draft.findings.append(ChangeFault.nothingNamed.finding(verb)) }
        guard let index = data.series(id, "SERIES", &draft) else {
            draft.add(data.source(.series, [fields]))
            return draft
        }
        let series = data.instance.series[index]
        let new = successor ?? ReplacedSeries.nextID(after: id, in: data.instance)
        let replaced = ReplacedSeries(data: data, index: index, new: new, fields: fields)
        draft.add(data.source(.series, [[.own("id", id), .own("lastDay", data.day.adding(days: -1))]]))
        draft.scope = ChangeScope(series: [index], days: data.days)
        if replaced.isDone(typed: successor) { return draft }
        if let last = series.lastDay, last < data.day {
            draft.findings.append(ChangeFault.endedSeries(last).finding(verb, begins.option))
        }
        if let first = series.firstDay, first >= data.day {
            draft.findings.append(ChangeFault.endsBeforeReplaced.finding(verb, begins.option))
        }
        if data.instance.series.contains(where: { $0.id.text == new }) {
            draft.findings.append(
                ImportFault.formerSeries.finding(
                    .series, RecordOrigin(file: verb, line: 0), field: "--id"))
        }
        draft.add(data.source(.series, [replaced.record]))
        draft.add(data.source(.agreements, replaced.agreements))
        draft.add(data.source(.closures, replaced.closures))
        draft.notes = data.placesEnd(in: index, on: data.day.adding(days: -1)) + replaced.notes
        draft.predecessors = [SeriesID(new): series.id]
        return draft
    }
}

extension ChangeData {
    /// What the end of a series means for those who have a place there.
    fileprivate func placesEnd(in series: Int, on last: CalendarDay) -> [Said] {
        guard instance.placements.contains(where: { $0.state != .ended && $0.series.contains(series) }) else {
            return []
        }
        return [
            Said {
                $0(
                    "wie hier een plaats heeft, heeft die tot en met \($0.shortDay(last)); ondertekende plaatsingen die dan stoppen, staan in het plan bij 'Te beslissen'",
                    "whoever has a place here has it through \($0.shortDay(last)); signed places that stop then stand in the plan under 'To decide'"
                )
            }
        ]
    }
}
