import PlacementDomain

extension WeekJudge {
    /// What changed since the week was published, who is to be told, and what is other from a later day on.
    var changes: [WeekLine] {
        let units = facts.orders.reduce(into: [ClientID: Set<UnitID>]()) {
            $0[$1.client, default: []].formUnion(self.units(of: $1))
        }
        return notices(units) + changedDays + later(units)
    }

    /// One line for each who must be told, whatever number of changes it is about.
    private func notices(_ unitsOfClients: [ClientID: Set<UnitID>]) -> [WeekLine] {
        Dictionary(grouping: facts.notices, by: \.recipient).compactMap { recipient, notices -> WeekLine? in
            guard let first = notices.min(by: { $0.by < $1.by }), let last = notices.last else { return nil }
            var line: WeekLine
            switch recipient {
            case .client(let client):
                line = WeekLine(.notice, client.text, next: NextCommand("show --client", .text(client.text)))
                line.clients = [client]
                line.units = unitsOfClients[client] ?? []
            case .project(let project):
                line = WeekLine(.notice, project.text, next: NextCommand("show --project", .text(project.text)))
                line.project = project
                line.units = units(of: project)
            }
            (line.day, line.count, line.detail) = (first.by, notices.count, last.lastResult)
            line.isUrgent = first.by <= today
            return line
        }
    }

    /// By sitting: whose day went, and whose came.
    private var changedDays: [WeekLine] {
        struct Key: Hashable {
            var session: SessionID
            var isAdded: Bool
        }
        let groups = Dictionary(grouping: facts.changedDays) { Key(session: $0.session, isAdded: $0.isAdded) }
        return groups.compactMap { key, days -> WeekLine? in
            guard let project = days.first?.project else { return nil }
            var line = WeekLine(
                key.isAdded ? .added : .takenBack, "\(key.session)",
                next: NextCommand("show --project", .text(project.text)))
            (line.project, line.sessions, line.day) = (project, [key.session], key.session.date)
            line.clients = Set(days.map(\.client)).sorted()
            line.units = days.reduce(into: []) { $0.formUnion(units(of: $1.unit, at: $1.project)) }
            return line
        }
    }

    private func later(_ unitsOfClients: [ClientID: Set<UnitID>]) -> [WeekLine] {
        facts.later.map { version -> WeekLine in
            var line: WeekLine
            switch version.of {
            case .client(let client):
                line = WeekLine(.later, client.text, next: NextCommand("show --client", .text(client.text)))
                line.clients = [client]
                line.units = unitsOfClients[client] ?? []
            case .project(let project):
                line = WeekLine(.later, project.text, next: NextCommand("show --project", .text(project.text)))
                (line.project, line.units) = (project, units(of: project))
            case .series(let series, let project):
                line = WeekLine(.later, series.text, next: NextCommand("show --project", .text(project.text)))
                (line.project, line.units) = (project, units(of: project))
                // Plans know it: they have a row for each date.
                line.detail = "series"
            }
            line.day = version.from
            return line
        }
    }
}
