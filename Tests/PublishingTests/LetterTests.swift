import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Testing

/// What a letter says about the client's own days, hours and way, recounted.
struct LetterTests {
    private func place<Result>(_ body: (PublishingWorkplace) async throws -> Result) async throws -> Result {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        return try await body(place)
    }

    /// The claims of every letter of a publication.
    private func claims(_ place: PublishingWorkplace, _ name: String, _ folder: PublishedFolder) throws
        -> [LetterClaims]
    {
        let instance = try #require(InstanceReader.read(folder: place.path("\(name)-instance")).instance)
        let roster = try #require(PlanReader.read(folder: place.path("\(name)-roster")).plan).roster
        return roster.placements.compactMap { placed in
            guard let letter = folder.files["letters/\(placed.client).html"] else { return nil }
            return LetterClaims(
                instance: instance, placed: placed, assignments: roster.assignments.filter { $0.order == placed.order },
                page: String(decoding: letter, as: UTF8.self))
        }
    }

    private func publish(_ instance: Instance) async throws -> [LetterClaims] {
        try await place { place in
            var instance = instance
            for index in instance.clients.indices where instance.clients[index].language == "en" {
                instance.clients[index].language = "nl"
            }
            let folder = try await place.publish(instance, "first")
            return try claims(place, "first", folder)
        }
    }

    @Test(
        "what a letter says of the later weeks is true of the client's assignments", arguments: ["first-steps", "town"])
    func bundled(name: String) async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appendingPathComponent("Instances/\(name)").path
        let instance = try #require(InstanceReader.read(folder: path).instance)
        let letters = try await publish(instance)
        #expect(letters.count > (name == "town" ? 50 : 3))
        for letter in letters { #expect(letter.faults.isEmpty, "\(letter.placed.client): \(letter.faults)") }
        guard name == "first-steps" else { return }
        let ofFarid = try #require(letters.first { $0.placed.client == "c6" })
        #expect(ofFarid.paragraph("later").contains("elke woensdag in een oneven week (weeknummer 51, 53, …)"))
        let ofHugo = try #require(letters.first { $0.placed.client == "c8" })
        #expect(ofHugo.paragraph("ending") == "Na vrijdag 1 januari 2027 werkt u niet meer.")
    }

    @Test("the same in generated tiny instances: rhythms, terms, two series, absences")
    func generated() async throws {
        var cases = TinyInstances.oneClient.enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
        cases += (1...30).map { TinyInstances.Case(name: "random \($0)", builder: TinyInstances.random(seed: $0)) }
        var seen: [String: Int] = [:]
        for one in cases {
            for letter in try await publish(one.builder.build()) {
                #expect(letter.faults.isEmpty, "\(one.name), \(letter.placed.client): \(letter.faults)")
                let text = letter.paragraph("later") + letter.paragraph("ending")
                for word in [
                    "elke", "oneven week", "een even week", "om de week", "nog één keer", "alle uren", "niet langer",
                ]
                where text.contains(word) { seen[word, default: 0] += 1 }
            }
        }
        #expect(seen.count == 7, "\(seen)")
    }

    @Test("free in odd weeks, away for some weeks, a day with other times, a short last day: each has its sentence")
    func kinds() async throws {
        func letter(_ change: (inout InstanceBuilder) -> Void) async throws -> LetterClaims {
            var builder = InstanceBuilder()
            builder.addProject("p")
            builder.addSeries("s", at: "p", .wednesday)
            builder.addClient("c", minutes: 4_200, free: .on([.wednesday]))
            change(&builder)
            let letters = try await publish(builder.build())
            let letter = try #require(letters.first, "nobody has a letter: \(builder.orders) \(builder.exceptions)")
            #expect(letter.faults.isEmpty, "\(letter.faults)")
            return letter
        }
        let plain = try await letter { _ in }
        #expect(plain.paragraph("later") == "Daarna werkt u elke woensdag, van 09:00 tot 16:30.")
        #expect(
            plain.paragraph("ending")
                == "Het werk duurt ongeveer 10 weken, tot in februari 2027. Dan hebt u alle uren gewerkt.")

        let odd = try await letter { $0.setFreeTime(of: "c", to: .on([.wednesday], rhythm: .oddWeek)) }
        #expect(
            odd.paragraph("later")
                == "Daarna werkt u elke woensdag in een oneven week (weeknummer 51, 53, …), van 09:00 tot 16:30.")

        let away = try await letter { $0.addException("c", .unavailable, "2026-12-14", through: "2026-12-27") }
        #expect(
            away.paragraph("later")
                == "Daarna werkt u op woensdag, van 09:00 tot 16:30, maar niet elke week. Wij vertellen u in welke weken."
        )

        let closed = try await letter { $0.addClosure("p", "2026-12-14", through: "2026-12-27") }
        #expect(closed.paragraph("later") == "Daarna werkt u elke woensdag, van 09:00 tot 16:30.")

        let other = try await letter { $0.addSession("s", "2026-12-16", .changed, end: "15:00") }
        #expect(other.paragraph("later").hasSuffix("Soms zijn de tijden anders. Dat vertellen wij u dan."))

        let short = try await letter {
            $0.orders[0].value.orderedMinutes = 4_080
            $0.orders[0].value.detentionDays = 34
        }
        #expect(short.paragraph("ending").hasSuffix("Uw laatste dag kan korter zijn."))

        let term = try await letter { $0.orders[0].value.caseTermEnd = "2026-12-31" }
        #expect(
            term.paragraph("ending") == "Uw werk gaat door, maar niet langer dan tot en met donderdag 31 december 2026."
        )
    }

    @Test("own reference, our address and number stand on the letter; without a number it says which one")
    func reachingUs() async throws {
        var builder = InstanceBuilder.twoPartners
        builder.change("o1" as OrderID) { $0.caseReference = "2026-123" }
        let unreachable = try #require(try await publish(builder.build()).first { $0.placed.client == "c1" })
        #expect(unreachable.page.contains("Ons kenmerk: 2026-123"))
        #expect(unreachable.page.contains("Zeg het voordat uw werk begint. Bel ons op het nummer dat bovenaan staat."))
        let blank = "<span class=\"blank\">&nbsp;</span>"
        for line in ["Adres: \(blank)", "Telefoon: \(blank)", "<dt>Telefoon daar</dt><dd>\(blank)"] {
            #expect(unreachable.page.contains(line), "no room for \(line)")
        }
        builder.units[0].telephone = "030-000 0000"
        builder.units[0].address = "Voorbeeldweg 2, Zeist"
        let letter = try #require(try await publish(builder.build()).first { $0.placed.client == "c1" })
        #expect(letter.page.contains("<p>Voorbeeldweg 2, Zeist</p>\n<p>Telefoon: 030-000\u{A0}0000</p>"))
        #expect(letter.page.contains("Zeg het voordat uw werk begint. Bel ons: 030-000\u{A0}0000."))
        try await place { place in
            let sheet = try await place.publish(builder.build(), "first").text("partners/p1/contact-page.html")
            #expect(sheet.contains("Voorbeeldeenheid: 030-000\u{A0}0000") && !sheet.contains(">tel.<"))
            #expect(sheet.contains("Voorbeeldweg 2, Zeist") && !sheet.contains("2026-123"))
        }
    }

    @Test("minutes are those of the table, below five no number; with a pick-up point the ride with us is part of them")
    func way() async throws {
        var builder = InstanceBuilder()
        builder.addProject("p")
        builder.addPickUp("v", of: "p")
        builder.addSeries("s", at: "p", .wednesday, "18:00", "21:00", break: 0)
        builder.addClient("c", minutes: 900, free: .always)
        builder.setTravel("c", to: "p", 3)
        let near = try #require(try await publish(builder.build()).first).page
        #expect(near.contains("met de fiets: minder dan 5 minuten"))
        #expect(near.contains("De reis duurt minder dan 5 minuten (enkele reis, met de fiets)."))
        #expect(near.contains("<li>eten en drinken</li>"))
        builder.setTravel("c", to: "v", 28)
        builder.change("s" as SeriesID) {
            $0.start = "09:00"; $0.end = "16:30"; $0.breakMinutes = 30
        }
        for index in builder.series.indices { builder.series[index].pickUp = "v" }
        var instance = builder.build()
        instance.pickUps[0].time = "08:15"
        let picked = try #require(try await publish(instance).first).page
        #expect(
            picked.contains("U bent om 08:15 bij v. Adres: <span class=\"blank\">&nbsp;</span>. Daar halen wij u op."))
        #expect(picked.contains("Het werk begint om 09:00: u zit dus ten hoogste 28 minuten in ons busje."))
        #expect(
            picked.contains("Reistijd samen (zelf en met ons busje)") && picked.contains("met de fiets: 28 minuten"))
        #expect(picked.contains("<li>eten en drinken voor de hele dag</li>"))
    }
}
