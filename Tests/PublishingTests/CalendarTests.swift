import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// Partners' calendars (RFC 5545).
struct CalendarTests {
    private func place<Result>(_ body: (PublishingWorkplace) async throws -> Result) async throws -> Result {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        return try await body(place)
    }

    @Test("lines end with CR LF, are folded at 75 octets between characters, and texts are escaped")
    func form() async throws {
        var builder = InstanceBuilder.twoPartners
        let name = "Kás, tuin; en \\ " + String(repeating: "ëé€", count: 30)
        builder.change("p1" as ProjectID) { $0.name = name }
        let built = builder.build()
        let folder = try await place { try await $0.publish(built, "first") }
        let bytes = try #require(folder.files["partners/p1/calendar.ics"])
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.unicodeScalars.contains("\u{FFFD}"))
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
        #expect(lines.contains { $0.utf8.count > 70 })
        let expected = name.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: ",", with: "\\,")
            .replacingOccurrences(of: ";", with: "\\;")
        #expect(folder.values("SUMMARY", "p1").first == expected + ": 3 personen\\, 09:00–16:30")
    }

    @Test("counts alone, in Amsterdam's time with its rules, stamped with the day of the plan")
    func content() async throws {
        let built = InstanceBuilder.twoPartners.build()
        let folder = try await place { try await $0.publish(built, "first") }
        #expect(folder.values("UID", "p1") == ["s1@2026-12-01", "s2@2026-12-03"])
        #expect(folder.values("DTSTART", "p1") == ["20261201T090000", "20261203T090000"])
        #expect(folder.values("SEQUENCE", "p1") == ["0", "0"])
        #expect(Set(folder.values("DTSTAMP", "p1")) == ["20261123T000000Z"])
        #expect(folder.calendar("p1").contains("TZID:Europe/Amsterdam"))
        #expect(folder.calendar("p1").contains("METHOD:PUBLISH"))
        let text = folder.text("partners/p1/calendar.ics")
        for name in ["Anna", "Sam", "Voorbeeldpersoon"] { #expect(!text.contains(name)) }
    }

    @Test("over publications: unchanged keeps its sequence, changed gets one more, gone is cancelled and may come back")
    func sequence() async throws {
        try await place { place in
            try await place.publish(InstanceBuilder.twoPartners.build(), "first")

            // c3 falls out, so s1 has two instead of three; s3's only sitting is cancelled.
            var builder = InstanceBuilder.twoPartners
            builder.change("o3" as OrderID) { $0.state = .suspended }
            builder.addSession("s3", "2026-12-02", .cancelled)
            let second = try await place.publish(builder.build(), "second", previous: "first")
            #expect(second.values("SUMMARY", "p1").first == "Speeltuin De Brug: 2 personen\\, 09:00–16:30")
            #expect(second.values("SEQUENCE", "p1") == ["1", "0"])
            #expect(second.values("STATUS", "p2") == ["CANCELLED"])
            #expect(second.values("SEQUENCE", "p2") == ["1"])
            #expect(second.values("SUMMARY", "p2") == ["Keuken: gaat niet door\\, 13:00–17:00"])
            #expect(second.text("partners/p2/signing-list.html").contains("Deze week komt er niemand."))

            // Times change: p1's Thursday is shorter. Nothing new for p2.
            builder.addSession("s2", "2026-12-03", .changed, end: "15:00")
            let third = try await place.publish(builder.build(), "third", previous: "second")
            #expect(third.values("SEQUENCE", "p1") == ["1", "1"])
            #expect(third.files["partners/p2/calendar.ics"] == nil)

            // The cancelled sitting is held after all, though p2 had no paper in between.
            builder.sessions.removeAll { $0.series == "s3" }
            let fourth = try await place.publish(builder.build(), "fourth", previous: "third")
            #expect(fourth.values("STATUS", "p2") == ["CONFIRMED"])
            #expect(fourth.values("SEQUENCE", "p2") == ["2"])
            #expect(fourth.files["partners/p1/calendar.ics"] == nil)
        }
    }

    @Test("an end at midnight is 00:00 of the next day")
    func midnight() async throws {
        var builder = InstanceBuilder()
        builder.addProject("p1")
        builder.addSeries("s1", at: "p1", .tuesday, "18:00", "24:00")
        builder.addClient("c1", free: .always)
        let built = builder.build()
        let folder = try await place { try await $0.publish(built, "first") }
        #expect(folder.values("DTEND", "p1") == ["20261202T000000"])
    }
}
