internal import PlacementDomain
internal import PlacementModel

/// Finds the best column that one more seat at one series opens, or one more at each of two.
struct SeatSearch {
    let seating: Seating
    /// The client as things are, or after a change of his own data.
    let reader: OfferReader

    /// - Parameter own: the change after which `reader` reads; nil: none.
    func one(beside own: Repair? = nil) -> RepairSearch.Outcome? {
        best(missing: 1).map { choice, series in
            let seat = Repair.seat(seating.instance.series[series[0]].id)
            return found(own.map { RepairPlan($0, seat) } ?? RepairPlan(seat), choice)
        }
    }

    func two() -> RepairSearch.Outcome? {
        best(missing: 2).map { choice, series in
            let ids = series.map { seating.instance.series[$0].id }
            return found(RepairPlan(.seat(ids[0]), .seat(ids[1])), choice)
        }
    }

    private func found(_ repair: RepairPlan, _ choice: RankedChoice) -> RepairSearch.Outcome {
        var offer = reader.offer(choice)
        offer.isFree = true
        offer.others = .free
        return (choice.total, FoundRepair(repair: repair, offer: offer))
    }

    /// The best column whose taken seats are of just so many series, each of which may have one more.
    private func best(missing count: Int) -> (choice: RankedChoice, series: [Int])? {
        let limit = reader.choices.unplacedCost(of: 0)
        var mayGrow: [Int: Bool] = [:]
        var best: (choice: RankedChoice, first: Int32, series: [Int])?
        reader.forEach { ranked, sittings in
            guard ranked.choice.cost < limit, ranked.answer == .noSeat, reader.mayBeChosen(ranked.choice),
                seating.mayStart(reader.client, at: sittings[0])
            else { return }
            if let known = best, !ranked.goesBefore(known.choice, sittings[0], known.first) { return }
            guard let series = blockingSeries(sittings, most: count), series.count == count else { return }
            for index in series {
                let may = mayGrow[index] ?? mayHaveOneMore(index)
                mayGrow[index] = may
                if !may { return }
            }
            best = (ranked, sittings[0], series)
        }
        return best.map { ($0.choice, $0.series) }
    }

    /// The series in which seats are missing, ascending; nil: more than `most`, one more seat would not do, or somebody
    /// must be kept away.
    private func blockingSeries(_ sittings: UnsafeBufferPointer<Int32>, most: Int) -> [Int]? {
        var result: [Int] = []
        for number in sittings {
            switch seating.answer(for: reader.client, in: Int(number)) {
            case .free: continue
            case .keptApart, .noStart: return nil
            case .noSeat:
                if seating.answer(for: reader.client, in: Int(number), extra: 1) != .free { return nil }
                let series = Int(seating.held.sittings[Int(number)].series)
                if result.contains(series) { continue }
                if result.count == most { return nil }
                result.append(series)
            }
        }
        return result.sorted()
    }

    /// Whether one more seat helps and hurts nobody: a supervisor leads only so many, and whoever may sit in a
    /// series only alone (`needs`) would lose his place where one seat becomes two.
    private func mayHaveOneMore(_ index: Int) -> Bool {
        let series = seating.instance.series[index]
        guard !series.supervised, series.seats.value < 1_000 else { return false }
        return series.composition == .femaleOnly || !seating.isForSomebodyAlone(series: index, beside: reader.client)
    }
}

extension Seating {
    /// Whether `client`, or somebody who sits, was published or is signed in the series, may sit there only alone.
    func isForSomebodyAlone(series index: Int, beside client: Int) -> Bool {
        func isAlone(_ client: Int) -> Bool { instance.clients[client].compositions.contains(.needs) }
        if isAlone(client) { return true }
        return units.contains { unit in
            guard isAlone(unit.client) else { return false }
            // One seat where there was none would make his signed placement lawful again, and force it on him.
            let kept = unit.kept.map { instance.placements[$0] }
            if let kept, kept.isLocked, kept.series.contains(index) { return true }
            return held.range(ofSeries: index).contains { held.sittings[$0].bookable == 1 && sits(unit.client, in: $0) }
        }
            || instance.publishedAssignments.contains { published in
                published.series == index && published.date >= instance.asOf
                    && isAlone(instance.orders[published.order].client)
            }
    }
}
