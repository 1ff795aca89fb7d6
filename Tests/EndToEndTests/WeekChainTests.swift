import Foundation
import Testing

/// From one publication to the next by folders alone.
@Suite(.serialized)
struct WeekChainTests {
    private static let next = ["instance.yaml", "placements.csv", "frozen-assignments.csv", "running-series.csv"]

    @Test("three weeks by folders alone: next/ is copied over, nobody edits a day, and nobody published is lost")
    func threeWeeks() throws {
        let folder = try TemporaryFolder("chain")
        defer { folder.remove() }
        var instance = try folder.instance("first-steps")
        var previous: PublishedWeek?
        let days = [("2026-11-23", "2026-11-30"), ("2026-11-30", "2026-11-30"), ("2026-12-07", "2026-12-07")]
        for (number, (asOf, planStart)) in days.enumerated() {
            let dates = try instance.text("instance.yaml")
            #expect(dates.contains("asOf: \(asOf)\n") && dates.contains("planStart: \(planStart)\n"), "\(dates)")
            #expect(dates.contains("frozenThrough: 2026-12-\(["06", "13", "20"][number])\n"), "\(dates)")
            #expect(dates.contains("calendarEnd: \(["2028-12-31", "2029-01-07", "2029-01-14"][number])\n"))
            let valid = try CommandRunner.run(["validate", instance.path])
            #expect(valid.code == 0, "\(valid.output)\(valid.errors)")
            let week = PublishedWeek(folder, instance, "week\(number)")
            let published = try week.publish(previous: previous, json: true)
            if let previous {
                let told = previous.rows("published.csv").filter { $0[3].suffix(10) >= asOf }.map { $0.dropFirst(2) }
                let stands = Set(try week.out.rows("assignments.csv").map { [$0[1], $0[2], $0[4], $0[5]] })
                #expect(!told.isEmpty && told.allSatisfy { stands.contains(Array($0)) })
                #expect((published.json["changes"] as? [String: Int])?["dropped"] == 0, "\(published.output)")
                #expect((published.json["changes"] as? [String: Int])?["moved"] == 0, "\(published.output)")
                #expect(!week.calendars.contains("CANCELLED"))
            }
            instance = try folder.copy(of: instance, named: "instance\(number + 1)")
            try week.handOver(to: instance, WeekChainTests.next)
            previous = week
        }
    }

    @Test("next/ is in the version of the week's own folder")
    func versionOne() throws {
        let folder = try TemporaryFolder("version")
        defer { folder.remove() }
        let instance = try folder.knownCase("closes-early-after-publication")
        let week = PublishedWeek(folder, instance, "week")
        try week.publish()
        #expect(week.text("next/instance.yaml").hasPrefix("schema: dichtbij.instance/1\n"))
        try week.handOver(to: instance, WeekChainTests.next)
        let valid = try CommandRunner.run(["validate", instance.path])
        #expect(valid.code == 0, "\(valid.output)\(valid.errors)")
    }

    @Test(
        "published on Wednesday and again on Thursday: what is past is never cancelled, and nobody gets paper for nothing",
        arguments: [false, true])
    func twiceInAWeek(forgetsPast: Bool) throws {
        let folder = try TemporaryFolder("twice")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try instance.replace("asOf: 2026-11-23", with: "asOf: 2026-12-02", in: "instance.yaml")
        let wednesday = PublishedWeek(folder, instance, "wednesday")
        try wednesday.publish()
        let past = ["keuken-tu-1@2026-12-01", "groen-mo-1@2026-11-30"]
        for session in past {
            #expect(wednesday.text("next/frozen-assignments.csv").contains(session), "carried from Monday on")
        }
        try instance.replace("asOf: 2026-12-02", with: "asOf: 2026-12-03", in: "instance.yaml")
        try wednesday.handOver(to: instance, ["placements.csv", "frozen-assignments.csv", "running-series.csv"])
        if forgetsPast {
            let rows = try instance.rows("frozen-assignments.csv").filter { !past.contains($0[1]) }
            try instance.write(CSVText.text(rows), to: "frozen-assignments.csv")
        }
        let thursday = PublishedWeek(folder, instance, "thursday")
        let published = try thursday.publish(previous: wednesday, json: true)
        #expect((published.json["changes"] as? [String: Int])?["dropped"] == 0, "\(published.output)")
        #expect(!thursday.calendars.contains("CANCELLED"))
        #expect(!thursday.text("publication.json").contains("cancelled"))
        #expect(published.json["partners"] as? Int == 0, "\(published.output)")
        for session in past { #expect(thursday.text("published.csv").contains(session)) }
        // The record goes on from there: a third publication, of the same day, cancels nothing either.
        try instance.append("sessions.csv", ["series": "keuken-tu-1", "date": "2026-12-29", "status": "cancelled"])
        let third = PublishedWeek(folder, instance, "third")
        try third.publish(previous: thursday)
        #expect(!third.text("publication.json").contains("cancelled"))
    }
}
