public import PlacementDomain

/// One four-digit postcode area (PC4) with the point that stands for it.
///
/// - Source: GeoNames and CBS (CC BY 4.0); `docs/geography.md` has the attribution.
public struct PostcodeArea: Hashable, Sendable {
    /// `1000...9999`.
    public let number: Int
    public let point: GeoPoint
    public let place: String
    public let municipality: String
    public let province: String
    /// Inhabitants; 0 for 26 areas.
    public let population: Int

    /// The four digits.
    public var pc4: String { String(number) }
    /// The area as a point to travel from or to.
    public var travelPoint: TravelPoint { TravelPoint(pc4: pc4, point: point) }
}

/// All postcode areas of the Netherlands, sorted by number.
public struct PostcodeTable: Sendable {
    public let areas: [PostcodeArea]

    /// The bundled table.
    ///
    /// - Throws: D1901 where the program lies without its data folder, D1902 where the file is damaged.
    public static func bundled() throws(GeographyError) -> PostcodeTable {
        let name = "pc4.csv"
        let header = "pc4,lat,lon,place,municipality,province,population"
        var areas: [PostcodeArea] = []
        for (line, cells) in try GeographyResource.records(of: name, header: header) {
            guard cells.count == 7, let number = Int(cells[0]), (1000...9999).contains(number),
                let latitude = microdegrees(cells[1]), let longitude = microdegrees(cells[2]),
                let population = Int(cells[6]), population >= 0, number > (areas.last?.number ?? 0)
            else {
                throw .resourceMalformed(
                    name: name, line: line, cause: Said("is geen postcodegebied", "is no postcode area"))
            }
            areas.append(
                PostcodeArea(
                    number: number,
                    point: GeoPoint(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude),
                    place: cells[3], municipality: cells[4], province: cells[5], population: population))
        }
        return PostcodeTable(areas: areas)
    }

    /// - Parameter areas: sorted by number, each number once.
    package init(areas: [PostcodeArea]) { self.areas = areas }

    /// The area with these four digits; nil where there is none.
    public func area(_ pc4: String) -> PostcodeArea? {
        guard let number = Int(pc4) else { return nil }
        var (low, high) = (0, areas.count)
        while low < high {
            let middle = (low + high) / 2
            if areas[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < areas.count && areas[low].number == number ? areas[low] : nil
    }

    /// Reads decimal degrees with up to six decimals, without floating point.
    static func microdegrees(_ text: String) -> Int? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts.first ?? ""), (0...180).contains(whole) else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : "0"
        guard (1...6).contains(decimals.count), decimals.allSatisfy(\.isNumber),
            let fraction = Int(decimals + String(repeating: "0", count: 6 - decimals.count))
        else { return nil }
        return (isNegative ? -1 : 1) * (whole * 1_000_000 + fraction)
    }
}
