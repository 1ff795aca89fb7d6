public import PlacementDomain

/// What a planner must decide when a roster is published, most urgent first, each with the records that answer it.
struct DecisionList {
    private let index: PublicationIndex
    private let conflicts: [Conflict]
    /// Published assignments to come, by sitting.
    private let published: [SessionID: [Assignment]]
    /// Sittings of which no more is known than that they are not held any more.
    private let notHeld: Set<SessionID>

    /// - Parameters:
    ///   - roster: as the checker saw it.
    ///   - day: what lies before it is past.
    init(index: PublicationIndex, roster: Roster, from day: CalendarDay) {
        self.index = index
        conflicts = roster.conflicts
        published = Dictionary(
            grouping: roster.assignments.lazy.filter { $0.state == .published && $0.session.date >= day }, by: \.session
        )
        notHeld = Set(roster.conflicts.filter(\.isOfWholeSitting).compactMap(\.session))
    }

    /// Sorted by kind, then as `conflicts.csv`; equal ones of several days are one.
    var decisions: [OpenDecision] {
        let ofKind = Dictionary(grouping: conflicts, by: kind)
        return OpenDecision.Kind.allCases.flatMap { kind -> [OpenDecision] in
            let own = ofKind[kind] ?? []
            // Each published sitting has a record of its own to correct.
            let groups = kind == .published ? own.map { ConflictGroup($0) } : ConflictGroup.groups(own)
            let decisions = groups.map { group in
                OpenDecision(
                    kind: kind, code: group.first.code, place: group.first.place, count: group.count,
                    clients: group.first.smallestSet, answers: answers(group.first))
            }
            return kind == .published ? decisions + otherTimes : decisions
        }
    }

    /// Sittings of which it is not sure that they are held as they were published.
    var unsettledSittings: Set<SessionID> {
        notHeld.union(publishedOutside.map(\.session))
    }

    private func kind(_ conflict: Conflict) -> OpenDecision.Kind {
        switch (conflict.code, conflict.session) {
        case ("KEPT_NOT_POSSIBLE", .some): .published
        case ("KEPT_NOT_POSSIBLE", nil), ("TOO_MANY_KEPT", _), ("KEPT_APART", _): .withheld
        default: .goesOn
        }
    }

    /// Published assignments to come whose sitting has other times now.
    private var publishedOutside: [Assignment] {
        published.values.lazy.joined().filter { assignment in
            index.times(of: assignment.session).map(assignment.isOutside) ?? false
        }
    }

    private var otherTimes: [OpenDecision] {
        let bySitting = Dictionary(
            grouping: publishedOutside.filter { !notHeld.contains($0.session) }, by: \.session)
        return bySitting.sorted { $0.key < $1.key }.map { session, assignments in
            let clients = Set(assignments.map(\.client)).subtracting([.unknown]).sorted()
            let now = index.times(of: session)
            let answers = assignments.sorted { $0.order < $1.order }.map { assignment in
                OpenDecision.Answer.otherTimes(
                    assignment.order, session, line: index.publishedLine(assignment.order, session),
                    start: now?.start ?? assignment.from, end: now?.end ?? assignment.to)
            }
            return OpenDecision(
                kind: .published, code: "OTHER_TIMES", place: session.description, clients: clients, answers: answers)
        }
    }

    /// Of each who would have to move: the record of where he was published, or else the placement that holds him.
    private func answers(_ conflict: Conflict) -> [OpenDecision.Answer] {
        conflict.smallestSet.flatMap { client -> [OpenDecision.Answer] in
            let there = conflict.session.flatMap { published[$0] } ?? []
            let own = there.filter { $0.client == client }
            guard own.isEmpty else {
                return own.map { .published($0.order, $0.session, line: index.publishedLine($0.order, $0.session)) }
            }
            return index.lockedPlacements(of: client).map { .placement($0.id, line: $0.line) }
        }
    }
}

extension PublicationIndex {
    /// Signed placements of a client that nobody has unlocked with a reason.
    func lockedPlacements(of client: ClientID) -> [Placement] {
        guard let number = clients[client] else { return [] }
        return instance.placements.filter { $0.isLocked && instance.orders[$0.order].client == number }
    }

    /// Line of `frozen-assignments.csv`; 0: unknown.
    func publishedLine(_ order: OrderID, _ session: SessionID) -> Int {
        let series = series[session.series]
        if let number = orders[order] {
            return instance.publishedAssignments.first {
                $0.order == number && $0.series == series && $0.date == session.date
            }?.line ?? 0
        }
        return instance.orphanedAssignments.first {
            $0.order == order && $0.series == series && $0.date == session.date
        }?.line ?? 0
    }
}

extension OpenDecision {
    /// What a planner must decide about a roster, most urgent first, each with the records that answer it.
    ///
    /// - Parameter roster: of the instance, as the checker saw it.
    public static func all(in roster: Roster, of instance: Instance) -> [OpenDecision] {
        DecisionList(index: PublicationIndex(instance), roster: roster, from: instance.asOf).decisions
    }
}
