internal import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// Whether a client may still sit somewhere, and what it costs others: the one place that knows what ties clients together
/// (seats, seat agreements, first sittings, and who must be kept apart).
extension Seating {
    /// Whether a client may still sit in a sitting beside all others of the roster; his own seat counts as free, and
    /// first sittings are not asked.
    ///
    /// - Parameter extra: seats that the sitting would have more.
    func answer(for client: Int, in sitting: Int, extra: Int = 0) -> SeatAnswer {
        guard sits(client, in: sitting) || hasSeat(client, in: sitting, extra: extra) else { return .noSeat }
        return meetsSomebodyBarred(client, in: sitting) ? .keptApart : .free
    }

    private func hasSeat(_ client: Int, in sitting: Int, extra: Int) -> Bool {
        var isFree = true
        rows.forEachRow(of: Int32(sitting), counting: rows.member(of: client)) { number in
            let row = rows[number]
            let limit =
                switch row.kind {
                case .seat: extra == 0 ? row.limit : capacity(of: sitting, extra: extra)
                case .atMost, .start: row.limit
                case .reserve(_, let kept): max(row.limit, capacity(of: sitting, extra: extra) - kept)
                }
            if Int(load[number.index]) >= limit { isFree = false }
        }
        return isFree
    }

    /// Whether somebody sits there whom the client must not meet on that day (GROUP-04).
    func meetsSomebodyBarred(_ client: Int, in sitting: Int) -> Bool {
        guard !apart.others.isEmpty, let others = apart.others[client] else { return false }
        let day = held.sittings[sitting].day
        let published = rows.earlier.published[Int32(sitting)] ?? []
        return others.contains { other in
            other.holds(on: day) && (sits(other.client, in: sitting) || published.contains(other.client))
        }
    }

    /// Whether rows of first sittings count a client.
    private func isFirst(_ client: Int) -> Bool {
        rows.boundsStarts
            && unit(ofClient: client).map { Group08MostStarts.counts(workedBefore: $0.workedBefore) } ?? false
    }

    /// Whether a client may begin at a sitting beside all others of the roster (GROUP-08).
    func mayStart(_ client: Int, at sitting: Int32) -> Bool {
        guard isFirst(client), firstSeat[client] != sitting, let row = rows.start(of: sitting) else { return true }
        return Int(load[row.index]) < rows[row].limit
    }

    /// Whether a column could be had if those moved who may: nobody sits there whom the client must not meet, whatever
    /// else is full, and signed and published people leave a seat and, where he begins, a first sitting.
    ///
    /// - Parameter sittings: of the whole column, in order.
    func canBeHad(by client: Int, _ sittings: UnsafeBufferPointer<Int32>) -> Bool {
        guard let first = sittings.first else { return false }
        if isFirst(client), firstSeat[client] != first, let row = rows.start(of: first), rows[row].open <= 0 {
            return false
        }
        return sittings.allSatisfy { number in
            guard !meetsSomebodyBarred(client, in: Int(number)) else { return false }
            return sits(client, in: Int(number)) || leavesSeat(to: client, in: number)
        }
    }

    /// Whether signed and published people alone leave the client a seat in a sitting.
    private func leavesSeat(to client: Int, in sitting: Int32) -> Bool {
        var isOpen = true
        rows.forEachRow(of: sitting, counting: rows.member(of: client)) { if rows[$0].open <= 0 { isOpen = false } }
        return isOpen
    }

    /// The answer for a whole column: the first kind of trouble, seats before first sittings, those before people.
    ///
    /// - Parameters:
    ///   - sittings: of the column, some perhaps left out.
    ///   - first: where it begins.
    func answer(for client: Int, in sittings: some Sequence<Int32>, from first: Int32) -> SeatAnswer {
        var result = mayStart(client, at: first) ? SeatAnswer.free : .noStart
        for number in sittings {
            switch answer(for: client, in: Int(number)) {
            case .free: continue
            case .noSeat: return .noSeat
            case .noStart: result = .noStart
            case .keptApart: if result == .free { result = .keptApart }
            }
        }
        return result
    }

    /// How many this roster may seat in a sitting (C12).
    func capacity(of sitting: Int, extra: Int = 0) -> Int {
        if extra == 0 { return rows[rows.seat(of: Int32(sitting))].limit }
        return Group01Seats.capacity(
            bookable: Int(held.sittings[sitting].bookable) + extra,
            publishedLoad: published(in: sitting),
            signedContinuations: rows.earlier.signed[Int32(sitting)]?.count ?? 0)
    }

    /// How many were published in a sitting before.
    func published(in sitting: Int) -> Int { rows.earlier.publishedLoad(of: Int32(sitting)) }

    func sits(_ client: Int, in sitting: Int) -> Bool {
        let own = seats[client]
        guard let first = own.first, let last = own.last, first <= sitting, sitting <= last else { return false }
        return own.contains(Int32(sitting))
    }

    /// The price of all seats of a column for one client, points × scale.
    ///
    /// - Parameter first: where it begins; nil: it has no sitting.
    func price(for client: Int, of sittings: some Sequence<Int32>, from first: Int32?) -> Int {
        let start = first.map { isFirst(client) ? prices.price(ofStartAt: $0) : 0 } ?? 0
        return sittings.reduce(start) { $0 + prices.price(of: Int($1), for: client) }
    }

    /// Where a client begins by this roster; nil: nothing bounds who begins, or he has no sitting.
    func firstSeat(ofClient client: Int) -> Int32? {
        firstSeat.isEmpty || firstSeat[client] < 0 ? nil : firstSeat[client]
    }
}
