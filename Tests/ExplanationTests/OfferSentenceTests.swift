import Explanation
import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// What is said of the seats of an offer.
struct OfferSentenceTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func sentences(_ asked: AskedRoster, _ language: String) -> [String] {
        let words = PriceWords(instance: asked.instance, language: language)
        return asked.instance.clients.flatMap { client in
            (asked.seating.options(of: client.id, count: 50)?.offers ?? []).map {
                words.seats($0).joined(separator: " · ")
            }
        }
    }

    #if DEBUG
    private static let bundled = ["first-steps", "town"]
    #else
    private static let bundled = ["first-steps", "town", "region"]
    #endif

    @Test("a seat that is taken and nobody who has to move never stand together", arguments: bundled)
    func never(_ name: String) async throws {
        let folder = OfferSentenceTests.root.appendingPathComponent("Instances").appendingPathComponent(name)
        let instance = try #require(InstanceReader.read(folder: folder.path).instance)
        let asked = try await AskedRoster.planned(instance, steps: 16, threads: 2)
        let (dutch, english) = (sentences(asked, "nl"), sentences(asked, "en"))
        #expect(!dutch.isEmpty && dutch.count == english.count)
        for text in dutch {
            #expect(!(text.contains("bezet") && text.contains("niemand hoeft")), "\(text)")
        }
        for text in english {
            #expect(!(text.contains("taken") && text.contains("nobody has")), "\(text)")
        }
    }

    private func said(_ others: OthersPart, _ language: String) throws -> [String] {
        let asked = AskedRoster(InstanceBuilder.town(clients: 1, projects: 1), placing: [:])
        var offer = try #require(asked.seating.options(of: "c1", count: 1)?.offers.first)
        #expect(offer.others == .free)
        offer.others = others
        return PriceWords(instance: asked.instance, language: language).seats(offer)
    }

    @Test("free, taken, no first sitting left, signed for somebody else: with an amount only where it is one")
    func words() throws {
        #expect(try said(.free, "nl") == ["plaats vrij: niemand hoeft te schuiven"])
        #expect(
            try said(.taken(0, lacksStart: false), "nl")
                == [
                    "deze plaats is nu van iemand anders. Die kan waarschijnlijk ook ergens anders werken, zonder nadeel"
                ])
        #expect(
            try said(.taken(0, lacksStart: false), "en")
                == ["somebody else has this seat now. They can probably work elsewhere without loss"])
        #expect(
            try said(.taken(40, lacksStart: false), "nl")
                == ["plaats nu bezet", "anderen wachten hierdoor samen ± 10 weken langer"])
        #expect(try said(.taken(0, lacksStart: true), "en").count == 1)
        #expect(
            try said(.taken(40, lacksStart: true), "en").first
                == "as many new clients as may already begin on that day")
        #expect(try said(.present(gain: 0), "nl").isEmpty && said(.presentFixed, "nl").isEmpty)
        #expect(
            try said(.present(gain: 16), "nl")
                == ["zonder deze plaatsing kunnen anderen samen ± 4 weken eerder beginnen"])
        for held in [OthersPart.fixed, .noSeat] {
            for language in ["nl", "en"] {
                let text = try said(held, language).joined()
                #expect(!text.isEmpty && !text.contains { $0.isNumber || $0 == "±" }, "\(text)")
            }
        }
    }

    @Test("what speaks for a place is said in two short sentences, ties among them")
    func standing() async throws {
        let asked = try await AskedRoster.planned(InstanceBuilder.town(clients: 1, projects: 2))
        var standing = try #require(asked.seating.placedReason(of: "c1")?.standing)
        func said(_ lawful: Int, _ nearer: Int, _ asNear: Int, _ free: Int, _ language: String) -> String {
            (standing.lawfulProjects, standing.nearerProjects) = (lawful, nearer)
            (standing.asNearProjects, standing.withFreeSeat) = (asNear, free)
            standing.nearerWithFreeSeat = min(nearer, max(0, free - 2))
            return standing.sentences(language: language).joined(separator: " ")
        }
        #expect(
            said(14, 0, 0, 2, "nl")
                == "Deze cliënt kan bij 14 projecten werken. Dit is het dichtstbijzijnde. Bij 2 van de 14 projecten is een plaats vrij, dit meegeteld."
        )
        #expect(
            said(14, 0, 3, 1, "nl")
                == "Deze cliënt kan bij 14 projecten werken. Geen project is dichterbij; 3 zijn even ver. Alleen hier is een plaats vrij."
        )
        #expect(said(14, 1, 0, 1, "nl").contains("Daarvan is er 1 dichterbij."))
        #expect(said(14, 8, 0, 20, "nl").hasSuffix("Van de 8 die dichterbij zijn: 8."))
        #expect(said(14, 8, 0, 2, "en").hasSuffix("At the nearer ones no seat is free."))
        #expect(said(14, 2, 1, 1, "en").contains("2 of them are nearer."))
        #expect(said(1, 0, 0, 1, "en") == "This is the only project where this client can work by the present records.")
    }
}
