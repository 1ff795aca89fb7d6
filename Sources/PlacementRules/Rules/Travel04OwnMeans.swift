package import PlacementDomain

/// TRAVEL-04: no place is chosen that needs a means of travel which the client does not have.
///
/// - Source: reclassering.nl; NL; `Client.travelModes`.
package enum Travel04OwnMeans: SittingRule {
    package static let rule = HardRule.travel04
    package static let reason = UnplacedCode.noProjectInReach

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        question.travelMinutes == nil ? .never : .always
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        question.travelMinutes != nil
    }

    /// Least minutes one way to each place that the client can reach with his own means.
    ///
    /// - Parameters:
    ///   - records: from his home, those of a place together.
    ///   - body: called once per place, in the order of the records.
    package static func forEachPlace(
        _ records: ArraySlice<TravelTable.Record>, modes: Set<TravelMode>,
        _ body: (_ place: Int32, _ minutes: Int) -> Void
    ) {
        let own = modes.reduce(UInt8(0)) { $0 | bit($1) }
        var (place, least) = (Int32(-1), Int16.max)
        for record in records {
            if record.place != place {
                if least != Int16.max { body(place, Int(least)) }
                (place, least) = (record.place, Int16.max)
            }
            if own & bit(record.mode) != 0, record.minutes < least { least = record.minutes }
        }
        if least != Int16.max { body(place, Int(least)) }
    }

    private static func bit(_ mode: TravelMode) -> UInt8 {
        switch mode {
        case .walk: 1
        case .bicycle: 2
        case .eBike: 4
        case .car: 8
        case .publicTransport: 16
        }
    }
}
