public import PlacementDomain
internal import PlacementModel

/// What the seats of a placement mean for all others, while they sit as the roster has them: apart from what it costs the
/// client himself.
public enum OthersPart: Hashable, Sendable {
    /// He has it now; without it others would gain so many points by the prices of the certificate.
    case present(gain: Cost)
    /// He has it now, and it is signed: nothing else may be chosen for him.
    case presentFixed
    /// All its seats are free: nobody has to move.
    case free
    /// Others have seats of it, or begin where nobody more may; these cost so many points by the prices of the certificate.
    case taken(Cost, lacksStart: Bool)
    /// A seat of it is signed or published for somebody else.
    case fixed
    /// A seat of it cannot be given to him, whoever moves.
    case noSeat
}

extension Seating {
    /// - Parameter numbers: sittings of a placement that is not his present one, in order.
    func othersPart(for client: Int, in numbers: [Int32]) -> OthersPart {
        let lacking = numbers.filter { answer(for: client, in: Int($0)) == .noSeat }
        let first = numbers.first.flatMap { mayStart(client, at: $0) ? nil : $0 }
        guard !lacking.isEmpty || first != nil else { return .free }
        if let first, let row = rows.start(of: first), rows[row].open <= 0 { return .noSeat }
        var isFixed = false
        var isClosed = false
        for number in lacking {
            rows.forEachRow(of: number, counting: rows.member(of: client)) { row in
                guard rows[row].open <= 0 else { return }
                if rows[row].signed > 0 || published(in: Int(number)) > 0 { isFixed = true } else { isClosed = true }
            }
        }
        if isClosed { return .noSeat }
        if isFixed { return .fixed }
        let start = first.map { prices.price(ofStartAt: $0) } ?? 0
        let price = lacking.reduce(start) { $0 + prices.price(of: Int($1), for: client) }
        return .taken(Cost(prices.points(price)), lacksStart: lacking.isEmpty)
    }

    func othersPartOfPresent(of client: Int) -> OthersPart {
        guard !isSigned(client) else { return .presentFixed }
        let price = price(for: client, of: seats(ofClient: client), from: firstSeat(ofClient: client))
        return .present(gain: Cost(prices.points(price)))
    }

    /// Points that the seats are worth to others which a client gives up for a placement; 0 where he has none.
    func worthOfSeatsGivenUp(by client: Int, for numbers: [Int32]) -> Cost {
        let left = seats(ofClient: client).filter { !numbers.contains($0) }
        let first = firstSeat(ofClient: client).flatMap { $0 == numbers.first ? nil : $0 }
        return Cost(prices.points(price(for: client, of: left, from: first)))
    }
}
