import Foundation
import Testing

/// A second Monday that goes on from the first, its publication corrected, and what follows from that.
@Suite(.serialized)
struct SecondWeekCorrectionTests {
    /// The first week with one correction, the second with four: a sitting that falls out, somebody who moves for a day of the
    /// week that the first publication told, one who is ill, and another on his seat.
    private func corrected(_ name: String) throws -> (first: CorrectedWeek, second: CorrectedWeek) {
        var first = try CorrectedWeek(name)
        let ill = try first.correct(["--remove", "c8@groen-fr-1@2026-12-04"], at: "2026-11-25T08:00", cause: "ill")
        #expect(ill.code == 0, "\(ill.errors)")
        var second = try CorrectedWeek(after: first, named: "second")
        let steps: [(arguments: [String], at: String, cause: String)] = [
            (["--cancel", "groen-mo-1@2026-12-14"], "2026-12-01T08:05", "weather"),
            (["--move", "c1@groen-fr-1@2026-12-11", "--to", "groen-we-1@2026-12-09"], "2026-12-01T08:15", "prevented"),
            (["--remove", "c2@keuken-tu-1@2026-12-15"], "2026-12-02T09:15", "ill"),
            (["--add", "c4", "--to", "keuken-tu-1@2026-12-15"], "2026-12-02T10:00", "fillsSeat"),
        ]
        for (arguments, at, cause) in steps {
            let outcome = try second.correct(arguments, at: at, cause: cause)
            #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
        }
        return (first, second)
    }

    @Test("corrections of a second week's publication: sheets, counts, changes and calendars are right")
    func corrections() throws {
        let (first, second) = try corrected("second-week")
        defer { first.remove() }
        #expect(second.published.count == 5)
        try second.compare(with: second.recounted())
        #expect(second.published.dropFirst().map(\.partners) == [["groen"], ["groen"], ["keuken"], ["keuken"]])
        let told = second.published.dropFirst().map { week in
            ["c1", "c2", "c4"].filter { week.holds("notices/\($0).html") }
        }
        #expect(told == [["c1", "c4"], ["c1"], ["c2"], ["c4"]])
        let changes = second.published.dropFirst().map { week in
            week.rows("changes.csv", separator: ";").map { "\($0[1]) \($0[3]) \($0[6])" }
        }
        #expect(
            changes == [
                ["c1 dropped correction:weather", "c4 dropped correction:weather"], ["c1 moved correction:prevented"],
                ["c2 dropped correction:ill"], ["c4 new correction:fillsSeat"],
            ], "\(changes)")
        // Counted from the first time that a session was told, in whichever week that was.
        let expected: [String: PublishedWeek.Session] = [
            "groen-fr-1@2026-12-04": .init(people: 2, sequence: 1, status: "confirmed"),
            "groen-fr-1@2026-12-11": .init(people: 2, sequence: 1, status: "confirmed"),
            "groen-we-1@2026-12-09": .init(people: 1, sequence: 0, status: "confirmed"),
            "groen-mo-1@2026-12-14": .init(people: 0, sequence: 1, status: "cancelled"),
            "keuken-tu-1@2026-12-15": .init(people: 1, sequence: 2, status: "confirmed"),
        ]
        for (id, session) in expected { #expect(second.last.sessions[id] == session, "\(id)") }
        let groen = try #require(second.published.last { $0.partners.contains("groen") })
        #expect(groen.events("groen")["groen-mo-1@2026-12-14"] == .init(sequence: 1, status: "CANCELLED"))
        #expect(groen.events("groen")["groen-fr-1@2026-12-11"] == .init(sequence: 1, status: "CONFIRMED"))
        #expect(second.last.events("keuken")["keuken-tu-1@2026-12-15"] == .init(sequence: 2, status: "CONFIRMED"))
    }

    @Test(
        "the plan of the third week takes what was corrected as published, and its publication tells nobody of it again"
    )
    func thirdWeek() throws {
        let (first, second) = try corrected("third-week")
        defer { first.remove() }
        let third = try CorrectedWeek(after: second, named: "third")
        let standing = second.recounted().filter { $0.suffix(10) >= "2026-12-07" }
        let published = try third.last.out.rows("assignments.csv").filter { $0[7] == "frozen" }
            .map { "\($0[1]) \($0[2])" }.filter { $0.suffix(10) >= "2026-12-07" }
        #expect(Set(published) == standing)
        let causes = try third.last.out.rows("changes.csv").map { "\($0[0]) \($0[2]) \($0[3])" }
        #expect(causes.contains("c1 days CANCELLED") && causes.contains("c4 days CANCELLED"), "\(causes)")
        #expect(causes.contains("c2 days HOURS"), "a day that he was ill is made up: \(causes)")
        #expect(standing.isSubset(of: third.last.rows("published.csv").map { "\($0[2]) \($0[3])" }))
        let again = third.last.rows("published.csv").map { "\($0[2]) \($0[3])" }
        for place in ["o1 groen-mo-1@2026-12-14", "o1 groen-fr-1@2026-12-11", "o2 keuken-tu-1@2026-12-15"] {
            #expect(!again.contains(place), "\(place) was corrected")
        }
        #expect(third.last.rows("corrections.csv") == second.last.rows("corrections.csv"), "carried on")
        let changes = third.last.rows("changes.csv", separator: ";")
        #expect(changes == [], "nobody is new, nobody moves")
        try compareCalendars(second, third.last)
    }

    @Test("planned again in the same week, a week further: the corrected weeks stay as they are, nobody is told again")
    func sameWeek() throws {
        let (first, second) = try corrected("same-week")
        defer { first.remove() }
        let wednesday = try second.folder.copy(of: second.instance, named: "wednesday")
        try second.last.handOver(to: wednesday, CorrectedWeek.next.filter { $0 != "instance.yaml" })
        try wednesday.replace("asOf: 2026-11-30", with: "asOf: 2026-12-02", in: "instance.yaml")
        // Days that were corrected are published, not planned anew.
        try wednesday.replace("frozenThrough: 2026-12-13", with: "frozenThrough: 2026-12-20", in: "instance.yaml")
        let again = PublishedWeek(second.folder, wednesday, "again")
        let outcome = try again.publish(previous: second.last, from: second.published[0], json: true)
        #expect(outcome.json["notices"] as? Int == 0 && outcome.json["letters"] as? Int == 0, "\(outcome.output)")
        #expect(outcome.json["changes"] as? [String: Int] == ["new": 0, "moved": 0, "dropped": 0], "\(outcome.output)")
        #expect(again.sessions.filter { $0.key.suffix(10) <= "2026-12-20" } == second.last.sessions)
        let stands = Set(again.rows("published.csv").map { "\($0[2]) \($0[3])" })
        #expect(stands.filter { $0.suffix(10) <= "2026-12-20" } == second.recounted())
        #expect(stands.contains { $0.suffix(10) > "2026-12-20" }, "the week after is firm now")
    }

    /// Of a session that a partner knows and that is on his new list, the new calendar has the same UID, once, and goes on from its SEQUENCE.
    private func compareCalendars(_ week: CorrectedWeek, _ after: PublishedWeek) throws {
        var compared = 0
        for partner in week.published[0].partners {
            let held = try #require(week.published.last { $0.partners.contains(partner) }).events(partner)
            let now = after.events(partner)
            #expect(after.event(partner, "UID").count == now.count, "\(partner): a UID stands twice")
            for (id, event) in held where id.suffix(10) >= after.value("firstDay") {
                let session = try #require(now[id], "\(partner) lost \(id)")
                let isSame = week.last.sessions[id]?.people == after.sessions[id]?.people
                #expect(isSame ? session == event : session.sequence > event.sequence, "\(id): \(event) \(session)")
                compared += 1
            }
        }
        #expect(compared >= 6, "\(compared)")
        #expect(after.events("groen")["groen-mo-1@2026-12-14"] == .init(sequence: 1, status: "CANCELLED"))
    }
}

extension PublishedWeek {
    /// What a calendar says of a session.
    struct Event: Equatable {
        var sequence: Int
        var status: String
    }

    /// Events of a partner's calendar by UID.
    func events(_ project: String) -> [String: Event] {
        let (uids, sequences, states) = (
            event(project, "UID"), event(project, "SEQUENCE"), event(project, "STATUS")
        )
        guard uids.count == sequences.count, uids.count == states.count else { return [:] }
        return Dictionary(
            zip(uids, zip(sequences, states).map { Event(sequence: Int($0) ?? -1, status: $1) }),
            uniquingKeysWith: { first, _ in first })
    }
}
