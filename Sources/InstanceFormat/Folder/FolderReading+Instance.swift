import PlacementDomain

extension FolderReading {
    /// Reads everything; nil where the dates, policy or rules are missing. Valid only if no error was found.
    func instance() -> Instance? {
        let needed = InstanceFiles.tables.map(\.file) + InstanceFiles.documents
        guard checkEntries(needed: needed, tolerated: [InstanceFiles.readme], unknown: .error) else { return nil }
        if let file = load("datapackage.json") { DataPackage.check(file, collector) }
        let policy = yaml("policy.yaml").flatMap(PolicyDocument.read)
        let rules = yaml("rules.yaml").flatMap(RulesDocument.read)
        let head = yaml("instance.yaml").flatMap { InstanceDocument.read($0, supervisedWeeks: policy?.supervisedWeeks) }
        var instance =
            head
            ?? Instance(
                asOf: CalendarDay(number: 0), planStart: CalendarDay(number: 4), startWeeks: 1,
                calendarEnd: CalendarDay(number: 4), policy: Policy(), rules: RuleBook(versions: []))
        if let policy { instance.policy = policy }
        if let rules { instance.rules = rules }
        readTables(into: &instance)
        instance.hash = hash.text
        return policy == nil || rules == nil || head == nil ? nil : instance
    }

    private func readTables(into instance: inout Instance) {
        let homes = sorted(ClientSchemas.homes, id: \.id.text, TableRows.home)
        let units = sorted(ProjectSchemas.units, id: \.id.text, TableRows.unit)
        let projects = sorted(ProjectSchemas.projects, id: \.id.text) { TableRows.project($0, units.index) }
        let pickUps = sorted(ProjectSchemas.pickUps, id: \.id.text) { TableRows.pickUp($0, projects.index) }
        let supervisors = sorted(ProjectSchemas.supervisors, id: \.id.text) { TableRows.supervisor($0, units.index) }
        let series = sorted(ProjectSchemas.series, id: \.id.text) {
            TableRows.series($0, projects.index, supervisors.index, pickUps)
        }
        let clients = sorted(ClientSchemas.clients, id: \.id.text) { TableRows.client($0, homes.index) }
        let orders = sorted(ClientSchemas.orders, id: \.id.text) { TableRows.order($0, clients.index) }
        checkPlaceIDs(projects, pickUps)
        let places = IdentifierIndex(projects.ids + pickUps.ids, isComplete: projects.isComplete && pickUps.isComplete)

        instance.homes = homes.records
        instance.units = units.records
        instance.projects = projects.records
        instance.pickUps = pickUps.records
        instance.supervisors = supervisors.records
        instance.series = series.records
        instance.clients = clients.records
        instance.orders = orders.records
        readClientTables(into: &instance, clients.index, places, supervisors.index)
        readProjectTables(into: &instance, projects.index, series)
        instance.placements =
            sorted(ProjectSchemas.placements, id: \.id.text) {
                TableRows.placement($0, orders.index, projects.index, series)
            }.records
        let published = keyed(
            ProjectSchemas.publishedAssignments,
            key: { [$0.value.order.text, "\($0.value.series)", "\($0.value.date.number)"] },
            { TableRows.publishedAssignment($0, orders.index, series.index) })
        for (row, order) in published {
            if let order {
                instance.publishedAssignments.append(row.of(order))
            } else {
                instance.orphanedAssignments.append(row)
            }
        }
        instance.travel = travel(homes.index, places, homeCount: homes.records.count)
    }

    private func readClientTables(
        into instance: inout Instance, _ clients: IdentifierIndex, _ places: IdentifierIndex,
        _ supervisors: IdentifierIndex
    ) {
        instance.availability = list(ClientSchemas.availability) { TableRows.availability($0, clients) }
        instance.exceptions = list(ClientSchemas.exceptions) { TableRows.exception($0, clients) }
        instance.limitations = list(ClientSchemas.limitations) { TableRows.limitation($0, clients) }
        instance.weekendGrounds = list(ClientSchemas.weekendGrounds) { TableRows.weekendGround($0, clients) }
        instance.stoppedPeriods = list(ClientSchemas.stoppedPeriods) { TableRows.stoppedPeriod($0, clients) }
        instance.excludedPlaces = list(ClientSchemas.excludedPlaces) { TableRows.excludedPlace($0, clients, places) }
        instance.incompatibilities = list(ClientSchemas.incompatibilities) {
            TableRows.incompatibility($0, clients, supervisors)
        }
    }

    private func readProjectTables(
        into instance: inout Instance, _ projects: IdentifierIndex, _ series: SortedRecords<Series>
    ) {
        instance.approvals = list(ProjectSchemas.approvals) { TableRows.approval($0, projects) }
        instance.contacts = list(ProjectSchemas.contacts) { TableRows.contact($0, projects) }
        instance.sessions = keyed(
            ProjectSchemas.sessions, key: { [$0.series, Int($0.date.number)] },
            { TableRows.sessionChange($0, series.index) })
        instance.closures = list(ProjectSchemas.closures) { TableRows.closure($0, projects, series) }
        instance.holidays = keyed(
            ProjectSchemas.holidays, key: { "\($0.date.number) \($0.jurisdiction)" }, TableRows.holiday)
        instance.agreements = keyed(
            ProjectSchemas.agreements, key: { "\($0.series) \($0.organisation)" },
            { TableRows.agreement($0, series.index) })
        instance.runningSeries = keyed(
            ProjectSchemas.runningSeries, key: \.series, { TableRows.runningSeries($0, series) })
        instance.attendanceRates = keyed(
            ProjectSchemas.attendanceRates, key: { "\($0.kind) \($0.weekday) \($0.firstDay.number)" },
            TableRows.attendanceRate)
    }

    /// Projects and pick-up points are named by `travel.csv` and `excluded-places.csv` in one column.
    private func checkPlaceIDs(_ projects: SortedRecords<Project>, _ pickUps: SortedRecords<PickUpPoint>) {
        let known = Set(projects.ids)
        for id in pickUps.ids where !id.isEmpty && known.contains(id) {
            collector.add(
                .duplicateKey, file: "pick-ups.csv", field: "id",
                cause: "the pick-up point \(id) has the id of a project",
                remedy: "give it another id: both are places to travel to")
        }
    }
}
