package import PlacementDomain
package import PlacementRules

/// What the rules know of all clients, and of those with dated records one byte per day.
package struct ClientTable: Sendable {
    package private(set) var facts: [ClientFacts]
    /// By client: the first of his bytes in `dayParts`; −1: his weeks differ by parity only.
    private var firstByte: [Int32]
    /// Bits of the free parts of a day; `stopped` is added on stopped days.
    private var dayParts: [UInt8] = []
    private static let stopped: UInt8 = 0x80

    package init(instance: Instance, window: PlanWindow, tags: TagNumbers) {
        let count = instance.clients.count
        facts = Array(repeating: ClientFacts(), count: count)
        firstByte = Array(repeating: -1, count: count)
        for (index, client) in instance.clients.enumerated() {
            facts[index].needs = client.compositions.contains(.needs)
            facts[index].mayJoin = facts[index].needs || client.compositions.contains(.mayJoin)
            facts[index].travelLimit = client.travelLimit?.value
        }
        addFreeParts(instance, window)
        addTags(instance.limitations, window, tags)
        for excluded in instance.excludedPlaces { facts[excluded.client].excludedPlaces.append(excluded) }
        for record in instance.incompatibilities {
            if let avoided = Group06Supervisors.Avoided(record, supervisors: instance.supervisors) {
                facts[record.client].avoided.append(avoided)
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
        let first = Int(firstByte[client])
        if first >= 0 {
            let parts = dayParts[first + window.index(of: day)]
            return (parts & Days01FreeParts.wholeDay, parts & ClientTable.stopped != 0)
        }
        let week = window.isOddWeek(day) ? facts[client].oddFree : facts[client].evenFree
        return (UInt8(truncatingIfNeeded: week >> SeriesFacts.shift(day.weekday)) & Days01FreeParts.wholeDay, false)
    }

    private mutating func addTags(_ limitations: [Limitation], _ window: PlanWindow, _ tags: TagNumbers) {
        for limitation in limitations {
            guard let tag = tags[limitation.tag] else { continue }
            let (first, last) = (limitation.firstDay, limitation.lastDay)
            if window.isCovered(by: first, last) {
                facts[limitation.client].tags.insert(tag)
            } else if window.clipped(first, last) != nil {
                facts[limitation.client].datedTags.append(DatedTag(tag: tag, firstDay: first, lastDay: last))
            }
        }
    }

    // MARK: Free parts of days

    private mutating func addFreeParts(_ instance: Instance, _ window: PlanWindow) {
        let count = instance.clients.count
        let grid = RecordsByKey(count: count, keys: instance.availability.map(\.client))
        let exceptionsByClient = RecordsByKey(count: count, keys: instance.exceptions.map(\.client))
        let stopped = RecordsByKey(count: count, keys: instance.stoppedPeriods.map(\.client))
        for client in 0..<count {
            let free = grid[client].map { instance.availability[Int($0)] }
            let exceptions = exceptionsByClient[client].map { instance.exceptions[Int($0)] }
            let periods = stopped[client].map { instance.stoppedPeriods[Int($0)] }
            let isDated =
                free.contains {
                    !window.isCovered(by: $0.firstDay, $0.lastDay) && window.clipped($0.firstDay, $0.lastDay) != nil
                } || exceptions.contains { window.clipped($0.firstDay, $0.lastDay) != nil }
                || periods.contains { window.clipped($0.firstDay, $0.lastDay) != nil }
            if isDated {
                addDays(of: client, free, exceptions, periods, window)
            } else {
                addWeeks(of: client, free, window)
            }
        }
    }

    private mutating func addWeeks(of client: Int, _ grid: [Availability], _ window: PlanWindow) {
        var (odd, even): (UInt32, UInt32) = (0, 0)
        for record in grid where window.clipped(record.firstDay, record.lastDay) != nil {
            let bit = UInt32(Days01FreeParts.bit(record.part)) << SeriesFacts.shift(record.weekday)
            if record.rhythm != .evenWeek { odd |= bit }
            if record.rhythm != .oddWeek { even |= bit }
        }
        facts[client].oddFree = odd
        facts[client].evenFree = even
        facts[client].everFree = odd | even
    }

    private mutating func addDays(
        of client: Int, _ grid: [Availability], _ exceptions: [AvailabilityException], _ periods: [StoppedPeriod],
        _ window: PlanWindow
    ) {
        firstByte[client] = Int32(dayParts.count)
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
