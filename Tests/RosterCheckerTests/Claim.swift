import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

/// A claimed plan for a tiny instance, right in every figure until a test changes it.
struct Claim {
    var instance: Instance
    var plan: Plan

    /// The roster that `chosen` names, with the figures that brute force derives for `instance`.
    ///
    /// - Parameters:
    ///   - chosen: a column or nil (unplaced) for each of `brute.choices`.
    ///   - roster: to claim; nil: that of `chosen`.
    init(_ instance: Instance, _ brute: BruteForce, chosen: [BruteForce.Column?], roster claimed: Roster? = nil) {
        self.instance = instance
        let roster = claimed ?? Claim.roster(instance, brute, chosen)
        var lost = 0
        let continued = Set(
            roster.placements.filter { $0.kind == .continuation }.compactMap { brute.column(of: $0)?.client })
        let conflicts = brute.conflicts(continues: continued)
        for (choices, column) in zip(brute.choices, chosen) { lost += column?.lost ?? choices.unplacedLost }
        let proven = brute.value(of: CertificateLeaf(), scale: 1, lawful: false) ?? 0
        let bound = max(brute.unavoidable, proven)
        let unavoidable = brute.choices.filter { $0.unavoidable > 0 }.map {
            PlanSummary.UnavoidableClient(client: instance.clients[$0.client].id, points: $0.unavoidable)
        }
        let cost = roster.placements.map(\.cost.value).reduce(0, +) + roster.unplaced.map(\.cost.value).reduce(0, +)
        let summary = PlanSummary(
            instance: instance.hash, rosterId: "", cost: cost, bound: bound, unavoidable: brute.unavoidable,
            lawfulTierProven: false,
            clients: brute.choices.count, placed: roster.placements.count, unplaced: roster.unplaced.count,
            notPlanned: roster.notPlanned.count, unworkedHours: lost / 1_000,
            conflicts: conflicts.count, stopReason: .optimal,
            unavoidableClients: unavoidable)
        let certificate = BoundCertificate(instance: instance.hash, scale: 1, bound: bound, leaves: [CertificateLeaf()])
        plan = Plan(roster: roster, certificate: certificate, summary: summary)
    }

    /// The cheapest roster.
    init(optimumOf builder: InstanceBuilder) {
        let instance = builder.build()
        let brute = BruteForce(instance)
        self.init(instance, brute, chosen: brute.optimum().chosen)
    }

    static func roster(_ instance: Instance, _ brute: BruteForce, _ chosen: [BruteForce.Column?]) -> Roster {
        var roster = Roster()
        roster.assignments = instance.publishedAssignments.map { row in
            let order = instance.orders[row.order]
            return Assignment(
                client: instance.clients[order.client].id, order: order.id,
                session: SessionID(series: instance.series[row.series].id, date: row.date), from: row.from,
                to: row.to, creditMinutes: row.creditMinutes, state: .published)
        }
        roster.assignments += instance.orphanedAssignments.map { row in
            Assignment(
                client: .unknown, order: row.order,
                session: SessionID(series: instance.series[row.series].id, date: row.date), from: row.from, to: row.to,
                creditMinutes: row.creditMinutes, state: .published)
        }
        for (choices, column) in zip(brute.choices, chosen) {
            let client = instance.clients[choices.client].id
            let order = instance.orders[choices.order].id
            guard let column, let first = column.parts.first else {
                roster.unplaced.append(
                    UnplacedClient(client: client, order: order, code: .seatsTaken, cost: Cost(choices.unplacedCost)))
                continue
            }
            roster.placements.append(
                PlacedClient(
                    client: client, order: order, project: instance.projects[column.project].id,
                    series: column.series.map { instance.series[$0].id },
                    kind: column.isContinuation ? .continuation : .start, firstDate: first.sitting.date,
                    unworkedMinutes: Minutes(column.unworked), cost: Cost(column.cost)))
            for part in column.parts {
                let date = part.sitting.date
                roster.assignments.append(
                    Assignment(
                        client: client, order: order,
                        session: SessionID(series: instance.series[part.sitting.series].id, date: date),
                        from: TimeOfDay(minute: part.sitting.start), to: TimeOfDay(minute: part.to),
                        creditMinutes: Minutes(part.credit), state: date <= instance.firmThrough ? .firm : .lookahead))
            }
        }
        roster.notPlanned = brute.notPlanned
        let continued = zip(brute.choices, chosen).filter { $1?.isContinuation ?? false }.map(\.0.client)
        roster.conflicts = brute.conflicts(continues: Set(continued))
        return roster
    }

    func check(threads: Int = 1) -> CheckReport { RosterChecker.check(instance, plan, threads: threads).report }

    var codes: [String] {
        let violations = check().violations
        for violation in violations {
            #expect(ForeignWords.found(in: violation.text).isEmpty, "\(violation.text)")
        }
        return violations.map(\.code)
    }
    var isAccepted: Bool { RosterChecker.check(instance, plan, threads: 1).checked != nil }
}
