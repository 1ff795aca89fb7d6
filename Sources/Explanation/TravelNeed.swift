internal import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// How near the nearest of some projects is to a client, and the limit that it breaks.
public struct TravelNeed: Hashable, Sendable {
    public struct Limit: Hashable, Sendable {
        /// There and back.
        public var minutes: Int
        /// Whether it is his own (TRAVEL-02), and not the law's (TRAVEL-01).
        public var isOwn: Bool

        public init(minutes: Int, isOwn: Bool) {
            self.minutes = minutes
            self.isOwn = isOwn
        }
    }

    /// Minutes there and back; nil: the table holds no way by his own means.
    public var nearest: Int?
    /// The one that the nearest breaks, his own before the law's; nil: none.
    public var limit: Limit?

    public init(nearest: Int?, limit: Limit?) {
        self.nearest = nearest
        self.limit = limit
    }
}

extension Seating {
    /// - Parameter series: indexes of those that are asked about; nil: all.
    func reach(of unit: PlanningUnit, to series: Set<Int>? = nil) -> TravelNeed {
        let client = instance.clients[unit.client]
        let places = Set(
            instance.series.indices.filter { series?.contains($0) ?? true }
                .map { Int32(instance.place(ofSeries: $0)) })
        var least: Int?
        Travel04OwnMeans.forEachPlace(instance.travel.records(home: client.home), modes: client.travelModes) {
            if places.contains($0) { least = min(least ?? Int.max, $1) }
        }
        guard let least else { return TravelNeed(nearest: nil, limit: nil) }
        if let own = client.travelLimit?.value, !Travel02OwnLimit.allows(oneWayMinutes: least, limit: own) {
            return TravelNeed(nearest: 2 * least, limit: TravelNeed.Limit(minutes: own, isOwn: true))
        }
        let law = eligibility.rules[order: unit.order].travelMinutesPerDay.value(on: unit.firstDay)
        return TravelNeed(
            nearest: 2 * least,
            limit: law.flatMap { 2 * least > $0 ? TravelNeed.Limit(minutes: $0, isOwn: false) : nil })
    }
}
