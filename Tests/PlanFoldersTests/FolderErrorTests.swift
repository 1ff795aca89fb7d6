import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Planning
import Testing

/// Trouble of a job on folders: what is told, and how the job ends.
struct FolderErrorTests {
    private let base = NSTemporaryDirectory() + "dichtbij-trouble-\(UUID().uuidString)"

    private func withInstance(_ body: (_ folder: String) async throws -> Void) async throws {
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: base) }
        _ = try InstanceWriter.write(
            InstanceBuilder.town(clients: 2, projects: 1).build(), to: base + "/instance", readme: nil)
        try await body(base + "/instance")
    }

    private func plan(_ folder: String, _ output: String) async throws {
        _ = try await PlanJob.run(
            PlanRequest(folder: folder, output: output, limits: SolveLimits(stepLimit: 20, threads: 1)))
    }

    @Test("a folder that is not there: its findings are carried along, and the job ends as one with bad input")
    func unreadable() {
        let error = #expect(throws: FolderError.self) {
            _ = try CheckJob.run(folder: base + "/none", output: base, threads: 1)
        }
        let report = error?.report(in: .english)
        #expect(report?.ending == .badInput && report?.code == nil)
        #expect(report?.findings.map(\.code) == ["D1101"])
        #expect(report?.cause == "1 error in the data." && report?.remedy.contains("validate \(base)/none") == true)
    }

    @Test("a folder that nobody of ours made is left alone: cannot create, with its path and what to do")
    func occupied() async throws {
        try await withInstance { folder in
            try FileManager.default.createDirectory(atPath: base + "/mine", withIntermediateDirectories: true)
            let error = await #expect(throws: FolderError.self) { try await plan(folder, base + "/mine") }
            let report = try #require(error?.report(in: .dutch))
            #expect(report.ending == .cannotCreate && report.code == "D1190")
            #expect(report.cause == "\(base)/mine: daar staat een map die niet door plan is gemaakt; die blijft staan")
            #expect(report.remedy.contains("--output"))
        }
    }

    @Test("a roster that was changed is not published (D7201): the violations are shown, its language is known")
    func refused() async throws {
        try await withInstance { folder in
            let roster = base + "/roster"
            try await plan(folder, roster)
            let file = URL(fileURLWithPath: roster + "/summary.json")
            let text = try String(contentsOf: file, encoding: .utf8)
            try text.replacingOccurrences(of: "\"violations\":0", with: "\"violations\":2")
                .write(to: file, atomically: true, encoding: .utf8)
            let request = PublishRequest(
                folder: folder, roster: roster, papers: PaperRequest(output: base + "/published"),
                actor: Actor(id: "planner"))
            let error = #expect(throws: FolderError.self) { _ = try PublishJob.prepare(request) }
            let report = try #require(error?.report(in: .english))
            #expect(report.code == "D7201" && report.ending == .refusedRoster)
            #expect(report.evidence == ["D4514  summary.json  claims 2 violations: such a roster is never written"])
            #expect(error?.language == "nl")
        }
    }
}
