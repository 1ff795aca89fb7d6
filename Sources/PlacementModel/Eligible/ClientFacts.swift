package import PlacementDomain
internal import PlacementRules

/// What planning knows of one client, in numbers that compare in one step.
package struct ClientFacts {
    /// Bits 3 · (weekday − 1) + part that are free in every odd (even) week of the window.
    package var oddFree: UInt32 = 0
    package var evenFree: UInt32 = 0
    /// Bits that are free on at least one day of the window.
    package var everFree: UInt32 = 0
    /// First byte of his row of `ClientTable.dayParts`; −1: his weeks differ by parity only.
    package var dayRow: Int32 = -1
    package var mayJoin = false
    package var needs = false
    package var hasGround = false
    package var hasExcludedPlaces = false
    package var hasKeptApartSupervisors = false
    /// His own limit of travel there and back; `Int32.max`: none.
    package var travelLimit = Int32.max
    /// Day and clock minute at which his last published assignment ends; nil: none.
    package var lastPublishedEnd: (day: CalendarDay, minute: Int)?
}

/// The facts of all clients, and of those with dated rows one byte per day.
package struct ClientTable {
    package private(set) var facts: [ClientFacts]
    /// Bits of the free parts of a day; `blocked` is set on stopped days.
    package private(set) var dayParts: [UInt8] = []
    package let grid, exceptions, stopped, limitations, excluded, incompatible: RecordsByKey
    package static let blocked: UInt8 = 0x80

    package init(instance: Instance, window: PlanWindow) {
        let count = instance.clients.count
        grid = RecordsByKey(count: count, keys: instance.availability.map(\.client))
        exceptions = RecordsByKey(count: count, keys: instance.exceptions.map(\.client))
        stopped = RecordsByKey(count: count, keys: instance.stoppedPeriods.map(\.client))
        limitations = RecordsByKey(count: count, keys: instance.limitations.map(\.client))
        excluded = RecordsByKey(count: count, keys: instance.excludedPlaces.map(\.client))
        incompatible = RecordsByKey(count: count, keys: instance.incompatibilities.map(\.client))
        facts = Array(repeating: ClientFacts(), count: count)
        for (index, client) in instance.clients.enumerated() {
            facts[index].needs = client.compositions.contains(.needs)
            facts[index].mayJoin = facts[index].needs || client.compositions.contains(.mayJoin)
            facts[index].travelLimit = client.travelLimit.map { Int32(clamping: $0.value) } ?? Int32.max
            facts[index].hasExcludedPlaces = !excluded.isEmpty(index)
            facts[index].hasKeptApartSupervisors = incompatible[index].contains {
                if case .client = instance.incompatibilities[Int($0)].other { false } else { true }
            }
            addFreeParts(of: index, instance, window)
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

    private mutating func addFreeParts(of client: Int, _ instance: Instance, _ window: PlanWindow) {
        let rows = grid[client]
        let exceptionRows = exceptions[client]
        let stoppedRows = stopped[client]
        var isDated = false
        for row in rows {
            let row = instance.availability[Int(row)]
            if !window.isCovered(by: row.firstDay, row.lastDay), window.clipped(row.firstDay, row.lastDay) != nil {
                isDated = true
            }
        }
        for row in exceptionRows {
            let row = instance.exceptions[Int(row)]
            if window.clipped(row.firstDay, row.lastDay) != nil { isDated = true }
        }
        for row in stoppedRows {
            let row = instance.stoppedPeriods[Int(row)]
            if window.clipped(row.firstDay, row.lastDay) != nil { isDated = true }
        }
        if isDated {
            addDays(of: client, instance, window)
            return
        }
        var (odd, even): (UInt32, UInt32) = (0, 0)
        for row in rows {
            let row = instance.availability[Int(row)]
            guard window.clipped(row.firstDay, row.lastDay) != nil else { continue }
            let bit = UInt32(Days01FreeParts.bit(row.part)) << SeriesFacts.shift(row.weekday)
            if row.rhythm != .evenWeek { odd |= bit }
            if row.rhythm != .oddWeek { even |= bit }
        }
        facts[client].oddFree = odd
        facts[client].evenFree = even
        facts[client].everFree = odd | even
    }

    private mutating func addDays(of client: Int, _ instance: Instance, _ window: PlanWindow) {
        let rows = grid[client].map { instance.availability[Int($0)] }
        let exceptionRows = exceptions[client].map { instance.exceptions[Int($0)] }
        let periods = stopped[client].map { instance.stoppedPeriods[Int($0)] }
        facts[client].dayRow = Int32(dayParts.count)
        for offset in 0..<window.dayCount {
            let day = window.first.adding(days: offset)
            var parts = Days01FreeParts.free(
                on: day, isOddWeek: window.isOddWeek(day), grid: rows, exceptions: exceptionRows)
            if Term03StoppedTime.allows(day: day, periods: periods) {
                facts[client].everFree |= UInt32(parts) << SeriesFacts.shift(day.weekday)
            } else {
                parts = ClientTable.blocked
            }
            dayParts.append(parts)
        }
    }
}
