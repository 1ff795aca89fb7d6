/// Finds records by id in all tables that others refer to; filled table by table.
package struct RecordFinder: Sendable {
    package internal(set) var homes = RecordIndex<Home>()
    package internal(set) var units = RecordIndex<Unit>()
    package internal(set) var projects = RecordIndex<Project>()
    package internal(set) var pickUps = RecordIndex<PickUpPoint>()
    package internal(set) var supervisors = RecordIndex<Supervisor>()
    package internal(set) var series = RecordIndex<Series>()
    package internal(set) var clients = RecordIndex<Client>()
    package internal(set) var orders = RecordIndex<Order>()
    /// Projects, then pick-up points.
    package internal(set) var places = RecordIndex<Place>()
}
