import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("Certificates")
struct CertificateTests {
    /// Random prices and decisions over the held sittings of an instance, and the formula written out plainly.
    struct PlainLeaf {
        var prices: [BruteForce.Sitting: Int] = [:]
        /// Client (index into choices) → project (nil: unplaced) → at.
        var decisions: [Int: [(project: Int?, at: Bool)]] = [:]

        func sum(_ brute: BruteForce, scale: Int, lost: Bool = false) -> Int? {
            var sum = 0
            for (sitting, price) in prices { sum -= sitting.bookable * price }
            for (index, client) in brute.choices.enumerated() {
                func allows(_ project: Int?) -> Bool {
                    (decisions[index] ?? []).allSatisfy { $0.at == ($0.project == project) }
                }
                var options = client.columns.filter { allows($0.project) }.map { column in
                    scale * (lost ? column.lost : column.cost)
                        + column.parts.map { prices[$0.sitting, default: 0] }.reduce(0, +)
                }
                if allows(nil) { options.append(scale * (lost ? client.unplacedLost : client.unplacedCost)) }
                guard let least = options.min() else { return nil }
                sum += least
            }
            return sum
        }

        func leaf(_ brute: BruteForce) -> CertificateLeaf {
            let instance = brute.instance
            var leaf = CertificateLeaf()
            for (sitting, price) in prices where price > 0 {
                leaf.rows.append(
                    RowPrice(
                        session: SessionID(series: instance.series[sitting.series].id, date: sitting.date), price: price
                    ))
            }
            for (index, own) in decisions {
                for decision in own {
                    leaf.fixed.append(
                        .client(
                            instance.clients[brute.choices[index].client].id,
                            project: decision.project.map { instance.projects[$0].id }, at: decision.at))
                }
            }
            return leaf
        }
    }

    @Test("random prices and decision trees give the bound of the formula, and never more than the optimum")
    func randomLeaves() {
        var random = SplitMix64(seed: 7)
        for seed in UInt64(1)...250 {
            var claim = Claim(optimumOf: TinyInstances.random(seed: seed))
            let brute = BruteForce(claim.instance)
            guard !brute.choices.isEmpty else { continue }
            let sittings = Array(Set(brute.choices.flatMap(\.columns).flatMap(\.parts).map(\.sitting)))
                .sorted { ($0.date, $0.series) < ($1.date, $1.series) }
            let scale = random.pick([1, 4, 64, 4_096])
            let tree = decisionTree(&random, depth: random.number(in: 0...3), brute)
            let leaves = tree.map { decisions in
                var leaf = PlainLeaf(decisions: decisions)
                for sitting in sittings where random.chance(60) {
                    leaf.prices[sitting] = random.number(in: 0...(random.chance(10) ? 2_000 : 30)) * scale / 2
                }
                return leaf
            }
            let sums = leaves.compactMap { $0.sum(brute, scale: scale) }
            guard let least = sums.min() else { continue }
            let quotient = least / scale
            let roundedUp = least > quotient * scale ? quotient + 1 : quotient
            let bound = max(brute.unavoidable, roundedUp)
            claim.plan.certificate.scale = scale
            claim.plan.certificate.leaves = leaves.map { $0.leaf(brute) }
            claim.plan.certificate.bound = bound
            claim.plan.summary.bound = bound
            let report = claim.check()
            #expect(report.violations.isEmpty, "seed \(seed): \(report.violations)")
            #expect(report.bound == bound, "seed \(seed)")
            #expect(bound <= brute.optimum().cost, "seed \(seed)")
            #expect(report == claim.check(threads: 2), "seed \(seed)")
            claim.plan.certificate.bound += 1
            #expect(claim.codes == ["D4510"], "seed \(seed)")
        }
    }

    @Test(
        "no tier is claimed in vain twice: another fault alone is said, and where an hour weighs nothing none is proven"
    )
    func oneFaultOneCode() {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        func proven(_ builder: InstanceBuilder) -> Claim {
            var claim = Claim(optimumOf: builder)
            claim.plan.certificate.lawful = [CertificateLeaf()]
            claim.plan.summary.lawfulTierProven = true
            return claim
        }
        #expect(proven(builder).codes == [])
        var claim = proven(builder)
        claim.plan.roster.placements[0].unworkedMinutes = 60_000
        #expect(claim.codes == ["ROSTER-02"])
        claim = proven(builder)
        claim.plan.certificate.scale = 0
        #expect(claim.codes == ["D4502"])
        builder.policy.weights.lostPerHour = 0
        claim = proven(builder)
        #expect(claim.codes == ["D4512"])
        claim.plan.summary.lawfulTierProven = false
        #expect(claim.codes == [])
    }

    @Test("the first tier is verified exactly when its bound exceeds the lost points less one hour")
    func lawfulTier() {
        var random = SplitMix64(seed: 11)
        var verified = 0
        for seed in UInt64(1)...200 {
            var claim = Claim(optimumOf: TinyInstances.random(seed: seed))
            let brute = BruteForce(claim.instance)
            guard !brute.choices.isEmpty else { continue }
            let scale = random.pick([1, 8])
            var leaf = PlainLeaf()
            for sitting in Set(brute.choices.flatMap(\.columns).flatMap(\.parts).map(\.sitting)).sorted(by: {
                ($0.date, $0.series) < ($1.date, $1.series)
            })
            where random.chance(30) {
                leaf.prices[sitting] = random.pick([0, 100, 500, 1_000]) * scale
            }
            claim.plan.certificate.scale = scale
            claim.plan.certificate.lawful = [leaf.leaf(brute)]
            let sum = leaf.sum(brute, scale: scale, lost: true) ?? 0
            let lost = claim.plan.summary.unworkedHours * 1_000
            let isProven = sum > scale * (lost - 1_000)
            #expect(claim.check().lawfulTierVerified == isProven, "seed \(seed)")
            #expect(claim.codes == [], "seed \(seed)")
            claim.plan.summary.lawfulTierProven = true
            #expect(claim.codes == (isProven ? [] : ["D4512"]), "seed \(seed)")
            if isProven {
                verified += 1
                #expect(brute.lostOptimum().cost == lost, "seed \(seed)")
            }
        }
        #expect(verified > 20)
    }

    private typealias Decisions = [Int: [(project: Int?, at: Bool)]]

    /// The leaves of a random decision tree over questions (client, project or unplaced).
    private func decisionTree(_ random: inout SplitMix64, depth: Int, _ brute: BruteForce) -> [Decisions] {
        var leaves: [Decisions] = [[:]]
        for _ in 0..<depth {
            let split = random.number(in: 0...leaves.count - 1)
            let client = random.number(in: 0...brute.choices.count - 1)
            let project = random.pick([nil] + brute.instance.projects.indices.map(Optional.some))
            let leaf = leaves[split]
            if leaf[client]?.contains(where: { $0.project == project }) ?? false { continue }
            leaves.remove(at: split)
            for at in [true, false] {
                var half = leaf
                half[client, default: []].append((project, at))
                leaves.append(half)
            }
        }
        return leaves
    }

    // MARK: Faults

    private func base() -> Claim { Claim(optimumOf: InstanceBuilder.town(clients: 3, projects: 2)) }
    private let session = SessionID(series: "s1", date: "2026-12-07")

    @Test("the certificate of another instance")
    func otherInstance() {
        var claim = base()
        #expect(claim.codes == [])
        claim.plan.certificate.instance = "other"
        #expect(claim.codes == ["D4501"])
        claim = base()
        claim.plan.summary.instance = "other"
        #expect(claim.codes == ["D4501"])
        #expect(!claim.isAccepted && !claim.check().boundVerified)
    }

    @Test("a scale that is no power of two up to 4096")
    func badScale() {
        for scale in [0, -1, 3, 8_192, Int.max, Int.min] {
            var claim = base()
            claim.plan.certificate.scale = scale
            #expect(claim.codes == ["D4502"], "scale \(scale)")
        }
    }

    @Test("unknown ids in prices and decisions")
    func unknownIds() {
        var leaves: [CertificateLeaf] = []
        leaves.append(CertificateLeaf(rows: [RowPrice(session: SessionID(series: "s9", date: "2026-12-07"), price: 1)]))
        leaves.append(CertificateLeaf(rows: [RowPrice(session: SessionID(series: "s1", date: "2026-12-08"), price: 1)]))
        leaves.append(CertificateLeaf(rows: [RowPrice(session: SessionID(series: "s1", date: "2026-11-23"), price: 1)]))
        leaves.append(CertificateLeaf(rows: [RowPrice(kind: .atMost, session: session, organisation: "RN", price: 1)]))
        leaves.append(CertificateLeaf(rows: [RowPrice(kind: .reserve, session: session, organisation: "RN", price: 1)]))
        leaves.append(CertificateLeaf(fixed: [.client("c9", project: nil, at: true)]))
        leaves.append(CertificateLeaf(fixed: [.client("c1", project: "p9", at: true)]))
        leaves.append(CertificateLeaf(fixed: [.series("s1", open: true)]))
        leaves.append(CertificateLeaf(clients: [ClientPrice(client: "c1", price: 1)]))
        leaves.append(CertificateLeaf(attendance: [SeriesPrice(series: "s1", price: 1)]))
        leaves.append(
            CertificateLeaf(supervisors: [SupervisorPrice(who: .unit("u1"), weekday: .monday, price: 1)]))
        for leaf in leaves {
            var claim = base()
            claim.plan.certificate.leaves = [leaf]
            #expect(claim.codes == ["D4503"], "\(leaf)")
            claim = base()
            claim.plan.certificate.lawful = [leaf]
            #expect(claim.codes == ["D4503"], "lawful \(leaf)")
        }
    }

    @Test("prices of the wrong sign or size, given twice, or too large together")
    func prices() {
        func codes(_ rows: [RowPrice]) -> [String] {
            var claim = base()
            claim.plan.certificate.leaves = [CertificateLeaf(rows: rows)]
            claim.plan.certificate.bound = 0
            claim.plan.summary.bound = 0
            return claim.codes
        }
        #expect(codes([RowPrice(session: session, price: 0)]) == [])
        #expect(codes([RowPrice(session: session, price: 1 << 52)]) == [])
        #expect(codes([RowPrice(session: session, price: -1)]) == ["D4504"])
        #expect(codes([RowPrice(session: session, price: (1 << 52) + 1)]) == ["D4505"])
        #expect(codes([RowPrice(session: session, price: Int.max)]) == ["D4505"])
        #expect(codes([RowPrice(session: session, price: 1), RowPrice(session: session, price: 1)]) == ["D4506"])
    }

    @Test("sums that would not fit in 64 bits are refused, not trapped")
    func overflow() {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.change(SeriesID("s1")) { $0.seats = 30 }
        var claim = Claim(optimumOf: builder)
        let rows = (0..<20).map {
            RowPrice(
                session: SessionID(
                    series: "s1", date: CalendarDay(number: Int(claim.instance.planStart.number) + 7 * $0)),
                price: 1 << 52)
        }
        claim.plan.certificate.leaves = [CertificateLeaf(rows: rows)]
        claim.plan.certificate.bound = 0
        claim.plan.summary.bound = 0
        #expect(claim.codes == ["D4507"])
        builder.policy.weights.lostPerHour = 1 << 58
        var heavy = base()
        heavy.instance = builder.build()
        #expect(heavy.codes == ["D4507"])
        builder.policy.weights.lostPerHour = Int.max
        builder.policy.weights.travelExtraFactor = Int.max
        heavy.instance = builder.build()
        #expect(heavy.codes == ["D4507"])
    }

    @Test("claimed figures of any size do not trap")
    func wildFigures() {
        for figure in [Int.max, Int.min, -1] {
            var claim = base()
            claim.plan.summary.cost = figure
            claim.plan.roster.placements[0].cost = Cost(figure)
            claim.plan.roster.placements[0].unworkedMinutes = Minutes(figure)
            claim.plan.roster.assignments[0].creditMinutes = Minutes(figure)
            claim.plan.roster.assignments[1].creditMinutes = Minutes(figure)
            claim.plan.certificate.bound = figure
            #expect(!claim.codes.isEmpty)
        }
    }

    @Test("a decision twice in one leaf, leaves that do not cover, leaves that are all out")
    func leaves() {
        func codes(_ leaves: [[FixedDecision]]) -> [String] {
            var claim = base()
            claim.plan.certificate.leaves = leaves.map { CertificateLeaf(fixed: $0) }
            claim.plan.certificate.bound = 0
            claim.plan.summary.bound = 0
            return claim.codes
        }
        let (yes, no) = (
            FixedDecision.client("c1", project: "p1", at: true), FixedDecision.client("c1", project: "p1", at: false)
        )
        #expect(codes([]) == ["D4508"])
        #expect(codes([[yes]]) == ["D4508"])
        #expect(codes([[yes], [no]]) == [])
        #expect(codes([[yes], [yes]]) == ["D4508"])
        #expect(codes([[yes], [no], []]) == [])
        #expect(codes([[yes, yes], [no]]) == ["D4506"])
        #expect(codes([[yes, no], [no]]) == ["D4506"])
        #expect(codes([[yes], [.client("c2", project: "p1", at: false)]]) == ["D4508"])
    }

    @Test("if every leaf is out, the instance is not what the certificate says")
    func allOut() {
        // Nobody can be at a project in reach of nobody; nobody can be unplaced and not unplaced.
        var builder = InstanceBuilder.town(clients: 1, projects: 2)
        builder.setTravel("c1", to: "p2", nil)
        builder.setTravel("c1", to: "p1", nil)
        var claim = Claim(optimumOf: builder)
        let unplaced = FixedDecision.client("c1", project: nil, at: false)
        claim.plan.certificate.leaves = [
            CertificateLeaf(fixed: [unplaced]), CertificateLeaf(fixed: [.client("c1", project: nil, at: true)]),
        ]
        #expect(claim.codes == [])
    }

    @Test("unavoidable off by one, or its list")
    func unavoidable() {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.change(OrderID("o1")) { $0.caseTermEnd = "2026-12-08" }
        var claim = Claim(optimumOf: builder)
        #expect(claim.codes == [])
        #expect(claim.check().unavoidable > 0)
        claim.plan.summary.unavoidable += 1
        #expect(claim.codes == ["D4511"])
        claim.plan.summary.unavoidable -= 1
        claim.plan.summary.unavoidableClients = []
        #expect(claim.codes == ["D4511"])
    }

    @Test("a bound one too high is refused, a lower one is not")
    func bound() {
        var claim = base()
        claim.plan.certificate.bound -= 1
        claim.plan.summary.bound -= 1
        #expect(claim.codes == [] && claim.check().boundVerified)
        claim.plan.summary.bound += 2
        #expect(claim.codes == ["D4510"] && !claim.check().boundVerified)
        claim = base()
        claim.plan.certificate.bound += 1
        #expect(claim.codes == ["D4510"])
    }

    @Test("leaves cover exactly if they hold every small decision tree")
    func coverage() {
        for tree in trees(questions: [0, 1, 2]) {
            #expect(RosterChecker.covers(tree), "\(tree)")
            for index in tree.indices {
                var rest = tree
                rest.remove(at: index)
                #expect(!RosterChecker.covers(rest), "\(rest)")
                var doubled = tree
                doubled.append(tree[index])
                #expect(RosterChecker.covers(doubled), "\(doubled)")
                for question in tree[index].keys {
                    var turned = tree
                    turned[index][question]?.toggle()
                    #expect(!RosterChecker.covers(turned), "\(turned)")
                }
            }
        }
        // Holds every case, but not as a tree: refused by definition.
        #expect(
            !RosterChecker.covers([
                [0: true, 1: true], [1: false, 2: true], [0: false, 2: false], [0: true, 1: false, 2: false],
                [0: false, 1: true, 2: true],
            ]))
    }

    /// Every decision tree over `questions`, as the lists of its leaves.
    private func trees(questions: [Int]) -> [[[Int: Bool]]] {
        var result: [[[Int: Bool]]] = [[[:]]]
        for question in questions {
            let halves = trees(questions: questions.filter { $0 != question })
            for yes in halves {
                for no in halves {
                    result.append(
                        yes.map { $0.merging([question: true]) { $1 } }
                            + no.map { $0.merging([question: false]) { $1 } })
                }
            }
        }
        return result
    }

    @Test("an instance with parts of a later version is refused, whatever is claimed")
    func notSupported() {
        let base = InstanceBuilder.town(clients: 2, projects: 1)
        func codes(_ change: (inout InstanceBuilder) -> Void) -> [String] {
            var builder = base
            change(&builder)
            var claim = Claim(optimumOf: base)
            claim.instance = builder.build()
            return claim.codes
        }
        #expect(codes { $0.change(SeriesID("s1")) { $0.supervised = true } } == ["D4590"])
        #expect(codes { $0.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"], state: .ended) } == [])
    }
}
