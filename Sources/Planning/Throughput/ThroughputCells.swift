import PlacementDomain

/// A cell with the people whose single case it could show; nil: it counts events, hours or seats, and stays open.
struct OpenCell {
    var cell: ThroughputCell
    var people: Int?

    init(_ cell: ThroughputCell, people: Int? = nil) {
        self.cell = cell
        self.people = people
    }

    static func share(_ share: Share) -> OpenCell { OpenCell(share.of > 0 ? .share(share) : .none) }

    static func share(_ part: Int, of whole: Int) -> OpenCell { share(Share(part, of: whole)) }

    static func tally(_ tally: Tally) -> OpenCell {
        OpenCell(tally.share.of > 0 ? .share(tally.share) : .none, people: tally.people.count)
    }

    static func days(_ days: Int?, _ spread: Spread) -> OpenCell {
        OpenCell(days.map { .days($0) } ?? .none, people: spread.people.count)
    }
}

/// The figures of one line.
struct ThroughputCells {
    let orders: OrderFigures
    let sittings: SittingFigures
    var state: String?

    func cell(_ figure: ThroughputFigure) -> OpenCell {
        switch figure {
        case .inflow: OpenCell(.count(orders.inflow))
        case .outflow: OpenCell(.count(orders.outflow))
        case .stock: OpenCell(.count(orders.stockInAll))
        case .firstBand: band(0)
        case .secondBand: band(1)
        case .thirdBand: band(2)
        case .fourthBand: band(3)
        case .fifthBand: band(4)
        case .reached: OpenCell(.count(waited.values.count))
        case .median: .days(waited.quantile(tenths: 5), waited)
        case .p90: .days(waited.quantile(tenths: 9), waited)
        case .waiting: OpenCell(.count(waiting.values.count))
        case .waitingMedian: .days(waiting.quantile(tenths: 5), waiting)
        case .waitingP90: .days(waiting.quantile(tenths: 9), waiting)
        case .startedInNorm: .tally(orders.startedInNorm)
        case .finishedInTerm: .tally(orders.finishedInTerm)
        case .finished: .tally(orders.finished)
        case .returnedUnstarted: .tally(orders.returnedUnstarted)
        case .returnedStarted: .tally(orders.returnedStarted)
        case .notStartedInNorm: notStarted
        case .belowMinimum: .tally(orders.belowMinimum)
        default: ofSittings(figure)
        }
    }

    private func ofSittings(_ figure: ThroughputFigure) -> OpenCell {
        switch figure {
        case .stoodDownShare: .share(days(.stoodDown), of: sittings.offeredDays)
        case .sentHomeShare: .share(sittings.sentHome, of: days(.turnedUp))
        case .noShowShare: .share(days(.noShow), of: sittings.offeredDays)
        case .excusedShare: .share(days(.excused), of: sittings.offeredDays)
        case .movedShare: .share(days(.moved), of: sittings.offeredDays)
        case .conductShare: .share(sittings.conduct, of: days(.turnedUp))
        case .neverBooked: .share(max(0, sittings.seats - sittings.planned), of: sittings.seats)
        case .seats: OpenCell(.minutes(sittings.seats))
        case .offered: OpenCell(.minutes(sittings.offered))
        case .planned: OpenCell(.minutes(sittings.planned))
        case .turnedUp: OpenCell(.minutes(sittings.turnedUp))
        case .credited: OpenCell(.minutes(sittings.credited))
        case .seatsOfOffered: .share(sittings.seats, of: sittings.offered)
        case .offeredOfSeats: .share(sittings.offered, of: sittings.seats)
        case .plannedOfOffered: .share(sittings.planned, of: sittings.offered)
        case .turnedUpOfPlanned: .share(sittings.turnedUp, of: sittings.planned)
        case .turnedUpOfOffered: .share(sittings.turnedUp, of: sittings.offered)
        case .creditedOfTurnedUp: .share(max(0, sittings.credited), of: sittings.turnedUp)
        case .creditedOfOffered: .share(max(0, sittings.credited), of: sittings.offered)
        default: ofDays(figure)
        }
    }

    private func ofDays(_ figure: ThroughputFigure) -> OpenCell {
        switch figure {
        case .offeredDays: OpenCell(.count(sittings.offeredDays))
        case .turnedUpDays: OpenCell(.count(days(.turnedUp)))
        case .stoodDown: OpenCell(.count(days(.stoodDown)))
        case .noShow: OpenCell(.count(days(.noShow)))
        case .excused: OpenCell(.count(days(.excused)))
        case .moved: OpenCell(.count(days(.moved)))
        case .notRegistered: OpenCell(.count(days(.notRegistered)))
        case .toCome: OpenCell(.count(days(.toCome)))
        case .sentHome: OpenCell(.count(sittings.sentHome))
        case .conduct: OpenCell(.count(sittings.conduct))
        case .unplanned: OpenCell(.count(sittings.unplanned))
        case .unplannedHours: OpenCell(.minutes(sittings.unplannedMinutes))
        case .held: OpenCell(.count(sittings.held))
        case .places: OpenCell(.count(sittings.places))
        case .placesPlanned: .share(sittings.placesPlanned, of: sittings.places)
        case .placesUsed: .share(sittings.placesUsed, of: sittings.places)
        case .thin: OpenCell(.count(sittings.thin))
        case .cancelled: notHeld(.cancelled)
        case .closed: notHeld(.closed)
        case .holiday: notHeld(.holiday)
        case .notApproved: notHeld(.notApproved)
        case .noContact: notHeld(.noContact)
        case .late: OpenCell(.count(sittings.late))
        case .oldestLate: OpenCell(sittings.oldestLate.map { .days($0) } ?? .none)
        case .inTime: .share(sittings.inTime)
        default: OpenCell(.none)
        }
    }

    private var waited: Spread { state.flatMap(WaitStep.init).flatMap { orders.waited[$0] } ?? Spread() }
    private var waiting: Spread { state.flatMap(WaitStep.init).flatMap { orders.waiting[$0] } ?? Spread() }

    private func band(_ index: Int) -> OpenCell {
        let counts = state.flatMap(Order.State.init).flatMap { orders.stock[$0] } ?? []
        return OpenCell(.count(index < counts.count ? counts[index] : 0))
    }

    private var notStarted: OpenCell {
        var cell = OpenCell.tally(orders.startedInNorm)
        if case .share(let share) = cell.cell { cell.cell = .share(Share(share.of - share.part, of: share.of)) }
        return cell
    }

    private func days(_ end: DayEnd) -> Int { sittings.ends[end] ?? 0 }

    private func notHeld(_ cause: NotHeld) -> OpenCell { OpenCell(.count(sittings.notHeld[cause] ?? 0)) }
}
