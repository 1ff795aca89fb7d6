import PlacementDomain

/// Room for one client's own timeline.
struct TimelineRoom {
    private var capacity = 64
    private var entry: UnsafeMutablePointer<TimelineEntry>
    private var sitting: UnsafeMutablePointer<Int32>
    private let weekStart: UnsafeMutablePointer<Int32>
    private let startWeeks: Int

    init(startWeeks: Int) {
        self.startWeeks = startWeeks
        weekStart = .allocate(capacity: startWeeks + 1)
        entry = .allocate(capacity: 64)
        sitting = .allocate(capacity: 64)
    }

    func deallocate() {
        entry.deallocate()
        sitting.deallocate()
        weekStart.deallocate()
    }

    /// Merges lists of sittings into a timeline and forms its sums; valid until the next call.
    ///
    /// - Parameter lists: one for each of `series`, ascending by day.
    mutating func view(_ lists: [[Int32]], of series: [Int], for person: Person) -> TimelineView {
        let facts = person.facts
        let count = lists.reduce(0) { $0 + $1.count }
        if count + 1 > capacity {
            entry.deallocate()
            sitting.deallocate()
            capacity = 2 * (count + 1)
            entry = .allocate(capacity: capacity)
            sitting = .allocate(capacity: capacity)
        }
        Timeline.merge(lists, into: sitting, facts)
        Timeline.fill(entry, sitting: sitting, count: count, series: series, facts)
        // A date costs the farthest of its sittings so far, so that a column may end within it.
        var (steps, farthest) = (0, 0)
        for position in 0..<count {
            entry[position].travelBefore = Int32(steps)
            let minutes = person.minutes(to: facts.held.sittings[Int(sitting[position])]) ?? 0
            let own = facts.costs.travelSteps(minutes: minutes)
            if position == 0 || entry[position - 1].day != entry[position].day { farthest = 0 }
            steps += max(0, own - farthest)
            farthest = max(farthest, own)
        }
        entry[count].travelBefore = Int32(steps)
        Timeline.weekStarts(entry, count: count, planStart: facts.planStart, weeks: startWeeks, into: weekStart)
        return TimelineView(
            entry: entry, weekStart: weekStart, sitting: sitting, travelUnit: facts.costs.weights.travel,
            lawful: 0..<count)
    }
}
