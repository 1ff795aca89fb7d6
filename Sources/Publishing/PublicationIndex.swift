import PlacementDomain

/// The records of an instance by id and by owner, made once, so that no page searches a whole table.
struct PublicationIndex: Sendable {
    let instance: Instance
    let series: [SeriesID: Int]
    let clients: [ClientID: Int]
    let orders: [OrderID: Int]
    private let juveniles: Set<ClientID>
    let projects: [ProjectID: Int]
    /// `limitations[client]`, in the order of the file.
    let limitations: [[Limitation]]
    /// `contacts[project]`, in the order of the file.
    let contacts: [[PartnerContact]]
    let changes: [SessionID: SessionChange]

    init(_ instance: Instance) {
        self.instance = instance
        func byID<Record, ID: Hashable>(_ records: [Record], _ id: (Record) -> ID) -> [ID: Int] {
            Dictionary(records.enumerated().map { (id($1), $0) }, uniquingKeysWith: { first, _ in first })
        }
        series = byID(instance.series, \.id)
        clients = byID(instance.clients, \.id)
        orders = byID(instance.orders, \.id)
        juveniles = Set(
            instance.orders.filter { $0.legalFrame == .juvenile }.map { instance.clients[$0.client].id })
        projects = byID(instance.projects, \.id)
        var limitations = [[Limitation]](repeating: [], count: instance.clients.count)
        for own in instance.limitations where limitations.indices.contains(own.client) {
            limitations[own.client].append(own)
        }
        self.limitations = limitations
        var contacts = [[PartnerContact]](repeating: [], count: instance.projects.count)
        for own in instance.contacts where contacts.indices.contains(own.project) { contacts[own.project].append(own) }
        self.contacts = contacts
        changes = Dictionary(
            instance.sessions.map { (SessionID(series: instance.series[$0.series].id, date: $0.date), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    func client(_ id: ClientID) -> Client? { clients[id].map { instance.clients[$0] } }
    /// Whether any order of the client, also one that is not planned now, is a juvenile one.
    func isJuvenile(_ client: ClientID) -> Bool { juveniles.contains(client) }

    func order(_ id: OrderID) -> Order? { orders[id].map { instance.orders[$0] } }

    /// The project of a session.
    func project(of session: SessionID) -> Int? { series[session.series].map { instance.series[$0].project } }

    /// Clock times of a session on its date.
    func times(of session: SessionID) -> (start: TimeOfDay, end: TimeOfDay)? {
        guard let index = self.series[session.series] else { return nil }
        let series = instance.series[index]
        let change = changes[session].flatMap { $0.status == .cancelled ? nil : $0 }
        return (change?.start ?? series.start, change?.end ?? series.end)
    }

    /// Tags of a client that are valid on a day.
    func tags(of client: ClientID, on day: CalendarDay) -> Set<String> {
        guard let index = clients[client] else { return [] }
        return Set(
            limitations[index].filter { own in
                own.firstDay.map { $0 <= day } ?? true && own.lastDay.map { $0 >= day } ?? true
            }.map(\.tag))
    }

    /// The contact person of a project on a day; the first of the file where there are several.
    func contact(ofProject project: Int, on day: CalendarDay) -> PartnerContact? {
        contacts[project].first { own in
            own.firstDay.map { $0 <= day } ?? true && own.lastDay.map { $0 >= day } ?? true
        }
    }

    /// The project's unit; its id stands where it has no name.
    func unit(ofProject project: Int) -> OurContact {
        let index = instance.projects[project].unit
        guard instance.units.indices.contains(index) else { return OurContact() }
        let unit = instance.units[index]
        return OurContact(
            name: unit.name.isEmpty ? unit.id.text : unit.name, telephone: unit.telephone, address: unit.address)
    }
}
