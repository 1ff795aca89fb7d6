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
    let load: [Int32]
    /// By client index: numbers of the sittings in which he sits by this roster, ascending.
    let seats: [[Int32]]
    /// What ties clients together (C12); kept here because every question asks it, and a table handed over by the model
    /// is a copy each time.
    let rows: RowTable
    /// Who must be kept apart.
    var apart: ApartPairs { model.apart }
    /// Clients who are signed: they go on, and nothing else.
    private let signed: Set<Int>
    /// By client index: index into `roster.placements`, or −1.
    private let placement: [Int32]
    /// By client index: the sitting in which he begins by this roster, or −1; empty: nothing bounds who begins.
    let firstSeat: [Int32]

    /// Costs of the unplaced, in points.
    let unplacedCost: [ClientID: Int]

    /// - Parameters:
    ///   - roster: of the model's instance: a draft, or checked.
    ///   - certificate: its prices say what a seat is worth to others.
    /// - Complexity: linear in instance and roster.
    public init(model: PlacementModel, roster: SeatedRoster, certificate: BoundCertificate) {
        self.model = model
        self.roster = roster
        self.rows = model.rows
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
}
