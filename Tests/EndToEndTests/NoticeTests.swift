import Foundation
import Testing

/// A day that a client was told of, and that does not stand any more, is told him by paper of his own.
@Suite(.serialized)
struct NoticeTests {
    @Test(
        "a published day that is cancelled is told as not certain, once; taken out of the file, it is told as not held"
    )
    func cancelled() throws {
        let folder = try TemporaryFolder("notice")
        defer { folder.remove() }
        let instance = try folder.knownCase("cancelled-published")
        let change = try instance.text("sessions.csv")
        try instance.write(String(change.prefix { $0 != "\n" }) + "\n", to: "sessions.csv")
        let told = PublishedWeek(folder, instance, "told")
        #expect(!(try told.publish().output.contains("1 notice")) && !told.holds("notices"))

        try instance.write(change, to: "sessions.csv")
        let open = PublishedWeek(folder, instance, "open")
        #expect(try open.publish(previous: told, json: true).json["notices"] as? Int == 1)
        let uncertain = open.text("notices/c1.html")
        #expect(
            uncertain.contains("3 december 2026") && uncertain.contains("Deze dag is nog niet zeker"), "\(uncertain)")
        #expect(
            uncertain.contains("Wij bellen u vóór die dag. Hebben wij u de dag ervoor nog niet gebeld? Bel ons")
                && !uncertain.contains("hoeft dan niet"))

        let other = try folder.copy(of: instance, named: "other")
        try other.replace("generator: \"case\"", with: "generator: \"other\"", in: "instance.yaml")
        let again = PublishedWeek(folder, other, "again")
        try again.publish(previous: open)
        #expect(!again.holds("notices"), "nobody is told the same thing twice")

        var rows = try instance.rows("frozen-assignments.csv")
        rows.removeAll { $0[1] == "T@2026-12-03" }
        try instance.write(CSVText.text(rows), to: "frozen-assignments.csv")
        let decided = PublishedWeek(folder, instance, "decided")
        #expect(try decided.publish(previous: open).output.contains("1 notice"))
        let gone = decided.text("notices/c1.html")
        #expect(gone.contains("3 december 2026") && gone.contains("U hoeft dan niet te komen."), "\(gone)")
        #expect(!gone.contains("niet zeker") && !gone.contains("noGuidance"))
    }

    @Test("other times of a published day are told with the new times")
    func otherTimes() throws {
        let folder = try TemporaryFolder("times")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        let told = PublishedWeek(folder, instance, "told")
        try told.publish()
        try instance.append(
            "sessions.csv", ["series": "keuken-tu-1", "date": "2026-12-01", "status": "held", "end": "13:00"])
        try instance.set("frozen-assignments.csv", row: 1, "to", to: "13:00")
        try instance.set("frozen-assignments.csv", row: 1, "creditMinutes", to: "210")
        let changed = PublishedWeek(folder, instance, "changed")
        try changed.publish(previous: told)
        let notice = changed.text("notices/c2.html")
        #expect(notice.contains("Deze dag heeft andere tijden") && notice.contains("09:00–13:00"), "\(notice)")
        #expect(!changed.holds("notices/c4.html"))
    }

    @Test("a restricted client gets no notice: the planner tells him")
    func restricted() throws {
        let folder = try TemporaryFolder("hidden")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try instance.set("clients.csv", row: 2, "restricted", to: "true")
        let told = PublishedWeek(folder, instance, "told")
        try told.publish()
        try instance.append(
            "sessions.csv", ["series": "keuken-tu-1", "date": "2026-12-08", "status": "cancelled"])
        let changed = PublishedWeek(folder, instance, "changed")
        try changed.publish(previous: told)
        #expect(changed.rows("changes.csv", separator: ";").contains { $0[1] == "c2" && $0[3] == "dropped" })
        #expect(!changed.holds("notices"))
    }

    @Test(
        "a placement that a planner moved by hand has its own cause, a letter, and a notice of the day that falls away"
    )
    func movedByHand() throws {
        let folder = try TemporaryFolder("moved")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        let told = PublishedWeek(folder, instance, "told")
        try told.publish()
        try instance.set("placements.csv", row: 1, "project", to: "buurthuis")
        try instance.set("placements.csv", row: 1, "series", to: "buurthuis-mo-1")
        let moved = PublishedWeek(folder, instance, "moved")
        try moved.publish(previous: told)
        let changes = moved.rows("changes.csv", separator: ";").filter { $0[1] == "c2" }
        #expect(changes.map { $0[0] } == ["buurthuis", "keuken"], "\(changes)")
        #expect(changes.map { $0[3] } == ["new", "dropped"], "\(changes)")
        #expect(changes.allSatisfy { $0[6] == "placementChanged" }, "\(changes)")
        #expect(moved.text("changes.html").contains("de planner heeft de plaatsing veranderd"))
        #expect(moved.text("letters/c2.html").contains("7 december 2026"))
        #expect(moved.text("notices/c2.html").contains("8 december 2026"))

        let next = try folder.copy(of: instance, named: "next")
        try moved.handOver(
            to: next, ["instance.yaml", "placements.csv", "frozen-assignments.csv", "running-series.csv"])
        let after = PublishedWeek(folder, next, "after")
        try after.publish(previous: moved)
        let later = after.rows("changes.csv", separator: ";").filter { $0[1] == "c2" }
        #expect(later.isEmpty, "\(later)")
        #expect(!after.holds("letters/c2.html") && !after.holds("notices/c2.html"))
    }
}
