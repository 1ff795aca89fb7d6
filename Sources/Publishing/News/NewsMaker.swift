import PlacementDomain

/// What is news for each partner, from this publication and the earlier one.
struct NewsMaker {
    private let parts: PublicationParts
    private let previous: PublicationRecord
    private let record: PublicationRecord
    private let series: [Int: [Series]]

    /// - Parameter record: this publication's, with its sittings and assignments.
    init(parts: PublicationParts, previous: PublicationRecord, record: PublicationRecord) {
        self.parts = parts
        self.previous = previous
        self.record = record
        series = Dictionary(grouping: parts.index.instance.series, by: \.project)
    }

    /// Partners with news alone, by number of their projects.
    var news: [Int: PartnerNews] {
        var result: [Int: PartnerNews] = [:]
        for (project, weeks) in weeks {
            let facts = NewsFinder.facts(weeks)
            guard !facts.isEmpty else { continue }
            result[project] = NewsMerger.news(facts, weeks, names: names(project, weeks))
        }
        return result
    }

    /// Names as on this publication's list; of those who come no more as on the one before, or as they were before that.
    private func names(_ project: Int, _ weeks: KnownWeeks) -> [ClientID: String] {
        let maker = parts.sheetMaker
        let past = maker.names(weeks.current.values.lazy.flatMap(\.keys).map(\.client))
        let told = maker.names(weeks.told.values.lazy.flatMap(\.keys).map(\.client))
        let now = maker.names(parts.byProject[project].lazy.map(\.client))
        return past.merging(told) { _, told in told }.merging(now) { _, now in now }
    }

    private var weeks: [Int: KnownWeeks] {
        var result: [Int: KnownWeeks] = [:]
        func change(_ project: ProjectID, _ body: (inout KnownWeeks) -> Void) {
            guard parts.weeks.isConcerned(project), let number = parts.index.projects[project] else { return }
            body(&result[number, default: blank(number)])
        }
        for assignment in previous.standing { change(assignment.project) { $0.addTold(assignment) } }
        for assignment in record.assignments { change(assignment.project) { $0.addCurrent(assignment) } }
        let known = Set(previous.sessions.lazy.filter { $0.status == .tentative }.map(\.session))
        for session in previous.sessions {
            change(session.project) { $0.toldTimes[session.session] = ClockTimes(session.start, session.end) }
        }
        for session in record.sessions {
            change(session.project) { weeks in
                weeks.currentTimes[session.session] = ClockTimes(session.start, session.end)
                if session.status == .tentative, !known.contains(session.session) {
                    weeks.inDoubt.insert(session.session)
                }
            }
        }
        addLookAhead(&result)
        addPlacesThatGoOn(&result)
        return result
    }

    /// Whoever is taken off single days keeps his place: he stays away, and is not said to come no more.
    private func addPlacesThatGoOn(_ weeks: inout [Int: KnownWeeks]) {
        for record in parts.weeks.correction?.records ?? [] where record.what == .removed {
            guard let project = parts.index.project(of: record.session) else { continue }
            weeks[project]?.addLookAhead(
                NewsPerson(client: record.client, order: record.order),
                SessionID(series: record.session.series, date: parts.days.upperBound.adding(days: 7)))
        }
    }

    private func addLookAhead(_ weeks: inout [Int: KnownWeeks]) {
        for assignment in parts.roster.assignments where assignment.session.date > parts.days.upperBound {
            guard let project = parts.index.project(of: assignment.session) else { continue }
            weeks[project]?.addLookAhead(
                NewsPerson(client: assignment.client, order: assignment.order), assignment.session)
        }
    }

    /// What is known of a project without its people.
    private func blank(_ project: Int) -> KnownWeeks {
        var weeks = KnownWeeks(
            asOf: parts.weeks.today, toldThrough: previous.lastDay, lastDay: parts.days.upperBound)
        weeks.undecided = parts.withholding.clients
        weeks.undecidedAt = parts.withholding.sittings
        for series in series[project] ?? [] {
            weeks.rhythms[series.id] = series.rhythm
            if let first = series.firstDay, first == series.lastDay { weeks.oneTime.insert(series.id) }
        }
        return weeks
    }
}
