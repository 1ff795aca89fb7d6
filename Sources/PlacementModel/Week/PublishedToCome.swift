package import PlacementDomain
internal import PlacementRules

/// The published assignments from asOf on, held against the facts as they are now, on whichever side of planStart (C11).
///
/// Sittings before planStart are in no calendar of the plan: those of the series concerned, from asOf to the last
/// published day, are made here.
package struct PublishedToCome: Sendable {
    /// A series on a date.
    package struct Place: Hashable, Sendable {
        package let series: Int
        package let day: CalendarDay
    }

    /// One assignment of a known order.
    package struct Entry: Sendable {
        /// Index into `Instance.publishedAssignments`.
        package let assignment: Int
        package let client: Int
        package let place: Place
        /// As it is now; nil: it is not held.
        package let sitting: HeldSittings.Sitting?
        /// Whether the sitting is held and lawful for him, by the order of the assignment.
        package let isLawful: Bool
    }

    /// In the order of `Instance.publishedAssignments`.
    package let entries: [Entry]
    /// Orphaned assignments on sittings that are held: how many, and the sitting.
    package let orphaned: [Place: (count: Int, sitting: HeldSittings.Sitting)]
    /// Of one client on one day, on held sittings that overlap; each later one with an earlier one of the table.
    package let overlaps: [(earlier: PublishedAssignment, later: PublishedAssignment)]

    package static let none = PublishedToCome()

    private init() { (entries, orphaned, overlaps) = ([], [:], []) }

    /// - Parameters:
    ///   - notPlanned: the orders outside the plan, each with its code.
    ///   - reach: of all clients.
    package init(instance: Instance, notPlanned: [NotPlannedOrder], reach: TravelReach) {
        let days = instance.asOf...max(instance.asOf, instance.calendarEnd)
        let toCome = instance.publishedAssignments.indices.filter {
            days.contains(instance.publishedAssignments[$0].date)
        }
        let orphans = instance.orphanedAssignments.filter { days.contains($0.date) }
        let places =
            toCome.map { Place(instance.publishedAssignments[$0]) } + orphans.map { Place($0) }
        guard let last = places.map(\.day).max() else {
            self = .none
            return
        }
        let law = PublishedLaw(
            instance: instance, through: last, series: Set(places.map(\.series)), notPlanned: notPlanned,
            reach: reach)
        entries = toCome.map { law.entry($0) }
        var orphaned: [Place: (count: Int, sitting: HeldSittings.Sitting)] = [:]
        for assignment in orphans {
            let place = Place(assignment)
            guard let sitting = law.sitting(place) else { continue }
            orphaned[place] = ((orphaned[place]?.count ?? 0) + 1, sitting)
        }
        self.orphaned = orphaned
        overlaps = PublishedToCome.overlaps(entries).map {
            (instance.publishedAssignments[$0.assignment], instance.publishedAssignments[$1.assignment])
        }
    }

    private static func overlaps(_ entries: [Entry]) -> [(Entry, Entry)] {
        struct ClientDay: Hashable {
            let client: Int
            let day: CalendarDay
        }
        var seen: [ClientDay: [Entry]] = [:]
        var found: [(Entry, Entry)] = []
        for entry in entries {
            guard let sitting = entry.sitting else { continue }
            let key = ClientDay(client: entry.client, day: entry.place.day)
            let other = seen[key]?.first {
                guard let other = $0.sitting, $0.place != entry.place else { return false }
                return other.start < sitting.end && sitting.start < other.end
            }
            if let other { found.append((other, entry)) }
            seen[key, default: []].append(entry)
        }
        return found
    }

    /// Clients who are published in two held sittings at one time.
    package func clientsInTwoPlaces(in instance: Instance) -> [Int] {
        overlaps.map { instance.orders[$0.later.order].client }
    }
}

extension PublishedToCome.Place {
    fileprivate init<OrderReference>(_ entry: PublishedEntry<OrderReference>) {
        self.init(series: entry.series, day: entry.date)
    }
}

/// What C4 and C5 say of published people today.
private struct PublishedLaw {
    private let instance: Instance
    private let held: HeldSittings
    private let eligibility: Eligibility
    /// By order: whether its code in `not-planned.csv` leaves what was published as it is.
    private let isOpen: [Bool]
    /// By order; made when somebody is asked about.
    private let units: [Int: PlanningUnit]

    init(
        instance: Instance, through last: CalendarDay, series: Set<Int>, notPlanned: [NotPlannedOrder],
        reach: TravelReach
    ) {
        // The same facts for other days, and nothing published after which he would have to rest.
        var facts = instance
        facts.planStart = instance.asOf
        facts.calendarEnd = last
        facts.publishedAssignments = []
        held = HeldSittings(instance: facts, series: series)
        eligibility = Eligibility(instance: facts, held: held, reach: reach)
        self.instance = instance
        let closed = Set(notPlanned.filter { !PublishedLaw.leavesPublished($0.code) }.compactMap(\.order))
        isOpen = instance.orders.map { !closed.contains($0.id) }
        let stopped = RecordsByKey(count: instance.clients.count, keys: instance.stoppedPeriods.map(\.client))
        var units: [Int: PlanningUnit] = [:]
        for index in Set(instance.publishedAssignments.map(\.order)) where isOpen[index] {
            let order = instance.orders[index]
            let periods = stopped[order.client].map { instance.stoppedPeriods[Int($0)] }
            let term = TermEnd(order: order, rules: eligibility.rules[order: index], periods: periods)
            units[index] = PlanningUnit(
                client: order.client, order: index, remaining: 1, hasTerm: term.binding != nil,
                termEnd: term.binding ?? instance.calendarEnd, firstDay: order.finalDate ?? instance.asOf,
                workedBefore: true, isJuvenile: order.legalFrame == .juvenile, ageWeeks: 0)
        }
        self.units = units
    }

    /// Stopped periods are asked by their days; who has nothing left or waits may finish what was published.
    private static func leavesPublished(_ code: String) -> Bool {
        ["NOTHING_LEFT", "WAITS_FOR_OTHER_ORDER", "STOPPED"].contains(code)
    }

    func sitting(_ place: PublishedToCome.Place) -> HeldSittings.Sitting? {
        held.number(ofSeries: place.series, on: place.day).map { held.sittings[$0] }
    }

    func entry(_ index: Int) -> PublishedToCome.Entry {
        let assignment = instance.publishedAssignments[index]
        let number = held.number(ofSeries: assignment.series, on: assignment.date)
        let isLawful =
            number.flatMap { number in units[assignment.order].map { eligibility.isLawful(number, for: $0) } } ?? false
        return PublishedToCome.Entry(
            assignment: index, client: instance.orders[assignment.order].client,
            place: PublishedToCome.Place(assignment), sitting: number.map { held.sittings[$0] }, isLawful: isLawful)
    }
}
