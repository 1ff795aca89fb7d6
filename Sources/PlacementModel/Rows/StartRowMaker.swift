internal import PlacementDomain
internal import PlacementRules

/// Makes the rows of first sittings (GROUP-08): one for each held sitting of a series with `mostStarts`.
///
/// Such a row counts a column only where it begins, so it stands in no timeline: `ColumnRows` ends with it.
struct StartRowMaker {
    let held: HeldSittings
    let units: [PlanningUnit]
    let continuations: Continuations

    func rows(_ instance: Instance) -> [Row] {
        guard instance.series.contains(where: { $0.mostStarts != nil }) else { return [] }
        let published = publishedStarts(instance)
        let signed = signedStarts
        return instance.series.indices.flatMap { series -> [Row] in
            guard let most = instance.series[series].mostStarts else { return [] }
            return held.range(ofSeries: series).map { number in
                let going = signed[Int32(number)] ?? 0
                return Row(
                    kind: .start, sitting: Int32(number),
                    limit: Group08MostStarts.limit(
                        mostStarts: most, published: published[Int32(number)] ?? 0, signed: going), signed: going)
            }
        }
    }

    /// Orders by the held sitting of their earliest published assignment.
    private func publishedStarts(_ instance: Instance) -> [Int32: Int] {
        var starts: [Int32: Int] = [:]
        func add(_ series: Int, _ date: CalendarDay) {
            if let number = held.number(ofSeries: series, on: date) { starts[Int32(number), default: 0] += 1 }
        }
        for entry in Group08MostStarts.earliest(of: instance.publishedAssignments) { add(entry.series, entry.date) }
        for entry in Group08MostStarts.earliest(of: instance.orphanedAssignments) { add(entry.series, entry.date) }
        return starts
    }

    private var signedStarts: [Int32: Int] {
        var starts: [Int32: Int] = [:]
        for (unit, continuation) in continuations.ofUnit
        where continuations.isSigned(unit) && Group08MostStarts.counts(workedBefore: units[unit].workedBefore) {
            if let first = continuation.sittings.first { starts[first, default: 0] += 1 }
        }
        return starts
    }
}
