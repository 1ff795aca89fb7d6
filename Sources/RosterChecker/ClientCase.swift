import PlacementDomain

/// Everything the tables say once and for all, shared by all workers.
final class CheckerModel: Sendable {
    let instance: Instance
    let planned: PlannedUnits
    let calendar: SeriesCalendar
    let table: SittingTable
    let places: PlaceIndex
    let clients: ClientIndex
    /// The first day of the plan, a Monday, as a day number.
    let planStart: Int
    let isOddWeek: [Bool]
    let costs: CostTable

    init(_ instance: Instance) {
        self.instance = instance
        planned = PlannedUnits(instance)
        calendar = SeriesCalendar(instance)
        table = SittingTable(instance, calendar)
        places = PlaceIndex(instance)
        clients = ClientIndex(instance, tagNumbers: places.tagNumbers, workKindNumbers: places.workKindNumbers)
        planStart = Int(instance.planStart.number)
        let weeks = max(0, (Int(instance.calendarEnd.number) - planStart) / 7)
        let start = planStart
        isOddWeek = (0...weeks).map { WeekRhythm.oddWeek.holds(on: CalendarDay(number: start + 7 * $0)) }
        costs = CostTable(instance, units: planned.units)
    }

    func rhythm(_ rhythm: WeekRhythm, holdsOn day: Int) -> Bool {
        let week = (day - planStart) / 7
        guard day >= planStart, isOddWeek.indices.contains(week) else {
            return rhythm.holds(on: CalendarDay(number: day))
        }
        switch rhythm {
        case .every: return true
        case .oddWeek: return isOddWeek[week]
        case .evenWeek: return !isOddWeek[week]
        }
    }
}

/// One planned client: which sittings are lawful for him, and which rules a sitting breaks (C5).
final class ClientCase {
    /// What can be said of all held sittings of a series within the client's window.
    enum Verdict {
        case none, all
        /// All but those on days, or in parts of days, on which he is not there: see `isAway`.
        case unlessAway
        /// Each sitting has to be looked at.
        case byDate
    }

    let unit: PlannedUnit
    let law: OrderLaw
    private let model: CheckerModel
    private let weekendGround: Bool
    private let compositions: Set<CompositionNeed>
    private let travelLimit: Int?
    private let grid: ArraySlice<ClientIndex.GridRow>
    private let exceptions: ArraySlice<ClientIndex.ExceptionRow>
    private let tagRows: ArraySlice<ClientIndex.TagRow>
    private let stops: ArraySlice<ClientIndex.StopRow>
    private let excludedPlaces: ArraySlice<ClientIndex.PlaceRow>
    private let incompatibilities: ArraySlice<Incompatibility>
    /// Parts of day free on every day of the window by the grid alone, and on any; index weekday.
    private let alwaysFree: [UInt8]
    private let everFree: [UInt8]
    private let hasExtra: Bool
    private let hasUnavailable: Bool
    private let hasStop: Bool
    private let tagsChange: Bool
    private let tags: TagSet

    init(_ unit: PlannedUnit, _ model: CheckerModel) {
        self.unit = unit
        self.model = model
        law = model.planned.laws[unit.law]
        let client = model.instance.clients[unit.client]
        weekendGround = model.clients.hasWeekendGround[unit.client]
        compositions = client.compositions
        travelLimit = client.travelLimit?.value
        grid = model.clients.grid[unit.client]
        exceptions = model.clients.exceptions[unit.client]
        tagRows = model.clients.tags[unit.client]
        stops = model.clients.stops[unit.client]
        excludedPlaces = model.clients.excludedPlaces[unit.client]
        incompatibilities = model.clients.incompatibilities[unit.client]
        let window = unit.window
        hasExtra = exceptions.contains { $0.isExtra && $0.days.meets(window) }
        hasUnavailable = exceptions.contains { !$0.isExtra && $0.days.meets(window) }
        hasStop = stops.contains { $0.days.meets(window) }
        tagsChange = tagRows.contains { $0.days.meets(window) && !$0.days.covers(window) }
        tags = TagSet(
            tagRows.filter { $0.days.covers(window) }.map(\.tag), size: model.places.tagNumbers.count)
        var (ever, always) = ([UInt8](repeating: 0, count: 8), [UInt8](repeating: 0, count: 8))
        for row in grid {
            ever[row.weekday] |= row.part
            if row.rhythm == .every, row.days.covers(window) { always[row.weekday] |= row.part }
        }
        (everFree, alwaysFree) = (ever, always)
    }

    /// Whether all, none or some of the held sittings of `series` from firstDay to termEnd are lawful.
    ///
    /// - Parameter minutes: one way to the series' place; nil: out of reach.
    func verdict(_ series: Int, minutes: Int?) -> Verdict {
        guard let minutes else { return .none }
        var isCertain = true
        let row = model.places.facts[series]
        let window = unit.window
        // Travel.
        if let limit = travelLimit, 2 * minutes > limit { return .none }
        switch law.travelMinutesPerDay.constant {
        case .some(let limit): if let limit, 2 * minutes > limit { return .none }
        case .none: isCertain = false
        }
        // Days and parts of day.
        let (parts, weekday) = (model.places.partsOfSeries[series], row.weekday)
        if alwaysFree[weekday] & parts != parts {
            if everFree[weekday] & parts != parts, !hasExtra, !model.table.isUneven[series] { return .none }
            isCertain = false
        }
        if row.weekday >= Weekday.saturday.rawValue, !weekendGround {
            switch law.weekendGroundNeeded.constant {
            case .some(let needed): if (needed ?? 0) > 0 { return .none }
            case .none: isCertain = false
            }
        }
        // The project and the group.
        if model.places.hasTags[row.project] {
            if tagsChange {
                isCertain = false
            } else if !suits(row.project, tags) {
                return .none
            }
        }
        if unit.isJuvenile, !model.places.acceptsJuveniles[row.project] { return .none }
        if row.composition == .juvenilesOnly, !unit.isJuvenile { return .none }
        if row.composition == .femaleOnly, compositions.isEmpty { return .none }
        if row.composition != .femaleOnly, compositions.contains(.needs) { isCertain = false }
        for excluded in excludedPlaces where isAt(excluded.place, series) && excluded.days.meets(window) {
            if excluded.days.covers(window) { return .none }
            isCertain = false
        }
        for row in incompatibilities where isLed(series, by: row.other) {
            if row.until == nil { return .none }
            isCertain = false
        }
        if let end = unit.lastPublishedEnd, window.first * 1_440 < end + law.restMinutes.greatest { isCertain = false }
        if !isCertain { return .byDate }
        if !hasStop && !hasUnavailable { return .all }
        return model.table.isUneven[series] ? .byDate : .unlessAway
    }

    /// Whether he is stopped or not available in one of `parts` on a day; meant for verdict `unlessAway`.
    func isAway(on day: Int, parts: UInt8) -> Bool {
        for row in exceptions where !row.isExtra && row.parts & parts != 0 && row.days.contains(day) { return true }
        for row in stops where row.days.contains(day) { return true }
        return false
    }

    /// The rules of one client that a held sitting breaks; none: it is lawful for him.
    func broken(by sitting: Sitting, minutes: Int?) -> RuleCodes {
        let (day, series) = (Int(sitting.day), Int(sitting.series))
        let row = model.places.facts[series]
        var broken: RuleCodes = []
        if let end = unit.legalEnd, day > end { broken.add(unit.termCode) }
        if day < unit.firstDay { broken.add(.days06) }
        if stops.contains(where: { $0.days.contains(day) }) { broken.add(.term03) }
        if let end = unit.lastPublishedEnd,
            day * 1_440 + Int(sitting.start) < end + (law.restMinutes.number(on: day) ?? 0)
        {
            broken.add(.hours08)
        }
        let parts = model.places.parts(start: Int(sitting.start), end: Int(sitting.end))
        if freeParts(on: day, weekday: row.weekday) & parts != parts { broken.add(.days01) }
        if row.weekday >= Weekday.saturday.rawValue, !weekendGround, (law.weekendGroundNeeded.number(on: day) ?? 0) > 0
        {
            broken.add(.days02)
        }
        if model.places.hasTags[row.project] {
            if !suits(row.project, tags(on: day)) { broken.add(.place03) }
        }
        if unit.isJuvenile, !model.places.acceptsJuveniles[row.project] { broken.add(.place10) }
        switch row.composition {
        case .juvenilesOnly: if !unit.isJuvenile { broken.add(.group05) }
        case .femaleOnly: if compositions.isEmpty { broken.add(.group05) }
        case .open: break
        }
        if row.composition != .femaleOnly, compositions.contains(.needs), sitting.bookable != 1 { broken.add(.group05) }
        if excludedPlaces.contains(where: { isAt($0.place, series) && $0.days.contains(day) }) { broken.add(.place09) }
        for row in incompatibilities where isLed(series, by: row.other) {
            if row.until.map({ day <= Int($0.number) }) ?? true { broken.add(.group06) }
        }
        if let minutes {
            if let limit = law.travelMinutesPerDay.number(on: day), 2 * minutes > limit { broken.add(.travel01) }
            if let limit = travelLimit, 2 * minutes > limit { broken.add(.travel02) }
        } else {
            broken.add(.travel04)
        }
        return broken
    }

    private func tags(on day: Int) -> TagSet {
        if !tagsChange, unit.window.contains(day) { return tags }
        return TagSet(tagRows.filter { $0.days.contains(day) }.map(\.tag), size: model.places.tagNumbers.count)
    }

    private func freeParts(on day: Int, weekday: Int) -> UInt8 {
        var free: UInt8 = 0
        for row in grid where row.weekday == weekday && row.days.contains(day) {
            if model.rhythm(row.rhythm, holdsOn: day) { free |= row.part }
        }
        for row in exceptions where row.isExtra && row.days.contains(day) { free |= row.parts }
        for row in exceptions where !row.isExtra && row.days.contains(day) { free &= ~row.parts }
        return free
    }

    private func suits(_ project: Int, _ tags: TagSet) -> Bool {
        model.places.demands[project].isSubset(of: tags) && !model.places.excludes[project].meets(tags)
    }

    private func isAt(_ place: Int, _ series: Int) -> Bool {
        place == model.instance.series[series].project || place == model.places.placeOfSeries[series]
    }

    private func isLed(_ series: Int, by other: Incompatibility.Other) -> Bool {
        let row = model.instance.series[series]
        let named = row.supervisor.map { model.instance.supervisors[$0] }
        switch other {
        case .client: return false
        case .supervisor(let index):
            if row.supervisor == index { return true }
            return named == nil && row.supervised
                && model.instance.projects[row.project].unit == model.instance.supervisors[index].unit
        case .supervisorSex(let sex):
            if let named { return named.sex == sex || named.sex == nil }
            return row.supervised
        }
    }
}
