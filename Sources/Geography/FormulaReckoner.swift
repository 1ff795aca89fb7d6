public import PlacementDomain

/// Travel minutes by formula over the great circle, with crossings; needs no network and no map.
public struct FormulaReckoner: TravelReckoner {
    public let formulas: [TravelFormula]
    public let crossings: Crossings

    /// With the bundled formulas and crossings.
    ///
    /// - Throws: D1901, D1902.
    public static func bundled() throws(GeographyError) -> FormulaReckoner {
        try FormulaReckoner(formulas: TravelFormula.bundled(), crossings: Crossings.bundled())
    }

    /// - Parameter formulas: one per mode, in the order of `TravelMode.allCases`.
    public init(formulas: [TravelFormula], crossings: Crossings) {
        precondition(formulas.map(\.mode) == TravelMode.allCases, "one formula per mode, in order")
        self.formulas = formulas
        self.crossings = crossings
    }

    public func minutes(from origins: [TravelPoint], to destinations: [TravelPoint], mode: TravelMode) -> [[Minutes?]] {
        let prepared = destinations.map { PreparedPoint($0, crossings) }
        let index = TravelMode.allCases.firstIndex(of: mode) ?? 0
        return origins.map { origin in
            let start = PreparedPoint(origin, crossings)
            return prepared.map { end in
                minutes(from: start, to: end, mode: index, distance: start.distance(to: end))
            }
        }
    }

    /// Minutes one way between two points; nil: unreachable.
    public func minutes(from origin: TravelPoint, to destination: TravelPoint, mode: TravelMode) -> Minutes? {
        minutes(from: [origin], to: [destination], mode: mode)[0][0]
    }

    /// - Parameters:
    ///   - mode: index into `TravelMode.allCases`.
    ///   - distance: that of the two points, so that it is reckoned once for all modes.
    package func minutes(
        from origin: PreparedPoint, to destination: PreparedPoint, mode: Int, distance: Metres
    ) -> Minutes? {
        guard case .add(let extra) = crossings.effect(fromArea: origin.area, toArea: destination.area, mode: mode)
        else { return nil }
        let total = formulas[mode].minutes(distance) + extra
        return total.value <= 1440 ? total : nil
    }
}
