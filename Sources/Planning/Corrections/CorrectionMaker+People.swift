import PlacementDomain

/// Who goes, who comes, and whom a line means.
extension CorrectionMaker {
    /// - Returns: who goes; nil: something is wrong with the line.
    mutating func remove(_ line: CorrectionLine) -> StandingDays.Row? {
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
    mutating func add(_ line: CorrectionLine, insteadOf gone: StandingDays.Row?) {
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
    enum Whom {
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
}
