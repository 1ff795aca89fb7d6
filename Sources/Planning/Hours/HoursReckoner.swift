import PlacementDomain

/// Reckons the credit of one line from its times or its hours; nothing is guessed.
struct HoursReckoner {
    /// How long before and after a sitting somebody may be there: an assumption of the data dictionary (domain.md,
    /// section 5, validation of attendance).
    static let mostOutside = 60

    let row: PublishedRow
    /// nil: the data do not know the series any more.
    let sitting: SittingTimes?

    /// What one line gives: presence and credit as far as they are known, and what keeps it from being proposed.
    struct Result {
        var from: TimeOfDay?
        var to: TimeOfDay?
        var pause: Minutes?
        /// nil where it cannot be reckoned or the line is at fault.
        var credit: Minutes?
        var faults: [HoursFault] = []
    }

    /// - Parameter line: with a time or hours that were filled in.
    func result(_ line: ReturnedLine) -> Result {
        var result = Result(from: line.begin.value, to: line.end.value)
        result.faults = unreadable(line)
        guard result.faults.isEmpty else { return result }
        switch (result.from, result.to) {
        case (nil, nil): result.faults = ofHoursAlone(line.hours.value ?? 0, &result)
        case (nil, _): result.faults = [.oneTimeMissing(.begin)]
        case (_, nil): result.faults = [.oneTimeMissing(.end)]
        case (let from?, let to?): result.faults = ofTimes(from, to, line.hours.value, &result)
        }
        if !result.faults.isEmpty { result.credit = nil }
        return result
    }

    private func unreadable(_ line: ReturnedLine) -> [HoursFault] {
        var faults: [HoursFault] = []
        if line.begin == .unreadable { faults.append(.unreadable(.begin)) }
        if line.end == .unreadable { faults.append(.unreadable(.end)) }
        if line.hours == .unreadable { faults.append(.unreadable(.hours)) }
        return faults
    }

    /// Hours are said without the break: the credit is what stands there.
    private func ofHoursAlone(_ hours: Minutes, _ result: inout Result) -> [HoursFault] {
        let most = Minutes(latest.minute - earliest.minute)
        guard hours <= most else { return [.tooManyHours(most: most)] }
        result.credit = hours
        return []
    }

    /// credit = to − from − break; the break is taken off also where somebody came later or left sooner.
    private func ofTimes(
        _ from: TimeOfDay, _ to: TimeOfDay, _ stated: Minutes?, _ result: inout Result
    ) -> [HoursFault] {
        guard to > from else { return [.endBeforeBegin] }
        var faults: [HoursFault] = []
        if from < earliest || to > latest { faults.append(.outsideSitting(start, end)) }
        guard let pause = sitting?.pause else { return faults + [.breakUnknown] }
        result.pause = pause
        let credit = Minutes(to.minute - from.minute - pause.value)
        guard credit >= 0 else { return faults + [.shorterThanBreak(pause)] }
        result.credit = credit
        if let stated, stated != credit { faults.append(.hoursDisagree(fromTimes: credit, stated: stated)) }
        return faults
    }

    // MARK: The working day

    /// As printed or as the data have it, whichever is wider.
    private var start: TimeOfDay { min(row.from, sitting?.start ?? row.from) }
    private var end: TimeOfDay { max(row.to, sitting?.end ?? row.to) }
    private var earliest: TimeOfDay { TimeOfDay(minute: max(0, start.minute - HoursReckoner.mostOutside)) }
    private var latest: TimeOfDay { TimeOfDay(minute: min(1_440, end.minute + HoursReckoner.mostOutside)) }
}
