import PlacementDomain
import PlacementTesting
import Testing

/// How far plans are above the optimum, counted over a family of instances.
struct Distance: Hashable, Sendable {
    var instances = 0
    /// Plans that cost the optimum, and plans whose own bound says so.
    var atOptimum = 0
    var proven = 0
    /// Points above the optimum: of all plans, and of the worst.
    var points = 0
    var worstPoints = 0
    /// The instance of the worst plan; empty: all are at the optimum.
    var worst = ""
    /// Of what could be saved, the cost above the unavoidable: sum over the plans, and the worst.
    var percent = 0.0
    var worstPercent = 0.0

    init() {}

    init(of summary: PlanSummary, from optimum: Int) {
        instances = 1
        points = summary.cost - optimum
        atOptimum = points == 0 ? 1 : 0
        proven = summary.bound == summary.cost ? 1 : 0
        percent = 100 * Double(points) / Double(max(1, summary.cost - summary.unavoidable))
        (worstPoints, worstPercent) = (points, percent)
    }

    static func += (left: inout Distance, right: Distance) {
        left.instances += right.instances
        left.atOptimum += right.atOptimum
        left.proven += right.proven
        left.points += right.points
        if right.worstPoints > left.worstPoints { (left.worstPoints, left.worst) = (right.worstPoints, right.worst) }
        left.percent += right.percent
        left.worstPercent = max(left.worstPercent, right.worstPercent)
    }

    var line: String {
        func decimals(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
        let mean = Double(points) / Double(max(1, instances))
        return """
            \(instances) instances, \(atOptimum) at the optimum, \(proven) proven; above it \(points) points in all, \
            \(decimals(mean)) mean, \(worstPoints) worst; \(decimals(percent / Double(max(1, instances)))) % mean, \
            \(decimals(worstPercent)) % worst\(worst.isEmpty ? "" : "; \(worst)")
            """
    }
}

/// Instances that are solved three times each, as a whole model, as a town and as a country, and judged by one truth.
struct Family {
    let name: String
    let cases: [TinyInstances.Case]
    /// Whether depth-first search is quick enough to say what the optimum is.
    var isTiny = true

    /// What the searches were when they were last measured: they may get better, never worse.
    struct Record {
        var mostPoints: Int
        var leastProven: Int
    }

    /// Reports every plan with which something is wrong, prints how good the searches are, and compares that with what
    /// they were.
    ///
    /// - Parameters:
    ///   - record: of the searches of towns; nil: nothing is known of these instances.
    ///   - country: of those of regions and countries.
    func judge(_ record: Record? = nil, country: Record? = nil) async {
        let (failures, distances) = await solveAll()
        for failure in failures { Issue.record("\(failure)") }
        for (ending, record) in [(Pipeline.Ending.searches, record), (.countrySearches, country)] {
            let distance = distances[ending] ?? Distance()
            print("\(name), by \(ending): \(distance.line)")
            guard let record else { continue }
            #expect(distance.points <= record.mostPoints, "\(name): \(ending) became worse: \(distance.line)")
            #expect(
                distance.proven >= record.leastProven, "\(name): bounds of \(ending) became worse: \(distance.line)")
        }
    }

    private typealias Distances = [Pipeline.Ending: Distance]

    /// All cases, on two tasks side by side; each stops after a few failures.
    private func solveAll() async -> (failures: [String], distances: Distances) {
        await withTaskGroup(of: (failures: [String], distances: Distances).self) { group in
            for lane in 0..<2 {
                group.addTask {
                    var (failures, distances): ([String], Distances) = ([], [:])
                    for index in stride(from: lane, to: cases.count, by: 2) where failures.count < 3 {
                        let builder = cases[index].builder
                        let (problems, found) = await solve(builder)
                        for (ending, var distance) in found {
                            distance.worst = cases[index].name
                            distances[ending, default: Distance()] += distance
                        }
                        if !problems.isEmpty { failures.append(await report(cases[index].name, builder)) }
                    }
                    return (failures, distances)
                }
            }
            return await group.reduce(into: ([], [:])) {
                $0.failures += $1.failures
                for (ending, distance) in $1.distances { $0.distances[ending, default: Distance()] += distance }
            }
        }
    }

    /// One instance, solved in every way.
    private func solve(_ builder: InstanceBuilder) async -> (problems: [String], distances: Distances) {
        let truth = await Truth(builder, isTiny: isTiny)
        var problems: [String] = []
        var distances: Distances = [:]
        for ending in Pipeline.Ending.allCases {
            let judgement = await Pipeline(ending: ending).judgement(by: truth)
            problems += judgement.problems.map { "\(ending): \($0)" }
            distances[ending] = judgement.distance
        }
        return (problems, distances)
    }

    /// The text of a failure: the smallest instance found that still fails, and how.
    private func report(_ name: String, _ builder: InstanceBuilder) async -> String {
        let smallest = await builder.smallest { await !solve($0).problems.isEmpty }
        let problems = await solve(smallest).problems
        return "\(name):\n\(problems.joined(separator: "\n"))\nsmallest instance:\n\(smallest.summary)"
    }
}
