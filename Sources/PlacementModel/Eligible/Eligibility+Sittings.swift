package import PlacementDomain
package import PlacementRules

extension Eligibility {
    /// The sittings of one series that are lawful for him; nil: none.
    ///
    /// 1. What rejects or accepts the series as a whole. 2. The days from his first to his last. 3. Where something
    /// differs by date, sitting by sitting.
    package func lawfulSittings(
        of unit: PlanningUnit, series index: Int, minutes: Int, frame: FrameFlags, isDatedByTags: Bool
    ) -> LawfulSittings? {
        let facts = series[index]
        let client = clients.facts[unit.client]
        guard facts.weekParts & ~client.everFree == 0 || facts.hasChangedTimes else { return nil }
        guard
            Group05Composition.allows(
                composition: facts.composition, bookable: 1, mayJoin: client.mayJoin, needs: client.needs,
                isJuvenile: unit.isJuvenile)
        else { return nil }
        var bySitting = SittingTests()
        if facts.isWeekend && !client.hasGround {
            if frame.groundIsDated { bySitting.insert(.ground) } else if frame.groundNeeded { return nil }
        }
        if client.hasExcludedPlaces || client.hasKeptApartSupervisors {
            switch personalBars(unit.client, series: index) {
            case .always: return nil
            case .dated: bySitting.insert(.bars)
            case .never: break
            }
        }
        let days = sittings(ofSeries: index, from: unit.firstDay, through: unit.termEnd)
        guard !days.isEmpty else { return nil }
        if client.dayRow >= 0 || facts.hasChangedTimes {
            bySitting.insert(.parts)
        } else {
            let odd = !facts.hasOddWeeks || Days01FreeParts.allows(week: facts.weekParts, free: client.oddFree)
            let even = !facts.hasEvenWeeks || Days01FreeParts.allows(week: facts.weekParts, free: client.evenFree)
            if !(odd && even) { bySitting.insert(.parts) }
        }
        if client.needs && facts.composition != .femaleOnly { bySitting.insert(.bookable) }
        if let last = client.lastPublishedEnd,
            unit.firstDay.days(since: last.day) * 1_440 - last.minute < frame.greatestRest
        {
            bySitting.insert(.rest)
        }
        if frame.travelIsDated { bySitting.insert(.travel) }
        if isDatedByTags { bySitting.insert(.tags) }
        if bySitting.isEmpty { return .range(days) }
        return filtered(days, unit, series: index, minutes: minutes, bySitting)
    }

    /// Which rules differ by date for this client and series.
    package struct SittingTests: OptionSet {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let parts = SittingTests(rawValue: 1)
        package static let ground = SittingTests(rawValue: 2)
        package static let bars = SittingTests(rawValue: 4)
        package static let bookable = SittingTests(rawValue: 8)
        package static let rest = SittingTests(rawValue: 16)
        package static let travel = SittingTests(rawValue: 32)
        package static let tags = SittingTests(rawValue: 64)
    }

    private func filtered(
        _ days: Range<Int>, _ unit: PlanningUnit, series index: Int, minutes: Int, _ tests: SittingTests
    ) -> LawfulSittings? {
        let others = tests.subtracting(.parts)
        var (first, last, count) = (-1, -1, 0)
        var list: [Int32] = []
        for number in days {
            let sitting = held.sittings[number]
            if tests.contains(.parts), !hasFreeParts(unit.client, sitting) { continue }
            if !others.isEmpty, !passes(others, unit, series: index, minutes: minutes, sitting) { continue }
            if first < 0 {
                first = number
            } else if number != last + 1, list.isEmpty {
                list = (first...last).map(Int32.init)
            }
            if !list.isEmpty { list.append(Int32(number)) }
            last = number
            count += 1
        }
        if count == 0 { return nil }
        return list.isEmpty ? .range(first..<last + 1) : .list(list)
    }

    /// DAYS-01, and the days of stopped periods.
    package func hasFreeParts(_ client: Int, _ sitting: HeldSittings.Sitting) -> Bool {
        let facts = clients.facts[client]
        let seriesFacts = series[Int(sitting.series)]
        let needed =
            seriesFacts.hasChangedTimes
            ? Days01FreeParts.overlapped(
                start: Int(sitting.start), end: Int(sitting.end), parts: instance.policy.partsOfDay)
            : seriesFacts.parts
        if facts.dayRow >= 0 {
            let free = clients.dayParts[Int(facts.dayRow) + window.index(of: sitting.day)]
            return free != ClientTable.blocked && Days01FreeParts.allows(overlapped: needed, free: free)
        }
        let week = window.isOddWeek(sitting.day) ? facts.oddFree : facts.evenFree
        let free = UInt8(truncatingIfNeeded: week >> SeriesFacts.shift(sitting.day.weekday)) & Days01FreeParts.wholeDay
        return Days01FreeParts.allows(overlapped: needed, free: free)
    }

    private func passes(
        _ tests: SittingTests, _ unit: PlanningUnit, series index: Int, minutes: Int, _ sitting: HeldSittings.Sitting
    ) -> Bool {
        if tests.contains(.ground), !hasGroundWhereNeeded(unit, sitting.day) { return false }
        if tests.contains(.bars), isBarred(unit.client, series: index, on: sitting.day) { return false }
        if tests.contains(.bookable), sitting.bookable != 1 { return false }
        if tests.contains(.rest), !isRested(unit, sitting) { return false }
        if tests.contains(.travel), !isNear(unit, minutes: minutes, on: sitting.day) { return false }
        return !tests.contains(.tags) || workSuits(unit.client, series: index, on: sitting.day)
    }

    // MARK: Single rules on one day

    package func hasGroundWhereNeeded(_ unit: PlanningUnit, _ day: CalendarDay) -> Bool {
        Days02WeekendGround.allows(
            isWeekend: day.weekday.isWeekend, hasGround: clients.facts[unit.client].hasGround,
            groundNeeded: rules[order: unit.order].groundNeeded.value(on: day))
    }

    package func isNear(_ unit: PlanningUnit, minutes: Int, on day: CalendarDay) -> Bool {
        Travel01DayLimit.allows(
            oneWayMinutes: minutes, limit: rules[order: unit.order].travelMinutesPerDay.value(on: day))
    }

    package func isRested(_ unit: PlanningUnit, _ sitting: HeldSittings.Sitting) -> Bool {
        guard let last = clients.facts[unit.client].lastPublishedEnd else { return true }
        return Hours08Rest.allows(
            endDay: last.day, end: last.minute, startDay: sitting.day, start: Int(sitting.start),
            rest: rules[order: unit.order].restMinutes.value(on: sitting.day))
    }

    package func workSuits(_ client: Int, series index: Int, on day: CalendarDay) -> Bool {
        let project = instance.projects[instance.series[index].project]
        var held: Set<String> = []
        for row in clients.limitations[client] {
            let row = instance.limitations[Int(row)]
            if (row.firstDay ?? day) <= day, day <= (row.lastDay ?? day) { held.insert(row.tag) }
        }
        return Place03WorkSuits.allows(tags: held, demands: project.demands, excludes: project.excludes)
    }

    /// PLACE-09 and GROUP-06 on one day.
    package func isBarred(_ client: Int, series index: Int, on day: CalendarDay) -> Bool {
        let facts = series[index]
        let pickUpPlace = facts.pickUpPlace < 0 ? nil : Int(facts.pickUpPlace)
        for row in clients.excluded[client] {
            let allowed = Place09Exclusion.allows(
                day: day, project: Int(facts.project), pickUpPlace: pickUpPlace,
                excluded: instance.excludedPlaces[Int(row)])
            if !allowed { return true }
        }
        let unit = instance.projects[Int(facts.project)].unit
        for row in clients.incompatible[client] {
            let allowed = Group06Supervisors.allows(
                instance.incompatibilities[Int(row)], series: instance.series[index], unit: unit,
                supervisors: instance.supervisors, day: day)
            if !allowed { return true }
        }
        return false
    }

    package enum Bars { case never, dated, always }

    /// On which days of the window PLACE-09 and GROUP-06 keep the client from a series.
    ///
    /// The answer changes only where a record begins or ends, so those days decide.
    private func personalBars(_ client: Int, series index: Int) -> Bars {
        var turns: Set<CalendarDay> = [window.first]
        for row in clients.excluded[client] {
            let row = instance.excludedPlaces[Int(row)]
            if let first = row.firstDay { turns.insert(first) }
            if let last = row.lastDay { turns.insert(last.adding(days: 1)) }
        }
        for row in clients.incompatible[client] {
            if let until = instance.incompatibilities[Int(row)].until { turns.insert(until.adding(days: 1)) }
        }
        let answers = Set(
            turns.filter { window.first <= $0 && $0 <= window.last }
                .map { isBarred(client, series: index, on: $0) })
        if answers.count == 2 { return .dated }
        return answers.contains(true) ? .always : .never
    }
}

extension Days01FreeParts {
    /// Whether all parts that a series needs are free in a week of one parity.
    package static func allows(week needed: UInt32, free: UInt32) -> Bool { needed & ~free == 0 }
}
