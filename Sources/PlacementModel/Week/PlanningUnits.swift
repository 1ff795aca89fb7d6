public import PlacementDomain
internal import PlacementRules

/// Who is planned, and who is not and why.
public struct PlanningUnits: Sendable {
    /// One per planned client, ascending by client.
    public let units: [PlanningUnit]
    /// Ascending by client, then order; a client without any order stands there once, without an order.
    public let notPlanned: [NotPlannedOrder]
    public let warnings: [Finding]

    public init(instance: Instance) {
        var builder = PlanningUnitsBuilder(instance: instance)
        for client in instance.clients.indices { builder.choose(client: client) }
        builder.warnOfClients()
        units = builder.units
        notPlanned = builder.notPlanned
        warnings = builder.warnings
    }
}
