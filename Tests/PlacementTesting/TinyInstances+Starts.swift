import PlacementDomain

extension TinyInstances {
    /// Limits on first sittings: how many × published starts × who is signed × who worked before × one series or two.
    public static var starts: [Case] {
        var cases: [Case] = []
        for most in [nil, 0, 1, 2] {
            for published in 0..<5 {
                for signed in 0..<3 {
                    for worked in 0..<3 {
                        for series in [1, 2] {
                            cases.append(
                                Case(
                                    name:
                                        "starts: most \(most ?? -1), published \(published), signed \(signed), worked \(worked), \(series) series",
                                    builder: town(
                                        most: most, published: published, signed: signed, worked: worked, series: series
                                    )))
                        }
                    }
                }
            }
        }
        return cases
    }

    private static func town(most: Int?, published: Int, signed: Int, worked: Int, series: Int) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 3, projects: 1)
        builder.setCalendarEnd(weeks: 4)
        let start = builder.planStart
        builder.publishedThrough = start.adding(days: -1)
        builder.change(SeriesID("s1")) { ($0.seats, $0.mostStarts) = (3, most) }
        if series == 2 { builder.addSeries("s2", at: "p1", .tuesday, seats: 3) }
        for client in 1...3 {
            builder.change(OrderID("o\(client)")) { ($0.orderedMinutes, $0.detentionDays) = (500, nil) }
        }
        switch published {
        case 1: builder.addPublishedAssignment(of: "o3", "s1", start, credit: 60)
        case 2: builder.addPublishedAssignment(of: "gone", "s1", start, credit: 60)
        case 3:
            // It began in another week or in another series.
            builder.addPublishedAssignment(
                of: "gone", series == 2 ? "s2" : "s1", start.adding(days: -6 - series % 2), credit: 60)
            builder.addPublishedAssignment(of: "gone", "s1", start, credit: 60)
        case 4:
            builder.addPublishedAssignment(of: "o3", "s1", start.adding(days: 7), credit: 60)
            builder.addPublishedAssignment(of: "gone", "s1", start.adding(days: 7), credit: 60)
            builder.addPublishedAssignment(of: "gone", "s1", start.adding(days: 14), credit: 60)
        default: break
        }
        for client in 0..<signed {
            builder.addPlacement(
                PlacementID("pl\(client + 1)"), of: OrderID("o\(client + 1)"), at: "p1", series: ["s1"])
        }
        if worked == 1 { builder.change(OrderID("o1")) { $0.firstWorkedDate = "2026-11-02" } }
        if worked == 2 { builder.change(OrderID("o2")) { ($0.creditedMinutes, $0.deductedMinutes) = (60, 0) } }
        return builder
    }
}
