public import PlacementDomain

/// What an instance turned out to be: the figures that describe a size.
public struct InstanceFigures: Hashable, Sendable {
    public let clients: Int
    public let projects: Int
    public let series: Int
    public let travelRecords: Int
    /// Seats in two weeks by the rhythms, halved, rounded: holidays and closures are not taken out.
    public let seatDaysPerWeek: Int
    /// Sum over all clients of started days of `dayMinutes`.
    public let clientDays: Int
    /// `clientDays` ÷ seat-days over the start weeks, per mille.
    public let loadPerMille: Int
    /// Remaining minutes of all clients ÷ net minutes of all seats over the start weeks, per mille.
    public let minutesLoadPerMille: Int

    /// - Parameter dayMinutes: minutes that make one client-day.
    public init(_ instance: Instance, dayMinutes: Int = 360) {
        clients = instance.clients.count
        projects = instance.projects.count
        series = instance.series.count
        travelRecords = instance.travel.records.count
        clientDays = Self.clientDays(instance, dayMinutes: dayMinutes)
        var (seats, minutes) = (0, 0)
        for series in instance.series {
            let count = series.seats.value * series.rhythm.sittingsInTwoWeeks
            seats += count
            minutes += count * series.netMinutes.value
        }
        seatDaysPerWeek = (seats + 1) / 2
        loadPerMille = clientDays * 2000 / max(1, seats * instance.startWeeks)
        let remaining = instance.orders.reduce(0) { $0 + Self.remaining($1) }
        minutesLoadPerMille = remaining * 2000 / max(1, minutes * instance.startWeeks)
    }

    static func clientDays(_ instance: Instance, dayMinutes: Int) -> Int {
        instance.orders.reduce(0) { $0 + (remaining($1) + dayMinutes - 1) / dayMinutes }
    }

    private static func remaining(_ order: Order) -> Int {
        max(0, order.orderedMinutes.value - order.deductedMinutes.value - order.creditedMinutes.value)
    }
}
