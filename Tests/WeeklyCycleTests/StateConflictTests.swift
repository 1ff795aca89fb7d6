import Foundation
import PlacementDomain
import PlacementStore
import Testing
import WeeklyCycle

@Suite("Two people change one state at once")
struct StateConflictTests {
    private static let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Instances/first-steps").path
    private static let requester = Requester(asserted: "p1", login: "nobody", program: "test")

    /// Nine o'clock on 2026-11-25, and so many seconds.
    private static func clock(_ seconds: Int64) -> WallClock {
        .standing(at: Timestamp(microseconds: 1_795_597_200_000_000 + seconds * 1_000_000))
    }

    private func store() throws -> (folder: URL, path: String) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-two-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("office.store").path
        _ = try TakeOverJob.run(
            NewStore(isSynthetic: true, actor: Actor(id: "p1"), program: "test"), from: Self.source, at: path,
            group: nil
        ) { _ throws(CycleError) in Self.clock(0) }
        return (folder, path)
    }

    private func evidence(_ body: () throws(CycleError) -> Void) throws -> [String] {
        do {
            try body()
            return ["was written"]
        } catch {
            guard case .overtaken(let cause, _) = error else { throw error }
            #expect(cause.code == "D5201")
            return error.report(in: .english).evidence
        }
    }

    @Test("of an order, a placement and a document the second one is told each value, and nothing of his is written")
    func second() throws {
        let (folder, path) = try store()
        defer { try? FileManager.default.removeItem(at: folder) }
        func order(_ verb: OrderVerb, _ seconds: Int64) throws -> PreparedOrder {
            try OrderStateJob.prepare(
                OrderRequest(.go(verb), "o2", reason: "why"), in: path, by: Self.requester
            ) { _ throws(CycleError) in Self.clock(seconds) }
        }
        let (one, other) = (try order(.suspend, 1), try order(.withdraw, 2))
        try OrderStateJob.write(one)
        #expect(
            try evidence { () throws(CycleError) in try OrderStateJob.write(other) }
                == ["order o2  state: working → suspended · yours: withdrawn"])

        func placement(_ verb: PlacementVerb, _ seconds: Int64) throws -> PreparedPlacement {
            try PlacementStateJob.prepare(
                PlacementRequest(verb, "pl-c2", reason: "why"), in: path, by: Self.requester
            ) { _ throws(CycleError) in Self.clock(seconds) }
        }
        let (ended, unlocked) = (try placement(.end, 3), try placement(.unlock, 4))
        try PlacementStateJob.write(ended)
        #expect(
            try evidence { () throws(CycleError) in try PlacementStateJob.write(unlocked) }
                == ["placement pl-c2  state: signed → ended · yours: signed"])

        func policy(_ weeks: String, _ seconds: Int64) throws -> PreparedDocument {
            try DocumentJob.prepare(
                .policy, .values([(key: "firmWeeks", value: weeks)]), in: path, by: Self.requester
            ) { _ throws(CycleError) in Self.clock(seconds) }
        }
        let (three, four) = (try policy("3", 5), try policy("4", 6))
        try DocumentJob.write(three, reason: "why")
        #expect(
            try evidence { () throws(CycleError) in try DocumentJob.write(four, reason: "why") }
                == ["policy.yaml  firmWeeks: 2 → 3 · yours: 4"])
        let found = try Store.verify(path)
        #expect(found.findings.isEmpty && found.counts.acts == 4 && found.counts.decisions == 4)
    }

    @Test("what stands there already, and what is refused, makes no act")
    func nothing() throws {
        let (folder, path) = try store()
        defer { try? FileManager.default.removeItem(at: folder) }
        func prepare(_ verb: OrderVerb, _ order: OrderID) throws(CycleError) -> PreparedOrder {
            try OrderStateJob.prepare(OrderRequest(.go(verb), order), in: path, by: Self.requester) {
                _ throws(CycleError) in Self.clock(1)
            }
        }
        let same = try prepare(.ready, "o1")
        #expect(!same.changesAnything && same.trouble == nil)
        try OrderStateJob.write(same)
        let refused = try prepare(.complete, "o1")
        #expect(refused.trouble?.problems.map(\.code) == ["D5173"])
        do {
            try OrderStateJob.write(refused)
            Issue.record("what is refused was written")
        } catch {
            #expect(error.report(in: .english).code == "D5173")
        }
        do {
            _ = try prepare(.ready, "o11")
            Issue.record("there is no such order")
        } catch {
            let report = error.report(in: .english)
            #expect(report.code == "D5170" && report.remedy.contains("o1"), "\(report)")
        }
        #expect(try Store.verify(path).counts.acts == 1)
    }
}
