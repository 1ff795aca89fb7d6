internal import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// Finds the smallest change that places one unplaced client while everybody else stays where he is.
///
/// Sizes are tried from small to large, and the first at which something works is taken: one more part of day; 10, 20, 30
/// minutes of travel; a seat at one series; a weekend ground; a longer start window; a whole free day. Within a size the
/// change after which he costs everybody least goes first. Each is verified: the changed data give him a lawful column on
/// free seats that costs less than being unplaced.
struct RepairSearch {
    let seating: Seating
    /// The client as things are.
    let reader: OfferReader

    private var client: Int { reader.client }

    func smallest() -> FoundRepair? {
        let alone = seating.model.updating(client).instance
        if let found = best(of: parts(alone)) { return found }
        for minutes in [10, 20, 30] {
            if let limit = alone.clients[0].travelLimit, limit < Repair.greatestTravel,
                let found = best(of: [.travel(Minutes(minutes))])
            {
                return found
            }
        }
        if let found = seat() { return found }
        let larger: [[Repair]] = [
            alone.weekendGrounds.contains(where: Days02WeekendGround.counts) ? [] : [.weekendGround],
            alone.startWeeks < Repair.mostStartWeeks ? [.startWeek] : [], days(alone),
        ]
        return larger.lazy.compactMap { best(of: $0) }.first
    }

    // MARK: Changes of his own data

    /// The best of several changes of one size.
    private func best(of repairs: [Repair]) -> FoundRepair? {
        var best: (total: Int, found: FoundRepair)?
        for repair in repairs {
            guard let (total, offer) = outcome(of: repair) else { continue }
            if let best, best.total <= total { continue }
            best = (total, FoundRepair(repair: repair, offer: offer))
        }
        return best?.found
    }

    private func outcome(of repair: Repair) -> (total: Int, offer: Offer)? {
        let changed = seating.model.updating(client) { repair.apply(to: &$0, client: 0) }
        guard !changed.units.isEmpty else { return nil }
        let reader = OfferReader(seating: seating, client: client, model: changed, place: 0)
        return reader.bestFree().map { ($0.total, reader.offer($0)) }
    }

    /// Parts of day, Monday morning first, that are not free every week and could open a sitting.
    private func parts(_ alone: Instance) -> [Repair] {
        let useful = seating.eligibility.partsThatMatter(to: client)
        var result: [Repair] = []
        for weekday in Weekday.allCases {
            for part in PartOfDay.allCases {
                let bit = UInt32(1) << UInt32(3 * (weekday.rawValue - 1) + part.rawValue)
                guard useful & bit != 0, !isAlwaysFree(weekday, part, alone) else { continue }
                result.append(.partOfDay(weekday, part))
            }
        }
        return result
    }

    private func days(_ alone: Instance) -> [Repair] {
        let useful = seating.eligibility.weekdaysInReach(of: client)
        return Weekday.allCases.filter { weekday in
            useful & 1 << UInt8(weekday.rawValue - 1) != 0
                && !(isAlwaysFree(weekday, .morning, alone) && isAlwaysFree(weekday, .afternoon, alone))
        }.map { .freeDay($0) }
    }

    private func isAlwaysFree(_ weekday: Weekday, _ part: PartOfDay, _ alone: Instance) -> Bool {
        alone.availability.contains {
            $0.weekday == weekday && $0.part == part && $0.rhythm == .every && $0.firstDay == nil && $0.lastDay == nil
        }
    }

    // MARK: One more seat

    /// The best column all of whose taken seats are of one series.
    private func seat() -> FoundRepair? {
        let limit = reader.choices.unplacedCost(of: 0)
        var mayGrow: [Int32: Bool] = [:]
        var best: (choice: RankedChoice, first: Int32, series: Int)?
        reader.forEach { ranked, sittings in
            guard ranked.choice.cost < limit, ranked.answer == .noSeat, seating.mayStart(client, at: sittings[0]),
                let series = blockingSeries(sittings)
            else { return }
            if let known = best, !ranked.goesBefore(known.choice, sittings[0], known.first) { return }
            let may = mayGrow[series] ?? mayHaveOneMore(Int(series))
            mayGrow[series] = may
            if may { best = (ranked, sittings[0], Int(series)) }
        }
        guard let best else { return nil }
        var offer = reader.offer(best.choice)
        offer.isFree = true
        return FoundRepair(repair: .seat(seating.instance.series[best.series].id), offer: offer)
    }

    /// The one series in which seats are missing; nil: several, or somebody must be kept away.
    private func blockingSeries(_ sittings: UnsafeBufferPointer<Int32>) -> Int32? {
        var result: Int32?
        for number in sittings {
            switch seating.answer(for: client, in: Int(number)) {
            case .free: continue
            case .keptApart, .noStart: return nil
            case .noSeat:
                let series = seating.held.sittings[Int(number)].series
                if let result, result != series { return nil }
                if seating.answer(for: client, in: Int(number), extra: 1) != .free { return nil }
                result = series
            }
        }
        return result
    }

    /// Whether one more seat helps and hurts nobody: a supervisor leads only so many, and whoever may sit in a
    /// series only alone (`needs`) would lose his place where one seat becomes two.
    private func mayHaveOneMore(_ index: Int) -> Bool {
        let series = seating.instance.series[index]
        guard !series.supervised, series.seats.value < 1_000 else { return false }
        guard series.composition != .femaleOnly else { return true }
        return !seating.needsToBeAlone(inSeries: index, beside: client)
    }
}

extension Seating {
    /// Whether `client`, or somebody who sits in the series, may sit there only where there is one seat.
    func needsToBeAlone(inSeries series: Int, beside client: Int) -> Bool {
        let alone = held.range(ofSeries: series).filter { held.sittings[$0].bookable == 1 }
        guard !alone.isEmpty else { return false }
        if instance.clients[client].compositions.contains(.needs) { return true }
        return units.contains { unit in
            instance.clients[unit.client].compositions.contains(.needs)
                && alone.contains { sits(unit.client, in: $0) }
        }
    }
}
