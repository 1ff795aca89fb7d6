import Foundation
import Testing

/// An office that published with folders goes over to a store, through the built command.
struct StorePublicationTests {
    @Test("the last publication is taken over, and the week that the store gives has its days; another one is refused")
    func takenOver() throws {
        let folder = try TemporaryFolder("store-publication")
        defer { folder.remove() }
        let first = PublishedWeek(folder, try folder.instance("first-steps"), "published")
        try first.publish()
        let next = try folder.copy(of: first.instance, named: "next")
        let environment = [
            "DICHTBIJ_STORE": folder.path("office.store"), "DICHTBIJ_NOW": "2026-11-30T09:00", "LANG": "en",
        ]
        func run(_ arguments: [String]) throws -> CommandRunner.Outcome {
            try CommandRunner.run(["store"] + arguments, environment: environment)
        }
        let takeOver = ["init", "--from", next.path, "--publication", first.path]
        // The week as it was before the publication does not go on from it.
        let early = try run(takeOver)
        #expect(early.code == 65 && early.errors.contains("D5045  instance.yaml"), "\(early.errors)")
        try first.handOver(
            to: next, ["instance.yaml", "placements.csv", "frozen-assignments.csv", "running-series.csv"])
        let given = try next.text("frozen-assignments.csv")
        let row = try #require(try next.rows("frozen-assignments.csv").dropFirst().first)
        try next.write(
            given.replacingOccurrences(of: row[1], with: "groen-we-1@2026-12-09"), to: "frozen-assignments.csv")
        let other = try run(takeOver)
        #expect(other.code == 65 && !other.errors.isEmpty, "\(other.output)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("office.store")))
        try next.write(given, to: "frozen-assignments.csv")

        let taken = try run(takeOver + ["--json"])
        #expect(taken.code == 0, "\(taken.errors)")
        #expect((taken.json["published"] as? Int ?? 0) > 2)
        let verified = try run(["verify", "--json"])
        #expect(verified.code == 0 && verified.json["publications"] as? Int == 1, "\(verified.output)")
        #expect(verified.json["decisions"] as? Int == 2)
        // Policy and rules, the four files of the record, and the four of what follows.
        #expect(verified.json["files"] as? Int == 10)
        let week = try run(["export", "--output", folder.path("week"), "--json"])
        #expect(week.code == 0 && week.json["frozenThrough"] as? String == "2026-12-13", "\(week.errors)")
        let exported = InstanceFolder(url: URL(fileURLWithPath: folder.path("week")))
        #expect(try exported.text("frozen-assignments.csv") == first.text("next/frozen-assignments.csv"))
        #expect(try CommandRunner.run(["validate", exported.path]).code == 0)
        let alone = try run(["init", "--publication", first.path, "--store", folder.path("x")])
        #expect(alone.code == 64 && alone.errors.contains("--from"), "\(alone.errors)")
    }
}
