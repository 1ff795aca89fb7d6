import PlacementDomain
import Testing

@Suite("Travel table")
struct TravelTableTests {
    /// Every set of modes.
    private let modeSets: [Set<TravelMode>] = (0..<32).map { mask in
        Set(TravelMode.allCases.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
    }

    /// Rows of a small deterministic pattern with holes: 4 homes, 5 places, all modes.
    private var rows: [TravelTable.Record] {
        var rows: [TravelTable.Record] = []
        for home in 0..<4 where home != 2 {
            for place in 0..<5 {
                for (number, mode) in TravelMode.allCases.enumerated() where (home + 2 * place + 3 * number) % 4 != 0 {
                    rows.append(
                        TravelTable.Record(
                            home: home, place: place, mode: mode, minutes: (home * 37 + place * 11 + number * 53) % 90))
                }
            }
        }
        return rows
    }

    @Test("the least minutes over any set of modes are those of a plain scan; no row means not reachable")
    func leastMinutes() {
        let table = TravelTable(records: rows, homeCount: 4)
        for home in 0..<4 {
            for place in -1...6 {
                for modes in modeSets {
                    let scan = rows.filter { $0.home == home && $0.place == place && modes.contains($0.mode) }
                        .map { Int($0.minutes) }.min()
                    let answer = table.leastMinutes(home: home, place: place, modes: modes)?.value
                    if scan != answer {
                        Issue.record("home \(home), place \(place), \(modes): \(String(describing: answer))")
                    }
                }
            }
        }
    }

    @Test("the order of rows means nothing, and of two rows with one key the first counts")
    func anyOrder() {
        let table = TravelTable(records: rows, homeCount: 4)
        #expect(TravelTable(records: rows.reversed(), homeCount: 4) == table)
        let twice = rows + [TravelTable.Record(home: 0, place: 1, mode: .car, minutes: 1), rows[0]]
        let more = TravelTable(records: twice, homeCount: 4)
        let present = rows.contains { $0.home == 0 && $0.place == 1 && $0.mode == .car }
        #expect(more.records.count == table.records.count + (present ? 0 : 1))
        #expect(more.records(home: 2).isEmpty)
    }

    @Test("a table without rows reaches nothing")
    func empty() {
        let table = TravelTable(records: [], homeCount: 2)
        #expect(table.leastMinutes(home: 1, place: 0, modes: Set(TravelMode.allCases)) == nil)
    }
}
