import Foundation
import PlacementDomain
import PlacementStore
import Testing
import WeeklyCycle

@Suite("A kept plan is planned again")
struct ReplayTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let start = Timestamp(microseconds: 1_796_000_000_000_000)

    @Test("by the same program the bytes are the same; by another one what is kept is checked, and it says so")
    func programs() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("office.store").path
        let new = NewStore(isSynthetic: true, actor: Actor(id: "p1"), login: "p1", program: "1.0")
        _ = try TakeOverJob.run(
            new, from: Self.root.appendingPathComponent("Instances/first-steps").path, at: path, group: nil
        ) { _ in .standing(at: Self.start) }
        let clock = WallClock.standing(at: Self.start.adding(microseconds: 60_000_000))
        func asking(_ program: String) -> Requester { Requester(asserted: "p1", login: "", program: program) }
        let kept = try await StorePlanJob.run(
            StorePlanRequest(store: path, requester: asking("1.0"), limits: SolveLimits(stepLimit: 3)),
            time: { _ in clock })
        let number = kept.plan.number
        let same = try await ReplayJob.run(path, plan: number, by: asking("1.0"), threads: 2) { _ in clock }
        guard case .same(let files) = same.ending else {
            Issue.record("\(same.ending)")
            return
        }
        #expect(files > 5)
        let other = try await ReplayJob.run(path, plan: number, by: asking("1.1"), threads: 2) { _ in clock }
        #expect(other.ending == .checked(.otherProgram("1.0")))
    }
}
