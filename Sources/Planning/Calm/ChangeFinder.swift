import PlacementDomain
import PlacementModel

/// What is other for each client than an earlier plan had it: his sittings from the day of the new plan on.
struct ChangeFinder {
    /// A change before anybody asked for its cause.
    struct Found {
        var client: ClientID
        var order: OrderID?
        var what: PlanChange.What
        var before: PlanChange.Place?
        var after: PlanChange.Place?
        /// Sittings that fall away, and new ones.
        var gone: Set<SessionID> = []
        var come: Set<SessionID> = []
    }

    private let day: CalendarDay
    private let before: Side
    private let after: Side

    init(earlier: Roster, now: Roster, of instance: Instance) {
        day = instance.asOf
        before = Side(earlier, from: instance.asOf)
        after = Side(now, from: instance.asOf)
    }

    /// Sorted by client.
    var changes: [Found] {
        Set(before.clients).union(after.clients).subtracting([.unknown]).sorted().compactMap(change)
    }

    private func change(of client: ClientID) -> Found? {
        let (old, new) = (before.sittings[client] ?? [:], after.sittings[client] ?? [:])
        var found = Found(
            client: client, order: after.order(of: client) ?? before.order(of: client), what: .days,
            before: before.place(of: client), after: after.place(of: client))
        found.gone = Set(old.filter { new[$0.key] != $0.value }.keys)
        found.come = Set(new.filter { old[$0.key] != $0.value }.keys)
        if found.gone.isEmpty, found.come.isEmpty {
            // Nobody's days: but a place that he waited for may have got out of reach, or an order is new and has none.
            guard old.isEmpty else { return nil }
            switch (before.standing(of: client), after.standing(of: client)) {
            case (.unplaced, .notPlanned): found.what = .notPlanned
            case (nil, .unplaced), (.notPlanned, .unplaced): found.what = .unplaced
            default: return nil
            }
            return found
        }
        found.what = what(found, client)
        return found
    }

    private func what(_ found: Found, _ client: ClientID) -> PlanChange.What {
        guard let new = found.after else {
            // Published days alone may have changed: his place is gone only where he had one.
            guard found.before != nil else { return .days }
            return after.standing(of: client) == .unplaced ? .unplaced : .notPlanned
        }
        guard let old = found.before else { return .placed }
        if old.project != new.project { return .moved }
        return old.series != new.series || old.firstDay != new.firstDay ? .rescheduled : .days
    }

    /// One roster, as far as it is to come.
    private struct Side {
        enum Standing { case placed, unplaced, notPlanned }

        struct Times: Hashable {
            var from: TimeOfDay
            var to: TimeOfDay
        }

        let sittings: [ClientID: [SessionID: Times]]
        private let placed: [ClientID: PlacedClient]
        private let unplaced: [ClientID: OrderID]
        private let notPlanned: [ClientID: OrderID?]

        init(_ roster: Roster, from day: CalendarDay) {
            var sittings: [ClientID: [SessionID: Times]] = [:]
            for own in roster.assignments where own.session.date >= day {
                sittings[own.client, default: [:]][own.session] = Times(from: own.from, to: own.to)
            }
            self.sittings = sittings
            placed = Dictionary(roster.placements.map { ($0.client, $0) }, uniquingKeysWith: { first, _ in first })
            unplaced = Dictionary(
                roster.unplaced.map { ($0.client, $0.order) }, uniquingKeysWith: { first, _ in first })
            notPlanned = Dictionary(
                roster.notPlanned.map { ($0.client, $0.order) }, uniquingKeysWith: { first, _ in first })
        }

        var clients: [ClientID] { Array(sittings.keys) + placed.keys + unplaced.keys + notPlanned.keys }

        func standing(of client: ClientID) -> Standing? {
            if placed[client] != nil { return .placed }
            if unplaced[client] != nil { return .unplaced }
            return notPlanned[client] == nil ? nil : .notPlanned
        }

        func order(of client: ClientID) -> OrderID? {
            placed[client]?.order ?? unplaced[client] ?? notPlanned[client].flatMap(\.self)
        }

        /// nil: no place, or none with a day to come.
        func place(of client: ClientID) -> PlanChange.Place? {
            guard let own = placed[client] else { return nil }
            let days = (sittings[client] ?? [:]).keys.filter { own.series.contains($0.series) }.map(\.date)
            return days.min().map { PlanChange.Place(project: own.project, series: own.series, firstDay: $0) }
        }
    }
}
