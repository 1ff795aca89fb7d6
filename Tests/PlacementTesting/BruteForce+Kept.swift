public import PlacementDomain

// C10 to C12: kept placements, published assignments, and the rows that tie clients together.
extension BruteForce {
    // MARK: Kept placements

    /// Placements of an order that are kept.
    static func keptPlacements(ofOrder order: Int, in instance: Instance) -> [Placement] {
        instance.placements.filter { $0.order == order && ($0.state == .agreed || $0.state == .signed) }
    }

    static func isLocked(_ placement: Placement) -> Bool {
        guard placement.state == .signed else { return false }
        if placement.unlockedOn == nil { return true }
        return placement.unlockReason.split(whereSeparator: \.isWhitespace).isEmpty
    }

    static func publishedAssignments(ofClient client: Int, in instance: Instance) -> [PublishedAssignment] {
        instance.publishedAssignments.filter { instance.orders[$0.order].client == client }
    }

    /// The continuation of an order's only kept placement; nil: none.
    static func continuation(ofOrder index: Int, held: [[Sitting]], in instance: Instance) -> Column? {
        guard let kept = keptPlacements(ofOrder: index, in: instance).first else { return nil }
        let order = instance.orders[index]
        let first = continuationFirstDay(of: order, kept, in: instance)
        let lawful = continuationSittings(kept, order, from: first, held: held, in: instance)
        var timeline: [Sitting] = []
        for sitting in lawful {
            let clashes = timeline.contains {
                $0.date == sitting.date && $0.start < sitting.end && sitting.start < $0.end
            }
            if !clashes { timeline.append(sitting) }
        }
        guard !timeline.isEmpty else { return nil }
        return column(
            order: index, project: kept.project, pattern: kept.series, timeline: timeline, in: instance,
            isContinuation: true)
    }

    static func continuationSittings(
        _ kept: Placement, _ order: Order, from first: CalendarDay, held: [[Sitting]], in instance: Instance
    ) -> [Sitting] {
        kept.series.flatMap { held[$0] }
            .filter { isLawful($0, for: order, from: first, in: instance) }
            .sorted {
                ($0.date, $0.start, instance.series[$0.series].id) < ($1.date, $1.start, instance.series[$1.series].id)
            }
    }

    static func continuationFirstDay(of order: Order, _ kept: Placement, in instance: Instance) -> CalendarDay {
        var days = [instance.planStart, instance.asOf.adding(days: 1), kept.firstDay]
        if let published = instance.publishedThrough { days.append(published.adding(days: 1)) }
        if let final = order.finalDate { days.append(final) }
        if let earliest = order.earliestDay { days.append(earliest) }
        return days.max() ?? instance.planStart
    }

    /// Points of change for every choice of the order but the continuation.
    static func change(ofOrder order: Int, in instance: Instance) -> Int {
        switch keptPlacements(ofOrder: order, in: instance).first?.state {
        case .agreed: instance.policy.weights.changeAgreed
        case .signed: instance.policy.weights.changeUnlocked
        default: 0
        }
    }

    // MARK: Rows

    /// Who sits where by a roster, published assignments left out.
    typealias People = [Sitting: [Seated]]

    struct Seated {
        var client: Int
        /// It is the very first sitting of his order.
        var begins: Bool
    }

    func seat(_ column: Column, in people: inout People) {
        for part in column.parts {
            people[part.sitting, default: []].append(
                Seated(client: column.client, begins: begins(column, in: part.sitting)))
        }
    }

    func publishedClients(in sitting: Sitting) -> [Int] {
        Set(
            instance.publishedAssignments.filter { $0.series == sitting.series && $0.date == sitting.date }
                .map { instance.orders[$0.order].client }
        ).sorted()
    }

    /// How many were published in a sitting, those of unknown orders among them.
    func publishedLoad(of sitting: Sitting) -> Int {
        publishedClients(in: sitting).count
            + instance.orphanedAssignments.count { $0.series == sitting.series && $0.date == sitting.date }
    }

    func signedClients(in sitting: Sitting) -> [Int] {
        choices.filter { $0.isSigned && ($0.continuation?.parts.contains { $0.sitting == sitting } ?? false) }
            .map(\.client)
    }

    func seats(in sitting: Sitting) -> Int {
        max(sitting.bookable - publishedLoad(of: sitting), signedClients(in: sitting).count)
    }

    /// Limits of the agreements on a sitting: whom they count, and how many of them.
    public func agreementLimits(in sitting: Sitting) -> [(row: RowPrice.Kind, organisation: String, most: Int)] {
        let (published, signed) = (publishedClients(in: sitting), signedClients(in: sitting))
        var limits: [(row: RowPrice.Kind, organisation: String, most: Int)] = []
        for row in instance.agreements where row.series == sitting.series {
            func isOwn(_ client: Int) -> Bool { instance.clients[client].organisation == row.organisation }
            let ownPublished = published.filter(isOwn).count
            if let most = row.atMost {
                limits.append(
                    (.atMost, row.organisation, [0, most - ownPublished, signed.filter(isOwn).count].max() ?? 0))
            }
            if let least = row.atLeast {
                if let release = row.releaseDays, sitting.date.adding(days: -release) <= instance.asOf { continue }
                let others = signed.filter { !isOwn($0) }.count
                let left = seats(in: sitting) - max(0, least - ownPublished)
                limits.append((.reserve, row.organisation, [0, left, others].max() ?? 0))
            }
        }
        return limits
    }

    func counts(_ client: Int, in row: (row: RowPrice.Kind, organisation: String, most: Int)) -> Bool {
        let isOwn = instance.clients[client].organisation == row.organisation
        return row.row == .atMost ? isOwn : !isOwn
    }

    /// Every row of C12 on a sitting: which of the columns with it it counts, and how many of them it takes. A signed
    /// client counts in the row that keeps him from somebody only if the other one is not signed.
    public func rows(of sitting: Sitting) -> [(most: Int, counts: (Column) -> Bool)] {
        var rows: [(most: Int, counts: (Column) -> Bool)] = [(seats(in: sitting), { _ in true })]
        for limit in agreementLimits(in: sitting) { rows.append((limit.most, { self.counts($0.client, in: limit) })) }
        if let most = startLimit(in: sitting) { rows.append((most, { self.begins($0, in: sitting) })) }
        let (signed, published) = (Set(signedClients(in: sitting)), publishedClients(in: sitting))
        for left in choices.map(\.client) {
            for right in choices.map(\.client)
            where left < right && !(signed.contains(left) && signed.contains(right))
                && mustBeApart(left, right, on: sitting.date)
            { rows.append((1, { $0.client == left || $0.client == right })) }
            if !signed.contains(left), published.contains(where: { mustBeApart(left, $0, on: sitting.date) }) {
                rows.append((0, { $0.client == left }))
            }
        }
        return rows
    }

    public func mustBeApart(_ left: Int, _ right: Int, on day: CalendarDay) -> Bool {
        instance.incompatibilities.contains { row in
            guard case .client(let other) = row.other, other != row.client else { return false }
            guard (row.client, other) == (left, right) || (row.client, other) == (right, left) else { return false }
            return day <= row.until ?? day
        }
    }

    /// Rows that break once all of `people` sit there; in words.
    func brokenRows(_ people: People) -> [String] {
        var broken: [String] = []
        for (sitting, seated) in people {
            let name = session(of: sitting)
            let clients = seated.map(\.client)
            if let most = startLimit(in: sitting), seated.filter(\.begins).count > most {
                broken.append("start \(name)")
            }
            if clients.count > seats(in: sitting) { broken.append("seats \(name)") }
            for limit in agreementLimits(in: sitting) {
                if clients.filter({ counts($0, in: limit) }).count > limit.most {
                    broken.append("\(limit.row) \(limit.organisation) \(name)")
                }
            }
            let signed = Set(signedClients(in: sitting))
            let published = publishedClients(in: sitting)
            for client in clients {
                for other in clients
                where client < other && !(signed.contains(client) && signed.contains(other))
                    && mustBeApart(client, other, on: sitting.date)
                {
                    broken.append("apart \(client) \(other) \(name)")
                }
                for other in published where !signed.contains(client) && mustBeApart(client, other, on: sitting.date) {
                    broken.append("apart \(client) \(other), published, \(name)")
                }
            }
        }
        return broken
    }

    /// Whether a client can be added without breaking a row.
    func fits(_ column: Column, _ people: People) -> Bool {
        var trial: People = [:]
        for part in column.parts { trial[part.sitting] = people[part.sitting] ?? [] }
        seat(column, in: &trial)
        return brokenRows(trial).isEmpty
    }

    /// Whether a client can have a column without breaking a row, beside everybody else of a roster.
    public func fits(_ column: Column, beside roster: Roster) -> Bool {
        var trial: People = [:]
        for part in column.parts { trial[part.sitting] = [] }
        for choice in choices where choice.client != column.client {
            let rows = roster.assignments.filter {
                $0.client == instance.clients[choice.client].id && $0.state != .published
            }
            let first = rows.map { ($0.session.date, $0.from, $0.session.series) }.min { $0 < $1 }
            let isNew = !BruteForce.isWorkedBefore(instance.orders[choice.order], in: instance)
            for part in column.parts {
                let session = session(of: part.sitting)
                guard rows.contains(where: { $0.session == session }) else { continue }
                let isFirst = first?.0 == session.date && first?.2 == session.series
                trial[part.sitting]?.append(Seated(client: choice.client, begins: isNew && isFirst))
            }
        }
        seat(column, in: &trial)
        return brokenRows(trial).isEmpty
    }

    // MARK: Conflicts

    /// Signed clients, who signed last first; without a day before all, then the greater id.
    func lastSigned(_ clients: [Int]) -> [Int] {
        func day(_ client: Int) -> CalendarDay {
            let order = choices.first { $0.client == client }?.order ?? -1
            return BruteForce.keptPlacements(ofOrder: order, in: instance).first?.signedDay ?? "9999-12-31"
        }
        return clients.sorted { (day($0), $0) > (day($1), $1) }
    }

    public func session(of sitting: Sitting) -> SessionID {
        SessionID(series: instance.series[sitting.series].id, date: sitting.date)
    }
}
