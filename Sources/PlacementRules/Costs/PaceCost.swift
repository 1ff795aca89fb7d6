public import PlacementDomain

/// Pace: fewer sittings than the client wished for, or than his least (the soft side of DAYS-03).
public enum PaceCost {
    /// `paceWish · max(0, 2·min(wish, m) − f) + paceLeast · max(0, 2·min(least, m) − f)`, m = most series a placement.
    ///
    /// - Parameter sittingsInTwoWeeks: f, by the rhythms of the pattern's series: `every` counts 2, others 1.
    public static func points(client: Client, sittingsInTwoWeeks: Int, policy: Policy) -> Int {
        points(
            wish: client.wishSessions, least: client.leastSessions, sittingsInTwoWeeks: sittingsInTwoWeeks,
            policy: policy)
    }

    /// The same from plain numbers.
    public static func points(wish: Int, least: Int, sittingsInTwoWeeks: Int, policy: Policy) -> Int {
        let most = policy.mostSeriesPerPlacement
        let belowWish = max(0, 2 * min(wish, most) - sittingsInTwoWeeks)
        let belowLeast = max(0, 2 * min(least, most) - sittingsInTwoWeeks)
        return policy.weights.paceWish * belowWish + policy.weights.paceLeast * belowLeast
    }
}
