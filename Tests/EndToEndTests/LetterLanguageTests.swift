import Foundation
import Testing

/// In which language clients get their papers, through the command.
struct LetterLanguageTests {
    @Test("--language is for the screen: letters are in the client's language, and who needs an interpreter is named")
    func interpreters() throws {
        let folder = try TemporaryFolder("languages")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try instance.set("clients.csv", row: 1, "language", to: "ar")
        let week = PublishedWeek(folder, instance, "week")
        // `PublishedWeek` reads English on the screen.
        let published = try week.publish(json: true)
        #expect(published.json["interpreters"] as? [String] == ["c1"])
        let both = week.text("letters/c1.html")
        #expect(both.contains("<article class=\"letter\" lang=\"nl\">"))
        #expect(both.contains("<article class=\"letter\" lang=\"en\">"))
        let own = week.text("letters/c3.html")
        #expect(own.contains("lang=\"nl\"") && !own.contains("<article class=\"letter\" lang=\"en\">"))
        let rows = week.rows("interpreters.csv", separator: ";")
        #expect(rows.map { [$0[0], $0[2], $0[5]] } == [["c1", "ar", "letters/c1.html"]], "\(rows)")
    }
}
