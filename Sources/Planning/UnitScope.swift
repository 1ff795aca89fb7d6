public import PlacementDomain

/// What belongs to one unit of the service: its projects, and the clients whose orders it owns or who work there.
///
/// Whoever belongs to no unit that is known belongs to every one: somebody has to see him.
public struct UnitScope: Hashable, Sendable {
    /// Index into `Instance.units`.
    public let unit: Int
    /// By index into `Instance.projects`.
    private let isOwnProject: [Bool]
    private let clients: Set<ClientID>

    /// - Parameters:
    ///   - typed: id or name of the unit, in full; letters' case in a name does not matter.
    ///   - roster: who works where; nil: orders alone say it.
    /// - Returns: nil where there is no such unit.
    public init?(_ typed: String, instance: Instance, roster: Roster?) {
        let byID = instance.units.firstIndex { $0.id == UnitID(typed) }
        let byName = instance.units.firstIndex { $0.name.lowercased() == typed.lowercased() }
        guard let unit = byID ?? byName else { return nil }
        self.unit = unit
        isOwnProject = instance.projects.map { $0.unit == unit }
        var units: [Set<Int>] = UnitScope.unitsOfOrders(instance)
        for (client, found) in UnitScope.unitsOfPlaces(instance, roster) { units[client].formUnion(found) }
        clients = Set(
            instance.clients.indices.filter { units[$0].isEmpty || units[$0].contains(unit) }
                .map { instance.clients[$0].id })
    }

    /// - Parameter project: index into `Instance.projects`.
    public func holds(project: Int) -> Bool { isOwnProject.indices.contains(project) && isOwnProject[project] }

    public func holds(_ client: ClientID) -> Bool { clients.contains(client) }

    /// Indexes of the units to which a client belongs.
    static func units(of client: Int, in instance: Instance, roster: Roster?) -> Set<Int> {
        unitsOfOrders(instance)[client].union(unitsOfPlaces(instance, roster)[client] ?? [])
    }

    private static func unitsOfOrders(_ instance: Instance) -> [Set<Int>] {
        var units = [Set<Int>](repeating: [], count: instance.clients.count)
        for order in instance.orders { if let unit = order.unit { units[order.client].insert(unit) } }
        return units
    }

    private static func unitsOfPlaces(_ instance: Instance, _ roster: Roster?) -> [Int: Set<Int>] {
        guard let roster else { return [:] }
        let clients = Dictionary(
            instance.clients.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let units = Dictionary(
            instance.projects.map { ($0.id, $0.unit) }, uniquingKeysWith: { first, _ in first })
        var found: [Int: Set<Int>] = [:]
        for placed in roster.placements {
            if let client = clients[placed.client], let unit = units[placed.project] {
                found[client, default: []].insert(unit)
            }
        }
        return found
    }
}
