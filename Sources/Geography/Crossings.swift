public import PlacementDomain

/// Where straight lines fail over open water: minutes to add, or no way at all, between sets of postcodes.
///
/// A record of `crossings.csv` ties two areas together; `*` as the second means everywhere outside the first. Of two points
/// in one area nothing is added. A record that names both areas holds alone; without one, the `*` records of both ends add up.
/// Every record holds in both directions.
public struct Crossings: Sendable {
    /// What a crossing does to one mode.
    public enum Effect: Hashable, Sendable {
        case add(Minutes)
        case forbidden

        static func + (left: Effect, right: Effect) -> Effect {
            guard case .add(let first) = left, case .add(let second) = right else { return .forbidden }
            return .add(first + second)
        }
    }

    /// Area by postcode number; 0: no area.
    private var areaOfPostcode: [UInt8]
    /// `effects[mode][first area][second area]`; area 0 is everywhere else.
    private let effects: [[[Effect]]]

    /// No crossing anywhere.
    public static var none: Crossings {
        Crossings(
            areaOfPostcode: [UInt8](repeating: 0, count: 10_000),
            effects: TravelMode.allCases.map { _ in [[.add(0)]] })
    }

    private init(areaOfPostcode: [UInt8], effects: [[[Effect]]]) {
        self.areaOfPostcode = areaOfPostcode
        self.effects = effects
    }

    /// The bundled table.
    ///
    /// - Throws: D1901, D1902.
    public static func bundled() throws(GeographyError) -> Crossings {
        let header = "from,to,walk,bicycle,eBike,car,publicTransport,name"
        return try Crossings(records: GeographyResource.records(of: "crossings.csv", header: header))
    }

    package init(records: [(line: Int, cells: [String])]) throws(GeographyError) {
        func malformed(_ line: Int, _ cause: Said) -> GeographyError {
            .resourceMalformed(name: "crossings.csv", line: line, cause: cause)
        }
        var areaOfPostcode = [UInt8](repeating: 0, count: 10_000)
        var areas: [String] = [""]
        var pairs: [(first: Int, second: Int?, effects: [Effect])] = []
        func area(_ text: String, _ line: Int) throws(GeographyError) -> Int {
            if let known = areas.firstIndex(of: text) { return known }
            let ends = text.split(separator: "-").compactMap { Int($0) }
            guard ends.count == 2, 1000 <= ends[0], ends[0] <= ends[1], ends[1] <= 9999, areas.count < 256 else {
                throw malformed(
                    line, Said("'\(text)' is geen reeks postcodes", "'\(text)' is no range of postcodes"))
            }
            for number in ends[0]...ends[1] {
                guard areaOfPostcode[number] == 0 else {
                    throw malformed(
                        line,
                        Said("postcode \(number) hoort bij twee gebieden", "postcode \(number) is in two areas"))
                }
                areaOfPostcode[number] = UInt8(areas.count)
            }
            areas.append(text)
            return areas.count - 1
        }
        for (line, cells) in records {
            guard cells.count == 8 else { throw malformed(line, Said("heeft geen 8 cellen", "has not 8 cells")) }
            var effects: [Effect] = []
            for cell in cells[2..<7] {
                if cell == "forbidden" {
                    effects.append(.forbidden)
                } else if let minutes = Int(cell), minutes >= 0 {
                    effects.append(.add(Minutes(minutes)))
                } else {
                    throw malformed(
                        line,
                        Said(
                            "'\(cell)' is geen aantal minuten en niet 'forbidden'",
                            "'\(cell)' is neither minutes nor 'forbidden'"))
                }
            }
            let first = try area(cells[0], line)
            let second = cells[1] == "*" ? nil : try area(cells[1], line)
            pairs.append((first, second, effects))
        }
        self.areaOfPostcode = areaOfPostcode
        self.effects = TravelMode.allCases.indices.map { Self.table(mode: $0, areaCount: areas.count, pairs: pairs) }
    }

    private static func table(
        mode: Int, areaCount: Int, pairs: [(first: Int, second: Int?, effects: [Effect])]
    ) -> [[Effect]] {
        var outward = [Effect](repeating: .add(0), count: areaCount)
        for pair in pairs where pair.second == nil { outward[pair.first] = pair.effects[mode] }
        var table = (0..<areaCount).map { first in
            (0..<areaCount).map { first == $0 ? Effect.add(0) : outward[first] + outward[$0] }
        }
        for pair in pairs {
            guard let second = pair.second else { continue }
            table[pair.first][second] = pair.effects[mode]
            table[second][pair.first] = pair.effects[mode]
        }
        return table
    }

    /// The number of the area of a postcode; 0: none.
    package func area(ofPostcode pc4: String) -> Int {
        guard let number = Int(pc4), areaOfPostcode.indices.contains(number) else { return 0 }
        return Int(areaOfPostcode[number])
    }

    package func effect(fromArea: Int, toArea: Int, mode: Int) -> Effect { effects[mode][fromArea][toArea] }

    /// What lies between two postcodes for one mode.
    public func effect(from origin: String, to destination: String, mode: TravelMode) -> Effect {
        let index = TravelMode.allCases.firstIndex(of: mode) ?? 0
        return effect(fromArea: area(ofPostcode: origin), toArea: area(ofPostcode: destination), mode: index)
    }
}
