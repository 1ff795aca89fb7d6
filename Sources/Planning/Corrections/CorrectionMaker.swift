import PlacementDomain

/// Looks up what lines of a correction mean: sessions first, then who goes, then who comes.
struct CorrectionMaker {
    private(set) var findings: [Finding] = []
    private(set) var changes: [SessionChange] = []
    private(set) var shortages: [CorrectionDraft.Shortage] = []

    let instance: Instance
    let previous: PublicationRecord
    private let at: Moment
    private let actor: Actor
    let cause: CorrectionReason?
    let finder: ClientFinder
    private let number: Int
    private(set) var standing: StandingDays
    var removed: [StandingDays.Row: CorrectionReason] = [:]
    /// Rows that a line of their own takes off; those of a cancelled sitting go without one.
    var named: Set<StandingDays.Row> = []
    var added: [(row: StandingDays.Row, reason: CorrectionReason)] = []

    init(
        instance: Instance, previous: PublicationRecord, at: Moment, actor: Actor, cause: CorrectionReason?
    ) {
        self.instance = instance
        self.previous = previous
        self.at = at
        self.actor = actor
        self.cause = cause
        finder = ClientFinder(instance: instance, roster: nil)
        number = (previous.corrections.map(\.number).max() ?? 0) + 1
        standing = StandingDays(instance)
    }

    var correction: Correction {
        let gone = removed.map { record(.removed, $0.key, $0.value) }
        let come = added.map { record(.added, $0.row, $0.reason) }
        return Correction(at: at, actor: actor, records: (gone + come).sorted(by: CorrectionMaker.precedes))
    }

    mutating func take(_ lines: [CorrectionLine]) {
        if lines.isEmpty { findings.append(CorrectionFindings.nothing) }
        for line in lines where line.what == .cancel { cancel(line) }
        for line in lines where line.what == .seats { setSeats(line) }
        var moved: [Int: StandingDays.Row] = [:]
        for (position, line) in lines.enumerated() where line.what == .remove || line.what == .move {
            moved[position] = remove(line)
        }
        for (position, line) in lines.enumerated() where line.what == .move || line.what == .add {
            if line.what == .add || moved[position] != nil { add(line, insteadOf: moved[position]) }
        }
        findings.sort { ($0.file, $0.line) < ($1.file, $1.line) }
        changes.sort { ($0.date, $0.series) < ($1.date, $1.series) }
        findShortages()
    }

    // MARK: Sessions

    private mutating func cancel(_ line: CorrectionLine) {
        guard let reason = reason(line), let session = session(line, line.session, "session"),
            let series = standing.series(of: session)
        else { return }
        let people = standing.rows(at: session)
        let isCancelled = standing.change(session)?.status == .cancelled
        guard !isCancelled || !people.isEmpty else {
            return report(line, "session", CorrectionFindings.cancelledAlready(session))
        }
        for row in people where removed[row] == nil { removed[row] = reason }
        guard !isCancelled else { return }
        var change = standing.change(session) ?? blank(series, session)
        change.status = .cancelled
        change.cause = reason.rawValue
        take(change)
    }

    private mutating func setSeats(_ line: CorrectionLine) {
        guard let reason = reason(line), let session = session(line, line.session, "session"),
            let series = standing.series(of: session)
        else { return }
        guard let seats = line.seats else { return report(line, "seats", CorrectionFindings.noSeats) }
        let own = instance.series[series]
        var change = standing.change(session) ?? blank(series, session)
        guard change.status != .cancelled else {
            return report(line, "session", CorrectionFindings.cancelledAlready(session))
        }
        guard change.seats ?? own.seats != Seats(seats) else {
            return report(line, "seats", CorrectionFindings.sameSeats(session, seats))
        }
        change.seats = Seats(seats)
        // Who counts the seats of one day knows of no overbooking for it.
        if (change.bookable ?? own.bookable) != nil { change.bookable = Seats(seats) }
        change.cause = reason.rawValue
        take(change)
    }

    private func blank(_ series: Int, _ session: SessionID) -> SessionChange {
        SessionChange(series: series, date: session.date, status: .changed)
    }

    private mutating func take(_ change: SessionChange) {
        standing.take(change)
        changes.removeAll { $0.series == change.series && $0.date == change.date }
        changes.append(change)
    }

    private mutating func findShortages() {
        for change in changes where change.status != .cancelled {
            guard let seats = change.seats?.value else { continue }
            let session = SessionID(series: instance.series[change.series].id, date: change.date)
            let stay = standing.rows(at: session).filter { removed[$0] == nil }
            // Somebody with two orders there sits there once.
            let all = stay + added.map(\.row).filter { $0.session == session }
            let people = Set(all.map { $0.client == .unknown ? $0.order.text : $0.client.text + "@" }).count
            guard people > seats else { continue }
            let proposal = SendHome.proposal(
                instance: instance,
                standing: standing.published(at: session).filter { row in !isRemoved(row, session) },
                seats: seats, earlier: previous.corrections)
            shortages.append(
                CorrectionDraft.Shortage(
                    session: session, seats: seats, people: people, proposal: proposal.candidates))
        }
    }

    private func isRemoved(_ row: PublishedAssignment, _ session: SessionID) -> Bool {
        let order = instance.orders[row.order].id
        return removed.keys.contains { $0.order == order && $0.session == session }
    }

    // MARK: What every line needs

    mutating func reason(_ line: CorrectionLine) -> CorrectionReason? {
        if let reason = line.cause ?? cause { return reason }
        report(line, "cause", CorrectionFindings.noCause)
        return nil
    }

    /// A session of the published weeks.
    mutating func session(_ line: CorrectionLine, _ session: SessionID?, _ field: String) -> SessionID? {
        guard let session else {
            report(line, field, CorrectionFindings.noSession)
            return nil
        }
        guard standing.series(of: session) != nil else {
            let nearest = NearestIds.of(session.series.text, among: instance.series.lazy.map(\.id.text))
            report(line, field, CorrectionFindings.unknownSession(session, nearest))
            return nil
        }
        let weeks = previous.asOf.monday...previous.lastDay
        guard weeks.contains(session.date) else {
            report(line, field, CorrectionFindings.notPublished(session, weeks))
            return nil
        }
        return session
    }

    mutating func report(_ line: CorrectionLine, _ field: String, _ texts: CorrectionFindings.Texts) {
        findings.append(
            Finding(
                code: texts.code, severity: .error, file: line.file, line: line.line,
                field: line.line > 0 ? field : "", cause: texts.cause, remedy: texts.remedy))
    }

    private func record(
        _ what: CorrectionRecord.What, _ row: StandingDays.Row, _ reason: CorrectionReason
    ) -> CorrectionRecord {
        CorrectionRecord(
            number: number, at: at, actor: actor.id, what: what, client: row.client, order: row.order,
            session: row.session, from: row.from, to: row.to, creditMinutes: row.creditMinutes, reason: reason)
    }

    private static func precedes(_ left: CorrectionRecord, _ right: CorrectionRecord) -> Bool {
        if left.client != right.client { return left.client < right.client }
        if left.order != right.order { return left.order < right.order }
        if left.session != right.session { return left.session < right.session }
        return left.what == .removed && right.what == .added
    }
}
