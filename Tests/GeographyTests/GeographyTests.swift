import Foundation
import Geography
import PlacementDomain
import Testing

@Suite("Geography: postcodes and distance")
struct PostcodeTests {
    @Test("the bundled table has 4,086 areas, 26 of them without inhabitants, and 18.0 million inhabitants")
    func bundledTable() throws {
        let table = try PostcodeTable.bundled()
        #expect(table.areas.count == 4_086)
        #expect(table.areas.count { $0.population == 0 } == 26)
        #expect((17_800_000...18_100_000).contains(table.areas.reduce(0) { $0 + $1.population }))
        #expect(table.areas.map(\.number) == table.areas.map(\.number).sorted())
    }

    @Test("an area is found by its four digits, and no other text finds one")
    func lookUp() throws {
        let table = try PostcodeTable.bundled()
        let amsterdam = try #require(table.area("1011"))
        #expect(amsterdam.point == GeoPoint(latitudeMicrodegrees: 52_371_000, longitudeMicrodegrees: 4_904_200))
        #expect(amsterdam.municipality == "Amsterdam")
        for text in ["", "1000", "9999x", "101", "10110", "abcd"] { #expect(table.area(text) == nil, "\(text)") }
        for area in table.areas { #expect(table.area(area.pc4) == area) }
    }

    @Test("a quoted cell keeps its comma")
    func quotedCell() throws {
        let table = try PostcodeTable.bundled()
        #expect(table.area("5671")?.municipality == "Nuenen, Gerwen en Nederwetten")
        #expect(!table.areas.contains { ($0.place + $0.municipality).contains("\"") })
    }

    @Test("one degree of latitude is 111,195 m; a distance is the same both ways; none is 0")
    func distances() throws {
        let south = GeoPoint(latitudeMicrodegrees: 52_000_000, longitudeMicrodegrees: 5_000_000)
        let north = GeoPoint(latitudeMicrodegrees: 53_000_000, longitudeMicrodegrees: 5_000_000)
        #expect(GreatCircle.distance(from: south, to: north) == 111_195)
        #expect(GreatCircle.distance(from: south, to: south) == 0)
        let areas = try PostcodeTable.bundled().areas
        for index in stride(from: 0, to: areas.count - 37, by: 37) {
            let (a, b) = (areas[index].point, areas[index + 37].point)
            #expect(GreatCircle.distance(from: a, to: b) == GreatCircle.distance(from: b, to: a))
        }
    }
}

@Suite("Geography: travel formulas")
struct TravelFormulaTests {
    @Test(
        "minutes before rounding are those of the domain's table",
        arguments: [
            (TravelMode.walk, [15.99, 79.95, 159.90, 319.80]), (.bicycle, [8.87, 25.86, 45.64, 85.74]),
            (.eBike, [8.16, 22.65, 39.51, 73.72]), (.car, [7.54, 13.14, 19.44, 31.51]),
            (.publicTransport, [20.71, 27.57, 36.15, 53.29]),
        ])
    func table(mode: TravelMode, expected: [Double]) throws {
        let formula = try #require(try TravelFormula.bundled().first { $0.mode == mode })
        for (metres, minutes) in zip([1_000, 5_000, 10_000, 20_000], expected) {
            #expect(abs(formula.exactMinutes(Metres(metres)) - minutes) < 0.0051, "\(mode) \(metres) m")
            #expect(formula.minutes(Metres(metres)) == Minutes(Int(minutes.rounded(.up))), "\(mode) \(metres) m")
        }
    }

    @Test(
        "the reach in 45 and 90 minutes is that of the domain's table",
        arguments: [
            (TravelMode.walk, 2.8, 5.6), (.bicycle, 9.8, 21.0), (.eBike, 11.6, 24.7), (.car, 31.1, 67.3),
            (.publicTransport, 15.2, 41.4),
        ])
    func reach(mode: TravelMode, in45: Double, in90: Double) throws {
        let formula = try #require(try TravelFormula.bundled().first { $0.mode == mode })
        for (limit, kilometres) in [(45, in45), (90, in90)] {
            let reach = try #require(formula.reach(within: Minutes(limit)))
            #expect(abs(Double(reach.value) / 1000 - kilometres) < 0.051, "\(mode) \(limit) min")
            #expect(formula.minutes(reach) <= Minutes(limit))
            #expect(formula.minutes(reach + 1) > Minutes(limit))
        }
    }

    @Test("a whole number of minutes is not rounded up by the last digits of a sum")
    func wholeMinutes() throws {
        for formula in try TravelFormula.bundled() {
            #expect(formula.minutes(0) == Minutes(Int(formula.fixedMinutes)))
            #expect(formula.reach(within: Minutes(Int(formula.fixedMinutes) - 1)) == nil)
        }
        // 12.3 · 1.30 · 1,000 km = 15,990 min exactly.
        let walk = try #require(try TravelFormula.bundled().first)
        #expect(walk.minutes(1_000_000) == 15_990)
    }

    @Test("more metres never take fewer minutes")
    func monotone() throws {
        for formula in try TravelFormula.bundled() {
            var last = Minutes(0)
            for metres in stride(from: 0, through: 100_000, by: 50) {
                let minutes = formula.minutes(Metres(metres))
                #expect(minutes >= last, "\(formula.mode) \(metres) m")
                last = minutes
            }
        }
    }
}

@Suite("Geography: crossings")
struct CrossingsTests {
    private static let bands: [(name: String, postcodes: [String], extra: [Int?])] = [
        ("Texel", ["1791", "1794", "1797"], [45, 45, 45, 45, 45]),
        ("Terschelling", ["8881", "8897"], [150, 150, 150, 150, 150]),
        ("Ameland", ["9161", "9164"], [90, 90, 90, 90, 90]),
        ("Vlieland", ["8899"], [150, 150, 150, nil, 150]),
        ("Schiermonnikoog", ["9166"], [90, 90, 90, nil, 90]),
        ("Zeeuws-Vlaanderen", ["4501", "4535", "4589"], [nil, 40, 40, 15, 30]),
    ]

    private func effect(_ extra: Int?) -> Crossings.Effect { extra.map { .add(Minutes($0)) } ?? .forbidden }

    @Test("from the mainland: minutes and forbidden modes of the domain's list, both ways")
    func mainland() throws {
        let crossings = try Crossings.bundled()
        for band in Self.bands {
            for postcode in band.postcodes {
                for (mode, extra) in zip(TravelMode.allCases, band.extra) {
                    #expect(crossings.effect(from: "1011", to: postcode, mode: mode) == effect(extra), "\(band.name)")
                    #expect(crossings.effect(from: postcode, to: "1011", mode: mode) == effect(extra), "\(band.name)")
                    #expect(crossings.effect(from: postcode, to: postcode, mode: mode) == .add(0), "\(band.name)")
                }
            }
        }
    }

    @Test("island to island is forbidden; the neighbours of a range lie outside it")
    func islands() throws {
        let crossings = try Crossings.bundled()
        let islands = Self.bands.dropLast()
        for first in islands {
            for second in islands where first.name != second.name {
                for mode in TravelMode.allCases {
                    #expect(
                        crossings.effect(from: first.postcodes[0], to: second.postcodes[0], mode: mode) == .forbidden)
                }
            }
        }
        for outside in ["1790", "1798", "8880", "8898", "9160", "9165", "9167", "4500", "4590", "", "x"] {
            #expect(crossings.area(ofPostcode: outside) == 0, "\(outside)")
        }
    }

    @Test("two crossings on one way add up, and one that is forbidden forbids")
    func sum() throws {
        let crossings = try Crossings.bundled()
        #expect(crossings.effect(from: "1791", to: "4535", mode: .bicycle) == .add(85))
        #expect(crossings.effect(from: "1791", to: "4535", mode: .walk) == .forbidden)
        #expect(crossings.effect(from: "8899", to: "4535", mode: .car) == .forbidden)
    }

    @Test("a damaged record is an error with its line")
    func malformed() {
        for cells in [
            ["1791-1797", "*", "1", "1", "1", "1", "x", ""], ["1797-1791", "*", "1", "1", "1", "1", "1", ""],
            ["*", "*", "1", "1", "1", "1", "1", ""], ["1791-1797", "1795-1799", "1", "1", "1", "1", "1", ""],
            ["1791-1797", "*"],
        ] {
            #expect(throws: GeographyError.self, "\(cells)") { try Crossings(records: [(line: 7, cells: cells)]) }
        }
    }
}

@Suite("Geography: reckoner")
struct FormulaReckonerTests {
    private func point(_ pc4: String) throws -> TravelPoint {
        try #require(try PostcodeTable.bundled().area(pc4)).travelPoint
    }

    @Test("Utrecht to Zeist by bicycle; the same minutes back")
    func bicycle() throws {
        let reckoner = try FormulaReckoner.bundled()
        let (utrecht, zeist) = (try point("3511"), try point("3701"))
        let there = try #require(reckoner.minutes(from: utrecht, to: zeist, mode: .bicycle))
        #expect((30...50).contains(there.value))
        #expect(reckoner.minutes(from: zeist, to: utrecht, mode: .bicycle) == there)
    }

    @Test("minutes are the same in both directions, for every mode")
    func symmetry() throws {
        let reckoner = try FormulaReckoner.bundled()
        let points = try PostcodeTable.bundled().areas.enumerated().filter { $0.offset.isMultiple(of: 97) }
            .map(\.element.travelPoint)
        for mode in TravelMode.allCases {
            let table = reckoner.minutes(from: points, to: points, mode: mode)
            for first in points.indices {
                for second in points.indices { #expect(table[first][second] == table[second][first]) }
            }
        }
    }

    @Test("Den Helder to Texel: 45 minutes more by boat; Vlieland has no car, Terschelling no way to Vlieland")
    func islands() throws {
        let reckoner = try FormulaReckoner.bundled()
        let dry = FormulaReckoner(formulas: reckoner.formulas, crossings: .none)
        let (helder, texel, harlingen) = (try point("1781"), try point("1791"), try point("8861"))
        let (vlieland, terschelling) = (try point("8899"), try point("8881"))
        let overLand = try #require(dry.minutes(from: helder, to: texel, mode: .car))
        #expect(reckoner.minutes(from: helder, to: texel, mode: .car) == overLand + 45)
        #expect(reckoner.minutes(from: harlingen, to: vlieland, mode: .car) == nil)
        #expect(try #require(reckoner.minutes(from: harlingen, to: vlieland, mode: .publicTransport)) > 150)
        for mode in TravelMode.allCases {
            #expect(reckoner.minutes(from: terschelling, to: vlieland, mode: mode) == nil)
        }
    }

    @Test("Vlissingen to Terneuzen by car: 15 minutes more through the tunnel; nobody walks")
    func zeeland() throws {
        let reckoner = try FormulaReckoner.bundled()
        let dry = FormulaReckoner(formulas: reckoner.formulas, crossings: .none)
        let (vlissingen, terneuzen) = (try point("4381"), try point("4531"))
        let overLand = try #require(dry.minutes(from: vlissingen, to: terneuzen, mode: .car))
        #expect(reckoner.minutes(from: vlissingen, to: terneuzen, mode: .car) == overLand + 15)
        #expect(reckoner.minutes(from: vlissingen, to: terneuzen, mode: .walk) == nil)
    }

    @Test("another reckoner fits the protocol: unreachable is an answer, failing is an error")
    func protocolSeam() async throws {
        struct Engine: TravelReckoner {
            var isUp: Bool
            func minutes(
                from origins: [TravelPoint], to destinations: [TravelPoint], mode: TravelMode
            ) async throws(GeographyError) -> [[Minutes?]] {
                guard isUp else { throw .engineFailed(cause: Said("geen antwoord", "no answer")) }
                return origins.map { _ in destinations.map { _ in nil } }
            }
        }
        let points = [try point("3511"), try point("3701")]
        let engines: [any TravelReckoner] = [Engine(isUp: true), try FormulaReckoner.bundled()]
        for engine in engines {
            let table = try await engine.minutes(from: points, to: points, mode: .car)
            #expect(table.count == 2 && table.allSatisfy { $0.count == 2 })
        }
        await #expect(throws: GeographyError.engineFailed(cause: Said("geen antwoord", "no answer"))) {
            try await Engine(isUp: false).minutes(from: points, to: points, mode: .car)
        }
    }
}

@Suite("Geography: where the data lie")
struct GeographyErrorTests {
    @Test("an error says what is missing and what to do, with its code")
    func texts() {
        let missing = GeographyError.resourceMissing(name: "pc4.csv", bundle: "dichtbij_Geography.resources")
        #expect(missing.code == "D1901")
        #expect(
            missing.description.contains("What now: keep the folder 'dichtbij_Geography.resources' beside the program.")
        )
        #expect(
            GeographyError.resourceMalformed(name: "pc4.csv", line: 3, cause: Said(same: "x")).description.contains(
                "pc4.csv:3"))
        #expect(GeographyError.engineFailed(cause: Said(same: "x")).code == "D1903")
    }

    @Test("a folder without the data: D1901; wrong columns or bytes: D1902; a good file is read")
    func folders() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        let bundle = folder.appendingPathComponent(GeographyResource.bundleName)
        try FileManager.default.createDirectory(at: bundle, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func code() -> String {
            do throws(GeographyError) {
                let records = try GeographyResource.records(of: "x.csv", header: "a,b", in: [folder])
                return records.map { "\($0.line):" + $0.cells.joined(separator: "|") }.joined(separator: " ")
            } catch {
                return error.code
            }
        }
        #expect(code() == "D1901")
        let file = bundle.appendingPathComponent("x.csv")
        try Data("b,a\n1,2\n".utf8).write(to: file)
        #expect(code() == "D1902")
        try Data([0x61, 0x2C, 0x62, 0x0A, 0xE9, 0x0A]).write(to: file)
        #expect(code() == "D1902")
        try Data("a,b\n1,\"2,3\"\n\n4,\n".utf8).write(to: file)
        #expect(code() == "2:1|2,3 4:4|")
    }
}
