import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Planning
import RosterChecker
import Testing

/// `optimal` is not a solver's word: certificate and leaves prove it.
@Suite("Whole proof")
struct WholeProofTests {
    /// The plan's bound is its cost, and the checker comes to the same from the certificate.
    private func problem(_ builder: InstanceBuilder) async throws -> (problem: String?, leaves: Int) {
        let instance = builder.build()
        let plan = try await Pipeline().plan(of: instance)
        let (report, checked) = RosterChecker.check(instance, plan, threads: 1)
        let (cost, bound) = (plan.summary.cost, plan.summary.bound)
        let leaves = plan.certificate.leaves.count
        guard checked != nil, report.boundVerified else { return ("refused", leaves) }
        guard bound == cost, report.bound == cost else {
            return ("cost \(cost), bound \(bound), by the checker \(report.bound), \(leaves) leaves", leaves)
        }
        return (nil, leaves)
    }

    private func judge(_ instances: [(name: String, builder: InstanceBuilder)]) async throws {
        var (problems, most, split) = ([String](), 0, 0)
        for (name, builder) in instances {
            let (problem, leaves) = try await problem(builder)
            if let problem { problems.append("\(name): \(problem)") }
            most = max(most, leaves)
            if leaves > 1 { split += 1 }
        }
        print("\(instances.count) instances: \(split) with several leaves, at most \(most); open: \(problems.count)")
        #expect(problems.isEmpty, "\(problems.prefix(10).joined(separator: "\n"))")
        #expect(split > 0)
    }

    @Test("1,000 random tiny instances: none keeps a gap")
    func random() async throws {
        try await judge((UInt64(1)...1_000).map { ("random \($0)", TinyInstances.random(seed: $0)) })
    }

    @Test("1,000 random tiny instances of later weeks, with pairs to be kept apart: none keeps a gap")
    func pairs() async throws {
        let mix = TinyInstances.Mix(earlierWeeks: true)
        try await judge((UInt64(1)...1_000).map { ("later \($0)", TinyInstances.random(seed: $0, mix: mix)) })
    }

    @Test("three halves of three seats, which no prices prove: two or more cases do")
    func triangle() async throws {
        let (problem, leaves) = try await problem(Bench.triangle)
        #expect(problem == nil)
        #expect(leaves > 1)
    }

    @Test("a row that takes nobody outweighs a long sentence, also where somebody has a placement of eighty sittings")
    func closedRow() async throws {
        #expect(try await problemOfClosedRow { _ in } == nil)
    }

    @Test("so it does where c2 finds nearly every sitting closed: a hundred rows that take nobody in one timeline")
    func closedRows() async throws {
        let problem = try await problemOfClosedRow { builder in
            for week in 0..<60 where week % 20 != 0 {
                for (id, day) in [("s2", 1), ("x0", 2), ("x1", 3)] {
                    let date = CalendarDay("2026-11-30").adding(days: 7 * week + day)
                    builder.addSession(SeriesID(id), date, .changed, seats: 0)
                }
            }
        }
        #expect(problem == nil)
    }

    private func problemOfClosedRow(_ change: (inout InstanceBuilder) -> Void) async throws -> String? {
        var builder = InstanceBuilder.town(clients: 0, projects: 2)
        builder.startWeeks = 13
        // c1 has twelve Mondays for 130 hours; nobody may come on the ninth, so only three are left.
        builder.addClient("c1", minutes: 7_800) { _, order in order.caseTermEnd = "2027-02-19" }
        builder.addSession("s1", "2027-01-25", .changed, seats: 0)
        for (number, weekday) in [Weekday.wednesday, .thursday].enumerated() {
            builder.addSeries(SeriesID("x\(number)"), at: "p2", weekday)
        }
        for id in ["s2", "x0", "x1"] {
            builder.change(SeriesID(id)) { ($0.start, $0.end) = ("09:00", "12:15") }
        }
        builder.addClient("c2", minutes: 14_400)
        change(&builder)
        builder.defaultTravelMinutes = nil
        builder.setTravel("c1", to: "p1", 20)
        builder.setTravel("c2", to: "p2", 20)
        return try await problem(builder).problem
    }

    @Test("an open row outweighs nine lost days, also where somebody has a placement of 156 sittings")
    func dearRow() async throws {
        var builder = InstanceBuilder.town(clients: 0, projects: 2)
        builder.startWeeks = 13
        // Both have twelve Mondays for 84 hours; on the ninth one of them may come, the other has three left.
        for id in ["c1", "c2"] {
            builder.addClient(ClientID(id), minutes: 5_040) { _, order in order.caseTermEnd = "2027-02-19" }
        }
        builder.change(SeriesID("s1")) { $0.seats = 2 }
        builder.addSession("s1", "2027-01-25", .changed, seats: 1)
        for (number, weekday) in [Weekday.wednesday, .thursday].enumerated() {
            builder.addSeries(SeriesID("x\(number)"), at: "p2", weekday)
        }
        for id in ["s2", "x0", "x1"] {
            builder.change(SeriesID(id)) { ($0.start, $0.end, $0.breakMinutes) = ("09:00", "10:00", 0) }
        }
        builder.addClient("c3", minutes: 12_000)
        builder.defaultTravelMinutes = nil
        for id in ["c1", "c2"] { builder.setTravel(ClientID(id), to: "p1", 20) }
        builder.setTravel("c3", to: "p2", 20)
        #expect(Bench(builder).space.longestColumn > 150)
        #expect(try await problem(builder).problem == nil)
    }

    @Test("there are never more cases than there may be", arguments: [2, 3, 5])
    func mostCases(most: Int) async throws {
        let bench = Bench(try GeneratedInstance.instance(.town))
        let search = LeafSearch(
            space: bench.space, scale: Bench.scale, root: LeafNode(root: bench.ascent()),
            scopes: ScopeMaker(space: bench.space), threads: 1, solvers: [Bench.solver.makeSolver()])
        await search.split(upTo: most, until: { _ in false }, isCancelled: { false })
        #expect(search.leaves.count == most)
    }

    @Test("where the cases run out the best roster keeps its word, and the bound says what is proven")
    func tooFewCases() async throws {
        let limits = SolveLimits(stepLimit: 200, threads: 1, wholeModelLeaves: 1)
        let instance = Bench.triangle.build()
        let plan = try await PlanMaker(model: PlacementModel(instance: instance)).plan(limits: limits, seed: 1)
        #expect(plan.summary.stopReason == .optimal)
        #expect(plan.summary.bound < plan.summary.cost)
        #expect(plan.certificate.leaves.count <= 1)
        let (report, checked) = RosterChecker.check(instance, plan, threads: 1)
        #expect(checked != nil && report.boundVerified)
        #expect(plan.summary.cost == BruteForce(instance).optimum().cost)
    }
}
