import Foundation
import Testing

/// The verbs of the store, and what is written in one, stopped anywhere.
@Suite("Faults of the store", .serialized, .enabled(if: PowerCut.isThere))
struct StoreFaultTests {
    @Test("a power cut at any call of store init --from leaves a whole store or none")
    func cutInit() throws { try OfficeTrials().take().cutPower() }

    @Test("a power cut at any call of store backup leaves a whole copy or none, and the store as it was")
    func cutBackup() throws { try OfficeTrials().backup().cutPower() }

    @Test("a power cut at any call of store restore leaves the store that stood there or the backup, whole")
    func cutRestore() throws { try OfficeTrials().restore().cutPower() }

    @Test("a power cut at any call of store export, the first use of a new store, loses nothing of it")
    func cutExport() throws { try OfficeTrials().export().cutPower() }

    @Test("a power cut at any call of eight records: each that was told is there, none twice, none by half")
    func cutWrites() throws { try OfficeTrials().writes().cutPower() }

    @Test(
        "a power cut at any call of order suspend leaves the state that was or the one that is to be, and the same again completes"
    )
    func cutState() throws { try OfficeTrials().suspension().cutPower() }

    @Test("a power cut at any call of a migration leaves the old schema or the new one, with a copy once it began")
    func cutMigration() throws { try OfficeTrials().migration().cutPower() }

    @Test(
        "100 kills at random moments of init, backup, restore, export, records and migration (a tenth in a short run)")
    func kills() throws {
        try OfficeTrials().take().kill(20, seed: 4)
        try OfficeTrials().backup().kill(10, seed: 5)
        try OfficeTrials().restore().kill(20, seed: 6)
        try OfficeTrials().export().kill(10, seed: 7)
        try OfficeTrials().writes().kill(30, seed: 8)
        try OfficeTrials().migration().kill(10, seed: 9)
    }
}

/// An office of `first-steps` with a store in the folder `work`, and the trials on it.
final class OfficeTrials {
    let folder: TemporaryFolder
    var start: String { folder.path("work") }
    private static let instance = CommandRunner.root.appendingPathComponent("Instances/first-steps").path

    init() throws {
        folder = try TemporaryFolder("office")
        try FileManager.default.createDirectory(atPath: start, withIntermediateDirectories: true)
    }

    deinit { folder.remove() }

    private static func taking(_ folder: String) -> [String] {
        ["store", "init", "--store", folder + "/office.store", "--as", "p1", "--synthetic", "--from", instance]
    }

    /// Makes the store that the trial begins with.
    @discardableResult
    func made() throws -> OfficeTrials {
        let outcome = try CommandRunner.run(Self.taking(start))
        #expect(outcome.code == 0, "\(outcome.errors)")
        return self
    }

    func take() -> FaultTrial {
        FaultTrial(
            name: "store init --from", start: start, command: Self.taking,
            state: { [self] in try looked($0, ["office.store"]) }, doneCodes: [0, 73])
    }

    func backup() throws -> FaultTrial {
        try made()
        return FaultTrial(
            name: "store backup", start: start,
            command: { ["store", "backup", $0 + "/copy", "--store", $0 + "/office.store"] },
            state: { [self] in
                // The seal behind the copy may be missing after a cut: the next one seals what it would have sealed.
                var state = try looked($0, ["office.store", "copy"])
                let lines = Self.lines(state["office.store"].map { ["office.store": $0] } ?? [:])
                state["office.store"] = Data(lines.filter { !$0.hasPrefix("acts ") }.joined(separator: "\n").utf8)
                return state
            }, doneCodes: [0, 73])
    }

    /// Puts a copy back over a store in which somebody recorded more.
    func restore() throws -> FaultTrial {
        try made()
        let store = start + "/office.store"
        let copy = try CommandRunner.run(["store", "backup", start + "/copy", "--store", store, "--json"])
        let digest = try #require(copy.json["sha256"] as? String, "\(copy.errors)")
        let more = try CommandRunner.run(["write", store, "later", "2"], program: "StoreTrial")
        #expect(more.code == 0, "\(more.errors)")
        return FaultTrial(
            name: "store restore", start: start,
            command: {
                [
                    "store", "restore", $0 + "/copy", "--store", $0 + "/office.store", "--as", "p1", "--confirm",
                    String(digest.prefix(20)),
                ]
            },
            state: { [self] in try looked($0, ["office.store", "copy"]) })
    }

    func export() throws -> FaultTrial {
        try made()
        return FaultTrial(
            name: "store export", start: start,
            command: { ["store", "export", "--store", $0 + "/office.store", "--output", $0 + "/week"] },
            state: { [self] folder in
                try looked(folder, ["office.store"]).merging(FolderState.files(below: folder + "/week")) { $1 }
            })
    }

    func writes() throws -> FaultTrial {
        try made()
        return FaultTrial(
            name: "eight records", start: start, command: { ["write", $0 + "/office.store", "x", "8"] },
            state: { [self] in try looked($0, ["office.store"]) }, program: "StoreTrial",
            isRight: { now, outcome, whole in
                let (there, all) = (Self.lines(now), Self.lines(whole.after))
                let told = outcome.output.split(separator: "\n")
                // People stand below the heading and the counts; those who are there are the first of all.
                return there.first == all.first
                    && Array(there.dropFirst(2)) == Array(all.dropFirst(2).prefix(there.count - 2))
                    && told.allSatisfy { there.contains(String($0)) } && there.count - 2 <= told.count + 1
            })
    }

    func suspension() throws -> FaultTrial {
        try made()
        return FaultTrial(
            name: "order suspend", start: start,
            command: { ["order", "suspend", "o2", "--reason", "why", "--store", $0 + "/office.store", "--as", "p1"] },
            state: { [self] in try looked($0, ["office.store"]) })
    }

    func migration() throws -> FaultTrial {
        try made()
        return FaultTrial(
            name: "migration", start: start, command: { ["migrate", $0 + "/office.store"] },
            state: { [self] in try looked($0, ["office.store"]) }, program: "StoreTrial")
    }

    private static func lines(_ state: [String: Data]) -> [String] {
        String(decoding: state["office.store"] ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// What is in stores, told by a copy of the folder: looking may mend what a cut left.
    private func looked(_ folder: String, _ stores: [String]) throws -> [String: Data] {
        let copy = try TemporaryFolder("look")
        defer { copy.remove() }
        var state: [String: Data] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where stores.contains(where: { name.hasPrefix($0) }) {
            try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: copy.path(name))
        }
        for name in stores where FileManager.default.fileExists(atPath: copy.path(name)) {
            let outcome = try CommandRunner.run(["look", copy.path(name)], program: "StoreTrial")
            state[name] = Data((outcome.output + outcome.errors).utf8)
        }
        return state
    }
}
