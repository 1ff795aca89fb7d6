import PlacementDomain

/// All that a partner's paper may say: pages and tables are made from this and from nothing else (PRIV-01, PRIV-02).
struct PartnerSheet: Sendable {
    var project: String
    /// Whom to call on our side.
    var unit: OurContact
    /// Day of the plan, or of the correction: of two papers the later one holds.
    var asOf: CalendarDay
    /// The time of the correction; nil: it is a plan's, of which there is one a day.
    var madeAt: TimeOfDay? = nil
    /// Last day on which the paper holds.
    var lastDay: CalendarDay
    var weeks: [Week]

    struct Week: Sendable {
        var monday: CalendarDay
        /// Sorted by (date, start, series).
        var sittings: [Sitting]
    }

    struct Sitting: Sendable {
        var date: CalendarDay
        var start: TimeOfDay
        var end: TimeOfDay
        /// Sorted by client id.
        var people: [Person]
        /// Keys of people of whom nothing is printed: the planner calls about them.
        var unnamedKeys: [RowKey] = []
        /// Whether it is not sure that it is held as it was published: the planner calls about it.
        var isUnsettled = false

        var unnamed: Int { unnamedKeys.count }
        var count: Int { people.count + unnamed }
    }

    struct Person: Sendable {
        /// Which of the people of this sheet it is: the same on all of his days.
        var number: Int
        /// Alias, or name where there is no alias.
        var name: String
        var from: TimeOfDay
        var to: TimeOfDay
        var phrases: [String]
        var emergencyContact: String
        /// By which his hours come back.
        var key: RowKey
    }

    /// A line of the table: one person in one sitting.
    struct Line: Sendable {
        var key: RowKey
        /// nil: nothing of him is printed.
        var person: Person?
        var from: TimeOfDay
        var to: TimeOfDay
    }
}

extension PartnerSheet.Sitting {
    /// People by their names first, then those of whom nothing is printed.
    var lines: [PartnerSheet.Line] {
        people.map { PartnerSheet.Line(key: $0.key, person: $0, from: $0.from, to: $0.to) }
            + unnamedKeys.map { PartnerSheet.Line(key: $0, person: nil, from: start, to: end) }
    }
}

extension PartnerSheet.Week {
    /// What this week's paper says, as text that differs where the paper does; nil: nobody comes.
    func said(project: String, unit: OurContact, language: String) -> String? {
        guard !sittings.isEmpty else { return nil }
        var parts = [language, project, unit.callee]
        for sitting in sittings {
            parts += ["\(sitting.date)", "\(sitting.start)", "\(sitting.end)", "\(sitting.unnamed)"]
            if sitting.isUnsettled { parts.append("unsettled") }
            for person in sitting.people {
                parts += [person.name, "\(person.from)", "\(person.to)", person.emergencyContact] + person.phrases
                parts.append("\u{1E}")
            }
            parts.append("\u{1D}")
        }
        return parts.joined(separator: "\u{1F}")
    }
}

/// Makes the sheets of partners from a roster.
struct PartnerSheetMaker: Sendable {
    let index: PublicationIndex
    let times: PaperTimes
    let unsettled: Set<SessionID>
    let keys: RowKeys
    let words: Wording
    let firstDay: CalendarDay
    let lastDay: CalendarDay
    let madeOn: CalendarDay
    let madeAt: TimeOfDay?

    /// - Parameter assignments: of this project and these weeks, sorted by (date, start, series, client).
    func sheet(ofProject project: Int, _ assignments: [Assignment]) -> PartnerSheet {
        let names = names(assignments.lazy.map(\.client))
        var numbers: [ClientID: Int] = [:]
        for assignment in assignments where numbers[assignment.client] == nil {
            numbers[assignment.client] = numbers.count
        }
        var weeks: [PartnerSheet.Week] = []
        var next = assignments.startIndex
        for offset in stride(from: 0, through: lastDay.days(since: firstDay), by: 7) {
            let monday = firstDay.adding(days: offset)
            let sunday = monday.adding(days: 6)
            var sittings: [PartnerSheet.Sitting] = []
            while next < assignments.endIndex, assignments[next].session.date <= sunday {
                let end = assignments[next...].firstIndex { $0.session != assignments[next].session }
                sittings.append(sitting(assignments[next..<(end ?? assignments.endIndex)], names, numbers))
                next = end ?? assignments.endIndex
            }
            weeks.append(PartnerSheet.Week(monday: monday, sittings: sittings))
        }
        let own = index.instance.projects[project]
        return PartnerSheet(
            project: own.name.isEmpty ? own.id.text : own.name, unit: index.unit(ofProject: project),
            asOf: madeOn, madeAt: madeAt, lastDay: lastDay, weeks: weeks)
    }

    private func sitting(
        _ assignments: ArraySlice<Assignment>, _ names: [ClientID: String], _ numbers: [ClientID: Int]
    ) -> PartnerSheet.Sitting {
        var result = PartnerSheet.Sitting(
            date: CalendarDay(number: 0), start: TimeOfDay(minute: 0), end: TimeOfDay(minute: 0), people: [])
        guard let first = assignments.first else { return result }
        let times = times.times(of: first.session)
        result.isUnsettled = unsettled.contains(first.session)
        result.date = first.session.date
        result.start = times?.start ?? first.from
        result.end = times?.end ?? first.to
        for assignment in assignments {
            guard let name = names[assignment.client] else {
                result.unnamedKeys.append(keys.key(of: assignment))
                continue
            }
            result.people.append(
                PartnerSheet.Person(
                    number: numbers[assignment.client] ?? 0, name: name, from: assignment.from, to: assignment.to,
                    phrases: CapabilityPhrases.phrases(
                        index.tags(of: assignment.client, on: assignment.session.date), words),
                    emergencyContact: index.client(assignment.client)?.emergencyContact ?? "",
                    key: keys.key(of: assignment)))
        }
        return result
    }

    /// The name of each client as this partner reads it; restricted clients have none.
    ///
    /// The alias where there is one. Juveniles are introduced as trainees: by alias, and without one by a number.
    func names(_ clients: some Sequence<ClientID>) -> [ClientID: String] {
        let trainee = words("stagiair", "trainee")
        var names: [ClientID: String] = [:]
        var nameless: Set<ClientID> = []
        for id in clients where names[id] == nil {
            guard let client = index.client(id), !client.restricted else { continue }
            let alias = client.alias ?? ""
            if index.isJuvenile(client.id) {
                if alias.isEmpty { nameless.insert(client.id) }
                names[client.id] = alias.isEmpty ? words("Stagiair", "Trainee") : "\(alias) (\(trainee))"
            } else if !alias.isEmpty || !client.displayName.isEmpty {
                names[client.id] = alias.isEmpty ? client.displayName : alias
            } else {
                names[client.id] = words("naam hoort u van ons", "we tell you the name")
            }
        }
        if nameless.count > 1 {
            for (number, client) in nameless.sorted().enumerated() { names[client]? += " \(number + 1)" }
        }
        return names
    }
}
