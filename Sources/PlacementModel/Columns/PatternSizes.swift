package import PlacementDomain
internal import PlacementRules

/// Where patterns have fewer series than `mostSeriesPerPlacement` lets them have, because they would be too many (C6).
///
/// Only projects with so many series that it may happen are looked at, client by client: in most instances none.
package struct PatternSizes: Sendable {
    /// By large project: the most series of a pattern that gets a shared timeline.
    private let sharedAtLarge: [Int: Int]
    private let policy: Policy
    /// `D1230`, one for each project where it happens.
    package let warnings: [Finding]

    /// Shared timelines of one large project at most: over two years three series are 300 slots, so these are some 300 MB.
    private static let mostShared = 30_000

    package init(instance: Instance, held: HeldSittings, units: [PlanningUnit], eligibility: Eligibility) {
        let policy = instance.policy
        self.policy = policy
        var seriesAt = [Int](repeating: 0, count: instance.projects.count)
        for index in instance.series.indices where !held.range(ofSeries: index).isEmpty {
            seriesAt[instance.series[index].project] += 1
        }
        let large = Set(
            seriesAt.indices.filter {
                PatternSize.most(ofLawful: seriesAt[$0], policy) < policy.mostSeriesPerPlacement
            })
        var found: [Int: Reach] = [:]
        for unit in units where !large.isEmpty && unit.firstDay <= unit.termEnd {
            for project in eligibility.reachableProjects(of: unit) where large.contains(project) {
                let lawful = eligibility.lawfulSeries(of: unit, project: project).count
                guard lawful > 0 else { continue }
                found[project, default: Reach()].add(PatternSize.most(ofLawful: lawful, policy), policy)
            }
        }
        sharedAtLarge = Dictionary(
            uniqueKeysWithValues: large.map { project in
                let room = PatternSize.most(of: seriesAt[project], sets: PatternSizes.mostShared, upTo: 3)
                return (project, min(room, found[project]?.greatest ?? 1))
            })
        warnings = large.sorted().compactMap { project in
            found[project].flatMap { $0.warning(instance.projects[project], series: seriesAt[project], policy) }
        }
    }

    /// The most series of a pattern that gets a shared timeline at a project: no more than anybody there may have, and
    /// no more than the key of one holds. It changes speed and memory only.
    package func shared(at project: Int) -> Int { sharedAtLarge[project] ?? min(3, policy.mostSeriesPerPlacement) }
}

/// What the clients of one large project may have.
private struct Reach {
    var (least, greatest) = (Int.max, 1)
    /// Clients whose patterns have fewer series than the policy lets them have.
    var bound = 0

    mutating func add(_ most: Int, _ policy: Policy) {
        least = min(least, most)
        greatest = max(greatest, most)
        if most < policy.mostSeriesPerPlacement { bound += 1 }
    }

    func warning(_ project: Project, series: Int, _ policy: Policy) -> Finding? {
        guard bound > 0 else { return nil }
        return Finding(
            code: "D1230", severity: .warning, file: "projects.csv", line: project.line, field: "project",
            cause: Said { words in
                let clients = words.count(bound, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
                let most = words.count(least, dutch: ("reeks", "reeksen"), english: ("series", "series"))
                return words(
                    "project \(project.id) heeft \(series) reeksen: voor \(clients) zijn er meer dan \(policy.mostPatterns) combinaties van hoogstens \(policy.mostSeriesPerPlacement); een plaatsing daar heeft voor hen hoogstens \(most)",
                    "project \(project.id) has \(series) series: for \(clients) there are more than \(policy.mostPatterns) sets of up to \(policy.mostSeriesPerPlacement) of them; a placement of theirs there has at most \(most)"
                )
            },
            remedy: Said(
                "niets; of verhoog 'mostPatterns' of verlaag 'mostSeriesPerPlacement' in policy.yaml",
                "nothing, or raise 'mostPatterns' or lower 'mostSeriesPerPlacement' in policy.yaml"))
    }
}
