internal import Foundation
public import PlacementDomain
public import PlacementModel
internal import PlacementRules

/// A roster, checked or a draft, arranged for questions about one client beside all others: who sits where, and at what
/// price.
///
/// Made once; every question after that is answered without reading the instance again.
public final class Seating: Sendable {
    let model: PlacementModel
    /// Without the reasons, which are found here.
    let roster: SeatedRoster
    public var instance: Instance { model.instance }
    var held: HeldSittings { model.held }
    var eligibility: Eligibility { model.eligibility }
    /// Planned clients, ascending by client.
    var units: [PlanningUnit] { model.units }
    let sittings: SittingIndex
    let prices: PriceList
    /// By client index: index into `units`, or −1.
    let unitOfClient: [Int32]
    private let clientByID: [ClientID: Int]
    /// By row: how many of this roster it counts, published assignments left out.
    private let load: [Int32]
    /// By client index: numbers of the sittings in which he sits by this roster, ascending.
    private let seats: [[Int32]]
    /// What ties clients together (C12).
    private var rows: RowTable { model.rows }
    /// Who must be kept apart.
    private var apart: ApartPairs { model.apart }
    /// Clients who are signed: they go on, and nothing else.
    private let signed: Set<Int>
    /// By client index: index into `roster.placements`, or −1.
    private let placement: [Int32]
    /// By client index: the sitting in which he begins by this roster, or −1; empty: nothing bounds who begins.
    private let firstSeat: [Int32]

    /// Costs of the unplaced, in points.
    let unplacedCost: [ClientID: Int]

    /// - Parameters:
    ///   - roster: of the model's instance: a draft, or checked.
    ///   - certificate: its prices say what a seat is worth to others.
    /// - Complexity: linear in instance and roster.
    public init(model: PlacementModel, roster: SeatedRoster, certificate: BoundCertificate) {
        self.model = model
        self.roster = roster
        let (instance, held, units, rows) = (model.instance, model.held, model.units, model.rows)
        let index = SittingIndex(instance: instance, held: held)
        sittings = index
        prices = PriceList(certificate, rows: rows, sittings: index)
        signed = Set(model.continuations.ofUnit.keys.filter(model.continuations.isSigned).map { units[$0].client })
        var unitOfClient = [Int32](repeating: -1, count: instance.clients.count)
        for (number, unit) in units.enumerated() { unitOfClient[unit.client] = Int32(number) }
        self.unitOfClient = unitOfClient
        let clientByID = Dictionary(
            instance.clients.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.clientByID = clientByID
        var load = [Int32](repeating: 0, count: rows.count)
        var seats = [[Int32]](repeating: [], count: instance.clients.count)
        for assignment in roster.assignments where assignment.state != .published {
            guard let client = clientByID[assignment.client], let number = index.number(of: assignment.session)
            else { continue }
            rows.forEachRow(of: Int32(number), counting: rows.member(of: client)) { load[$0.index] += 1 }
            seats[client].append(Int32(number))
        }
        var firstSeat: [Int32] = []
        if rows.boundsStarts {
            firstSeat = seats.map { numbers in
                numbers.min { left, right in
                    let (left, right) = (held.sittings[Int(left)], held.sittings[Int(right)])
                    return (left.day, left.start) < (right.day, right.start)
                } ?? -1
            }
            for (client, first) in firstSeat.enumerated() where first >= 0 {
                let unit = unitOfClient[client]
                guard unit >= 0, Group08MostStarts.counts(workedBefore: units[Int(unit)].workedBefore),
                    let row = rows.start(of: first)
                else { continue }
                load[row.index] += 1
            }
        }
        self.firstSeat = firstSeat
        for client in seats.indices where seats[client].count > 1 { seats[client].sort() }
        self.load = load
        self.seats = seats
        var placement = [Int32](repeating: -1, count: instance.clients.count)
        for (index, placed) in roster.placements.enumerated() {
            if let client = clientByID[placed.client] { placement[client] = Int32(index) }
        }
        self.placement = placement
        unplacedCost = Dictionary(
            roster.leftOut.map { ($0.client, $0.cost.value) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Who

    /// Index of a client; nil: no such id.
    func client(_ id: ClientID) -> Int? { clientByID[id] }

    /// The planning unit of a client; nil: he is not planned.
    func unit(ofClient client: Int) -> PlanningUnit? {
        unitOfClient[client] < 0 ? nil : units[Int(unitOfClient[client])]
    }

    /// His placement in the roster; nil: he is not placed.
    func placement(ofClient client: Int) -> PlacedClient? {
        placement[client] < 0 ? nil : roster.placements[Int(placement[client])]
    }

    /// Whether a client's signed placement goes on, so that nothing else can be chosen for him.
    func isSigned(_ client: Int) -> Bool { signed.contains(client) }

    /// Numbers of the sittings in which a client sits, ascending by number.
    func seats(ofClient client: Int) -> [Int32] { seats[client] }

    /// The dates near `day` on which a series is held, nearest first; none: no such series.
    public func dates(of series: SeriesID, near day: CalendarDay, most: Int) -> [CalendarDay] {
        guard let index = sittings.series(series) else { return [] }
        let days = held.range(ofSeries: index).map { held.sittings[$0].day }
        return Array(days.sorted { (abs($0.days(since: day)), $0) < (abs($1.days(since: day)), $1) }.prefix(most))
    }

    // MARK: May he still sit there

    /// Whether a client may still sit in a sitting beside all others of the roster; his own seat counts as free.
    ///
    /// The one place that knows what ties clients together: seats, seat agreements, first sittings, and who must be kept
    /// apart.
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
                case .seat: capacity(of: sitting, extra: extra)
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

/// Whether a seat can be had.
enum SeatAnswer: Sendable {
    case free
    /// All seats that he may use are taken.
    case noSeat
    /// Seats are free, but nobody more may have his very first sitting there.
    case noStart
    /// Somebody sits there whom he must not meet.
    case keptApart
}
