import PlacementDomain

/// Travel: how far a client may be sent.
///
/// TRAVEL-01 there and back within the law's limit · TRAVEL-02 within his own · TRAVEL-04 by a means that he has.
enum TravelRules {
    static let conditions = [
        SittingCondition(.travel04, isBroken: { $1.minutes(to: $0) == nil }),
        SittingCondition(.travel02, isBroken: { isTooFar($1.minutes(to: $0), limit: $1.travelLimit) }),
        SittingCondition(
            .travel01,
            isBroken: { isTooFar($1.minutes(to: $0), limit: $1.law.travelMinutesPerDay.number(on: $0.day)) },
            changes: { SittingCondition.Changes(days: $0.law.travelMinutesPerDay.changeDays) }),
    ]

    /// Whether the way there and back takes more minutes than a limit.
    ///
    /// - Parameters:
    ///   - minutes: one way; nil: no way, which is TRAVEL-04 alone.
    ///   - limit: nil: none.
    static func isTooFar(_ minutes: Int?, limit: Int?) -> Bool {
        guard let minutes, let limit else { return false }
        return 2 * minutes > limit
    }

    /// The fewest minutes one way from a home to each place, over some means of travel; nil: no way.
    ///
    /// - Parameter places: how many there are, see `Instance.placeCount`.
    static func leastMinutes(
        _ rows: some Sequence<TravelTable.Row>, modes: [TravelMode], places: Int
    ) -> [Int16?] {
        var least = [Int16?](repeating: nil, count: places)
        for row in rows where modes.contains(row.mode) {
            let place = Int(row.place)
            if let known = least[place], known <= row.minutes { continue }
            least[place] = row.minutes
        }
        return least
    }
}
