package import PlacementDomain

/// Fields of a project, from a day.
package struct ProjectChange: FactChange {
    package let verb = "project change"
    package let id: String
    package let begins: TypedValue
    package let fields: [TypedValue]
    package let tables: Set<InstanceTable> = [.projects]
    package var versioned: (table: InstanceTable, id: String)? { (.projects, id) }

    package init(_ id: String, begins: TypedValue, fields: [TypedValue]) {
        (self.id, self.begins, self.fields) = (id, begins, fields)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        if fields.isEmpty { draft.findings.append(ChangeFault.nothingNamed.finding(verb)) }
        draft.add(data.source(.projects, [[.own("id", id)] + fields]))
        guard let project = data.project(id, "PROJECT", &draft) else { return draft }
        draft.scope = ChangeScope(series: data.series(of: project), days: data.daysOfVersion)
        return draft
    }
}

/// A contact person of a project, from a day; one of that name whose details change ends the day before.
package struct ContactAddition: FactChange {
    package let verb = "contact add"
    package let project: String
    package let name: TypedValue
    package let begins: TypedValue
    /// `lastDay`, `phone`, `email` and `channel`, as far as they were typed.
    package let fields: [TypedValue]
    package let mayBePast = true
    package let tables: Set<InstanceTable> = [.contacts]

    package init(_ project: String, name: TypedValue, begins: TypedValue, fields: [TypedValue]) {
        (self.project, self.name, self.begins, self.fields) = (project, name, begins, fields)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        let typed = data.source(.contacts, [[.own("project", project), name, .own("firstDay", data.day)] + fields])
        guard let index = data.project(project, "PROJECT", &draft), let read = typed.cells.records.first else {
            draft.add(typed)
            return draft
        }
        draft.scope = ChangeScope(series: data.series(of: index), days: data.days)
        let spelled = typed.cells.text("name", of: read) ?? ""
        let running = data.instance.contacts.first {
            $0.project == index && $0.name == spelled && ($0.firstDay.map { $0 < data.day } ?? true)
                && ($0.lastDay ?? data.day) >= data.day
        }
        guard let running else {
            draft.add(typed)
            return draft
        }
        let known = [
            "phone": running.phone, "email": running.email, "channel": running.channel,
            "lastDay": running.lastDay?.description ?? "",
        ]
        let key: [TypedValue] = [.own("project", project), name, .own("firstDay", running.firstDay)]
        if known.allSatisfy({ field, text in typed.cells.text(field, of: read).map { $0 == text } ?? true }) {
            draft.add(data.source(.contacts, [key]))
            return draft
        }
        let kept = known.filter { field, _ in field != "lastDay" && !fields.contains { $0.field == field } }
        draft.add(
            data.source(
                .contacts,
                [
                    key + [.own("lastDay", data.day.adding(days: -1))],
                    [.own("project", project), name, .own("firstDay", data.day)] + fields
                        + kept.sorted { $0.key < $1.key }.map { .own($0.key, $0.value) },
                ]))
        return draft
    }
}

/// The last day of a contact person.
package struct ContactEnd: FactChange {
    package let verb = "contact end"
    package let project: String
    package let name: TypedValue
    package let begins: TypedValue
    package let mayBePast = true
    package let tables: Set<InstanceTable> = [.contacts]

    package init(_ project: String, name: TypedValue, on day: TypedValue) {
        (self.project, self.name, begins) = (project, name, day)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        guard let index = data.project(project, "PROJECT", &draft) else { return draft }
        let running = data.instance.contacts.filter {
            $0.project == index && $0.name == name.text && ($0.firstDay ?? data.day) <= data.day
                && ($0.lastDay ?? data.day) >= data.day
        }
        if running.isEmpty { draft.findings.append(ChangeFault.nothingThere.finding(verb, name.option)) }
        let last = TypedValue("lastDay", begins.option, begins.text)
        draft.add(
            data.source(
                .contacts,
                running.map { [.own("project", project), name, .own("firstDay", $0.firstDay), last] }))
        let next = data.day.adding(days: 1)
        draft.scope = ChangeScope(
            series: data.series(of: index), days: next...max(next, data.days.upperBound))
        return draft
    }
}

/// Whether a project may be used, from a day: what held before ends the day before.
package struct ApprovalAddition: FactChange {
    package let verb = "approval add"
    package let project: String
    package let begins: TypedValue
    /// `state`, `lastDay` and `decisionReference`, as far as they were typed.
    package let fields: [TypedValue]
    package let mayBePast = true
    package let tables: Set<InstanceTable> = [.approvals]

    package init(_ project: String, begins: TypedValue, fields: [TypedValue]) {
        (self.project, self.begins, self.fields) = (project, begins, fields)
    }

    package func draft(_ data: ChangeData) -> ChangeDraft {
        var draft = ChangeDraft()
        let typed = data.source(.approvals, [[.own("project", project), .own("firstDay", data.day)] + fields])
        guard let index = data.project(project, "PROJECT", &draft), let read = typed.cells.records.first else {
            draft.add(typed)
            return draft
        }
        draft.scope = ChangeScope(series: data.series(of: index), days: data.days)
        let running = data.instance.approvals.filter {
            $0.project == index && $0.firstDay < data.day && ($0.lastDay ?? data.day) >= data.day
        }
        func key(_ period: ApprovalPeriod) -> [TypedValue] {
            [.own("project", project), .own("firstDay", period.firstDay)]
        }
        let isSaid = running.contains { period in
            let known = [
                "state": period.state.rawValue, "lastDay": period.lastDay?.description ?? "",
                "decisionReference": period.decisionReference,
            ]
            return known.allSatisfy { field, text in typed.cells.text(field, of: read).map { $0 == text } ?? true }
        }
        if isSaid, read.findings.isEmpty {
            draft.add(data.source(.approvals, running.map(key)))
            return draft
        }
        draft.add(typed)
        draft.add(data.source(.approvals, running.map { key($0) + [.own("lastDay", data.day.adding(days: -1))] }))
        return draft
    }
}
