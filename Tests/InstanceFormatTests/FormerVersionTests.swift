import Foundation
import InstanceFormat
import PlacementDomain
import Testing

/// Folders of version 1: `Tests/Fixtures/instance-1` is first-steps as it was then, with the rules of that time.
@Suite("Folders of version 1")
struct FormerVersionTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let former = root.appendingPathComponent("Fixtures/instance-1")
    private static let bundled = root.deletingLastPathComponent().appendingPathComponent("Instances/first-steps")

    @Test("a folder of version 1 opens as the same instance as one of version 2, but for its hash and rules")
    func opens() throws {
        let (old, new) = (
            InstanceReader.read(folder: Self.former.path), InstanceReader.read(folder: Self.bundled.path)
        )
        #expect(old.findings == [] && new.findings == [])
        var instance = try #require(old.instance)
        let hash = instance.hash
        (instance.hash, instance.rules) = (try #require(new.instance).hash, try #require(new.instance).rules)
        #expect(instance == new.instance)
        #expect(instance.policy.mostPatterns == 20_000)
        #expect(hash != instance.hash)
    }

    @Test("a folder of version 1 is written as one of version 2")
    func written() throws {
        let folder = try TestFolder(instance: try #require(InstanceReader.read(folder: Self.former.path).instance))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "README.md" {
            let wanted = (name == "rules.yaml" ? Self.former : Self.bundled).appendingPathComponent(name)
            #expect(try Data(contentsOf: folder.url(name)) == Data(contentsOf: wanted), "\(name)")
        }
    }

    @Test("a folder of version 2 may keep a policy of version 1, whose limit of patterns is the default one")
    func formerPolicy() throws {
        var instance = FullInstance.instance
        instance.policy.mostPatterns = 7
        let folder = try TestFolder(instance: instance)
        try folder.replace("policy.yaml", "policy/2", "policy/1")
        try folder.replace("policy.yaml", "mostPatterns: 7\n", "")
        let reading = InstanceReader.read(folder: folder.path)
        #expect(reading.findings == [])
        #expect(reading.instance?.policy == FullInstance.instance.policy)
    }

    /// What version 1 did not know, in a folder that says version 1.
    static let later: [BadCase] = [
        BadCase("a column", "D1111", "series.csv", 1, "mostStarts", "pickUp\n", "pickUp,mostStarts\n"),
        BadCase("a column of units", "D1111", "units.csv", 1, "address", "longitude\n", "longitude,address\n"),
        BadCase(
            "a key of the policy", "D1133", "policy.yaml", 16, "mostPatterns", "weights:", "mostPatterns: 1\nweights:"),
        BadCase("a policy of version 2", "D1140", "policy.yaml", 3, "schema", "policy/1", "policy/2"),
        BadCase("dates of version 2", "D1140", "instance.yaml", 1, "schema", "instance/1", "instance/2"),
    ]

    @Test("a folder of version 1 must not hold what came with version 2", arguments: later)
    func holdsNothingLater(_ bad: BadCase) throws {
        let folder = TestFolder()
        try FileManager.default.copyItem(atPath: Self.former.path, toPath: folder.path)
        try bad.change(folder)
        let reading = InstanceReader.read(folder: folder.path)
        #expect(reading.instance == nil)
        let errors = reading.findings.map { "\($0.code) \($0.file):\($0.line) \($0.field)" }
        #expect(errors.contains("\(bad.code) \(bad.file):\(bad.line) \(bad.field)"), "found: \(errors)")
    }
}
