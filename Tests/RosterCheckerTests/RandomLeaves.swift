import PlacementDomain
import PlacementTesting

/// Random cases of a proof over a tiny instance: trees of decisions of every kind, and prices on rows that exist.
struct RandomLeaves {
    let brute: BruteForce
    private let sittings: [BruteForce.Sitting]
    private let asked: [BruteForce.Choices]

    init(_ brute: BruteForce) {
        self.brute = brute
        sittings = Set(brute.choices.flatMap(\.placements).flatMap(\.parts).map(\.sitting))
            .sorted { ($0.date, $0.series) < ($1.date, $1.series) }
        asked = brute.choices.filter { !$0.isSigned }
    }

    /// The leaves of a tree with so many questions at most.
    func tree(_ random: inout SplitMix64, questions: Int) -> [[FixedDecision]] {
        var leaves: [[FixedDecision]] = [[]]
        for _ in 0..<questions where !asked.isEmpty {
            let (yes, no) = halves(&random)
            let split = random.number(in: 0...leaves.count - 1)
            if leaves[split].contains(yes) || leaves[split].contains(no) { continue }
            let leaf = leaves.remove(at: split)
            leaves += [leaf + [yes], leaf + [no]]
        }
        return leaves
    }

    /// Both answers to a question that may be asked.
    func halves(_ random: inout SplitMix64) -> (yes: FixedDecision, no: FixedDecision) {
        let choices = random.pick(asked)
        let client = brute.instance.clients[choices.client].id
        switch random.number(in: 0...4) {
        case 0:
            let project = random.pick([nil] + brute.instance.projects.map { Optional($0.id) })
            return (.client(client, project: project, at: true), .client(client, project: project, at: false))
        case 1, 2:
            let lost = random.pick(choices.placements.map(\.lost) + [choices.unplacedLost])
            let most = max(0, lost + random.pick([0, 0, 0, -1, 1, -1_000]))
            return (.lost(client, atMost: most, within: true), .lost(client, atMost: most, within: false))
        default:
            // Rather one that he can be in.
            let own = choices.placements.flatMap(\.parts).map(\.sitting)
            let sitting = random.pick(own.isEmpty || random.chance(20) ? sittings : own)
            let session = brute.session(of: sitting)
            return (.session(client, session, isIn: true), .session(client, session, isIn: false))
        }
    }

    var canAsk: Bool { !asked.isEmpty && !sittings.isEmpty }

    func rows(_ random: inout SplitMix64, scale: Int, chance: Int = 55) -> [RowPrice] {
        var rows: [RowPrice] = []
        for sitting in sittings {
            func price(_ kind: RowPrice.Kind, _ organisation: String?) {
                guard random.chance(chance) else { return }
                rows.append(
                    RowPrice(
                        kind: kind, session: brute.session(of: sitting), organisation: organisation,
                        price: random.number(in: 0...(random.chance(10) ? 2_000 : 30)) * scale / 2))
            }
            price(.seat, nil)
            for limit in brute.agreementLimits(in: sitting) { price(limit.row, limit.organisation) }
            if brute.startLimit(in: sitting) != nil { price(.start, nil) }
        }
        return rows
    }
}

extension TinyInstances {
    /// Random instances of earlier weeks in which many must be kept apart.
    static func apart(seed: UInt64) -> InstanceBuilder {
        var builder = random(seed: seed, mix: Mix(earlierWeeks: true))
        var random = SplitMix64(seed: seed &+ 4_711)
        let clients = builder.clients.map(\.id)
        for _ in 0..<random.number(in: 0...4) where clients.count > 1 {
            let (left, right) = (random.pick(clients), random.pick(clients))
            let until = random.chance(30) ? builder.planStart.adding(days: random.number(in: 0...20)) : nil
            builder.keepApart(left, .client(right), until: until)
        }
        return builder
    }
}
