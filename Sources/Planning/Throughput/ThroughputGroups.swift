import PlacementDomain

/// To which part of a cut orders and sessions belong.
struct ThroughputGroups {
    let records: ThroughputRecords
    let sessions: ReportedSessions
    let municipality: (String) -> String?

    /// By the organisation of the client, and the unit that owns the order.
    func group(of order: ReportedOrder, by cut: ThroughputCut) -> ThroughputGroup {
        cut == .organisation ? ThroughputGroup(key: order.organisation) : unit(order.unit)
    }

    /// By what held of the project on that day.
    func group(of session: SessionID, by cut: ThroughputCut) -> ThroughputGroup {
        if cut == .week {
            let (year, week) = session.date.isoWeek
            return ThroughputGroup(key: "\(year)-W\(week.digits(2))")
        }
        guard let project = sessions.series[session.series]?.project,
            let facts = sessions.facts(of: project, on: session.date)
        else { return ThroughputGroup(key: "") }
        switch cut {
        case .organisation: return ThroughputGroup(key: facts.organisation)
        case .unit: return unit(facts.unit)
        case .municipality: return ThroughputGroup(key: municipality(facts.pc4) ?? "")
        case .project, .week:
            // One name for all its days.
            return ThroughputGroup(key: project.text, name: sessions.projects[project]?.facts.last?.value.name ?? "")
        }
    }

    private func unit(_ id: UnitID?) -> ThroughputGroup {
        ThroughputGroup(key: id?.text ?? "", name: id.flatMap { records.calendar.units[$0] } ?? "")
    }
}
