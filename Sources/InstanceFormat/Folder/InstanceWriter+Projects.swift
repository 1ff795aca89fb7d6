import PlacementDomain

extension InstanceWriter {
    static func projectTables(_ instance: Instance, _ names: InstanceNames) -> [CSVWriter] {
        [
            table(ProjectSchemas.units, instance.units) { row, unit in
                row.id(unit.id.text)
                row.text(unit.name)
                row.point(unit.point)
            },
            table(ProjectSchemas.projects, instance.projects) { project(&$0, $1, names) },
            table(ProjectSchemas.approvals, instance.approvals) { row, value in
                row.id(names.project(value.project))
                row.day(value.firstDay)
                row.day(value.lastDay)
                row.text(value.decisionReference)
                row.word(value.state)
            },
            table(ProjectSchemas.contacts, instance.contacts) { row, value in
                row.id(names.project(value.project))
                row.text(value.name)
                row.text(value.phone)
                row.text(value.email)
                row.text(value.channel)
                row.day(value.firstDay)
                row.day(value.lastDay)
            },
            table(ProjectSchemas.series, instance.series) { series(&$0, $1, names) },
            table(ProjectSchemas.sessions, instance.sessions) { row, value in
                row.id(names.series(value.series))
                row.day(value.date)
                row.word(value.status)
                row.text(value.cause)
                row.time(value.start)
                row.time(value.end)
                row.integer(value.breakMinutes)
                row.integer(value.seats)
                row.integer(value.bookable)
            },
            table(ProjectSchemas.closures, instance.closures) { row, value in
                row.id(names.project(value.project))
                row.id(value.series.map(names.series))
                row.day(value.firstDay)
                row.day(value.lastDay)
                row.text(value.reason)
            },
            table(ProjectSchemas.holidays, instance.holidays) { row, value in
                row.day(value.date)
                row.text(value.jurisdiction)
                row.text(value.name)
            },
            travel(instance, names),
        ] + planTables(instance, names)
    }

    /// All rows of published weeks by the id of their order, those of unknown orders last.
    private static func published(_ instance: Instance, _ names: InstanceNames) -> [PublishedEntry<OrderID>] {
        instance.publishedAssignments.map { $0.of(OrderID(names.order($0.order))) } + instance.orphanedAssignments
    }

    private static func planTables(_ instance: Instance, _ names: InstanceNames) -> [CSVWriter] {
        [
            table(ProjectSchemas.agreements, instance.agreements) { row, value in
                row.id(names.series(value.series))
                row.text(value.organisation)
                row.integer(value.atLeast)
                row.integer(value.atMost)
                row.integer(value.releaseDays)
            },
            table(ProjectSchemas.placements, instance.placements) { placement(&$0, $1, names) },
            table(ProjectSchemas.publishedAssignments, published(instance, names)) { row, value in
                row.id(value.order.text)
                row.text("\(names.series(value.series))@\(value.date)")
                row.time(value.from)
                row.time(value.to)
                row.integer(value.creditMinutes)
            },
            table(ProjectSchemas.supervisors, instance.supervisors) { row, value in
                row.id(value.id.text)
                row.text(value.name)
                row.id(names.unit(value.unit))
                row.word(value.sex)
                row.list(value.workingDays.sorted().map(\.name))
                row.integer(value.mostClients)
            },
            table(ProjectSchemas.pickUps, instance.pickUps) { row, value in
                row.id(value.id.text)
                row.id(names.project(value.project))
                row.text(value.name)
                row.point(value.point)
                row.time(value.time)
                row.integer(value.seats)
            },
            table(ProjectSchemas.runningSeries, instance.runningSeries) { row, value in
                row.id(names.series(value.series))
                row.day(value.since)
            },
            table(ProjectSchemas.attendanceRates, instance.attendanceRates) { row, value in
                row.word(value.kind)
                row.text(value.weekday.name)
                row.integer(value.attended)
                row.integer(value.expected)
                row.day(value.firstDay)
                row.day(value.lastDay)
                row.integer(value.upperLimitPpm)
            },
        ]
    }

    private static func travel(_ instance: Instance, _ names: InstanceNames) -> CSVWriter {
        table(ProjectSchemas.travel, instance.travel.rows) { row, value in
            row.id(names.home(Int(value.home)))
            row.id(names.place(Int(value.place)))
            row.word(value.mode)
            row.integer(Int(value.minutes))
        }
    }

    private static func project(_ row: inout CSVWriter, _ project: Project, _ names: InstanceNames) {
        row.id(project.id.text)
        row.text(project.name)
        row.id(names.unit(project.unit))
        row.word(project.kind)
        row.text(project.jurisdiction)
        row.text(project.organisation)
        row.text(project.partner)
        row.text(project.reasonForWorkingTogether)
        row.text(project.pc4)
        row.point(project.point)
        row.text(project.address)
        row.list(project.workKinds)
        row.list(project.demands)
        row.list(project.excludes)
        row.boolean(project.acceptsJuveniles)
        row.text(project.presentPerson)
        row.integer(project.aloneMinutes)
        row.day(project.nextVisitDue)
        row.text(project.siteChecklist)
        row.day(project.overbookingAgreedOn)
        row.text(project.overbookingReference)
    }

    private static func series(_ row: inout CSVWriter, _ series: Series, _ names: InstanceNames) {
        row.id(series.id.text)
        row.id(names.project(series.project))
        row.text(series.weekday.name)
        row.time(series.start)
        row.time(series.end)
        row.integer(series.breakMinutes)
        row.word(series.rhythm)
        row.day(series.firstDay)
        row.day(series.lastDay)
        row.integer(series.seats)
        row.integer(series.bookable)
        row.integer(series.leastAttendance)
        row.boolean(series.supervised)
        row.id(series.supervisor.map(names.supervisor))
        row.word(series.composition)
        row.id(series.pickUp.map(names.pickUp))
    }

    private static func placement(_ row: inout CSVWriter, _ placement: Placement, _ names: InstanceNames) {
        row.id(placement.id.text)
        row.id(names.order(placement.order))
        row.id(names.project(placement.project))
        row.list(placement.series.map(names.series))
        row.day(placement.firstDay)
        row.word(placement.state)
        row.day(placement.decisionDay)
        row.day(placement.signedDay)
        row.text(placement.reasons)
        row.id(placement.predecessor?.text)
        row.text(placement.changeReason)
        row.day(placement.unlockedOn)
        row.text(placement.unlockReason)
    }
}
