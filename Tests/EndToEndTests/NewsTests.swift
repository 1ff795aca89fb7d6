import Foundation
import Testing

/// Forms and news apart, through the command: who gets a list to sign, and how many have news.
@Suite(.serialized)
struct NewsTests {
    private static let next = ["instance.yaml", "placements.csv", "frozen-assignments.csv", "running-series.csv"]

    private func withFolder(_ body: (TemporaryFolder) throws -> Void) throws {
        let folder = try TemporaryFolder("news")
        defer { folder.remove() }
        try body(folder)
    }

    /// The week after a published one, in a folder of its own.
    private func week(
        after old: PublishedWeek, _ name: String, in folder: TemporaryFolder,
        _ change: (InstanceFolder) throws -> Void = { _ in }
    ) throws -> PublishedWeek {
        let instance = try folder.copy(of: old.instance, named: name + "-instance")
        try old.handOver(to: instance, NewsTests.next)
        try change(instance)
        return PublishedWeek(folder, instance, name)
    }

    private func count(_ outcome: CommandRunner.Outcome, _ key: String) -> Int { outcome.json[key] as? Int ?? -1 }

    /// Path → bytes of a publication.
    private func files(_ path: String) -> [String: Data] {
        var files: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? [] {
            files[name] = FileManager.default.contents(atPath: path + "/" + name)
        }
        return files
    }

    @Test(
        "a second week that rolls on: all four get a list, one has news, of a day that ends sooner; the same bytes twice"
    )
    func secondWeek() throws {
        try withFolder { folder in
            let first = PublishedWeek(folder, try folder.instance("first-steps"), "first")
            let published = try first.publish(json: true)
            #expect(count(published, "news") == 0, "without an earlier publication nothing is news")
            let second = try week(after: first, "second", in: folder)
            let again = try second.publish(previous: first, json: true)
            #expect(count(again, "partners") == 4 && count(again, "news") == 1, "\(again.output)")
            let twin = try week(after: first, "twin", in: folder)
            try twin.publish(previous: first)
            #expect(files(second.path) == files(twin.path) && files(second.path).count > 15)
        }
    }

    @Test("a second week in which half of the partners have news: the screen and the JSON count them")
    func half() throws {
        try withFolder { folder in
            let first = PublishedWeek(folder, try folder.instance("first-steps"), "first")
            try first.publish()
            let second = try week(after: first, "second", in: folder) { instance in
                try instance.append(
                    "closures.csv",
                    ["project": "keuken", "firstDay": "2026-12-14", "lastDay": "2026-12-20", "reason": "dicht"])
            }
            let published = try second.publish(previous: first, json: true)
            #expect(count(published, "partners") == 4 && count(published, "news") == 2, "\(published.output)")
            // Nobody comes: that is news, and on both papers. Whose weeks roll on reads no news.
            #expect(second.text("partners/keuken/signing-list.html").contains("Deze week komt er niemand."))
            let withNews = ["buurthuis", "groen", "keuken", "kringloop"].filter {
                second.text("partners/\($0)/contact-page.html").contains("<h2>Nieuw</h2>")
            }
            #expect(withNews.count == 2 && withNews.contains("keuken"), "\(withNews)")
            let screen = try CommandRunner.run([
                "publish", second.instance.path, second.out.path, "--output", folder.path("dry"), "--previous",
                first.path, "--dry-run",
            ])
            #expect(
                screen.output.contains("aftekenlijsten voor 4 projecten, 0 ongewijzigd · nieuws voor 2 projecten · "))
        }
    }

    @Test("published twice in a week: no list and no news for whom nothing changed; a cancelled day is news for one")
    func twice() throws {
        try withFolder { folder in
            let first = PublishedWeek(folder, try folder.instance("first-steps"), "first")
            try first.publish()
            let instance = try folder.copy(of: first.instance, named: "again-instance")
            try first.handOver(to: instance, Array(NewsTests.next.dropFirst()))
            try instance.replace("asOf: 2026-11-23", with: "asOf: 2026-11-24", in: "instance.yaml")
            let again = PublishedWeek(folder, instance, "again")
            let quiet = try again.publish(previous: first, json: true)
            #expect(count(quiet, "partners") == 0 && count(quiet, "news") == 0, "\(quiet.output)")
            let told = try #require(again.rows("published.csv").first { $0[0] == "kringloop" })
            let session = told[3].split(separator: "@").map(String.init)
            try instance.append(
                "sessions.csv", ["series": session[0], "date": session[1], "status": "cancelled", "cause": "storm"])
            let third = PublishedWeek(folder, instance, "third")
            let changed = try third.publish(previous: again, json: true)
            #expect(count(changed, "news") == 1 && count(changed, "partners") == 1, "\(changed.output)")
        }
    }

    @Test("over the turn of the year, by folders alone: who has news in weeks 51, 52, 53 and 1")
    func yearTurn() throws {
        try withFolder { folder in
            var previous = PublishedWeek(folder, try folder.instance("first-steps"), "week0")
            try previous.publish()
            var news: [Int] = []
            for number in 1...4 {
                let next = try week(after: previous, "week\(number)", in: folder)
                let published = try next.publish(previous: previous, json: true)
                #expect(count(published, "partners") == 4, "\(published.output)")
                news.append(count(published, "news"))
                previous = next
            }
            // 51: c1's Friday ends sooner. 52: holidays at two projects, the community centre closes early. 53: it is closed,
            // c1 is on holiday, and so is Friday. 1: it has its usual times again, c6 comes two weeks running, c1 is back.
            #expect(news == [1, 3, 2, 2])
        }
    }
}
