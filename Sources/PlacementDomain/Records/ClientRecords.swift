extension Home: IdentifiedRecord {
    package static var table: InstanceTable { .homes }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Home, NoIDs>]> { \.homes }
    package static func all(in instance: Instance) -> [Home] { instance.homes }

    /// The form of a postcode is a matter of its cell alone, so it is told among the cells.
    package mutating func link(_ ids: NoIDs, _ finder: RecordFinder, _ report: RecordReport) {
        if !pc4.isEmpty, pc4.utf8.count != 4 || !pc4.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            report.add(
                .wrongType, field: "pc4", cause: Said("geen postcode van vier cijfers", "no four-digit postcode"),
                remedy: Said("schrijf vier cijfers, of laat de cel leeg", "write four digits, or leave it empty"))
        }
    }
}

extension Client: IdentifiedRecord {
    package static var table: InstanceTable { .clients }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Client, HomeID>]> { \.clients }
    package static func all(in instance: Instance) -> [Client] { instance.clients }

    package func ids(in instance: InstanceIDs) -> HomeID { instance.home(home) }
    package mutating func link(_ ids: HomeID, _ finder: RecordFinder, _ report: RecordReport) {
        home = finder.homes.number(of: ids, "home", report)
    }

    package func check(_ report: RecordReport, in instance: Instance) {
        if report.isSound, leastSessions > wishSessions || wishSessions > mostSessions {
            report.add(
                .outOfRange, field: "wishSessions",
                cause: Said(
                    "werkdagen per week lopen niet op: minst, gewenst, meest",
                    "sessions a week do not ascend: least, wish, most"),
                remedy: Said(
                    "zorg voor leastSessions ≤ wishSessions ≤ mostSessions",
                    "let leastSessions ≤ wishSessions ≤ mostSessions"))
        }
    }
}

extension Availability: ClientRecord {
    package static var table: InstanceTable { .availability }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Availability, ClientID>]> {
        \.availability
    }
    package static func all(in instance: Instance) -> [Availability] { instance.availability }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
    }
}

extension AvailabilityException: ClientRecord {
    package static var table: InstanceTable { .exceptions }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<AvailabilityException, ClientID>]> {
        \.exceptions
    }
    package static func all(in instance: Instance) -> [AvailabilityException] { instance.exceptions }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
    }
}

extension Limitation: ClientRecord {
    package static var table: InstanceTable { .limitations }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Limitation, ClientID>]> { \.limitations }
    package static func all(in instance: Instance) -> [Limitation] { instance.limitations }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
    }
}

extension WeekendGround: ClientRecord {
    package static var table: InstanceTable { .weekendGrounds }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<WeekendGround, ClientID>]> {
        \.weekendGrounds
    }
    package static func all(in instance: Instance) -> [WeekendGround] { instance.weekendGrounds }
}

extension StoppedPeriod: ClientRecord {
    package static var table: InstanceTable { .stoppedPeriods }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<StoppedPeriod, ClientID>]> {
        \.stoppedPeriods
    }
    package static func all(in instance: Instance) -> [StoppedPeriod] { instance.stoppedPeriods }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
    }
}

extension ExcludedPlace: LinkedRecord {
    package struct IDs: Hashable, Sendable {
        package var client: ClientID
        package var place: PlaceID

        package init(client: ClientID, place: PlaceID) {
            self.client = client
            self.place = place
        }
    }

    package static var table: InstanceTable { .excludedPlaces }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<ExcludedPlace, IDs>]> { \.excludedPlaces }
    package static func all(in instance: Instance) -> [ExcludedPlace] { instance.excludedPlaces }

    package func ids(in instance: InstanceIDs) -> IDs {
        IDs(client: instance.client(client), place: instance.place(place))
    }
    package mutating func link(_ ids: IDs, _ finder: RecordFinder, _ report: RecordReport) {
        client = finder.clients.number(of: ids.client, "client", report)
        place = finder.places.number(of: ids.place, "place", report)
    }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
    }
}

extension Incompatibility: LinkedRecord {
    /// Exactly one of the last three is given.
    package struct IDs: Hashable, Sendable {
        package var client: ClientID
        package var otherClient: ClientID?
        package var supervisor: SupervisorID?
        package var supervisorSex: Sex?

        package init(
            client: ClientID, otherClient: ClientID? = nil, supervisor: SupervisorID? = nil, supervisorSex: Sex? = nil
        ) {
            self.client = client
            self.otherClient = otherClient
            self.supervisor = supervisor
            self.supervisorSex = supervisorSex
        }
    }

    package static var table: InstanceTable { .incompatibilities }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Incompatibility, IDs>]> {
        \.incompatibilities
    }
    package static func all(in instance: Instance) -> [Incompatibility] { instance.incompatibilities }

    package func ids(in instance: InstanceIDs) -> IDs {
        let own = instance.client(client)
        return switch other {
        case .client(let other): IDs(client: own, otherClient: instance.client(other))
        case .supervisor(let supervisor): IDs(client: own, supervisor: instance.supervisor(supervisor))
        case .supervisorSex(let sex): IDs(client: own, supervisorSex: sex)
        }
    }

    package mutating func link(_ ids: IDs, _ finder: RecordFinder, _ report: RecordReport) {
        let isReadWhole = report.isSound
        client = finder.clients.number(of: ids.client, "client", report)
        let others = [
            finder.clients.number(of: ids.otherClient, "otherClient", report).map(Other.client),
            finder.supervisors.number(of: ids.supervisor, "supervisor", report).map(Other.supervisor),
            ids.supervisorSex.map(Other.supervisorSex),
        ].compactMap { $0 }
        other = others.first ?? .client(0)
        let filled = [ids.otherClient != nil, ids.supervisor != nil, ids.supervisorSex != nil].count { $0 }
        // A cell that could not be read was reported, and may be the one that is filled.
        if filled > 1 || filled == 0 && isReadWhole {
            report.contradiction(
                "otherClient",
                Said(
                    "van otherClient, supervisor en supervisorSex zijn er \(filled) ingevuld",
                    "\(filled) of otherClient, supervisor and supervisorSex are filled"),
                Said("vul precies een van de drie in", "fill exactly one of the three"))
        }
    }
}
