import Foundation
import InstanceFormat
import PlacementDomain
import PlacementStore
import Testing
import WeeklyCycle

@Suite("A series changes from a day")
struct SeriesChangeTests {
    private func seats(_ text: String) -> TypedValue { TypedValue("seats", "--seats", text) }

    @Test("seats hold from the day: weeks before are as they were, and so is a version that begins later")
    func seats() throws {
        let office = try ChangedOffice()
        try office.write(SeriesChange("groen-fr-1", begins: ChangedOffice.from("14-12-2026"), fields: [seats("9")]))
        let row = "groen-fr-1,groen,friday,09:00,16:30,30,every,,,"
        #expect(try office.rows(.series, of: "groen-fr-1", on: "2026-12-07").first?.hasPrefix(row + "6,") ?? false)
        #expect(try office.rows(.series, of: "groen-fr-1", on: "2026-12-14").first?.hasPrefix(row + "9,") ?? false)
        #expect(
            try office.rows(.sessions, of: "groen-fr-1", on: "2026-12-07").first
                == "groen-fr-1,2026-12-18,changed,,,,,9,")
        let earlier = try office.write(
            SeriesChange("groen-fr-1", begins: ChangedOffice.from("2026-12-07"), fields: [seats("4")]))
        #expect(earlier.notes.count == 1 && earlier.notes.first?.english.contains("Mon 14 Dec 2026") ?? false)
        #expect(try office.rows(.series, of: "groen-fr-1", on: "2026-12-07").first?.hasPrefix(row + "4,") ?? false)
        #expect(try office.rows(.series, of: "groen-fr-1", on: "2026-12-14").first?.hasPrefix(row + "9,") ?? false)
    }

    @Test("a cut below those who were told to come is recorded, and says on which day and who")
    func cut() throws {
        let office = try ChangedOffice()
        let cut = try office.write(
            SeriesChange("groen-fr-1", begins: ChangedOffice.from("2026-11-30"), fields: [seats("0")]))
        let day = try #require(cut.touched.published.first)
        #expect(cut.touched.published.count == 1 && day.session == SessionID("groen-fr-1@2026-12-04"))
        #expect(day.clients == ["c4"] && day.troubles == [.tooMany(["c4"])])
        #expect(cut.touched.places.map(\.client) == ["c4"] && cut.touched.places.first?.state == .agreed)
        let enough = try ChangedOffice().prepare(
            SeriesChange("groen-fr-1", begins: ChangedOffice.from("2026-11-30"), fields: [seats("1")]))
        #expect(enough.touched.published.count == 1 && enough.touched.impossible.isEmpty)
    }

    @Test("a published day behind a later version is not one of this change")
    func later() throws {
        let office = try ChangedOffice()
        try office.write(SeriesChange("groen-fr-1", begins: ChangedOffice.from("2026-12-01"), fields: [seats("5")]))
        let before = try office.prepare(
            SeriesChange("groen-fr-1", begins: ChangedOffice.from("2026-11-23"), fields: [seats("0")]))
        #expect(before.changesAnything && before.touched.published.isEmpty)
    }

    @Test("it ends on a day, and whoever was told to come later is told")
    func end() throws {
        let office = try ChangedOffice()
        let ended = try office.write(SeriesEnd("groen-fr-1", on: ChangedOffice.on("2026-12-03")))
        #expect(ended.touched.impossible.map(\.session.description) == ["groen-fr-1@2026-12-04"])
        #expect(ended.touched.published.first?.troubles == [.notHeld])
        #expect(ended.notes.map(\.dutch).first?.contains("tot en met do 3 dec 2026") ?? false)
        #expect(
            try office.rows(.series, of: "groen-fr-1", on: "2026-11-25").first
                == "groen-fr-1,groen,friday,09:00,16:30,30,every,,2026-12-03,6,,0,false,,open,,")
    }

    @Test("a successor begins with all that is not named: agreements and closures to come go on with it")
    func replace() throws {
        let office = try ChangedOffice()
        try office.bring(.agreements, ["groen-fr-1", "RN", "2", "", "7"])
        let scope = ClosureScope.project("groen", series: "groen-fr-1")
        let (to, reason) = (TypedValue("lastDay", "--to", "2027-01-08"), TypedValue("reason", "--reason", "verbouwing"))
        try office.write(ClosureAddition(scope, begins: ChangedOffice.from("2026-12-10"), fields: [to, reason]))
        let fields = [TypedValue("weekday", "--weekday", "donderdag"), TypedValue("start", "--from-time", "8:30")]
        let replaced = try office.write(
            SeriesReplacement("groen-fr-1", successor: nil, begins: ChangedOffice.from("2026-12-14"), fields: fields))
        #expect(replaced.touched.places.map(\.client) == ["c4"])
        let rows = try office.rows(.series, on: "2026-12-14").filter { $0.hasPrefix("groen-fr") }
        #expect(
            rows == [
                "groen-fr-1,groen,friday,09:00,16:30,30,every,,2026-12-13,6,,0,false,,open,,",
                "groen-fr-2,groen,thursday,08:30,16:30,30,every,2026-12-14,,6,,0,false,,open,,",
            ])
        #expect(
            try office.rows(.closures, of: "groen", on: "2026-12-14") == [
                "groen,groen-fr-1,2026-12-10,2027-01-08,verbouwing",
                "groen,groen-fr-2,2026-12-14,2027-01-08,verbouwing",
            ])
        #expect(
            try office.rows(.agreements, on: "2026-12-14") == ["groen-fr-1,RN,2,,7", "groen-fr-2,RN,2,,7"])
        // No third one comes of another word for the same, and no id comes back.
        let named = try office.prepare(
            SeriesReplacement(
                "groen-fr-1", successor: "groen-fr-2", begins: ChangedOffice.from("2026-12-14"), fields: fields))
        #expect(!named.changesAnything)
        #expect(
            try office.refusals(
                SeriesReplacement(
                    "groen-we-1", successor: "groen-fr-1", begins: ChangedOffice.from("2026-12-14"), fields: fields))
                == ["D5156"])
        #expect(
            try office.refusals(
                SeriesReplacement(
                    "groen-fr-1", successor: nil, begins: ChangedOffice.from("2026-12-21"), fields: fields))
                == ["D5234"])
    }

    @Test("everything that is wrong with a command is told at once, and nothing is written")
    func refused() throws {
        let office = try ChangedOffice()
        let acts = try Store.verify(office.path).counts.acts
        #expect(
            try office.refusals(
                SeriesChange(
                    "groen-fr-9", begins: ChangedOffice.from("31-2-2027"),
                    fields: [seats("zes"), TypedValue("breakMinutes", "--break", "1.000")])) == [
                    "D5122", "D5125", "D5127", "D5230",
                ])
        #expect(
            try office.refusals(SeriesChange("groen-fr-1", begins: ChangedOffice.from("2026-11-20"), fields: []))
                == ["D5231", "D5232"])
        #expect(
            try office.refusals(
                SeriesChange("groen-fr-1", begins: ChangedOffice.from("2026-12-07"), fields: [seats("2000")]))
                == ["D1116"])
        #expect(
            try office.refusals(
                SeriesChange(
                    "groen-fr-1", begins: ChangedOffice.from("2026-12-07"),
                    fields: [TypedValue("supervisor", "--supervisor", "w9")])) == ["D1119"])
        #expect(try Store.verify(office.path).counts.acts == acts)
    }

    @Test("the second of two people is told what the first one wrote")
    func overtaken() throws {
        let office = try ChangedOffice()
        func change(_ text: String) -> SeriesChange {
            SeriesChange("groen-fr-1", begins: ChangedOffice.from("2026-12-07"), fields: [seats(text)])
        }
        let (one, other) = (try office.prepare(change("8")), try office.prepare(change("9")))
        try ChangeJob.write(one, by: office.requester, clock: office.clock)
        do {
            try ChangeJob.write(other, by: office.requester, clock: office.clock)
            Issue.record("the second change was written over the first")
        } catch {
            guard case .overtaken(_, let fields) = error else { throw error }
            #expect(fields.map { [$0.field, $0.seen, $0.theirs, $0.ours] } == [["seats", "6", "8", "9"]])
        }
    }

    @Test("whom the newest plan has there on other days is told as a draft")
    func drafted() async throws {
        let office = try ChangedOffice()
        let clock = office.clock
        let plan = try await StorePlanJob.run(
            StorePlanRequest(store: office.path, requester: office.requester, limits: SolveLimits(stepLimit: 3)),
            time: { _ in clock })
        let kept = try ArchiveJob.open(office.path, plan: plan.plan.number, by: office.requester) { _ in clock }
        let roster = try #require(PlanReader.read(folder: kept.scratch.plan).plan?.roster)
        let planned = Set(roster.assignments.filter { $0.session.series == "groen-mo-1" }.map(\.client))
        let change = try office.prepare(
            SeriesChange("groen-mo-1", begins: ChangedOffice.from("2026-11-30"), fields: [seats("5")]))
        #expect(
            !planned.isEmpty && change.touched.drafted == planned.sorted() && change.touched.plan == plan.plan.number)
    }
}
