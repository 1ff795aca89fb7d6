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

    @Test("a seat that is taken and nobody who has to wait never stand together", arguments: bundled)
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

    private func offer(isFree: Bool, lacksStart: Bool, seatCost: Cost) throws -> Offer {
        let asked = AskedRoster(InstanceBuilder.town(clients: 1, projects: 1), placing: [:])
        var offer = try #require(asked.seating.options(of: "c1", count: 1)?.offers.first)
        (offer.isFree, offer.lacksStart, offer.seatCost) = (isFree, lacksStart, seatCost)
        return offer
    }

    @Test("free, taken, no first sitting left: with a price and without")
    func words() throws {
        let instance = InstanceBuilder.town(clients: 1, projects: 1).build()
        let (dutch, english) = (
            PriceWords(instance: instance, language: "nl"), PriceWords(instance: instance, language: "en")
        )
        let free = try offer(isFree: true, lacksStart: false, seatCost: 0)
        #expect(dutch.seats(free) == ["plaats vrij", "niemand hoeft hiervoor te wachten"])
        let taken = try offer(isFree: false, lacksStart: false, seatCost: 0)
        #expect(
            dutch.seats(taken)
                == ["de plaats is nu van iemand anders; die kan vermoedelijk zonder verlies elders terecht"])
        #expect(
            english.seats(taken) == ["somebody else has the seat now; they can probably go elsewhere at no loss"])
        let dear = try offer(isFree: false, lacksStart: false, seatCost: 40)
        #expect(dutch.seats(dear).first == "plaats nu bezet" && dutch.seats(dear).count == 2)
        let noStart = try offer(isFree: false, lacksStart: true, seatCost: 0)
        #expect(english.seats(noStart).count == 1 && english.seats(noStart)[0].contains("new people"))
        let dearStart = try offer(isFree: false, lacksStart: true, seatCost: 40)
        #expect(english.seats(dearStart).first == "enough new people begin there now")
    }

    @Test("what speaks for a place is said in two short sentences, ties among them")
    func standing() async throws {
        let asked = try await AskedRoster.planned(InstanceBuilder.town(clients: 1, projects: 2))
        var standing = try #require(asked.seating.placedReason(of: "c1")?.standing)
        func said(_ lawful: Int, _ nearer: Int, _ asNear: Int, _ free: Int, _ language: String) -> String {
            (standing.lawfulProjects, standing.nearerProjects) = (lawful, nearer)
            (standing.asNearProjects, standing.withFreeSeat) = (asNear, free)
            return standing.sentences(language: language).joined(separator: " ")
        }
        #expect(
            said(14, 0, 0, 2, "nl")
                == "Van 14 projecten die kunnen, is dit het dichtstbijzijnde. Bij 2 daarvan is een plaats vrij in de eigen weken, dit meegeteld."
        )
        #expect(
            said(14, 0, 3, 1, "nl")
                == "Van 14 projecten die kunnen, is er geen dichterbij; even dichtbij: 3. Alleen hier is een plaats vrij in de eigen weken."
        )
        #expect(said(14, 1, 0, 1, "nl").hasPrefix("Van 14 projecten die kunnen, is er 1 dichterbij."))
        #expect(said(14, 2, 1, 1, "en").hasPrefix("Of 14 projects that are possible 2 are nearer."))
        #expect(said(1, 0, 0, 1, "en") == "This is the only project that is possible.")
    }
}
