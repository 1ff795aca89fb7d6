import PlacementDomain

extension TinyInstances {
    /// Limits of patterns that bind in tiny instances: one set, every pair of three, and some in between.
    public static let fewPatternLimits = [1, 2, 3, 6]

    /// A project with up to five series: how many may be in a placement × how many sets of them × on how many days each of
    /// two clients is free, so that the limit binds for one and not for the other.
    public static var fewPatterns: [Case] {
        var cases: [Case] = []
        for series in 1...5 {
            for mostSeries in [1, 2, 3, 5] {
                for mostPatterns in fewPatternLimits + [5, 7, 14, 15, 25] {
                    for free in 0...series {
                        var builder = InstanceBuilder.town(clients: 0, projects: 0)
                        builder.policy.mostSeriesPerPlacement = mostSeries
                        builder.policy.mostPatterns = mostPatterns
                        builder.startWeeks = 1
                        builder.addProject("p1")
                        let days = Array(Weekday.allCases.prefix(series))
                        for (index, day) in days.enumerated() {
                            builder.addSeries(SeriesID("s\(index + 1)"), at: "p1", day)
                        }
                        for (client, own) in [("c1", days), ("c2", Array(days.prefix(free)))] {
                            builder.addClient(ClientID(client), minutes: 2_000, free: .on(own)) { client, _ in
                                client.mostSessions = 5
                                client.wishSessions = 5
                            }
                        }
                        let name =
                            "\(series) series, \(mostSeries) in a placement, \(mostPatterns) sets, free on \(free)"
                        cases.append(Case(name: name, builder: builder))
                    }
                }
            }
        }
        return cases
    }

    /// Random tiny instances, each with a limit of patterns that may bind and up to four series in a placement.
    public static func randomWithFewPatterns(_ seeds: ClosedRange<UInt64>, mix: Mix = Mix()) -> [Case] {
        seeds.map { seed in
            var builder = random(seed: seed, mix: mix)
            builder.policy.mostPatterns = fewPatternLimits[Int(seed % UInt64(fewPatternLimits.count))]
            builder.policy.mostSeriesPerPlacement = 2 + Int(seed / 4 % 3)
            return Case(name: "few patterns \(seed)", builder: builder)
        }
    }
}
