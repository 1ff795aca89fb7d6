import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Planning
import Testing

/// The main job on small instances that were written to a folder.
struct PlanJobTests {
    private func withFolder<Result>(
        _ instance: Instance, _ body: (_ folder: String, _ output: String) async throws -> Result
    ) async throws -> Result {
        let base = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-job-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: base) }
        let folder = base.appendingPathComponent("instance").path
        _ = try InstanceWriter.write(instance, to: folder, readme: nil)
        return try await body(folder, base.appendingPathComponent("out").path)
    }

    private func plan(_ folder: String, _ output: String?) async throws -> PlanOutcome {
        try await PlanJob.run(
            PlanRequest(folder: folder, output: output, limits: SolveLimits(stepLimit: 50, gapPpm: 500, threads: 1)))
    }

    @Test("a small town is planned to the optimum, checked and written")
    func smallTown() async throws {
        try await withFolder(InstanceBuilder.town(clients: 3, projects: 2).build()) { folder, output in
            let outcome = try await plan(folder, output)
            #expect(outcome.report.isClean)
            #expect(outcome.plan.summary.clients == 3)
            #expect(outcome.isGapReached)
            #expect(outcome.seconds > 0 && outcome.peakMegabytes > 0)
            let check = try CheckJob.run(folder: folder, output: output, threads: 1)
            #expect(check.report == outcome.report)
            #expect(!outcome.plan.facts.rows.isEmpty)
            var written = outcome.plan
            // Only a plan that goes on from it reads what it was made from.
            written.facts = FactDigests()
            #expect(check.plan == written)
        }
    }

    @Test("nobody can be placed: a normal result with a sentence for each")
    func nobody() async throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.defaultTravelMinutes = nil
        try await withFolder(builder.build()) { folder, output in
            let outcome = try await plan(folder, output)
            #expect(outcome.report.isClean)
            #expect(outcome.plan.roster.unplaced.map(\.code) == [.noProjectInReach, .noProjectInReach])
            #expect(outcome.plan.roster.unplaced.allSatisfy { !$0.sentence.isEmpty })
        }
    }

    @Test("all demand meets one seat: one is placed, nobody is forgotten")
    func oneSeat() async throws {
        var builder = InstanceBuilder.town(clients: 5, projects: 1)
        builder.startWeeks = 1
        try await withFolder(builder.build()) { folder, output in
            let outcome = try await plan(folder, output)
            #expect(outcome.report.isClean)
            #expect(outcome.plan.summary.placed + outcome.plan.summary.unplaced == 5)
            #expect(outcome.plan.summary.placed >= 1)
        }
    }

    @Test("a weight with which a choice costs more than can be priced is a finding before anything is planned (D1307)")
    func tooDear() async throws {
        try await withFolder(InstanceBuilder.tooDear.build()) { folder, output in
            let error = await #expect(throws: FolderError.self) { _ = try await plan(folder, output) }
            let report = try #require(error?.report(in: .english))
            #expect(report.findings.map(\.code) == ["D1307"] && report.ending == .badInput)
            #expect(report.findings.map(\.file) == ["policy.yaml"])
            #expect(!FileManager.default.fileExists(atPath: output))
            let validated = ValidateJob.run(folder: folder)
            #expect(validated.errors == 0 && validated.findings.contains { $0.code == "D1307" })
        }
    }

    @Test("a term that is over already is a normal result")
    func everythingLost() async throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        for order in ["o1", "o2"] as [OrderID] {
            builder.change(order) { $0.finalDate = "2025-01-01" }
        }
        try await withFolder(builder.build()) { folder, output in
            let outcome = try await plan(folder, output)
            #expect(outcome.report.isClean)
            #expect(outcome.plan.roster.unplaced.map(\.code) == [.termOver, .termOver])
        }
    }

    @Test("without an output folder nothing is written; with one inside the instance it is refused")
    func outputFolder() async throws {
        try await withFolder(InstanceBuilder.town(clients: 1, projects: 1).build()) { folder, output in
            _ = try await plan(folder, nil)
            #expect(!FileManager.default.fileExists(atPath: output))
            await #expect(throws: FolderError.self) { _ = try await plan(folder, folder + "/out") }
            await #expect(throws: FolderError.self) { _ = try await plan(folder, folder) }
        }
    }

    @Test("a cancelled plan still hands over a checked roster")
    func cancelled() async throws {
        try await withFolder(InstanceBuilder.town(clients: 4, projects: 3).build()) { folder, output in
            let outcome = try await PlanJob.run(
                PlanRequest(folder: folder, output: output, limits: SolveLimits(threads: 1)), isCancelled: { true })
            #expect(outcome.report.isClean)
            #expect(outcome.plan.summary.stopReason == .interrupted)
        }
    }
}
