import InstanceFormat
import InstanceGenerator
import PlacementDomain

/// A town of fewer clients than `generate` makes, so that other solvers find its very optimum.
enum SmallTown {
    /// Clients for one project: a town of 200 has 30.
    private static let clientsOfProject = 7
    /// Fewer would hardly leave a choice.
    private static let fewestProjects = 3

    /// Writes the instance as `generate` does: the same number and seed, the same bytes.
    static func write(clients: Int, seed: UInt64, to folder: String) throws {
        var settings = GeneratorSettings(size: .town, seed: seed)
        settings.clients = clients
        settings.groupProjects = 1
        settings.externalProjects = max(fewestProjects, clients / clientsOfProject) - settings.groupProjects
        let instance = try InstanceGenerator.generate(
            settings, policy: DefaultPolicy.policy(), rules: DefaultRules.rules())
        _ = try InstanceWriter.writeGenerated(instance, to: folder, removesForeign: false)
        print(#"{"clients":\#(instance.clients.count),"projects":\#(instance.projects.count)}"#)
    }
}
