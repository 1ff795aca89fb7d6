import Foundation
import PlacementTesting
import Testing

/// 200 histories of 60 commands against a naive model in memory; a fixed fifth of them unless `DICHTBIJ_LONG=1` is set.
@Suite("The store as a machine")
struct MachineTests {
    private static let (histories, commands) = (200, 60)
    private static let isLong = ProcessInfo.processInfo.environment["DICHTBIJ_LONG"] == "1"
    private static let week = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Instances/first-steps").path

    private static func history(_ seed: UInt64) -> [OfficeStep] {
        var random = SplitMix64(seed: seed)
        return (0..<commands).map { _ in OfficeStep.draw(&random) }
    }

    private func withOrigin(_ body: (String) throws -> Void) throws {
        let origin = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: origin) }
        try OfficeMachine.make(origin.path, from: Self.week)
        try body(origin.path)
    }

    @Test("whatever commands come, in whatever order, on two handles: the store holds what the model holds")
    func histories() throws {
        try withOrigin { origin in
            for seed in 0..<Self.histories where Self.isLong || seed % 5 == 0 {
                let history = Self.history(UInt64(seed))
                guard try OfficeMachine(origin).run(history) != nil else { continue }
                let least = try Shrinking.smallest(history) { try OfficeMachine(origin).run($0) != nil }
                Issue.record(
                    "seed \(seed): \(try OfficeMachine(origin).run(least) ?? "not again") after \(least)")
            }
        }
    }

    @Test("a fault that was planted is found, and its history shrinks to the one command that shows it")
    func planted() throws {
        try withOrigin { origin in
            let history = Self.history(1)
            func fails(_ part: [OfficeStep]) throws -> Bool {
                try OfficeMachine(origin, forgetsActors: true).run(part) != nil
            }
            #expect(try fails(history))
            let least = try Shrinking.smallest(history, fails: fails)
            #expect(least.count == 1 && "\(least)".contains("actor add"), "\(least)")
        }
    }

    @Test("shrinking leaves what is needed, in its order, and nothing that can be left out")
    func shrinking() {
        for seed in 0..<200 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let history = Array(0..<random.number(in: 1...40))
            let needed = Set((0..<random.number(in: 1...4)).map { _ in random.pick(history) })
            var runs = 0
            let least = Shrinking.smallest(history) { part in
                runs += 1
                return needed.isSubset(of: part)
            }
            #expect(least == needed.sorted(), "seed \(seed)")
            #expect(runs <= history.count * history.count + 10 * history.count)
        }
        // Two ways to fail: one of them is left, whole.
        let least = Shrinking.smallest(Array(0..<30)) { $0.contains(3) && $0.contains(20) || $0.contains(7) }
        #expect(least == [7] || least == [3, 20])
    }
}
