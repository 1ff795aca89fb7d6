package import PlacementDomain

/// What is closed: a project, one of its series, or projects of a unit.
package enum ClosureScope: Sendable {
    case project(String, series: String?)
    case unit(String, workKind: String?)

    /// What it is in the data, as pairs of projects and series.
    func places(_ data: ChangeData, _ draft: inout ChangeDraft) -> [(project: Int, series: Int?)] {
        switch self {
        case .project(let id, let series):
            let project = data.project(id, "--project", &draft)
            let own = series.flatMap { data.series($0, "--series", &draft) }
            guard let project, series == nil || own != nil else { return [] }
            return [(project, own)]
        case .unit(let id, let kind):
            guard let unit = data.index(id, data.instance.units.map(\.id), "--unit", &draft) else { return [] }
            let own = data.instance.projects.indices.filter { index in
                let project = data.instance.projects[index]
                return project.unit == unit && kind.map { project.workKinds.contains($0) } ?? true
            }
            if own.isEmpty {
                draft.findings.append(
                    ChangeFault.noProject.finding(data.verb, kind == nil ? "--unit" : "--work-kind"))
            }
            return own.map { ($0, nil) }
        }
    }
}

/// Days on which projects or a series are closed.
package struct ClosureAddition: FactChange {
    package let verb = "closure add"
    package let scope: ClosureScope
    package let begins: TypedValue
    /// `lastDay` and `reason`.
    package let fields: [TypedValue]
    package let mayBePast = true
    package let tables: Set<InstanceTable> = [.closures]

    package init(_ scope: ClosureScope, begins: TypedValue, fields: [TypedValue]) {
        (self.scope, self.begins, self.fields) = (scope, begins, fields)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        let places = scope.places(data, &draft)
        let records = places.map { Closures.key($0, data) + fields }
        // What was typed is read, and its faults told, where no place is known, too.
        let source = data.source(.closures, records.isEmpty ? [fields] : records)
        draft.add(source)
        let last = source.cells.records.first.flatMap { source.cells.text("lastDay", of: $0) }
            .flatMap { CalendarDay(iso: $0) }
        draft.scope = ChangeScope(
            series: Closures.series(places, data), days: data.day...max(data.day, last ?? data.day))
        return draft
    }
}

/// A closure that does not come about.
package struct ClosureRemoval: FactChange {
    package let verb = "closure remove"
    package let scope: ClosureScope
    package let begins: TypedValue
    package let mayBePast = true
    package let tables: Set<InstanceTable> = [.closures]

    package init(_ scope: ClosureScope, begins: TypedValue) { (self.scope, self.begins) = (scope, begins) }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        let places = scope.places(data, &draft)
        let there = places.filter { place in
            data.instance.closures.contains {
                $0.project == place.project && $0.series == place.series && $0.firstDay == data.day
            }
        }
        if there.isEmpty, !places.isEmpty {
            draft.findings.append(ChangeFault.nothingThere.finding(verb, begins.option))
        } else if data.day < data.today, !there.isEmpty {
            draft.findings.append(ChangeFault.begun(data.day).finding(verb, begins.option))
        }
        draft.add(data.source(.closures, there.map { Closures.key($0, data) }, isRemoval: true))
        draft.scope = ChangeScope(series: Closures.series(there, data), days: data.days)
        return draft
    }
}

private enum Closures {
    static func key(_ place: (project: Int, series: Int?), _ data: ChangeData) -> [TypedValue] {
        [
            .own("project", data.instance.projects[place.project].id.text),
            .own("series", place.series.map { data.instance.series[$0].id.text } ?? ""),
            .own("firstDay", data.day),
        ]
    }

    static func series(_ places: [(project: Int, series: Int?)], _ data: ChangeData) -> Set<Int> {
        places.reduce(into: []) { found, place in
            if let series = place.series {
                found.insert(series)
            } else {
                found.formUnion(data.series(of: place.project))
            }
        }
    }
}
