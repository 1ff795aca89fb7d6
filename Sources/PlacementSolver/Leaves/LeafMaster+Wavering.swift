internal import PlacementModel

// Whom a program's point leaves undecided: between projects, lost hours or sittings, or beside whom he must not meet.
extension LeafMaster {
    /// Part of a client's choice on the rarer side from which on he is undecided.
    private static let leastPart = 0.01
    /// Points that are thought to be at stake where two meet who must be kept apart: no price says so.
    private static let meetingPoints = 50.0

    /// Sittings only where nothing else is undecided: in towns, splits on them win less (decision 016).
    func wavering(_ point: [Double]) -> [Wavering] {
        let coarse = waveringPlaces(point) + waveringHours(point)
        return coarse.isEmpty ? waveringSittings(point) + meetings(point) : coarse
    }

    private struct Place: Hashable {
        let unit: Int32
        let project: Int32
    }

    /// Whom the program's point splits between projects.
    private func waveringPlaces(_ point: [Double]) -> [Wavering] {
        var places: [Place: (part: Double, price: Double)] = [:]
        for (entry, value) in zip(pool.entries, point) where value > LeafMaster.zero && entry.column != LeafPool.standIn
        {
            let place = Place(unit: entry.unit, project: space.place(of: entry.column))
            let rows =
                entry.column.pattern < 0
                ? 0 : space.rows(of: entry.column).reduce(0) { $0 + Int(prices.price[$1.index]) }
            places[place] = ((places[place]?.part ?? 0) + value, Double(rows) / Double(scale))
        }
        return places.compactMap { place, known in
            let part = min(known.part, 1 - known.part)
            guard part > LeafMaster.leastPart else { return nil }
            return Wavering(unit: place.unit, project: place.project, part: part, price: known.price)
        }
    }

    /// Whom the program's point splits between losing more hours and less: split where the parts are most alike.
    private func waveringHours(_ point: [Double]) -> [Wavering] {
        var parts: [Int32: [Int32: Double]] = [:]
        for (entry, value) in zip(pool.entries, point) where value > LeafMaster.zero && entry.column != LeafPool.standIn
        {
            parts[entry.unit, default: [:]][space.lostPoints(of: entry.column, Int(entry.unit)), default: 0] += value
        }
        return parts.compactMap { unit, known -> Wavering? in
            guard known.count > 1 else { return nil }
            let sorted = known.sorted { $0.key < $1.key }
            var (below, best) = (0.0, (part: 0.0, at: 0))
            for index in sorted.indices.dropLast() {
                below += sorted[index].value
                let part = min(below, 1 - below)
                if part > best.part { best = (part, index) }
            }
            guard best.part > LeafMaster.leastPart else { return nil }
            let points = Double(sorted[best.at + 1].key - sorted[best.at].key)
            return Wavering(
                unit: unit, question: .lostAtMost(sorted[best.at].key), part: best.part, price: points)
        }
    }

    /// What the point chooses for each wanted client, and the part of it that holds each sitting.
    private func sittings(
        _ point: [Double], where isWanted: (Int32) -> Bool
    ) -> [Int32: (choices: [Column], parts: [Int32: Double])] {
        var found: [Int32: (choices: [Column], parts: [Int32: Double])] = [:]
        for (entry, value) in zip(pool.entries, point)
        where value > LeafMaster.zero && entry.column != LeafPool.standIn && isWanted(entry.unit) {
            found[entry.unit, default: ([], [:])].choices.append(entry.column)
            guard entry.column.pattern >= 0 else { continue }
            for sitting in space.sittings(of: entry.column) {
                found[entry.unit]?.parts[sitting, default: 0] += value
            }
        }
        return found
    }

    /// Whom the point splits between patterns or weeks of one project that lose the same hours: in the sitting whose
    /// parts are most alike.
    private func waveringSittings(_ point: [Double]) -> [Wavering] {
        sittings(point, where: { _ in true }).compactMap { unit, known -> Wavering? in
            guard known.choices.count > 1,
                Set(known.choices.map { space.place(of: $0) }).count == 1,
                Set(known.choices.map { space.lostPoints(of: $0, Int(unit)) }).count == 1
            else { return nil }
            let rarer = known.parts.map { (part: min($0.value, 1 - $0.value), sitting: $0.key) }
            guard let best = rarer.max(by: { ($0.part, $1.sitting) < ($1.part, $0.sitting) }),
                best.part > LeafMaster.leastPart
            else { return nil }
            let price = Double(prices.price[space.rows.seat(of: best.sitting).index]) / Double(scale)
            return Wavering(unit: unit, question: .sitting(best.sitting), part: best.part, price: price)
        }
    }

    /// Pairs to be kept apart whom the point lets meet: prices do not know of them.
    private func meetings(_ point: [Double]) -> [Wavering] {
        let pairs = space.apart.pairs(among: scope.units)
        guard !pairs.isEmpty else { return [] }
        let known = sittings(point, where: { space.apart.isWatched[Int($0)] })
        return pairs.compactMap { pair -> Wavering? in
            let (left, right) = (Int32(scope.units[pair.left]), Int32(scope.units[pair.right]))
            guard let own = known[left]?.parts, let theirs = known[right]?.parts else { return nil }
            let shared = own.keys.filter {
                space.apart.holds(pair.other, in: $0)
                    && own[$0, default: 0] + theirs[$0, default: 0] > 1 + LeafMaster.zero
            }
            guard let sitting = shared.min() else { return nil }
            return Wavering(
                unit: left, question: .sitting(sitting), part: 0.5, price: LeafMaster.meetingPoints)
        }
    }
}
