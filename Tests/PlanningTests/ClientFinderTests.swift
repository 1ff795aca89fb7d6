import PlacementDomain
import PlacementTesting
import Planning
import Testing

struct ClientFinderTests {
    private static func town() -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 0, projects: 1)
        let people = [
            ("c1", "José de Vries", "", false), ("c2", "Anna de Vries", "Zonnebloem", false),
            ("c3", "Anna de Vries", "", false), ("c4", "Geheim Persoon", "Schaduw", true), ("c5", "c1", "", false),
        ]
        for (id, name, alias, isRestricted) in people {
            builder.addClient(ClientID(id)) { client, order in
                client.displayName = name
                client.alias = alias.isEmpty ? nil : alias
                client.restricted = isRestricted
                order.caseReference = "zaak-\(id)"
            }
        }
        return builder
    }

    private func find(_ typed: String) -> ClientFinder.Answer {
        ClientFinder(instance: Self.town().build(), roster: nil).find(typed)
    }

    @Test("an id comes first, then a case reference, an alias, and names without regard to case and accents")
    func one() {
        let cases: [(String, ClientID)] = [
            ("c1", "c1"), ("ZAAK-c3", "c3"), ("zonnebloem", "c2"), ("jose de vries", "c1"),
            ("  José   de Vries ", "c1"),
            ("vries jos", "c1"), ("de vries (José)", "c1"),
        ]
        for (typed, client) in cases { #expect(find(typed) == .one(client), "\(typed)") }
    }

    @Test("people of one name are listed and none is guessed, with unit and first working day")
    func several() {
        var roster = Roster()
        roster.placements = [
            PlacedClient(
                client: "c3", order: "o3", project: "p1", series: ["s1"], kind: .start, firstDate: "2026-11-30",
                unworkedMinutes: 0, cost: 1)
        ]
        for date in ["2026-12-07", "2026-11-30"] {
            guard let session = SessionID("s1@" + date) else { continue }
            roster.assignments.append(
                Assignment(
                    client: "c3", order: "o3", session: session, from: "09:00", to: "16:30", creditMinutes: 420,
                    state: .firm))
        }
        let instance = Self.town().build()
        let unit = instance.units[instance.projects[0].unit].name
        let answer = ClientFinder(instance: instance, roster: roster).find("anna de vries")
        #expect(
            answer
                == .several([
                    .init(client: "c2", unit: "", firstDay: nil),
                    .init(client: "c3", unit: unit, firstDay: "2026-11-30"),
                ]))
    }

    @Test("names and aliases of restricted records find nobody; id and case reference do")
    func restricted() {
        #expect(nobody("Geheim Persoon") && nobody("schaduw") && nobody("geheim"))
        #expect(find("c4") == .one("c4") && find("zaak-c4") == .one("c4"))
    }

    private func nobody(_ typed: String) -> Bool {
        if case .nobody = find(typed) { true } else { false }
    }

    @Test("nothing typed, and nothing that fits, is nobody")
    func none() {
        #expect(nobody("") && nobody("   ") && nobody("de vriesz"))
        #expect(find("c9") == .nobody(nearest: ["c1", "c2", "c3"]))
    }
}
