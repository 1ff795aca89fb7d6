import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// A hand-made town and what one part of the search works on.
struct Bench {
    let space: ChoiceSpace
    let roster: RosterState
    /// Price units per point, as in a run.
    static let scale = 256
    static let solver = GLPKProvider()

    init(_ builder: InstanceBuilder) {
        self.init(builder.build())
    }

    init(_ instance: Instance) {
        space = PlacementModel(instance: instance).choices(threads: 1)
        roster = RosterState(space: space)
    }

    /// A town in which each client needs one whole sitting in the first week and reaches the projects that are named.
    ///
    /// - Parameter reach: by client c1, c2, …: project p1, p2, … and minutes of travel. 5 minutes cost 1 point, 20 cost 4,
    ///   45 cost 9, 90 cost 36.
    static func town(projects: Int, _ reach: [[Int: Int]]) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 0, projects: projects)
        builder.startWeeks = 1
        builder.defaultTravelMinutes = nil
        for (index, minutes) in reach.enumerated() {
            let client = ClientID("c\(index + 1)")
            builder.addClient(client, minutes: 420)
            for (project, minutes) in minutes { builder.setTravel(client, to: "p\(project)", minutes) }
        }
        return builder
    }

    /// Three clients, three sittings of one seat, and each client needs two of them, no two the same: at most one can be
    /// placed, but the linear program places a half of each.
    ///
    /// A placed client costs 8 points, an unplaced one 414: the linear program ends at 3 · (8 + 414) / 2 = 633, with prices
    /// of 203, and the best roster costs 8 + 2 · 414 = 836.
    static var triangle: InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 0, projects: 0)
        builder.startWeeks = 1
        builder.addProject("p1")
        let days: [Weekday] = [.monday, .tuesday, .wednesday]
        for (index, day) in days.enumerated() {
            let series = SeriesID("s\(index + 1)")
            builder.addSeries(series, at: "p1", day)
            // Nobody can come to one series in two weeks instead.
            builder.addSession(series, builder.planStart.adding(days: 7 + index), .changed, seats: 0, bookable: 0)
            builder.addClient(ClientID("c\(index + 1)"), minutes: 840, free: .on(days.filter { $0 != day })) {
                client, _ in client.mostSessions = 2
            }
        }
        return builder
    }

    // MARK: Clients, columns and prices

    func unit(_ client: ClientID) throws -> Int {
        try #require(space.units.firstIndex { space.instance.clients[$0.client].id == client }, "\(client)")
    }

    /// The client's cheapest column at a project; `series`: with exactly these.
    func column(_ client: ClientID, at project: ProjectID, sittings: [String]? = nil) throws -> Column {
        let found = try space.allColumns(of: unit(client)).filter { column in
            space.instance.projects[space.project(of: column)].id == project
                && (sittings == nil || names(of: column) == sittings)
        }
        return try #require(found.min { $0.cost < $1.cost }, "\(client) at \(project)")
    }

    /// The sittings of a column, as `series@date`.
    func names(of column: Column) -> [String] {
        space.sittings(of: column).map { number in
            let sitting = space.held.sittings[Int(number)]
            return "\(space.instance.series[Int(sitting.series)].id)@\(sitting.day)"
        }
    }

    func place(_ client: ClientID, at project: ProjectID, sittings: [String]? = nil) throws {
        let column = try column(client, at: project, sittings: sittings)
        #expect(roster.isFree(column, for: try unit(client)))
        roster.place(try unit(client), column)
    }

    /// Who is where: the project of every client, or a dash.
    var seating: [String] {
        space.units.indices.map { unit in
            let column = roster.choice[unit]
            return column.pattern < 0 ? "–" : space.instance.projects[space.project(of: column)].id.text
        }
    }

    func unplacedCost(_ client: ClientID) throws -> Int { Int(space.facts[try unit(client)].unplacedCost) }

    /// The row of a sitting's seats.
    func seat(_ series: Int, on day: CalendarDay) throws -> RowNumber {
        space.rows.seat(of: Int32(try #require(space.held.number(ofSeries: series, on: day))))
    }

    /// The columns at prices in points; without any, excess is what a column costs above the client's cheapest.
    func cheapest(_ points: [RowNumber: Int] = [:]) -> CheapestColumns {
        let price = FlatArray<Int32>(repeating: 0, count: space.limits.count)
        for (row, points) in points { price[row.index] = Int32(points * Bench.scale) }
        return CheapestColumns(space: space, price: price, scale: Bench.scale, threads: 1)
    }

    /// Some projects and all clients.
    func region(_ projects: [Int]? = nil) -> Region {
        Region(
            number: 0, projects: projects ?? Array(space.instance.projects.indices),
            clients: Array(space.units.indices))
    }

    // MARK: What is true

    /// Every choice that some decisions leave to each client.
    func choices(_ decisions: [LeafDecision] = []) -> [OfferedChoice] {
        space.units.indices.flatMap { unit -> [OfferedChoice] in
            let all =
                [OfferedChoice(client: unit, column: Column.nowhere, cost: space.facts[unit].unplacedCost)]
                + space.allColumns(of: unit).map { OfferedChoice(client: unit, column: $0, cost: $0.cost) }
            return all.filter { Bench.keeps($0.column, of: unit, decisions, space) }
        }
    }

    static func keeps(_ column: Column, of unit: Int, _ decisions: [LeafDecision], _ space: ChoiceSpace) -> Bool {
        decisions.allSatisfy { decision in
            guard Int(decision.unit) == unit else { return true }
            let isSo =
                switch decision.question {
                case .place(let project): space.place(of: column) == project
                case .lostAtMost(let most):
                    (column.pattern < 0 ? space.facts[unit].unplacedLost : space.lost(of: column, unit: unit)) <= most
                case .sitting(let sitting): column.pattern >= 0 && space.sittings(of: column).contains(sitting)
                }
            return isSo == decision.answer
        }
    }

    /// The optimum of the linear program over all columns (points); nil: nobody can keep the decisions.
    func linearOptimum(_ decisions: [LeafDecision] = []) async throws -> Double? {
        let result = try await Bench.solver.makeSolver().relaxation(of: program(decisions))
        return result.stop == .optimal ? result.objective : nil
    }

    /// The optimum of all rosters that keep the decisions, found by going through all of them.
    func bestRoster(_ decisions: [LeafDecision] = []) -> Int? {
        let choices = Dictionary(grouping: choices(decisions), by: \.client)
        var best: Int?
        let seats = RosterState(space: space)
        func visit(_ unit: Int, _ cost: Int) {
            if let known = best, cost >= known { return }
            guard unit < space.units.count else {
                best = cost
                return
            }
            for choice in choices[unit] ?? [] where choice.column.pattern < 0 || seats.isFree(choice.column, for: unit)
            {
                seats.place(unit, choice.column)
                visit(unit + 1, cost + Int(choice.cost))
                seats.remove(unit)
            }
        }
        visit(0, 0)
        return best
    }

    /// The same by GLPK, where there are too many; nil: nobody can keep the decisions.
    func bestRosterByProgram(_ decisions: [LeafDecision] = []) async throws -> Int? {
        let result = try await Bench.solver.makeSolver().integerSolution(of: program(decisions))
        return result.stop == .optimal ? Int(result.objective.rounded()) : nil
    }

    private func program(_ decisions: [LeafDecision]) -> LinearProgram {
        ProgramBuilder(space: space).program(
            for: Array(space.units.indices), choices(decisions), limits: space.limits, layout: .full
        ).program
    }

    /// An ascent at its end, in so many rounds.
    func ascent(rounds: Int = 400) -> DualAscent {
        let ascent = DualAscent(space: space, scale: Bench.scale, threads: 1)
        ascent.observesFrom = 0.75
        ascent.run(rounds: 0..<rounds, of: rounds, isCancelled: { false })
        return ascent
    }
}
