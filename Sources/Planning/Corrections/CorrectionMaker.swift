import PlacementDomain

/// Looks up what lines of a correction mean: sessions first, then who goes, then who comes.
struct CorrectionMaker {
    private(set) var findings: [Finding] = []
    private(set) var changes: [SessionChange] = []
    private(set) var shortages: [CorrectionDraft.Shortage] = []

    private let instance: Instance
    private let previous: PublicationRecord
    private let at: Moment
    private let actor: Actor
    private let cause: CorrectionReason?
    private let finder: ClientFinder
    private let number: Int
    private var standing: StandingDays
    private var removed: [StandingDays.Row: CorrectionReason] = [:]
    /// Rows that a line of their own takes off; those of a cancelled sitting go without one.
    private var named: Set<StandingDays.Row> = []
    private var added: [(row: StandingDays.Row, reason: CorrectionReason)] = []

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
            let people = stay.count + added.count { $0.row.session == session }
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

    // MARK: People

    /// - Returns: who goes; nil: something is wrong with the line.
    private mutating func remove(_ line: CorrectionLine) -> StandingDays.Row? {
        guard let reason = reason(line), let session = session(line, line.session, "session"),
            let whom = whom(line)
        else { return nil }
        let there = standing.rows(at: session).filter { whom.holds($0) }
        guard let row = there.first else {
            report(line, "client", CorrectionFindings.standsNot(whom.text, session, known(whom, session)))
            return nil
        }
        guard there.count == 1 else {
            report(line, "client", CorrectionFindings.severalOrders(whom.text, there.map(\.order)))
            return nil
        }
        guard named.insert(row).inserted else {
            report(line, "client", CorrectionFindings.twice(whom.text, session))
            return nil
        }
        if removed[row] == nil { removed[row] = reason }
        return row
    }

    /// - Parameter gone: what he comes instead of; nil: he comes as well.
    private mutating func add(_ line: CorrectionLine, insteadOf gone: StandingDays.Row?) {
        guard let reason = reason(line), let session = session(line, line.to, "to"), let whom = whom(line),
            let times = standing.times(of: session),
            let order = gone.map({ row in instance.orders.first { $0.id == row.order } }) ?? order(of: whom, line)
        else { return }
        let client = instance.clients[order.client].id
        let isThere =
            standing.rows(at: session).contains { $0.client == client && removed[$0] == nil }
            || added.contains { $0.row.client == client && $0.row.session == session }
        guard !isThere else { return report(line, "to", CorrectionFindings.standsAlready(whom.text, session)) }
        let credit = min(times.net, left(of: order))
        guard credit > .zero else { return report(line, "client", CorrectionFindings.nothingLeft(whom.text)) }
        // Whoever works his last hours leaves when they are done, after the break.
        let rest = times.end.minute - times.start.minute - times.net.value
        let end = credit == times.net ? times.end : TimeOfDay(minute: times.start.minute + rest + credit.value)
        added.append(
            (
                StandingDays.Row(
                    client: client, order: order.id, session: session, from: times.start, to: end,
                    creditMinutes: credit), reason
            ))
    }

    /// Minutes of an order that are not worked or published yet, with this correction.
    private func left(of order: Order) -> Minutes {
        let back = removed.keys.lazy.filter { $0.order == order.id && $0.session.date >= instance.asOf }
            .reduce(Minutes.zero) { $0 + $1.creditMinutes }
        let taken = added.lazy.filter { $0.row.order == order.id }.reduce(Minutes.zero) { $0 + $1.row.creditMinutes }
        return standing.remaining(of: order) + back - taken
    }

    /// The order by which somebody comes who stands nowhere yet: the one that was typed; else the only one with hours left,
    /// or the only one of these that has published days.
    private mutating func order(of whom: Whom, _ line: CorrectionLine) -> Order? {
        let own = instance.orders.filter { whom.holds($0, of: instance.clients[$0.client].id) }
        if case .order = whom { return own.first }
        let open = own.filter {
            [.ready, .placed, .working].contains($0.state) && left(of: $0) > .zero
        }
        let standing = Set(standing.rows.map(\.order))
        let known = open.filter { standing.contains($0.id) }
        if let one = open.count == 1 ? open.first : known.count == 1 ? known.first : nil { return one }
        report(
            line, "client",
            open.isEmpty
                ? CorrectionFindings.nothingLeft(whom.text)
                : CorrectionFindings.severalOrders(whom.text, open.map(\.id)))
        return nil
    }

    /// Whom a line means.
    private enum Whom {
        case client(ClientID)
        /// Typed instead of the client: he has several, or the tables do not know whose it is.
        case order(OrderID)

        var text: String {
            switch self {
            case .client(let id): id.text
            case .order(let id): id.text
            }
        }

        func holds(_ row: StandingDays.Row) -> Bool {
            switch self {
            case .client(let id): row.client == id
            case .order(let id): row.order == id
            }
        }

        func holds(_ order: Order, of client: ClientID) -> Bool {
            switch self {
            case .client(let id): client == id
            case .order(let id): order.id == id
            }
        }
    }

    private mutating func whom(_ line: CorrectionLine) -> Whom? {
        guard !line.client.isEmpty else {
            report(line, "client", CorrectionFindings.nobodyNamed)
            return nil
        }
        let order = OrderID(line.client)
        if instance.clients.contains(where: { $0.id == ClientID(line.client) }) {
            return .client(ClientID(line.client))
        }
        if instance.orders.contains(where: { $0.id == order }) || standing.rows.contains(where: { $0.order == order }) {
            return .order(order)
        }
        switch finder.find(line.client) {
        case .one(let client): return .client(client)
        case .several(let matches):
            report(line, "client", CorrectionFindings.severalClients(matches.map(\.client)))
        case .nobody(let nearest):
            // A name is not repeated: what is told may be kept.
            let isID = !line.client.contains { $0.isWhitespace }
            report(line, "client", CorrectionFindings.unknownClient(isID ? line.client : "…", isID ? nearest : []))
        }
        return nil
    }

    // MARK: What every line needs

    private mutating func reason(_ line: CorrectionLine) -> CorrectionReason? {
        if let reason = line.cause ?? cause { return reason }
        report(line, "cause", CorrectionFindings.noCause)
        return nil
    }

    /// A session of the published weeks.
    private mutating func session(_ line: CorrectionLine, _ session: SessionID?, _ field: String) -> SessionID? {
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

    /// The latest correction that took somebody off a sitting.
    private func known(_ whom: Whom, _ session: SessionID) -> CorrectionRecord? {
        previous.corrections.last { record in
            let isHis =
                switch whom {
                case .client(let id): record.client == id
                case .order(let id): record.order == id
                }
            return record.what == .removed && isHis && record.session == session
        }
    }

    private mutating func report(_ line: CorrectionLine, _ field: String, _ texts: CorrectionFindings.Texts) {
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
