import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("Decisions of leaves: a project, lost points, a sitting")
struct DecisionTests {
    /// What a family of leaves was seen to do.
    private struct Seen {
        var lost = 0
        var sitting = 0
        /// Clients who do without a choice in every leaf, because of somebody published or signed.
        var barred = 0
        /// Those who do without one in some leaf more, because somebody else is decided to be there.
        var apart = 0
        var out = 0
        var higher = 0

        mutating func note(_ brute: BruteForce, _ leaf: CertificateLeaf) {
            for decision in leaf.fixed {
                switch decision {
                case .lost: lost += 1
                case .session: sitting += 1
                case .client, .series: break
                }
            }
            for client in brute.choices where !client.isSigned {
                let plain = brute.choicesLeft(to: client, in: CertificateLeaf())
                    .count { brute.isLeft($0, of: client, by: leaf.fixed) }
                if brute.choicesLeft(to: client, in: leaf).count < plain { apart += 1 }
            }
        }

        mutating func note(_ brute: BruteForce) {
            barred += brute.choices.count {
                !$0.isSigned && brute.choicesLeft(to: $0, in: CertificateLeaf()).count <= $0.placements.count
            }
        }
    }

    @Test(
        "random prices and trees of all kinds: the bound of brute force, no leaf above the cheapest roster that lies in it"
    )
    func randomTrees() {
        var random = SplitMix64(seed: 31)
        var seen = Seen()
        for seed in UInt64(1)...400 {
            let isPlain = seed % 4 == 0
            var claim = Claim(optimumOf: isPlain ? TinyInstances.random(seed: seed) : TinyInstances.apart(seed: seed))
            let brute = BruteForce(claim.instance)
            let drawn = RandomLeaves(brute)
            guard drawn.canAsk else { continue }
            let scale = random.pick([1, 4, 64, 4_096])
            let leaves = drawn.tree(&random, questions: random.number(in: 0...4)).map {
                CertificateLeaf(fixed: $0, rows: drawn.rows(&random, scale: scale, chance: random.pick([0, 20, 55])))
            }
            seen.note(brute)
            let values = leaves.map { brute.value(of: $0, scale: scale, lawful: false) }
            for (leaf, value) in zip(leaves, values) {
                seen.note(brute, leaf)
                let best = brute.optimum(keeping: leaf.fixed).cost
                if value == nil { seen.out += 1 }
                #expect((value ?? Int.max) <= best || best == Int.max, "seed \(seed): \(leaf.fixed)")
            }
            let bound = max(brute.unavoidable, values.compactMap(\.self).min() ?? Int.min)
            if bound > claim.plan.summary.bound { seen.higher += 1 }
            claim.plan.certificate.scale = scale
            claim.plan.certificate.leaves = leaves
            claim.plan.certificate.bound = bound
            claim.plan.summary.bound = bound
            let report = claim.check()
            #expect(report.violations.isEmpty, "seed \(seed): \(report.violations)")
            #expect(report.bound == bound, "seed \(seed)")
            #expect(report == claim.check(threads: 2), "seed \(seed)")
            #expect(brute.certificateProblems(claim.plan) == [], "seed \(seed)")
            claim.plan.certificate.bound += 1
            #expect(claim.codes == ["D4510"], "seed \(seed)")
        }
        #expect(seen.lost > 150 && seen.sitting > 150 && seen.out > 50, "\(seen)")
        #expect(seen.barred > 20 && seen.apart > 20 && seen.higher > 5, "\(seen)")
    }

    @Test("random trees of all kinds in the first tier: verified exactly when brute force says so")
    func lawfulTrees() {
        var random = SplitMix64(seed: 37)
        var (verified, refused) = (0, 0)
        for seed in UInt64(401)...600 {
            var claim = Claim(optimumOf: TinyInstances.apart(seed: seed))
            let brute = BruteForce(claim.instance)
            let drawn = RandomLeaves(brute)
            guard drawn.canAsk, claim.instance.policy.weights.lostPerHour == 1_000 else { continue }
            let leaves = drawn.tree(&random, questions: random.number(in: 0...3)).map {
                CertificateLeaf(fixed: $0, rows: drawn.rows(&random, scale: 1, chance: 20))
            }
            claim.plan.certificate.lawful = leaves
            let lost = claim.plan.summary.unworkedHours * 1_000
            let least = leaves.compactMap { brute.value(of: $0, scale: 1, lawful: true) }.min()
            let isProven = (least ?? Int.min) > lost - 1_000
            #expect(claim.check().lawfulTierVerified == isProven, "seed \(seed)")
            #expect(claim.codes == [], "seed \(seed)")
            if isProven {
                verified += 1
                #expect(brute.lostOptimum().cost == lost, "seed \(seed)")
            } else {
                refused += 1
            }
        }
        #expect(verified > 20 && refused > 20, "\(verified) verified, \(refused) not")
    }

    // MARK: By hand

    /// c1 and c2 need one sitting each, of s1 at p1 on 30 November; c1 pays 10 points more at p2.
    private func town(_ configure: (inout InstanceBuilder) -> Void = { _ in }) -> Claim {
        var builder = InstanceBuilder.town(clients: 2, projects: 2)
        builder.startWeeks = 1
        builder.change(SeriesID("s1")) { $0.seats = 2 }
        for order in ["o1", "o2"] {
            builder.change(OrderID(order)) {
                $0.orderedMinutes = 420
                $0.detentionDays = nil
            }
        }
        builder.setTravel("c2", to: "p2", nil)
        configure(&builder)
        return Claim(optimumOf: builder)
    }

    private func proven(_ claim: Claim, _ leaves: [[FixedDecision]]) -> Int {
        var claim = claim
        claim.plan.certificate.leaves = leaves.map { CertificateLeaf(fixed: $0) }
        claim.plan.certificate.bound = 0
        claim.plan.summary.bound = 0
        #expect(claim.codes == [])
        return claim.check().bound
    }

    private let first = SessionID(series: "s1", date: "2026-11-30")

    @Test("who must not meet somebody signed does without his sittings in every leaf, one without decisions too")
    func meetsSigned() {
        func signed(_ builder: inout InstanceBuilder) {
            builder.addPlacement("pl2", of: "o2", at: "p1", series: ["s1"])
            builder.setTravel("c1", to: "p2", 45)
        }
        let free = town(signed)
        #expect(free.plan.summary.cost == 4 + 4)
        #expect(proven(free, [[]]) == 4 + 4)
        let apart = town { builder in
            signed(&builder)
            builder.keepApart("c2", .client("c1"))
        }
        #expect(apart.plan.summary.cost == 4 + 9)
        #expect(proven(apart, [[]]) == 4 + 9)
        let until = town { builder in
            signed(&builder)
            builder.keepApart("c2", .client("c1"), until: "2026-11-29")
        }
        #expect(proven(until, [[]]) == 4 + 4)
    }

    @Test("a decision to be in a sitting takes it from those who must be kept apart there: so a pair is seen")
    func pairIsSeen() {
        let claim = town { builder in
            builder.setTravel("c1", to: "p2", 45)
            builder.keepApart("c1", .client("c2"))
        }
        #expect(claim.plan.summary.cost == 4 + 9)
        // Without decisions nobody sees the pair; c1 not there goes to p2, c1 there leaves c2 nothing.
        #expect(proven(claim, [[]]) == 4 + 4)
        let halves = [true, false].map { [FixedDecision.session("c1", first, isIn: $0)] }
        #expect(proven(claim, halves) == 4 + 9)
    }

    @Test("a false half whose sitting all choices left to somebody hold is out; so is a true half that nobody can keep")
    func outHalves() {
        let claim = town()
        let unplaced = FixedDecision.client("c2", project: nil, at: false)
        let leaves: [[FixedDecision]] = [
            [.client("c2", project: nil, at: true)], [unplaced, .session("c2", first, isIn: true)],
            [unplaced, .session("c2", first, isIn: false)],
        ]
        #expect(proven(claim, leaves) == claim.plan.summary.cost)
        // c2 does not reach p2.
        let elsewhere = SessionID(series: "s2", date: "2026-12-01")
        let far = [true, false].map { [FixedDecision.session("c2", elsewhere, isIn: $0)] }
        #expect(proven(claim, far) == claim.plan.summary.cost)
    }

    @Test("at most so many lost points: being unplaced is among the choices on its own side")
    func lostPoints() {
        let claim = town { builder in
            builder.change(OrderID("o2")) { $0.caseTermEnd = "2026-12-04" }
        }
        let brute = BruteForce(claim.instance)
        let unplaced = brute.choices[1].unplacedLost
        #expect(unplaced > 0)
        let leaves = [true, false].map { [FixedDecision.lost("c2", atMost: unplaced - 1, within: $0)] }
        #expect(proven(claim, leaves) == claim.plan.summary.cost)
        let value = brute.value(of: CertificateLeaf(fixed: leaves[1]), scale: 1, lawful: false)
        #expect(value == 4 + brute.choices[1].unplacedCost, "only being unplaced loses so much")
    }

    // MARK: Faults

    @Test(
        "D4503 nobody who can be asked or no held sitting, D4504 a negative limit, D4506 asked twice, D4508 no other half"
    )
    func faults() {
        func codes(_ leaves: [[FixedDecision]]) -> [String] {
            var claim = Claim(
                optimumOf: {
                    var builder = InstanceBuilder.town(clients: 3, projects: 2)
                    builder.change(SeriesID("s1")) { $0.seats = 3 }
                    builder.addPlacement("pl3", of: "o3", at: "p1", series: ["s1"])
                    return builder
                }())
            claim.plan.certificate.leaves = leaves.map { CertificateLeaf(fixed: $0) }
            claim.plan.certificate.bound = 0
            claim.plan.summary.bound = 0
            return claim.codes
        }
        func session(_ series: SeriesID, _ date: CalendarDay, _ isIn: Bool, of client: ClientID = "c1") -> FixedDecision
        { .session(client, SessionID(series: series, date: date), isIn: isIn) }
        func lost(_ most: Int, _ within: Bool, of client: ClientID = "c1") -> FixedDecision {
            .lost(client, atMost: most, within: within)
        }
        let sitting = session("s1", "2026-12-07", true)
        #expect(codes([[sitting], [session("s1", "2026-12-07", false)]]) == [])
        #expect(codes([[lost(0, true)], [lost(0, false)]]) == [])
        for unknown in [
            session("s9", "2026-12-07", true), session("s1", "2026-12-08", true), session("s1", "2026-11-23", true),
            session("s1", "2026-12-07", true, of: "c9"), session("s1", "2026-12-07", true, of: "c3"),
            lost(0, true, of: "c9"), lost(0, true, of: "c3"),
        ] { #expect(codes([[unknown], []]) == ["D4503"], "\(unknown)") }
        #expect(codes([[lost(-1, true)], [lost(-1, false)]]) == ["D4504", "D4504"])
        #expect(codes([[sitting, sitting], []]) == ["D4506"])
        #expect(codes([[sitting, session("s1", "2026-12-07", false)], []]) == ["D4506"])
        #expect(codes([[lost(5, true), lost(5, false)], []]) == ["D4506"])
        #expect(codes([[lost(5, true), lost(6, false)], []]) == [])
        for halves in [
            [[sitting]], [[sitting], [sitting]], [[sitting], [session("s1", "2026-12-14", false)]],
            [[sitting], [session("s1", "2026-12-07", false, of: "c2")]], [[lost(0, true)], [lost(1, false)]],
            [[lost(0, true)], [lost(0, false, of: "c2")]], [[lost(0, false)]],
            [[.client("c1", project: "p1", at: true)], [lost(0, false)]],
        ] { #expect(codes(halves) == ["D4508"], "\(halves)") }
    }

    // MARK: Mutants

    @Test("600 certificates with one damaged decision: refused exactly where brute force finds a fault")
    func mutants() {
        var random = SplitMix64(seed: 41)
        var (accepted, codes) = (0, [String: Int]())
        for seed in UInt64(1)...600 {
            var claim = Claim(optimumOf: TinyInstances.apart(seed: seed))
            let brute = BruteForce(claim.instance)
            let drawn = RandomLeaves(brute)
            guard drawn.canAsk else { continue }
            var leaves = drawn.tree(&random, questions: random.number(in: 1...3)).map {
                CertificateLeaf(fixed: $0, rows: drawn.rows(&random, scale: 1, chance: 10))
            }
            let bound = leaves.compactMap { brute.value(of: $0, scale: 1, lawful: false) }.min()
            claim.plan.certificate.bound = max(brute.unavoidable, bound ?? 0)
            claim.plan.summary.bound = claim.plan.certificate.bound
            let what = Damage.apply(to: &leaves, brute, &random)
            claim.plan.certificate.leaves = leaves
            let (found, problems) = (claim.codes, brute.certificateProblems(claim.plan))
            #expect(found.isEmpty == problems.isEmpty, "seed \(seed), \(what): \(found), \(problems)")
            if found.isEmpty, what != "nothing" { accepted += 1 }
            for code in Set(found) { codes[code, default: 0] += 1 }
        }
        #expect(accepted > 40, "\(accepted)")
        for code in ["D4503", "D4504", "D4506", "D4508", "D4510"] {
            #expect(codes[code, default: 0] > 5, "\(codes)")
        }
    }
}

/// One change of the decisions of some leaves.
private enum Damage {
    /// - Returns: what was done.
    static func apply(
        to leaves: inout [CertificateLeaf], _ brute: BruteForce, _ random: inout SplitMix64
    ) -> String {
        let leaf = random.number(in: 0...leaves.count - 1)
        switch random.number(in: 0...6) {
        case 0:
            leaves.remove(at: leaf)
            return "a half is missing"
        case 1:
            leaves[leaf].fixed.append(random.pick(leaves.flatMap(\.fixed) + [.client("c1", project: nil, at: true)]))
            return "one decision more"
        default: break
        }
        guard !leaves[leaf].fixed.isEmpty else { return "nothing" }
        let place = random.number(in: 0...leaves[leaf].fixed.count - 1)
        let before = leaves[leaf].fixed[place]
        let state = random
        leaves[leaf].fixed[place] = changed(before, brute, &random)
        guard random.chance(60) else { return "\(before) becomes \(leaves[leaf].fixed[place])" }
        // The same change of that question in all leaves: they still cover.
        leaves[leaf].fixed[place] = before
        for index in leaves.indices {
            leaves[index].fixed = leaves[index].fixed.map { decision in
                var again = state
                return BruteForce.question(decision) == BruteForce.question(before)
                    ? changed(decision, brute, &again) : decision
            }
        }
        return "\(before) changes in all leaves"
    }

    private static func changed(
        _ decision: FixedDecision, _ brute: BruteForce, _ random: inout SplitMix64
    ) -> FixedDecision {
        let other = random.pick(brute.instance.clients.map(\.id) + ["c9"])
        let isOther = random.chance(15)
        let isTurned = random.chance(30)
        switch decision {
        case .series: return decision
        case .client(let client, let project, let at):
            return .client(isOther ? other : client, project: isTurned ? project : "p1", at: isTurned ? !at : at)
        case .lost(let client, let most, let within):
            let step = isTurned ? 0 : random.pick([1, -1, 1_000, -1_000, -most - 1])
            return .lost(isOther ? other : client, atMost: most + step, within: isTurned ? !within : within)
        case .session(let client, let session, let isIn):
            let days = isTurned ? 0 : random.pick([7, -7, 1, 700])
            let another = SessionID(series: session.series, date: session.date.adding(days: days))
            return .session(isOther ? other : client, another, isIn: isTurned ? !isIn : isIn)
        }
    }
}
