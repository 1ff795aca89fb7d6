import PlacementDomain
import PlacementTesting
import Planning
import Testing

struct UnitScopeTests {
    /// Two units with a project each; c1 is the first unit's, c2 the second's, c3 works at the second's project, c4 belongs to none.
    private static func town() -> (instance: Instance, roster: Roster) {
        var builder = InstanceBuilder.town(clients: 4, projects: 2)
        builder.units.append(Unit(id: "u9", name: "Tweede eenheid", point: builder.units[0].point))
        builder.projectUnits["p2"] = "u9"
        var instance = builder.build()
        let second = instance.units.firstIndex { $0.id == "u9" } ?? 0
        for index in instance.orders.indices {
            switch instance.clients[instance.orders[index].client].id {
            case "c1": instance.orders[index].unit = 1 - second
            case "c2": instance.orders[index].unit = second
            default: instance.orders[index].unit = nil
            }
        }
        var roster = Roster()
        roster.placements = [
            PlacedClient(
                client: "c3", order: "o3", project: "p2", series: ["s2"], kind: .start, firstDate: "2026-12-01",
                unworkedMinutes: 0, cost: 1)
        ]
        return (instance, roster)
    }

    @Test("a unit has its own projects, its orders' clients, those who work there, and whoever belongs to none")
    func holds() throws {
        let (instance, roster) = Self.town()
        let second = try #require(UnitScope("u9", instance: instance, roster: roster))
        #expect(["c1", "c2", "c3", "c4"].map { second.holds($0) } == [false, true, true, true])
        #expect(instance.projects.indices.map { second.holds(project: $0) } == [false, true])
        let first = try #require(
            UnitScope(
                instance.units.first { $0.id != "u9" }?.name.uppercased() ?? "", instance: instance, roster: roster))
        #expect(["c1", "c2", "c3", "c4"].map { first.holds($0) } == [true, false, false, true])
        #expect(UnitScope("Tweede EENHEID", instance: instance, roster: nil)?.holds("c3") == true)
    }

    @Test("a unit that is not there is none")
    func unknown() {
        let (instance, roster) = Self.town()
        #expect(UnitScope("u8", instance: instance, roster: roster) == nil)
    }
}
