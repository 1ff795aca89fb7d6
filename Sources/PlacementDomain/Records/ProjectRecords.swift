extension Unit: IdentifiedRecord {
    package static var table: InstanceTable { .units }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Unit, NoIDs>]> { \.units }
    package static func all(in instance: Instance) -> [Unit] { instance.units }
}

extension Project: IdentifiedRecord, UnitRecord {
    package static var table: InstanceTable { .projects }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Project, UnitID>]> { \.projects }
    package static func all(in instance: Instance) -> [Project] { instance.projects }
}

extension Supervisor: IdentifiedRecord, UnitRecord {
    package static var table: InstanceTable { .supervisors }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Supervisor, UnitID>]> { \.supervisors }
    package static func all(in instance: Instance) -> [Supervisor] { instance.supervisors }
}

extension PickUpPoint: IdentifiedRecord, ProjectRecord {
    package static var table: InstanceTable { .pickUps }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<PickUpPoint, ProjectID>]> { \.pickUps }
    package static func all(in instance: Instance) -> [PickUpPoint] { instance.pickUps }
}

extension ApprovalPeriod: ProjectRecord {
    package static var table: InstanceTable { .approvals }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<ApprovalPeriod, ProjectID>]> {
        \.approvals
    }
    package static func all(in instance: Instance) -> [ApprovalPeriod] { instance.approvals }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
    }
}

extension PartnerContact: ProjectRecord {
    package static var table: InstanceTable { .contacts }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<PartnerContact, ProjectID>]> { \.contacts }
    package static func all(in instance: Instance) -> [PartnerContact] { instance.contacts }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
    }
}

extension Holiday: KeyedRecord {
    package static var table: InstanceTable { .holidays }
    package static var keyFields: [String] { ["date", "jurisdiction"] }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Holiday, NoIDs>]> { \.holidays }
    package static func all(in instance: Instance) -> [Holiday] { instance.holidays }

    package var key: String { "\(date.number) \(jurisdiction)" }
}

extension AttendanceRate: KeyedRecord {
    package static var table: InstanceTable { .attendanceRates }
    package static var keyFields: [String] { ["kind", "weekday", "firstDay"] }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<AttendanceRate, NoIDs>]> {
        \.attendanceRates
    }
    package static func all(in instance: Instance) -> [AttendanceRate] { instance.attendanceRates }

    package var key: String { "\(kind) \(weekday) \(firstDay.number)" }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
        if report.isSound, attended > expected {
            report.add(
                .outOfRange, field: "attended", cause: Said("meer dan expected", "more than expected"),
                remedy: RecordSentences.correctNumber)
        }
    }
}

extension TravelTable.Record: LinkedRecord {
    package struct IDs: Hashable, Sendable {
        package var home: HomeID
        package var place: PlaceID

        package init(home: HomeID, place: PlaceID) {
            self.home = home
            self.place = place
        }
    }

    package static var table: InstanceTable { .travel }
    package static var keyFields: [String] { ["home", "place", "mode"] }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<TravelTable.Record, IDs>]> { \.travel }
    package static func all(in instance: Instance) -> [TravelTable.Record] { instance.travel.records }

    package func ids(in instance: InstanceIDs) -> IDs {
        IDs(home: instance.home(Int(home)), place: instance.place(Int(place)))
    }
    package mutating func link(_ ids: IDs, _ finder: RecordFinder, _ report: RecordReport) {
        home = Int32(finder.homes.number(of: ids.home, "home", report))
        place = Int32(finder.places.number(of: ids.place, "place", report))
    }
}
