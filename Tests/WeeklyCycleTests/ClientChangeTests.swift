import Foundation
import PlacementDomain
import Testing
import WeeklyCycle

@Suite("What holds of a client changes from a day")
struct ClientChangeTests {
    private func days(_ text: String, from day: String, of client: String = "c4") -> ClientDaysChange {
        ClientDaysChange(
            client, begins: ChangedOffice.from(day), days: TypedValue("weekday", "--set", text), agreed: nil)
    }

    @Test("another week begins: what is the same goes on, the rest ends the day before")
    func week() throws {
        let office = try ChangedOffice()
        try office.write(days("ma.om, vrijdag.o/e dinsdag.a", from: "2026-12-07"))
        #expect(
            try office.rows(.availability, of: "c4", on: "2026-12-07") == [
                "c4,monday,morning,every,,,2026-11-16", "c4,monday,afternoon,every,,,2026-11-16",
                "c4,tuesday,morning,every,,2026-12-06,2026-11-16", "c4,tuesday,afternoon,every,,2026-12-06,2026-11-16",
                "c4,tuesday,evening,every,2026-12-07,,2026-11-25",
                "c4,friday,morning,evenWeek,2026-12-07,,2026-11-25",
                "c4,friday,morning,every,,2026-12-06,2026-11-16", "c4,friday,afternoon,every,,2026-12-06,2026-11-16",
            ])
        // What was to begin later does not begin any more.
        try office.write(days("mon.om", from: "2026-11-30"))
        let left = try office.rows(.availability, of: "c4", on: "2026-12-07")
        #expect(left.count == 6 && !left.contains { $0.contains("2026-12-07") }, "\(left)")
        #expect(left.filter { $0.contains(",,,") }.allSatisfy { $0.contains("monday") })
    }

    @Test("no day at all; published days that are no longer possible are told")
    func none() throws {
        let office = try ChangedOffice()
        let change = try office.write(days("geen", from: "2026-12-01"))
        #expect(change.touched.published.map(\.session.description) == ["groen-fr-1@2026-12-04"])
        #expect(change.touched.published.first?.troubles == [.notAllowed(["c4"])])
        #expect(try office.rows(.availability, of: "c4", on: "2026-12-07").allSatisfy { $0.contains(",2026-11-30,") })
    }

    @Test("what names no day is refused with the form that is accepted, each item for itself")
    func unread() throws {
        let office = try ChangedOffice()
        #expect(
            try office.refusals(days("ma di.x wo.oo do.o/k vr.om", from: "2026-12-07"))
                == Array(repeating: "D5233", count: 4))
        #expect(try office.refusals(days(" ", from: "2026-12-07")) == ["D5233"])
        #expect(try office.refusals(days("ma.o", from: "2026-12-07", of: "c44")) == ["D5230"])
    }

    @Test("days away, longer, taken out again; days that are free as well")
    func away() throws {
        let office = try ChangedOffice()
        func away(_ to: String?, isExtra: Bool = false, isRemoved: Bool = false) -> ClientAway {
            let fields = to.map { [TypedValue("lastDay", "--to", $0), TypedValue("reason", "--reason", "vakantie")] }
            return ClientAway(
                "c4", begins: ChangedOffice.from("2026-12-01"), fields: fields ?? [], isExtra: isExtra,
                isRemoved: isRemoved)
        }
        let change = try office.write(away("2026-12-03"))
        #expect(change.touched.published.isEmpty && change.touched.places.count == 1)
        let longer = try office.write(away("2026-12-04"))
        #expect(longer.touched.published.first?.troubles == [.notAllowed(["c4"])])
        #expect(
            try office.rows(.exceptions, of: "c4", on: "2026-11-25") == [
                "c4,2026-12-01,2026-12-04,,unavailable,holiday"
            ])
        let removal = try office.prepare(away(nil, isRemoved: true))
        try ChangeJob.write(removal, by: office.requester, clock: office.clock)
        #expect(try office.rows(.exceptions, of: "c4", on: "2026-11-25").isEmpty)
        #expect(try office.refusals(away(nil, isRemoved: true)) == ["D5235"])
        #expect(try office.refusals(away("2026-11-20")) == ["D1120"])
        try office.write(away("2026-12-02", isExtra: true))
        #expect(
            try office.rows(.exceptions, of: "c4", on: "2026-11-25") == ["c4,2026-12-01,2026-12-02,,extra,holiday"])
    }

    @Test("tags begin and end; one that holds already goes on")
    func limits() throws {
        let office = try ChangedOffice()
        let added = ClientLimits(
            "c4", begins: ChangedOffice.from("2026-11-30"), added: ["noKneeling"], until: nil, ended: [], on: nil)
        let change = try office.write(added)
        #expect(change.touched.impossible.map(\.session.series) == ["groen-mo-1", "groen-fr-1"])
        let longer = ClientLimits(
            "c4", begins: ChangedOffice.from("2026-12-07"), added: ["noKneeling"],
            until: TypedValue("lastDay", "--until", "2027-01-31"), ended: [], on: nil)
        try office.write(longer)
        #expect(try office.rows(.limitations, of: "c4", on: "2026-11-25") == ["c4,noKneeling,2026-11-30,2027-01-31,"])
        let ended = ClientLimits(
            "c4", begins: ChangedOffice.on("2026-12-31"), added: [], until: nil, ended: ["noKneeling"],
            on: ChangedOffice.on("2026-12-31"))
        try office.write(ended)
        #expect(try office.rows(.limitations, of: "c4", on: "2026-11-25") == ["c4,noKneeling,2026-11-30,2026-12-31,"])
        let unknown = ClientLimits(
            "c4", begins: ChangedOffice.on("2026-12-31"), added: [], until: nil, ended: ["noLifting"],
            on: ChangedOffice.on("2026-12-31"))
        #expect(try office.refusals(unknown) == ["D5235"])
    }

    @Test("means of travel and days a week hold from the Monday on which a week is planned")
    func fields() throws {
        let office = try ChangedOffice()
        let fields = [
            TypedValue("travelModes", "--modes", "lopend"), TypedValue("travelLimit", "--travel-limit", "20"),
            TypedValue("mostSessions", "--most", "3"),
        ]
        let change = try office.write(ClientChange("c4", begins: ChangedOffice.from("2026-12-02"), fields: fields))
        #expect(change.notes.first?.english.contains("Mon 7 Dec 2026") ?? false)
        func row(_ day: String) throws -> [Substring] {
            try office.rows(.clients, of: "c4", on: day).first?.split(separator: ",", omittingEmptySubsequences: false)
                ?? []
        }
        let (before, after) = (try row("2026-12-02"), try row("2026-12-07"))
        #expect(before[6...7] == ["walk;bicycle", "90"] && after[6...7] == ["walk", "20"])
        #expect(before[13] == "2" && after[13] == "3")
        #expect(
            try office.refusals(
                ClientChange(
                    "c4", begins: ChangedOffice.from("2026-12-07"),
                    fields: [
                        TypedValue("travelModes", "--modes", "vliegend"),
                        TypedValue("travelLimit", "--travel-limit", "999"),
                    ]
                )) == ["D1116", "D5128"])
    }
}
