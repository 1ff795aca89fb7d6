import PlacementDomain

/// Compares two publications, partner by partner and client by client.
struct ChangeList {
    let index: PublicationIndex
    let roster: Roster
    let weeks: AcceptedWeeks
    let previous: PublicationRecord
    /// All assignments of this publication.
    let assignments: [AnnouncedAssignment]

    private struct Key: Hashable, Comparable {
        var project: ProjectID
        var client: ClientID
        static func < (left: Key, right: Key) -> Bool {
            (left.project, left.client) < (right.project, right.client)
        }
    }

    /// Sorted by (project, client). Days before the plan's day are past, and no change.
    var changes: [PublishedChange] {
        let day = weeks.asOf
        let before = Dictionary(grouping: previous.assignments.filter { $0.session.date >= day }, by: key)
        let after = Dictionary(grouping: assignments.filter { $0.session.date >= day }, by: key)
        let known = Set(previous.standing.map(key))
        let reasons = Reasons(index: index, roster: roster, handChanges: HandChanges(previous), weeks: weeks)
        let left = Set(before.keys.filter { after[$0] == nil }.map(\.client))
        let come = Set(after.keys.filter { !known.contains($0) }.map(\.client))
        var result: [PublishedChange] = []
        for key in Set(before.keys).union(after.keys).sorted() {
            let (old, now) = (before[key] ?? [], after[key] ?? [])
            if old.isEmpty, known.contains(key) { continue }
            let common = Set(old.isEmpty ? now : now.filter { $0.session.date <= previous.lastDay })
            let gone = old.filter { !common.contains($0) }
            let added = common.subtracting(old).sorted { $0.session < $1.session }
            guard let first = gone.first ?? added.first else { continue }
            let what: PublishedChange.What =
                if old.isEmpty {
                    left.contains(key.client) ? .moved : .new
                } else if now.isEmpty {
                    come.contains(key.client) ? .moved : .dropped
                } else {
                    added.isEmpty ? .dropped : .moved
                }
            result.append(
                PublishedChange(
                    project: key.project, client: key.client, order: first.order, what: what,
                    before: gone.sorted { $0.session < $1.session }, after: added,
                    cause: gone.isEmpty ? reasons.ofComing(first) : reasons.ofLeaving(gone)))
        }
        return result
    }

    private func key(_ assignment: AnnouncedAssignment) -> Key {
        Key(project: assignment.project, client: assignment.client)
    }
}

/// Why somebody comes, or comes no more, as far as the data say it.
private struct Reasons {
    let index: PublicationIndex
    let handChanges: HandChanges
    let placed: [OrderID: PlacedClient]
    let notPlanned: [ClientID: String]
    let unplaced: [ClientID: String]
    let closures: [Int: [Closure]]
    /// What a planner corrected, by line.
    let corrected: [RowKeys.Place: CorrectionReason]
    /// What the plan changed against the one that it goes on from.
    let planned: [ClientID: PlanChange]

    init(index: PublicationIndex, roster: Roster, handChanges: HandChanges, weeks: AcceptedWeeks) {
        self.index = index
        corrected = Dictionary(
            (weeks.correction?.records ?? []).map {
                (RowKeys.Place(order: $0.order, session: $0.session), $0.reason)
            }, uniquingKeysWith: { first, _ in first })
        planned = Dictionary(
            (weeks.planChanges ?? []).map { ($0.client, $0) }, uniquingKeysWith: { first, _ in first })
        self.handChanges = handChanges
        placed = Dictionary(roster.placements.map { ($0.order, $0) }, uniquingKeysWith: { first, _ in first })
        notPlanned = Dictionary(roster.notPlanned.map { ($0.client, $0.code) }, uniquingKeysWith: { first, _ in first })
        unplaced = Dictionary(
            roster.unplaced.map { ($0.client, $0.code.rawValue) }, uniquingKeysWith: { first, _ in first })
        closures = Dictionary(grouping: index.instance.closures, by: \.project)
    }

    func ofComing(_ assignment: AnnouncedAssignment) -> PublishedChange.Cause {
        if let reason = reason(assignment) { return .corrected(reason) }
        // Whose later days alone are other was expected in this week.
        if let change = planned[assignment.client], change.what != .days, change.after?.project == assignment.project {
            return .plan(change.cause)
        }
        guard let placement = placed[assignment.order], placement.project == assignment.project else {
            return .weekBecameFirm
        }
        if placement.kind == .start { return .newPlacement }
        return handChanges.isChanged(placement) ? .placementChanged : .weekBecameFirm
    }

    private func reason(_ assignment: AnnouncedAssignment) -> CorrectionReason? {
        corrected[RowKeys.Place(order: assignment.order, session: assignment.session)]
    }

    func ofLeaving(_ gone: [AnnouncedAssignment]) -> PublishedChange.Cause {
        if let reason = gone.lazy.compactMap(reason).first { return .corrected(reason) }
        if let change = gone.first.flatMap({ planned[$0.client] }) { return .plan(change.cause) }
        if gone.allSatisfy({ index.changes[$0.session]?.status == .cancelled }) { return .sessionCancelled }
        if gone.allSatisfy(isClosed) { return .closed }
        guard let first = gone.first else { return .correction }
        if let placement = placed[first.order] {
            let isElsewhere =
                placement.project != first.project || !gone.allSatisfy { placement.series.contains($0.session.series) }
            guard isElsewhere else { return .correction }
            if placement.kind == .start { return .newPlacement }
            return handChanges.isChanged(placement) ? .placementChanged : .correction
        }
        if let code = unplaced[first.client] { return .unplaced(code) }
        if let code = notPlanned[first.client] { return .notPlanned(code) }
        return .correction
    }

    private func isClosed(_ assignment: AnnouncedAssignment) -> Bool {
        guard let series = index.series[assignment.session.series] else { return false }
        let project = index.instance.series[series].project
        return (closures[project] ?? []).contains { closure in
            (closure.series == nil || closure.series == series) && closure.firstDay <= assignment.session.date
                && assignment.session.date <= closure.lastDay
        }
    }
}
