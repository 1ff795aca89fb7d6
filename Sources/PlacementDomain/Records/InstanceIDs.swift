/// The ids of an instance's records by their index; an index that names nothing gives an empty id.
package struct InstanceIDs {
    private let instance: Instance

    package init(_ instance: Instance) { self.instance = instance }

    func client(_ index: Int) -> ClientID { at(instance.clients, index)?.id ?? "" }
    func order(_ index: Int) -> OrderID { at(instance.orders, index)?.id ?? "" }
    func home(_ index: Int) -> HomeID { at(instance.homes, index)?.id ?? "" }
    func unit(_ index: Int) -> UnitID { at(instance.units, index)?.id ?? "" }
    func project(_ index: Int) -> ProjectID { at(instance.projects, index)?.id ?? "" }
    func series(_ index: Int) -> SeriesID { at(instance.series, index)?.id ?? "" }
    func supervisor(_ index: Int) -> SupervisorID { at(instance.supervisors, index)?.id ?? "" }
    func pickUp(_ index: Int) -> PickUpID { at(instance.pickUps, index)?.id ?? "" }
    func place(_ index: Int) -> PlaceID {
        let projects = instance.projects.count
        return PlaceID(index < projects ? project(index).text : pickUp(index - projects).text)
    }

    private func at<Record>(_ records: [Record], _ index: Int) -> Record? {
        records.indices.contains(index) ? records[index] : nil
    }
}
