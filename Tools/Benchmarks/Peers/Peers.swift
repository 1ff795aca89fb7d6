import Foundation
import GLPKSolver
import InstanceFormat
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import RosterChecker

/// The models that peers get, and the judgement of what they answer; see `peers.py`.
///
///     peers town FOLDER CLIENTS SEED                 makes a town of so many clients; see `optima.py`
///     peers size FOLDER
///     peers model FOLDER PLAN MODEL.mps [BEST]       the whole model, or the BEST columns of each client
///     peers greedy FOLDER PLAN
///     peers glpk FOLDER PLAN SECONDS [BEST]
///     peers judge FOLDER PLAN CHOSEN.txt [BEST]      indexes of columns that are 1
///
/// PLAN is a folder that `dichtbij plan` wrote for the instance: its prices choose the columns, its bound judges.
@main
struct Peers {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else {
            throw Failure(text: "usage: peers town|size|model|greedy|glpk|judge FOLDER …")
        }
        if arguments[0] == "town" {
            guard arguments.count == 4, let clients = Int(arguments[2]), let seed = UInt64(arguments[3]) else {
                throw Failure(text: "usage: peers town FOLDER CLIENTS SEED")
            }
            return try SmallTown.write(clients: clients, seed: seed, to: arguments[1])
        }
        guard let instance = InstanceReader.read(folder: arguments[1]).instance else {
            throw Failure(text: "\(arguments[1]) cannot be read")
        }
        let space = PlacementModel(instance: instance).choices(threads: 2)
        guard arguments[0] != "size" else {
            print(
                #"{"clients":\#(space.units.count),"columns":\#(space.columnCount),"signedCost":\#(space.signedCost)}"#)
            return
        }
        guard arguments.count >= 3, let plan = PlanReader.read(folder: arguments[2]).plan else {
            throw Failure(text: "give the folder of a plan")
        }
        let judge = Judge(instance: instance, plan: plan)
        switch arguments[0] {
        case "model":
            let model = judge.model(space, best: arguments.count > 4 ? Int(arguments[4]) : nil)
            try Data(model.program.mpsText().utf8).write(to: URL(fileURLWithPath: arguments[3]))
            print(#"{"columns":\#(model.program.columnCount),"rows":\#(model.program.rowCount)}"#)
        case "greedy":
            let start = ContinuousClock.now
            let roster = PeerModel(space: space, mostPerClient: 0).greedy()
            judge.report(roster, name: "greedy", seconds: (ContinuousClock.now - start) / .seconds(1), extra: "")
        case "judge":
            let model = judge.model(space, best: arguments.count > 4 ? Int(arguments[4]) : nil)
            let lines = try String(contentsOfFile: arguments[3], encoding: .utf8).split(separator: "\n")
            judge.report(model.roster(chosen: lines.compactMap { Int($0) }), name: "judge", seconds: 0, extra: "")
        case "glpk":
            try await glpk(
                judge, judge.model(space, best: arguments.count > 4 ? Int(arguments[4]) : nil),
                seconds: Double(arguments[3]) ?? 60)
        default: throw Failure(text: "no such verb: \(arguments[0])")
        }
    }

    /// GLPK's own branch and cut on the model, stopped by the clock.
    private static func glpk(_ judge: Judge, _ model: PeerModel, seconds: Double) async throws {
        let start = ContinuousClock.now
        let result = try await GLPKProvider().makeSolver().integerSolution(
            of: model.program, limits: LinearProgramLimits(),
            isCancelled: { ContinuousClock.now - start > .seconds(seconds) })
        let used = (ContinuousClock.now - start) / .seconds(1)
        let columns = model.program.columnCount
        let extra = #","stop":"\#(result.stop)","columns":\#(columns),"solverBound":"\#(result.bound)""#
        guard !result.columnValues.isEmpty else {
            print(#"{"peer":"glpk","seconds":\#(used),"cost":null\#(extra)}"#)
            return
        }
        let chosen = result.columnValues.indices.filter { result.columnValues[$0] > 0.5 }
        judge.report(model.roster(chosen: chosen), name: "glpk", seconds: used, extra: extra)
    }

    struct Failure: Error, CustomStringConvertible {
        let text: String
        var description: String { text }
    }
}

/// Reckons a peer's roster by the checker and compares it with the plan's bound.
struct Judge {
    let instance: Instance
    let plan: Plan

    func model(_ space: ChoiceSpace, best: Int?) -> PeerModel {
        guard let best, let leaf = plan.certificate.leaves.first else { return PeerModel(space: space) }
        var prices: [SessionID: Int] = [:]
        for row in leaf.rows where row.kind == .seat { prices[row.session] = row.price }
        return PeerModel(space: space, mostPerClient: best, prices: prices, scale: plan.certificate.scale)
    }

    func report(_ seated: SeatedRoster, name: String, seconds: Double, extra: String) {
        // Why somebody is left out is not what peers are judged by.
        let roster = Roster(
            seated,
            unplaced: seated.leftOut.map {
                UnplacedClient(client: $0.client, order: $0.order, code: .seatsTaken, cost: $0.cost)
            })
        var summary = plan.summary
        summary.cost =
            roster.placements.reduce(0) { $0 + $1.cost.value } + roster.unplaced.reduce(0) { $0 + $1.cost.value }
        summary.placed = roster.placements.count
        summary.unplaced = roster.unplaced.count
        summary.lawfulTierProven = false
        var certificate = plan.certificate
        certificate.lawful = nil
        let claimed = Plan(roster: roster, certificate: certificate, summary: summary)
        let (report, _) = RosterChecker.check(instance, claimed, threads: 2)
        var codes: [String: Int] = [:]
        for violation in report.violations { codes[violation.code, default: 0] += 1 }
        let list = codes.sorted { $0.key < $1.key }.map { #""\#($0.key)":\#($0.value)"# }.joined(separator: ",")
        let gap =
            Double(report.cost - report.bound) / Double(max(1, report.cost - report.unavoidable))
        print(
            #"{"peer":"\#(name)","seconds":\#(seconds),"cost":\#(report.cost),"bound":\#(report.bound),"#
                + #""unavoidable":\#(report.unavoidable),"gap":\#(gap),"placed":\#(summary.placed),"#
                + #""unplaced":\#(summary.unplaced),"violations":{\#(list)}\#(extra)}"#)
    }
}
