import Foundation
import Testing

/// Facts that changed after people were told: nobody is dropped by printing, and all papers say the same.
@Suite(.serialized)
struct UndecidedFactsTests {
    @Test(
        "a published sitting that is cancelled since: to decide first, not settled on sheet and calendar, taken out it is cancelled"
    )
    func cancelled() throws {
        let folder = try TemporaryFolder("cancelled")
        defer { folder.remove() }
        let instance = try folder.knownCase("cancelled-published")
        let change = try instance.text("sessions.csv")
        try instance.write(String(change.prefix { $0 != "\n" }) + "\n", to: "sessions.csv")
        let told = PublishedWeek(folder, instance, "told")
        try told.publish()
        try instance.write(change, to: "sessions.csv")
        let open = PublishedWeek(folder, instance, "open")
        let published = try open.publish(previous: told)
        let lines = published.output.split(separator: "\n")
        #expect(
            lines.first?.hasPrefix("To decide: ") ?? false && lines[1].contains("T@2026-12-03"), "\(published.output)")
        #expect(published.output.contains("frozen-assignments.csv:2 (o1, T@2026-12-03): take the record out"))
        #expect(open.event("p", "STATUS").first == "TENTATIVE" && open.event("p", "SEQUENCE").first == "1")
        #expect(open.text("partners/p/signing-list.html").contains("planner will call you"))
        #expect(open.text("next/frozen-assignments.csv").contains("o1,T@2026-12-03,"))

        var rows = try instance.rows("frozen-assignments.csv")
        rows.removeAll { $0[1] == "T@2026-12-03" }
        try instance.write(CSVText.text(rows), to: "frozen-assignments.csv")
        let decided = PublishedWeek(folder, instance, "decided")
        #expect(!(try decided.publish(previous: open).output.contains("To decide")))
        #expect(decided.event("p", "STATUS").first == "CANCELLED" && decided.event("p", "SEQUENCE").first == "2")
        let changes = decided.rows("changes.csv", separator: ";").filter { $0[1] == "c1" }
        #expect(changes.contains { $0[4].contains("T@2026-12-03") }, "\(changes)")
    }

    @Test(
        "somebody published where he may not come any more: to decide, he stays on the sheet, and the partner reads nothing of it"
    )
    func excluded() throws {
        let folder = try TemporaryFolder("excluded")
        defer { folder.remove() }
        let instance = try folder.knownCase("excluded-after-publication")
        let week = PublishedWeek(folder, instance, "week")
        let published = try week.publish(json: true)
        let decisions = published.json["toDecide"] as? [[String: Any]] ?? []
        let first = try #require(decisions.first)
        #expect(first["code"] as? String == "KEPT_NOT_POSSIBLE" && first["published"] as? String == "asTold")
        #expect((first["where"] as? String ?? "").hasSuffix(" c1"), "\(published.output)")
        #expect((first["do"] as? [String])?.first?.hasPrefix("frozen-assignments.csv:2 (o1, ") ?? false)
        let session = try #require((first["where"] as? String)?.split(separator: " ").first.map(String.init))
        #expect(week.rows("published.csv").contains { $0.contains("c1") && $0.contains(session) })
        #expect(week.text("next/frozen-assignments.csv").contains(session))
        for project in ["p", "q"] {
            #expect(!week.text("partners/\(project)/signing-list.html").contains("planner will call you"))
            #expect(!week.event(project, "STATUS").contains("TENTATIVE"))
        }
    }
}
