import PlacementDomain
import PlacementModel
import PlacementTesting
import Planning
import RosterChecker

/// Plans one instance after another, each going on from the one before.
enum CalmWeeks {
    /// Facts as they stand, so that a test shows what differs.
    static let digest: FactDigesting = { String(decoding: $0, as: UTF8.self) }

    static func maker(_ builder: InstanceBuilder) -> PlanMaker {
        let instance = builder.build()
        return PlanMaker(
            model: PlacementModel(instance: instance),
            naming: { "\($0.placements.map(\.client.text)) \($0.unplaced.count)" },
            digest: digest)
    }

    static func plan(_ builder: InstanceBuilder, from earlier: Plan? = nil, isFull: Bool = false) async throws -> Plan {
        try await maker(builder).checkedPlan(
            limits: SolveLimits(stepLimit: 40, threads: 1), seed: 1,
            from: earlier.map { EarlierPlan(plan: $0, hash: "hash", isFull: isFull) }, clock: WallClock { .zero }
        ).plan
    }

    static func facts(_ builder: InstanceBuilder, beside choices: [PlacedClient] = [], threads: Int = 1) -> FactDigests
    {
        FactMaker(model: PlacementModel(instance: builder.build()), digest: digest, threads: 1).facts(
            beside: choices, threads: threads)
    }

    /// `client c1 DAYS`, for each row that is in one of the two alone or differs.
    static func differences(_ one: FactDigests, _ other: FactDigests) -> [String] {
        Set(one.rows).symmetricDifference(other.rows).map { "\($0.kind.rawValue) \($0.id) \($0.group)" }
            .reduce(into: Set<String>()) { $0.insert($1) }.sorted()
    }
}
