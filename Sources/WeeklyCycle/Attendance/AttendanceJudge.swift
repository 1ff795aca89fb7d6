package import PlacementDomain
import PlacementRules

/// Whether a day can be recorded as somebody says it was, and for how many minutes it counts.
///
/// - Source: domain.md, section 5 (validation), HOURS-02, HOURS-04; the numbers are assumptions of that page.
package struct AttendanceJudge {
    /// What becomes of an entry.
    package enum Judgement: Hashable, Sendable {
        case record(NewAttendance)
        /// It stands there just so.
        case same(AttendanceRecord)
        /// At least one, in the order of the fields.
        case refused([AttendanceProblem])
    }

    /// How long before and after a sitting somebody may be there (assumption).
    static let mostOutside = 60
    /// A note is shorter than this.
    static let noteLength = 4_000

    let facts: AttendanceFacts
    let entry: AttendanceEntry
    let rules: RuleBook

    package init(facts: AttendanceFacts, entry: AttendanceEntry, rules: RuleBook) {
        (self.facts, self.entry, self.rules) = (facts, entry, rules)
    }

    private var outcome: AttendanceOutcome { entry.outcome }
    private var date: CalendarDay { entry.session.date }

    package func judge() -> Judgement {
        guard let day = facts.day else { return .refused([.unknownSession(entry.session)]) }
        var problems = ofDay(day) + ofOrder + ofTexts
        let new = reckoned(day, &problems)
        if let record = facts.record {
            if record.says(new, isSensitive: entry.isSensitive) { return .same(record) }
            problems.append(.recordedOtherwise(record))
        }
        return problems.isEmpty ? .record(new) : .refused(problems)
    }

    // MARK: The day

    private func ofDay(_ day: AttendanceFacts.Day) -> [AttendanceProblem] {
        var problems: [AttendanceProblem] = []
        if facts.booking == nil {
            if !isDay(of: day.series) { problems.append(.notADay(entry.session)) }
            if !Self.hasText(entry.unplannedReason) { problems.append(.notBooked(entry.session)) }
        }
        if let final = facts.order.finalDate, date < final { problems.append(.beforeFinal(final)) }
        if let future = inFuture { problems.append(future) }
        // Nobody fails where nothing was held.
        if outcome.isAttended || outcome.isFailure, !isHeld(day) { problems.append(.notHeld(entry.session)) }
        guard outcome.isAttended else { return problems }
        if !Place01Approval.allows(date, periods: day.approvals) { problems.append(.notApproved(day.project)) }
        if facts.stoppedPeriods.contains(where: { $0.cause == "detention" && $0.holds(on: date) }) {
            problems.append(.detained(date))
        }
        return problems
    }

    /// A day that has not come can be told off, not worked or missed.
    private var inFuture: AttendanceProblem? {
        guard outcome.isAttended || outcome.isFailure else { return nil }
        if date > facts.now.day { return .inFuture(Moment(day: date, time: TimeOfDay(minute: 0)), now: facts.now) }
        guard outcome.isAttended, let to = entry.to, date == facts.now.day, to > facts.now.time else { return nil }
        return .inFuture(Moment(day: date, time: to), now: facts.now)
    }

    private func isDay(of series: Series) -> Bool {
        guard date.weekday == series.weekday, date >= series.firstDay ?? date, date <= series.lastDay ?? date else {
            return false
        }
        return Days05HeldDays.isDayOfRhythm(
            date, rhythm: series.rhythm, isOddWeek: !date.isoWeek.week.isMultiple(of: 2),
            anchor: series.firstDay.map { Days05HeldDays.first(series.weekday, onOrAfter: $0) })
    }

    private func isHeld(_ day: AttendanceFacts.Day) -> Bool {
        Days05HeldDays.isHeld(isHoliday: day.isHoliday, change: day.change?.status) && !day.isClosed
    }

    // MARK: The order

    private var ofOrder: [AttendanceProblem] {
        var problems: [AttendanceProblem] = []
        if outcome == .workedConcurrent { problems.append(.outcomeOff(outcome)) }
        if entry.source == .partner, !outcome.isForPartners { problems.append(.notForPartners(outcome)) }
        if outcome.isAttended || outcome.isFailure {
            if !runs { problems.append(.orderState(facts.order.id, facts.order.state)) }
            if let term = termEnd, date > term, !Self.hasText(entry.reason) { problems.append(.afterTerm(term)) }
        }
        if outcome.needsReason, !Self.hasText(entry.reason) { problems.append(.noReason) }
        return problems
    }

    /// Placed or working on that day; what was worked before an order was stopped may come in late.
    private var runs: Bool {
        switch facts.order.state {
        case .placed, .working: true
        case .suspended: facts.suspendedOn.map { date < $0 } ?? false
        case .received, .intake, .ready, .completed, .returned, .withdrawn: false
        }
    }

    private var termEnd: CalendarDay? {
        let frame = FrameRules(book: rules, jurisdiction: facts.order.jurisdiction, frame: facts.order.legalFrame)
        return TermEnd(order: facts.order, rules: frame, periods: facts.stoppedPeriods).binding
    }

    private var ofTexts: [AttendanceProblem] {
        var problems: [AttendanceProblem] = []
        if entry.note.count >= Self.noteLength { problems.append(.noteTooLong) }
        if let record = facts.record, record.isSensitive, !entry.isSensitive { problems.append(.staysSensitive) }
        return problems
    }

    static func hasText(_ text: String?) -> Bool { text?.contains { !$0.isWhitespace } ?? false }

    // MARK: Minutes

    private func reckoned(_ day: AttendanceFacts.Day, _ problems: inout [AttendanceProblem]) -> NewAttendance {
        guard outcome.isAttended else {
            let isEmpty = entry.from == nil && entry.to == nil && entry.breakMinutes == nil
            if !isEmpty || entry.penaltyMinutes != 0 || entry.statedCredit ?? 0 != 0 {
                problems.append(.timesOfAbsence(outcome))
            }
            return NewAttendance(outcome: outcome)
        }
        let pause = day.breakMinutes
        let taken = entry.breakMinutes ?? pause
        guard let from = entry.from, let to = entry.to else {
            problems.append(.timesMissing)
            return NewAttendance(outcome: outcome, breakMinutes: taken, penaltyMinutes: entry.penaltyMinutes)
        }
        var new = NewAttendance(
            outcome: outcome, presence: AttendanceFacts.Presence(from: from, to: to), breakMinutes: taken,
            penaltyMinutes: entry.penaltyMinutes)
        guard to > from else {
            problems.append(.timesBackwards)
            return new
        }
        problems += ofTimes(day, from: from, to: to)
        if taken != pause, taken > pause || taken < 0 || !Self.hasText(entry.reason) {
            problems.append(.otherBreak(pause))
        }
        let isPenalty = entry.penaltyMinutes == 0 || (outcome == .workedPoorly && entry.penaltyMinutes > 0)
        if !isPenalty { problems.append(.otherPenalty(outcome)) }
        let worked = Minutes(to.minute - from.minute) - taken - entry.penaltyMinutes
        guard worked >= 0, taken >= 0 else {
            problems.append(.tooShort)
            return new
        }
        new.creditMinutes = min(worked, remaining)
        if let stated = entry.statedCredit, stated != worked, stated != new.creditMinutes {
            problems.append(.otherCredit(new.creditMinutes))
        }
        return new
    }

    /// What a record that stands already has taken is his again as far as this one goes.
    private var remaining: Minutes { facts.remaining + (facts.record?.creditMinutes ?? 0) }

    private func ofTimes(_ day: AttendanceFacts.Day, from: TimeOfDay, to: TimeOfDay) -> [AttendanceProblem] {
        var problems: [AttendanceProblem] = []
        let start = min(day.start, facts.booking?.from ?? day.start)
        let end = max(day.end, facts.booking?.to ?? day.end)
        if from.minute < start.minute - Self.mostOutside || to.minute > end.minute + Self.mostOutside {
            problems.append(.outsideSitting(start, end))
        }
        if facts.others.contains(where: { $0.from < to && from < $0.to }) { problems.append(.overlaps(date)) }
        return problems
    }
}

extension AttendanceFacts.Day {
    /// What one date says goes before what its series says; a sitting that is cancelled has the series' own times.
    package var start: TimeOfDay { own?.start ?? series.start }
    package var end: TimeOfDay { own?.end ?? series.end }
    package var breakMinutes: Minutes { own?.breakMinutes ?? series.breakMinutes }
    private var own: SessionChange? { change.flatMap { $0.status == .cancelled ? nil : $0 } }
}

extension AttendanceRecord {
    /// Whether it says the same.
    fileprivate func says(_ new: NewAttendance, isSensitive: Bool) -> Bool {
        outcome == new.outcome && from == new.presence?.from && to == new.presence?.to
            && penaltyMinutes == new.penaltyMinutes
            && (breakMinutes ?? 0) == (new.presence == nil ? 0 : new.breakMinutes)
            && (self.isSensitive || !isSensitive)
    }
}

extension StoppedPeriod {
    fileprivate func holds(on day: CalendarDay) -> Bool { firstDay <= day && day <= (lastDay ?? day) }
}
