import Explanation
import Foundation
import InstanceFormat
import InstanceGenerator
import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

/// Repairs of generated towns, judged by the checker, which shares no code with solver or search.
@Suite(.serialized)
struct TownRepairTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func bundled(_ name: String) throws -> Instance {
        let folder = TownRepairTests.root.appendingPathComponent("Instances").appendingPathComponent(name)
        return try #require(InstanceReader.read(folder: folder.path).instance)
    }

    /// A crowded town; in debug builds a third of one, so that twenty of them do not take minutes.
    private func crowdedTown(seed: UInt64, like model: Instance) throws -> Instance {
        var settings = GeneratorSettings(size: .town, seed: seed)
        settings.loadPerMille = 1_000
        #if DEBUG
        settings.clients = 70
        settings.groupProjects = 1
        settings.externalProjects = 9
        settings.startWeeks = 6
        #endif
        var instance = try InstanceGenerator.generate(settings, policy: model.policy, rules: model.rules)
        instance.hash = String(repeating: "a", count: 64)
        return instance
    }

    /// What the repairs of one roster are worth.
    private struct Tally {
        var unplaced = 0
        var repaired = 0
        var plannedAgain = 0
        var placedThen = 0
        var problems: [String] = []

        /// Measured, not asserted: a plan from nothing may prefer others.
        var words: String {
            "\(unplaced) unplaced, \(repaired) repaired; of \(plannedAgain) planned again from nothing \(placedThen) placed"
        }
    }

    private func tally(_ instance: Instance, steps: Int, replans: Bool) async throws -> Tally {
        let asked = try await AskedRoster.planned(instance, steps: steps, threads: 2)
        var tally = Tally()
        // ROSTER-04 among them: nobody is unplaced beside a free column that costs less.
        let report = RosterChecker.check(instance, asked.plan, threads: 2).report
        if !report.violations.isEmpty { tally.problems.append("\(report.violations)") }
        let reasons = asked.seating.unplacedReasons(threads: 2)
        if reasons != asked.seating.unplacedReasons(threads: 1) { tally.problems.append("threads differ") }
        tally.unplaced = reasons.count
        for reason in reasons {
            guard let found = reason.repair else { continue }
            tally.repaired += 1
            tally.problems += problems(reason.client, found, asked)
            tally.problems += try await plannedBesideAll(reason.client, found, asked)
            guard replans else { continue }
            tally.plannedAgain += 1
            let changed = found.repair.applied(to: instance, for: reason.client)
            let again = try await AskedRoster.planned(changed, steps: 12, threads: 2)
            if again.plan.roster.placements.contains(where: { $0.client == reason.client }) {
                tally.placedThen += 1
            }
        }
        return tally
    }

    /// The checker's word on one repair, everybody else staying where he is.
    private func problems(_ client: ClientID, _ found: FoundRepair, _ asked: AskedRoster) -> [String] {
        let changed = found.repair.applied(to: asked.instance, for: client)
        // Unplaced he breaks ROSTER-04: a free lawful column costs less than that.
        let before = RosterChecker.check(changed, asked.plan, threads: 2).report.violations
        var problems: [String] = []
        if !before.contains(where: { $0.code == "ROSTER-04" && $0.place.hasPrefix("\(client) ") }) {
            problems.append("\(client): \(found.repair.word) leaves him without a free column")
        }
        // Placed as offered no rule is broken, and the cost is as claimed.
        var plan = asked.plan
        place(client, found.offer, in: &plan.roster, changed)
        plan.summary.placed += 1
        plan.summary.unplaced -= 1
        let after = RosterChecker.check(changed, plan, threads: 2).report.violations.filter { violation in
            if violation.code.hasPrefix("D45") { return false }
            let isOfOthers = !violation.place.contains(client.text)
            return !(isOfOthers && ["ROSTER-03", "ROSTER-04"].contains(violation.code))
        }
        if !after.isEmpty { problems.append("\(client): \(found.repair.word): \(after)") }
        return problems
    }

    /// Plans the changed instance again with everybody else where he is: signed there if placed, left out if unplaced.
    private func plannedBesideAll(
        _ client: ClientID, _ found: FoundRepair, _ asked: AskedRoster
    ) async throws -> [String] {
        var changed = found.repair.applied(to: asked.instance, for: client)
        let orders = Dictionary(uniqueKeysWithValues: changed.orders.enumerated().map { ($1.id, $0) })
        let series = Dictionary(uniqueKeysWithValues: changed.series.enumerated().map { ($1.id, $0) })
        let projects = Dictionary(uniqueKeysWithValues: changed.projects.enumerated().map { ($1.id, $0) })
        for row in asked.plan.roster.unplaced where row.client != client {
            if let order = orders[row.order] { changed.orders[order].state = .suspended }
        }
        for row in asked.plan.roster.placements where row.kind == .start {
            guard let order = orders[row.order], let project = projects[row.project] else { continue }
            changed.placements.removeAll { $0.order == order }
            changed.placements.append(
                Placement(
                    id: PlacementID("kept-\(row.order)"), order: order, project: project,
                    series: row.series.compactMap { series[$0] }.sorted(), firstDay: row.firstDate, state: .signed))
        }
        changed.placements.sort { $0.id < $1.id }
        let again = try await AskedRoster.planned(changed, steps: 12, threads: 2)
        let placed = again.plan.roster.placements
        var problems: [String] = []
        if !placed.contains(where: { $0.client == client }) {
            problems.append("\(client): \(found.repair.word): planned again beside all others he is not placed")
        }
        for row in asked.plan.roster.placements
        where !placed.contains(where: { $0.client == row.client && $0.series == row.series }) {
            problems.append("\(client): \(found.repair.word): \(row.client) was moved")
        }
        let report = RosterChecker.check(changed, again.plan, threads: 2).report
        if !report.violations.isEmpty { problems.append("\(client): \(report.violations)") }
        return problems
    }

    /// Moves a client from the unplaced to the placements, with rows reckoned from the instance alone.
    private func place(_ client: ClientID, _ offer: Offer, in roster: inout Roster, _ instance: Instance) {
        guard let index = roster.unplaced.firstIndex(where: { $0.client == client }),
            let first = offer.firstDate
        else { return }
        let order = roster.unplaced.remove(at: index).order
        roster.placements.append(
            PlacedClient(
                client: client, order: order, project: offer.project, series: offer.series, kind: .start,
                firstDate: first, unworkedMinutes: offer.unworked, cost: offer.cost))
        roster.placements.sort { $0.client < $1.client }
        guard let record = instance.orders.first(where: { $0.id == order }) else { return }
        var left = record.orderedMinutes.value - record.deductedMinutes.value - record.creditedMinutes.value
        for session in offer.sessions {
            guard let number = instance.series.firstIndex(where: { $0.id == session.series }) else { continue }
            let series = instance.series[number]
            let change = instance.sessions.first { $0.series == number && $0.date == session.date }
            let (start, end) = (change?.start ?? series.start, change?.end ?? series.end)
            let pause = (change?.breakMinutes ?? series.breakMinutes).value
            let net = end.minute - start.minute - pause
            let credit = min(left, net)
            left -= credit
            roster.assignments.append(
                Assignment(
                    client: client, order: order, session: session, from: start,
                    to: credit < net ? TimeOfDay(minute: start.minute + pause + credit) : end,
                    creditMinutes: Minutes(credit),
                    state: session.date <= instance.firmThrough ? .firm : .lookahead))
        }
    }

    @Test("town: every repair places its client beside all others, and the checker agrees")
    func town() async throws {
        let tally = try await tally(bundled("town"), steps: 25, replans: true)
        #expect(tally.problems.isEmpty, "\(tally.problems)")
        #expect(tally.unplaced > 0)
        print("town: \(tally.words)")
    }

    @Test("twenty generated towns: every repair places its client beside all others, and the checker agrees")
    func seeds() async throws {
        let model = try bundled("town")
        var sum = Tally()
        for seed in 1...20 {
            let tally = try await tally(
                crowdedTown(seed: UInt64(seed), like: model), steps: 12, replans: seed.isMultiple(of: 4))
            #expect(tally.problems.isEmpty, "seed \(seed): \(tally.problems)")
            sum.unplaced += tally.unplaced
            sum.repaired += tally.repaired
            sum.plannedAgain += tally.plannedAgain
            sum.placedThen += tally.placedThen
        }
        print("20 crowded towns: \(sum.words)")
        #expect(sum.repaired > 10, "\(sum)")
    }
}
