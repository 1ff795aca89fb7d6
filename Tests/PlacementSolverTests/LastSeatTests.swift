import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// The pass that leaves nobody out beside a free seat (ROSTER-04).
@Suite("Last seats")
struct LastSeatTests {
    @Test("who is left out takes the cheapest of the seats that are free, and the next one what is left")
    func fills() throws {
        let bench = Bench(Bench.town(projects: 3, [[1: 20], [1: 5, 2: 90, 3: 20], [2: 20, 3: 5], [1: 5]]))
        try bench.place("c1", at: "p1")
        #expect(LastSeats.fill(bench.roster))
        #expect(bench.seating == ["p1", "p3", "p2", "–"])
        #expect(!LastSeats.fill(bench.roster))
        #expect(bench.seating == ["p1", "p3", "p2", "–"])
    }

    @Test("nobody is moved: a seat that only a move would free stays taken")
    func movesNobody() throws {
        let bench = Bench(Bench.town(projects: 2, [[1: 20], [1: 5, 2: 20]]))
        try bench.place("c2", at: "p1")
        #expect(!LastSeats.fill(bench.roster))
        #expect(bench.seating == ["–", "p1"])
    }

    @Test("nobody is put beside somebody from whom he must be kept apart")
    func keptApart() throws {
        var town = Bench.town(projects: 1, [[1: 20], [1: 5], [1: 5]])
        town.change(SeriesID("s1")) { $0.seats = 3 }
        town.keepApart("c1", .client("c2"))
        let bench = Bench(town)
        try bench.place("c2", at: "p1")
        #expect(LastSeats.fill(bench.roster))
        #expect(bench.seating == ["–", "p1", "p1"])
    }

    @Test("a seat that costs more than being unplaced is left free")
    func tooDear() throws {
        // Fourteen sittings at p1, 36 points of travel each; p2 next door opens when the start window is over.
        var town = InstanceBuilder.town(clients: 0, projects: 2)
        town.startWeeks = 1
        town.change(SeriesID("s1")) { $0.lastDay = "2027-03-02" }
        town.change(SeriesID("s2")) { $0.firstDay = "2026-12-07" }
        town.addClient("c1", minutes: 14 * 420)
        town.setTravel("c1", to: "p1", 90)
        town.setTravel("c1", to: "p2", 1)
        let bench = Bench(town)
        #expect(Int(try bench.column("c1", at: "p1").cost) == 14 * 36)
        #expect(try bench.unplacedCost("c1") < 14 * 36)
        #expect(!LastSeats.fill(bench.roster))
        #expect(bench.seating == ["–"])
    }
}
