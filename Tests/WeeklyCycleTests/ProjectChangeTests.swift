import Foundation
import PlacementDomain
import Testing
import WeeklyCycle

@Suite("Closures, projects, contacts and approvals change from a day")
struct ProjectChangeTests {
    private func closure(_ scope: ClosureScope, _ from: String, _ to: String) -> ClosureAddition {
        ClosureAddition(
            scope, begins: ChangedOffice.from(from),
            fields: [TypedValue("lastDay", "--to", to), TypedValue("reason", "--reason", "storm")])
    }

    @Test("a unit closes with all its projects, or those of a kind of work, by one act")
    func unit() throws {
        let office = try ChangedOffice()
        let change = try office.write(closure(.unit("utrecht", workKind: nil), "2026-11-30", "2026-12-01"))
        #expect(
            try office.rows(.closures, on: "2026-11-25").filter { $0.contains("storm") } == [
                "buurthuis,,2026-11-30,2026-12-01,storm", "groen,,2026-11-30,2026-12-01,storm",
                "keuken,,2026-11-30,2026-12-01,storm", "kringloop,,2026-11-30,2026-12-01,storm",
            ])
        #expect(
            change.touched.published.map(\.session.description) == ["groen-mo-1@2026-11-30", "keuken-tu-1@2026-12-01"])
        #expect(change.touched.published.allSatisfy { $0.troubles == [.notHeld] })
        #expect(Set(change.touched.places.map(\.client)) == ["c2", "c4"])
        let green = try ChangedOffice()
        try green.write(closure(.unit("utrecht", workKind: "greenery"), "2026-12-02", "2026-12-02"))
        #expect(
            try green.rows(.closures, on: "2026-11-25").filter { $0.contains("storm") }
                == ["groen,,2026-12-02,2026-12-02,storm"])
        #expect(
            try green.refusals(closure(.unit("utrecht", workKind: "green"), "2026-12-02", "2026-12-02")) == ["D5237"])
        #expect(
            try green.refusals(closure(.project("grøn", series: "groen-fr-9"), "2026-12-02", "8/12/2026")) == [
                "D5121", "D5230", "D5230",
            ])
    }

    @Test("a closure becomes shorter, and is taken out before it begins")
    func remove() throws {
        let office = try ChangedOffice()
        let scope = ClosureScope.project("groen", series: nil)
        try office.write(closure(scope, "2026-12-04", "2026-12-11"))
        try office.write(closure(scope, "2026-12-04", "2026-12-04"))
        #expect(try office.rows(.closures, of: "groen", on: "2026-11-25") == ["groen,,2026-12-04,2026-12-04,storm"])
        let removal = try office.prepare(ClosureRemoval(scope, begins: ChangedOffice.from("2026-12-04")))
        #expect(removal.touched.published.map(\.session.description) == ["groen-fr-1@2026-12-04"])
        #expect(removal.touched.impossible.isEmpty)
        try ChangeJob.write(removal, by: office.requester, clock: office.clock)
        #expect(try office.rows(.closures, of: "groen", on: "2026-11-25").isEmpty)
        #expect(try office.refusals(ClosureRemoval(scope, begins: ChangedOffice.from("2026-12-04"))) == ["D5235"])
        try office.write(closure(scope, "2026-11-24", "2026-11-27"))
        #expect(try office.refusals(ClosureRemoval(scope, begins: ChangedOffice.from("2026-11-24"))) == ["D5236"])
    }

    @Test("what a project asks of people holds from a day; whoever is no longer suited there is told")
    func project() throws {
        let office = try ChangedOffice()
        let change = try office.write(
            ProjectChange(
                "groen", begins: ChangedOffice.from("2026-11-30"),
                fields: [
                    TypedValue("demands", "--demands", "drivingLicence"), TypedValue("name", "--name", "Groen Zeist"),
                ]))
        #expect(change.touched.impossible.map(\.clients) == [["c4"], ["c4"]])
        #expect(try office.rows(.projects, of: "groen", on: "2026-11-25").first?.contains("Groenploeg Zeist") ?? false)
        let later = try office.rows(.projects, of: "groen", on: "2026-11-30").first ?? ""
        #expect(later.contains("Groen Zeist") && later.contains("drivingLicence"))
        #expect(
            try office.refusals(
                ProjectChange(
                    "groen", begins: ChangedOffice.from("2026-11-30"), fields: [TypedValue("unit", "--unit", "nergens")]
                ))
                == ["D1119"])
    }

    @Test("a contact person comes, changes number from a day, and goes")
    func contact() throws {
        let office = try ChangedOffice()
        let name = TypedValue("name", "--name", "Contact groen")
        try office.write(
            ContactAddition(
                "groen", name: name, begins: ChangedOffice.from("2026-12-07"),
                fields: [TypedValue("phone", "--phone", "000-1111111")]))
        #expect(
            try office.rows(.contacts, of: "groen", on: "2026-11-25") == [
                "groen,Contact groen,000-0000000,groen@voorbeeld.invalid,phone,,2026-12-06",
                "groen,Contact groen,000-1111111,groen@voorbeeld.invalid,phone,2026-12-07,",
            ])
        let last = try office.write(ContactEnd("groen", name: name, on: ChangedOffice.on("2026-12-10")))
        #expect(last.touched.published.isEmpty && last.touched.places.map(\.client) == ["c4"])
        #expect(
            try office.refusals(
                ContactEnd("groen", name: TypedValue("name", "--name", "Niemand"), on: ChangedOffice.on("2026-12-10")))
                == ["D5235"])
        let other = try ChangedOffice().prepare(ContactEnd("groen", name: name, on: ChangedOffice.on("2026-11-30")))
        #expect(other.touched.impossible.map(\.session.description) == ["groen-fr-1@2026-12-04"])
    }

    @Test("a refusal ends the approval the day before, and published days behind it are told")
    func approval() throws {
        let office = try ChangedOffice()
        let refused = ApprovalAddition(
            "groen", begins: ChangedOffice.from("2026-12-01"),
            fields: [
                TypedValue("state", "--state", "geweigerd"), TypedValue("decisionReference", "--reference", "b-7"),
            ])
        let change = try office.write(refused)
        #expect(change.touched.impossible.map(\.session.description) == ["groen-fr-1@2026-12-04"])
        #expect(
            try office.rows(.approvals, of: "groen", on: "2026-11-25") == [
                "groen,2025-01-01,2026-11-30,voorbeeld-groen,approved", "groen,2026-12-01,,b-7,refused",
            ])
        #expect(
            try office.refusals(
                ApprovalAddition(
                    "groen", begins: ChangedOffice.from("2026-12-01"),
                    fields: [TypedValue("state", "--state", "misschien")]
                )) == ["D5128"])
    }
}
