public import InstanceFormat
import InstanceGenerator
public import PlacementDomain

/// What to generate; the draws stand in the generator's settings.
public struct GenerateRequest: Hashable, Sendable {
    public var size: InstanceSize
    public var seed: UInt64
    /// Share of projects that become supervised groups, in parts per million.
    public var groupSharePpm: Int
    /// Folder to be written.
    public var output: String
    /// Whether files that `generate` did not make may go with the folder that is replaced.
    public var removesForeign: Bool

    public init(
        size: InstanceSize, seed: UInt64, groupSharePpm: Int, output: String, removesForeign: Bool = false
    ) {
        self.size = size
        self.seed = seed
        self.groupSharePpm = groupSharePpm
        self.output = output
        self.removesForeign = removesForeign
    }
}

/// What was generated.
public struct GenerateOutcome: Hashable, Sendable {
    /// Hash of the written folder.
    public var hash: String
    public var clients: Int
    public var projects: Int
    public var series: Int
    public var travelRecords: Int
    /// How the folder came to its place.
    public var place: PlacedFolder
}

/// Makes an instance folder with synthetic people and real places.
public enum GenerateJob {
    /// - Throws: `generator` where a resource of the program or a number of the rules is missing, `format` for the folder.
    public static func run(_ request: GenerateRequest) throws(FolderError) -> GenerateOutcome {
        try OutputFolder.requireWritable(
            request.output, own: .generated, removesForeign: request.removesForeign)
        let settings = GeneratorSettings(
            size: request.size, seed: request.seed, groupShare: Double(request.groupSharePpm) / 1_000_000)
        let instance: Instance
        do {
            instance = try InstanceGenerator.generate(
                settings, policy: DefaultPolicy.policy(), rules: DefaultRules.rules())
        } catch {
            throw .generator(error)
        }
        do {
            try OutputFolder.makeParent(request.output)
            let (hash, place) = try InstanceWriter.writeGenerated(
                instance, to: request.output, removesForeign: request.removesForeign)
            return GenerateOutcome(
                hash: hash, clients: instance.clients.count, projects: instance.projects.count,
                series: instance.series.count, travelRecords: instance.travel.records.count,
                place: place)
        } catch {
            throw .format(error)
        }
    }

    /// Files in a folder to be replaced that `generate` did not make, and that would go with it.
    public static func foreignFiles(in output: String) -> [String] { OwnFolder.generated.foreignEntries(in: output) }
}
