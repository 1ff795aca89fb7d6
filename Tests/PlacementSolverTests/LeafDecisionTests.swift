import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// Decisions on lost points and on sittings: stated, and proven by ascents and by masters; no search chooses them yet.
@Suite("Decisions of leaves in the solver", .serialized)
struct LeafDecisionTests {
    /// Random instances of earlier weeks, in which many must be kept apart.
    private func benches(_ seeds: ClosedRange<UInt64>) -> [(seed: UInt64, bench: Bench)] {
        seeds.compactMap { seed in
            var builder = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: true))
            let clients = builder.clients.map(\.id)
            for (left, right) in zip(clients, clients.dropFirst()) where seed % 3 > 0 {
                builder.keepApart(left, .client(right))
            }
            let bench = Bench(builder)
            return bench.space.units.isEmpty ? nil : (seed, bench)
        }
    }

    /// Both answers to questions about a unit: of each kind the first few that divide his choices, and one that does not.
    private func decisions(_ bench: Bench, _ unit: Int) -> [LeafDecision] {
        let (space, columns) = (bench.space, bench.space.allColumns(of: unit))
        let lost = columns.map { space.lost(of: $0, unit: unit) } + [space.facts[unit].unplacedLost]
        let sittings = Set(columns.flatMap { space.sittings(of: $0) }).sorted()
        let limits = Set(lost.flatMap { [$0, max(0, $0 - 1)] }).sorted()
        var questions: [LeafDecision.Question] = [.place(0), .place(LeafDecision.unplaced)]
        questions += limits.prefix(3).map { .lostAtMost($0) }
        questions += (sittings.prefix(2) + sittings.suffix(1)).map { .sitting($0) }
        return Set(questions).sorted { "\($0)" < "\($1)" }.flatMap { question in
            [true, false].map { LeafDecision(unit: Int32(unit), question: question, answer: $0) }
        }
    }

    /// What must be left to a unit, written out: his decisions, who stays in a sitting, and who is decided to be there.
    private func isLeft(_ column: Column, _ unit: Int, _ decisions: [LeafDecision], _ space: ChoiceSpace) -> Bool {
        let sittings = column.pattern < 0 ? [] : space.sittings(of: column)
        return Bench.keeps(column, of: unit, decisions, space)
            && sittings.allSatisfy { number in
                space.apart.allows(unit, number)
                    && decisions.allSatisfy { decision in
                        !decision.answer || decision.question != .sitting(number)
                            || !space.apart.others(of: unit).contains {
                                $0.unit == decision.unit && space.apart.holds($0, in: number)
                            }
                    }
            }
    }

    @Test("the columns of a leaf are those that its decisions leave, and the others of a pair do without the sitting")
    func columnsLeft() {
        var (kept, dropped, ofOthers) = (0, 0, 0)
        for (seed, bench) in benches(1...60) {
            let space = bench.space
            let price = FlatArray<Int32>(repeating: 0, count: space.limits.count)
            for decision in space.units.indices.flatMap({ decisions(bench, $0) }) {
                let table = CheapestColumns(
                    space: space, price: price, scale: Bench.scale, threads: 1, filter: LeafFilter([decision], space))
                for unit in space.units.indices {
                    let all = space.allColumns(of: unit)
                    guard all.count < 100 else { continue }
                    let left = all.filter { isLeft($0, unit, [decision], space) }
                    let found = table.columns(of: unit).map(\.column)
                    // Of columns far dearer than being unplaced it keeps some or none.
                    let near = left.filter { $0.cost < space.facts[unit].unplacedCost + 2_000 }
                    #expect(near.allSatisfy { found.contains($0) }, "seed \(seed), \(decision), unit \(unit)")
                    #expect(found.allSatisfy { left.contains($0) }, "seed \(seed), \(decision), unit \(unit)")
                    kept += left.count
                    dropped += all.count - left.count
                    if unit != Int(decision.unit) { ofOthers += all.count - left.count }
                }
            }
        }
        #expect(kept > 1_000 && dropped > 1_000 && ofOthers > 100, "\(kept) \(dropped) \(ofOthers)")
    }

    @Test("an ascent proves no more of a leaf than brute force, and never more than its cheapest roster costs")
    func ascents() async throws {
        var (proofs, near, out) = (0, 0, 0)
        for (seed, bench) in benches(1...60) {
            let space = bench.space
            let brute = BruteForce(space.instance)
            for unit in space.units.indices {
                for decision in decisions(bench, unit) {
                    let ascent = DualAscent(
                        space: space, scale: Bench.scale, filter: LeafFilter([decision], space), threads: 1)
                    ascent.run(rounds: 0..<200, of: 200, isCancelled: { false })
                    let node = LeafNode(
                        decisions: [decision], prices: ascent.bestPositivePrices, sum: ascent.bestSum)
                    let value = brute.value(
                        of: CertificateMaker.leaf(space, node, scale: Bench.scale), scale: Bench.scale, lawful: false)
                    guard let value else {
                        // A choice that is forbidden costs more than all others together.
                        #expect(ascent.bestSum >= 1 << 30, "seed \(seed), \(decision)")
                        #expect(bench.bestRoster([decision]) == nil, "seed \(seed), \(decision)")
                        out += 1
                        continue
                    }
                    let bound = ascent.bound + space.signedCost
                    #expect(value == bound, "seed \(seed), \(decision)")
                    guard let best = bench.bestRoster([decision]) else { continue }
                    proofs += 1
                    #expect(ascent.bound <= best, "seed \(seed), \(decision)")
                    if ascent.bound > best - 2 { near += 1 }
                }
            }
        }
        #expect(proofs > 500 && 2 * near > proofs && out > 20, "\(proofs) proofs, \(near) near, \(out) out")
    }

    @Test("an ascent on lost points alone proves no more than the fewest that a roster of the leaf loses")
    func lostPoints() {
        var proofs = 0
        for (seed, bench) in benches(61...90) {
            let space = bench.space
            let brute = BruteForce(space.instance)
            for decision in space.units.indices.flatMap({ decisions(bench, $0) }) {
                let ascent = DualAscent(
                    space: space, scale: Bench.scale, kind: .lostOnly, filter: LeafFilter([decision], space), threads: 1
                )
                ascent.run(rounds: 0..<64, of: 64, isCancelled: { false })
                let node = LeafNode(decisions: [decision], prices: ascent.bestPositivePrices, sum: ascent.bestSum)
                let value = brute.value(
                    of: CertificateMaker.leaf(space, node, scale: Bench.scale), scale: Bench.scale, lawful: true)
                guard let value else { continue }
                #expect(value == ascent.bound + space.signedLost, "seed \(seed), \(decision)")
                proofs += 1
            }
        }
        #expect(proofs > 300, "\(proofs)")
    }

    @Test("masters prove halves of every kind, one after another, never above the best roster")
    func masters() async throws {
        var (proofs, won) = (0, 0)
        for (seed, bench) in benches(1...30) {
            let space = bench.space
            let root = LeafNode(root: bench.ascent())
            let table = CheapestColumns(space: space, leaf: root, scale: Bench.scale, threads: 1)
            let master = try await LeafMaster(
                space: space, scale: Bench.scale, root: root, table: table, solver: Bench.solver.makeSolver(),
                isCancelled: { false })
            for decision in space.units.indices.flatMap({ decisions(bench, $0) }) {
                let half = try #require(try await master.prove(root, decision, isCancelled: { false }))
                guard let best = bench.bestRoster([decision]) else { continue }
                proofs += 1
                #expect(Int((Double(half.sum) / Double(Bench.scale)).rounded(.up)) <= best, "seed \(seed), \(decision)")
                if half.sum > root.sum { won += 1 }
            }
        }
        #expect(proofs > 300 && won > 50, "\(proofs) \(won)")
    }

    @Test("a roster lies in the half of each question that its choices answer")
    func rosterKeeps() throws {
        let bench = Bench(Bench.triangle)
        let space = bench.space
        let column = try #require(space.allColumns(of: 0).first)
        for choice in [column, Column.nowhere] {
            for decision in decisions(bench, 0) {
                #expect(space.keeps(choice, decision) == Bench.keeps(choice, of: 0, [decision], space))
            }
        }
    }
}
