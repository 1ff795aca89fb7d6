import Explanation
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Planning
import RosterChecker

/// A planned instance with the questions that may be asked about it.
struct AskedRoster: Sendable {
    var instance: Instance
    var plan: Plan
    var seating: Seating

    init(_ instance: Instance, _ plan: Plan) {
        self.instance = instance
        self.plan = plan
        seating = Seating(
            model: PlacementModel(instance: instance), roster: SeatedRoster(plan.roster),
            certificate: plan.certificate)
    }

    static func planned(_ instance: Instance, steps: Int = 200, threads: Int = 1) async throws -> AskedRoster {
        let plan = try await PlanMaker(model: PlacementModel(instance: instance), naming: { _ in "" }).plan(
            limits: SolveLimits(timeLimit: nil, stepLimit: steps, gapPpm: 0, threads: threads), seed: 1,
            clock: .startingNow())
        return AskedRoster(instance, plan)
    }

    static func planned(_ builder: InstanceBuilder) async throws -> AskedRoster { try await planned(builder.build()) }

    /// A roster written down by hand: columns of brute force by client, everybody else unplaced.
    init(_ builder: InstanceBuilder, placing chosen: [ClientID: (ProjectID, CalendarDay)]) {
        let instance = builder.build()
        var roster = Roster()
        for choices in BruteForce(instance).choices {
            let client = instance.clients[choices.client].id
            let order = instance.orders[choices.order].id
            let column = choices.columns.filter { column in
                guard let (project, day) = chosen[client] else { return false }
                return instance.projects[column.project].id == project && column.parts.first?.sitting.date == day
            }.min { $0.cost < $1.cost }
            guard let column else {
                roster.unplaced.append(
                    UnplacedClient(client: client, order: order, code: .seatsTaken, cost: Cost(choices.unplacedCost)))
                continue
            }
            roster.add(column, client: client, order: order, instance)
        }
        let certificate = BoundCertificate(instance: instance.hash, scale: 1, bound: 0, leaves: [CertificateLeaf()])
        let summary = PlanSummary(
            instance: instance.hash, rosterId: "", cost: 0, bound: 0, unavoidable: 0, lawfulTierProven: false,
            clients: 0, placed: 0,
            unplaced: 0, notPlanned: 0, unworkedHours: 0, stopReason: .optimal)
        self.init(instance, Plan(roster: roster, certificate: certificate, summary: summary))
    }

    func reason(of client: ClientID) -> UnplacedReason? { seating.unplacedReason(of: client) }
}

extension Roster {
    mutating func add(_ column: BruteForce.Column, client: ClientID, order: OrderID, _ instance: Instance) {
        placements.append(
            PlacedClient(
                client: client, order: order, project: instance.projects[column.project].id,
                series: column.series.map { instance.series[$0].id }.sorted(),
                kind: column.isContinuation ? .continuation : .start,
                firstDate: column.parts[0].sitting.date, unworkedMinutes: Minutes(column.unworked),
                cost: Cost(column.cost)))
        for part in column.parts {
            assignments.append(
                Assignment(
                    client: client, order: order,
                    session: SessionID(series: instance.series[part.sitting.series].id, date: part.sitting.date),
                    from: TimeOfDay(minute: part.sitting.start), to: TimeOfDay(minute: part.to),
                    creditMinutes: Minutes(part.credit),
                    state: part.sitting.date <= instance.firmThrough ? .firm : .lookahead))
        }
    }
}

extension BruteForce {
    /// Whether a client has a column that costs less than being unplaced, on seats that the roster leaves.
    ///
    /// Written with plain loops over rows, apart from the room that is tested.
    func hasFreeColumn(_ client: ClientID, beside roster: Roster) -> Bool {
        !freeColumns(client, beside: roster).isEmpty
    }

    /// Whether nothing but his signed placement is left to him.
    func isSigned(_ client: ClientID) -> Bool {
        choices.contains { instance.clients[$0.client].id == client && $0.isSigned }
    }

    func freeColumns(_ client: ClientID, beside roster: Roster) -> [Column] {
        guard let choices = choices.first(where: { instance.clients[$0.client].id == client }) else { return [] }
        return choices.placements.filter { $0.cost < choices.unplacedCost && fits($0, beside: roster) }
    }
}
