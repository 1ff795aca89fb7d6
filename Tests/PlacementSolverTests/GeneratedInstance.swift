import InstanceGenerator
import PlacementDomain
import PlacementTesting
import RosterChecker

/// Towns and regions as generated, and what is wrong with a plan of one.
enum GeneratedInstance {
    static func instance(_ size: InstanceSize) throws -> Instance {
        try InstanceGenerator.generate(GeneratorSettings(size: size, seed: 1), policy: Policy(), rules: .forTests)
    }

    static func problems(_ instance: Instance, _ plan: Plan) -> [String] {
        let (report, checked) = RosterChecker.check(instance, plan, threads: 2)
        return checked == nil ? ["refused"] + report.violations.map(\.code) : []
    }
}
