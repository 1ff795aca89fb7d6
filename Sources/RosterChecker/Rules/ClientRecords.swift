import PlacementDomain

/// The records of each client, by client.
struct ClientRecords: Sendable {
    /// A tag of a client, by number.
    struct Tag: Sendable {
        let client: Int
        let tag: Int
        let days: DayRange
    }

    let grid: Grouped<Availability>
    let exceptions: Grouped<AvailabilityException>
    /// Those that some project demands or excludes.
    let tags: Grouped<Tag>
    let stops: Grouped<StoppedPeriod>
    let excludedPlaces: Grouped<ExcludedPlace>
    let incompatibilities: Grouped<Incompatibility>
    /// A ground without a sentence counts for nothing.
    let hasWeekendGround: [Bool]

    init(_ instance: Instance, tagNumbers: [String: Int]) {
        let count = instance.clients.count
        grid = Grouped(instance.availability, count: count) { $0.client }
        exceptions = Grouped(instance.exceptions, count: count) { $0.client }
        let known = instance.limitations.compactMap { record in
            tagNumbers[record.tag].map {
                Tag(client: record.client, tag: $0, days: DayRange(record.firstDay, record.lastDay))
            }
        }
        tags = Grouped(known, count: count) { $0.client }
        stops = Grouped(instance.stoppedPeriods, count: count) { $0.client }
        excludedPlaces = Grouped(instance.excludedPlaces, count: count) { $0.client }
        incompatibilities = Grouped(instance.incompatibilities, count: count) { $0.client }
        var hasGround = [Bool](repeating: false, count: count)
        for record in instance.weekendGrounds
        where record.sentence.contains(where: { !$0.isWhitespace }) && hasGround.indices.contains(record.client) {
            hasGround[record.client] = true
        }
        hasWeekendGround = hasGround
    }
}
