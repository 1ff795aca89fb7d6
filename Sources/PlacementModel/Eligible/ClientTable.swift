package import PlacementDomain
package import PlacementRules

/// What the rules know of all clients, and of those with dated records one byte per day.
package struct ClientTable: Sendable {
    package private(set) var facts: [ClientFacts]
    /// By client: the first of his bytes in `dayParts`; −1: his weeks differ by parity only.
    private var dayRow: [Int32]
    /// Bits of the free parts of a day; `stopped` is added on stopped days.
    private var dayParts: [UInt8] = []
    private static let stopped: UInt8 = 0x80

    package init(instance: Instance, window: PlanWindow, tags: TagNumbers) {
        let count = instance.clients.count
        facts = Array(repeating: ClientFacts(), count: count)
        dayRow = Array(repeating: -1, count: count)
        for (index, client) in instance.clients.enumerated() {
            facts[index].needs = client.compositions.contains(.needs)
            facts[index].mayJoin = facts[index].needs || client.compositions.contains(.mayJoin)
            facts[index].travelLimit = client.travelLimit?.value
        }
        addFreeParts(instance, window)
        addTags(instance.limitations, window, tags)
        for row in instance.excludedPlaces { facts[row.client].excludedPlaces.append(row) }
        for row in instance.incompatibilities {
            if let avoided = Group06Supervisors.Avoided(row, supervisors: instance.supervisors) {
                facts[row.client].avoided.append(avoided)
            }
        }
        for ground in instance.weekendGrounds where Days02WeekendGround.counts(ground) {
            facts[ground.client].hasGround = true
        }
        for published in instance.publishedAssignments {
            let client = instance.orders[published.order].client
            let known = facts[client].lastPublishedEnd
            if known.map({ ($0.day.number, $0.minute) < (published.date.number, published.to.minute) }) ?? true {
                facts[client].lastPublishedEnd = (published.date, published.to.minute)
            }
        }
    }

    /// The free parts of one day of the window, and whether it is a stopped one.
    package func parts(of client: Int, on day: CalendarDay, in window: PlanWindow) -> (free: UInt8, isStopped: Bool) {
        let row = Int(dayRow[client])
        if row >= 0 {
            let parts = dayParts[row + window.index(of: day)]
            return (parts & Days01FreeParts.wholeDay, parts & ClientTable.stopped != 0)
        }
        let week = window.isOddWeek(day) ? facts[client].oddFree : facts[client].evenFree
        return (UInt8(truncatingIfNeeded: week >> SeriesFacts.shift(day.weekday)) & Days01FreeParts.wholeDay, false)
    }

    private mutating func addTags(_ limitations: [Limitation], _ window: PlanWindow, _ tags: TagNumbers) {
        for row in limitations {
            guard let tag = tags[row.tag] else { continue }
            if window.isCovered(by: row.firstDay, row.lastDay) {
                facts[row.client].tags.insert(tag)
            } else if window.clipped(row.firstDay, row.lastDay) != nil {
                facts[row.client].datedTags.append(DatedTag(tag: tag, firstDay: row.firstDay, lastDay: row.lastDay))
            }
        }
    }

    // MARK: Free parts of days

    private mutating func addFreeParts(_ instance: Instance, _ window: PlanWindow) {
        let count = instance.clients.count
        let grid = RecordsByKey(count: count, keys: instance.availability.map(\.client))
        let exceptions = RecordsByKey(count: count, keys: instance.exceptions.map(\.client))
        let stopped = RecordsByKey(count: count, keys: instance.stoppedPeriods.map(\.client))
        for client in 0..<count {
            let rows = grid[client].map { instance.availability[Int($0)] }
            let exceptionRows = exceptions[client].map { instance.exceptions[Int($0)] }
            let periods = stopped[client].map { instance.stoppedPeriods[Int($0)] }
            let isDated =
                rows.contains {
                    !window.isCovered(by: $0.firstDay, $0.lastDay) && window.clipped($0.firstDay, $0.lastDay) != nil
                } || exceptionRows.contains { window.clipped($0.firstDay, $0.lastDay) != nil }
                || periods.contains { window.clipped($0.firstDay, $0.lastDay) != nil }
            if isDated {
                addDays(of: client, rows, exceptionRows, periods, window)
            } else {
                addWeeks(of: client, rows, window)
            }
        }
    }

    private mutating func addWeeks(of client: Int, _ grid: [Availability], _ window: PlanWindow) {
        var (odd, even): (UInt32, UInt32) = (0, 0)
        for row in grid where window.clipped(row.firstDay, row.lastDay) != nil {
            let bit = UInt32(Days01FreeParts.bit(row.part)) << SeriesFacts.shift(row.weekday)
            if row.rhythm != .evenWeek { odd |= bit }
            if row.rhythm != .oddWeek { even |= bit }
        }
        facts[client].oddFree = odd
        facts[client].evenFree = even
        facts[client].everFree = odd | even
    }

    private mutating func addDays(
        of client: Int, _ grid: [Availability], _ exceptions: [AvailabilityException], _ periods: [StoppedPeriod],
        _ window: PlanWindow
    ) {
        dayRow[client] = Int32(dayParts.count)
        facts[client].hasDatedParts = true
        for offset in 0..<window.dayCount {
            let day = window.first.adding(days: offset)
            var parts = Days01FreeParts.free(
                on: day, isOddWeek: window.isOddWeek(day), grid: grid, exceptions: exceptions)
            facts[client].everFree |= UInt32(parts) << SeriesFacts.shift(day.weekday)
            if !Term03StoppedTime.allows(day: day, periods: periods) {
                facts[client].hasStoppedDays = true
                parts |= ClientTable.stopped
            }
            dayParts.append(parts)
        }
    }
}
