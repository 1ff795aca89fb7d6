import Foundation
public import PlacementDomain

/// Travel time as a function of distance: `minutes = a + b · detour(d) · d`, `detour(d) = far + near · e^(−d / decay)`.
///
/// `a` = `fixedMinutes`, `b` = `minutesPerKilometre`, `d` = great-circle kilometres, `far` = `detourFar`, `near` =
/// `detourNear`, `decay` = `detourKilometres`. The numbers are data (`travel-formulas.csv`), calibrated guesses, not
/// measurements: see `docs/geography.md`.
public struct TravelFormula: Hashable, Sendable {
    public let mode: TravelMode
    public let fixedMinutes: Double
    public let minutesPerKilometre: Double
    public let detourFar: Double
    public let detourNear: Double
    public let detourKilometres: Double

    /// The bundled formulas, one per mode, in the order of `TravelMode.allCases`.
    ///
    /// - Throws: D1901, D1902.
    public static func bundled() throws(GeographyError) -> [TravelFormula] {
        let name = "travel-formulas.csv"
        let header = "mode,fixedMinutes,minutesPerKilometre,detourFar,detourNear,detourKilometres"
        var formulas: [TravelFormula] = []
        for (line, cells) in try GeographyResource.records(of: name, header: header) {
            let numbers = cells.dropFirst().compactMap { Double($0) }
            guard let mode = TravelMode(rawValue: cells[0]), numbers.count == 5, numbers.allSatisfy({ $0 >= 0 }),
                numbers[4] > 0
            else {
                throw .resourceMalformed(
                    name: name, line: line, cause: Said("is geen formule voor reistijd", "is no travel formula"))
            }
            formulas.append(
                TravelFormula(
                    mode: mode, fixedMinutes: numbers[0], minutesPerKilometre: numbers[1], detourFar: numbers[2],
                    detourNear: numbers[3], detourKilometres: numbers[4]))
        }
        guard formulas.map(\.mode) == TravelMode.allCases else {
            throw .resourceMalformed(
                name: name, line: 0,
                cause: Said(
                    "heeft niet elk vervoermiddel één keer, op volgorde", "does not hold each mode once, in order"))
        }
        return formulas
    }

    /// Minutes before rounding up.
    package func exactMinutes(_ distance: Metres) -> Double {
        let kilometres = Double(distance.value) / 1000
        let near = detourNear == 0 ? 0 : detourNear * exp(-kilometres / detourKilometres)
        return fixedMinutes + minutesPerKilometre * (detourFar + near) * kilometres
    }

    /// Whole minutes one way, rounded up.
    ///
    /// Ten-thousandths of a minute are rounded to the nearest first: `6.00000000001` is 6, on every machine.
    public func minutes(_ distance: Metres) -> Minutes {
        let tenThousandths = Int((exactMinutes(distance) * 10_000).rounded(.toNearestOrAwayFromZero))
        return Minutes((tenThousandths + 9_999) / 10_000)
    }

    /// The greatest distance from which `limit` minutes suffice, found by halving; nil where not even 0 m is.
    public func reach(within limit: Minutes) -> Metres? {
        guard minutes(0) <= limit else { return nil }
        var (low, high) = (0, 2_000_000)
        while low < high {
            let middle = (low + high + 1) / 2
            if minutes(Metres(middle)) <= limit { low = middle } else { high = middle - 1 }
        }
        return Metres(low)
    }
}
