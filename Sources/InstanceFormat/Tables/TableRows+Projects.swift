import PlacementDomain

extension TableRows {
    /// Whether two numbers of records, both found, differ.
    private static func isOther(_ number: Int, than other: Int) -> Bool { number >= 0 && other >= 0 && number != other }

    static func unit(_ row: TableReader) -> Unit { Unit(id: UnitID(row.id()), name: row.text(), point: row.point()) }

    static func project(_ row: TableReader, _ units: IdentifierIndex) -> Project {
        Project(
            id: ProjectID(row.id()), name: row.text(), unit: row.reference(units), kind: row.word(or: .external),
            jurisdiction: row.text(), organisation: row.text(), partner: row.text(),
            reasonForWorkingTogether: row.text(), pc4: row.text(), point: row.point(), address: row.text(),
            workKinds: row.list(), demands: row.list(), excludes: row.list(), acceptsJuveniles: row.boolean(),
            presentPerson: row.text(), aloneMinutes: row.minutes(), nextVisitDue: row.optionalDay(),
            siteChecklist: row.text(), overbookingAgreedOn: row.optionalDay(), overbookingReference: row.text(),
            line: row.line)
    }

    static func approval(_ row: TableReader, _ projects: IdentifierIndex) -> ApprovalPeriod {
        let value = ApprovalPeriod(
            project: row.reference(projects), firstDay: row.day(), lastDay: row.optionalDay(),
            decisionReference: row.text(), state: row.word(or: .proposed))
        row.check(first: value.firstDay, last: value.lastDay)
        return value
    }

    static func contact(_ row: TableReader, _ projects: IdentifierIndex) -> PartnerContact {
        let value = PartnerContact(
            project: row.reference(projects), name: row.text(), phone: row.text(), email: row.text(),
            channel: row.text(), firstDay: row.optionalDay(), lastDay: row.optionalDay())
        row.check(first: value.firstDay, last: value.lastDay)
        return value
    }

    static func series(
        _ row: TableReader, _ projects: IdentifierIndex, _ supervisors: IdentifierIndex,
        _ pickUps: SortedRecords<PickUpPoint>
    ) -> Series {
        let value = Series(
            id: SeriesID(row.id()), project: row.reference(projects), weekday: row.weekday(), start: row.time(),
            end: row.time(), breakMinutes: row.minutes(), rhythm: row.word(or: .every), firstDay: row.optionalDay(),
            lastDay: row.optionalDay(), seats: Seats(row.integer()), bookable: row.optionalSeats(),
            leastAttendance: row.integer(), supervised: row.boolean(), supervisor: row.optionalReference(supervisors),
            composition: row.word(or: .open), pickUp: row.optionalReference(pickUps.index), line: row.line)
        row.check(first: value.firstDay, last: value.lastDay)
        guard row.isRowSound else { return value }
        if value.end <= value.start {
            row.report(
                .endBeforeStart, field: "end", cause: "\(value.end) is not after \(value.start)",
                remedy: "correct one of the two times")
        } else if !(1...480).contains(value.netMinutes.value) {
            row.report(
                .sittingLength, field: "breakMinutes",
                cause: "\(value.netMinutes) minutes of work in a sitting (end − start − break)",
                remedy: "let it be 1 to 480 minutes")
        }
        if let pickUp = value.pickUp.flatMap({ pickUps[$0] }), isOther(pickUp.project, than: value.project) {
            row.contradiction(
                "pickUp", "the pick-up point belongs to another project", "name one of this project, or none")
        }
        return value
    }

    static func sessionChange(_ row: TableReader, _ series: IdentifierIndex) -> SessionChange {
        SessionChange(
            series: row.reference(series), date: row.day(), status: row.word(or: .changed), cause: row.text(),
            start: row.optionalTime(), end: row.optionalTime(), breakMinutes: row.optionalMinutes(),
            seats: row.optionalSeats(), bookable: row.optionalSeats(), line: row.line)
    }

    static func closure(
        _ row: TableReader, _ projects: IdentifierIndex, _ series: SortedRecords<Series>
    ) -> Closure {
        let value = Closure(
            project: row.reference(projects), series: row.optionalReference(series.index), firstDay: row.day(),
            lastDay: row.day(), reason: row.text())
        row.check(first: value.firstDay, last: value.lastDay)
        if row.isRowSound, let closed = value.series.flatMap({ series[$0] }),
            isOther(closed.project, than: value.project)
        {
            row.contradiction(
                "series", "the series belongs to another project", "name a series of this project, or none")
        }
        return value
    }

    static func holiday(_ row: TableReader) -> Holiday {
        Holiday(date: row.day(), jurisdiction: row.text(), name: row.text())
    }

    static func agreement(_ row: TableReader, _ series: IdentifierIndex) -> Agreement {
        let value = Agreement(
            series: row.reference(series), organisation: row.text(), atLeast: row.optionalInteger(),
            atMost: row.optionalInteger(), releaseDays: row.optionalInteger())
        if row.isRowSound, let least = value.atLeast, let most = value.atMost, least > most {
            row.report(
                .outOfRange, field: "atLeast", cause: "\(least) is more than atMost \(most)",
                remedy: "correct one of the two numbers")
        }
        if row.isRowSound, value.atLeast == nil, value.atMost == nil {
            row.contradiction(
                "atLeast", "neither atLeast nor atMost is filled", "fill one of them, or take the row out")
        }
        return value
    }

    static func supervisor(_ row: TableReader, _ units: IdentifierIndex) -> Supervisor {
        Supervisor(
            id: SupervisorID(row.id()), name: row.text(), unit: row.reference(units), sex: row.optionalWord(),
            workingDays: Set(row.words { (day: Weekday) in day.name }), mostClients: row.integer())
    }

    static func pickUp(_ row: TableReader, _ projects: IdentifierIndex) -> PickUpPoint {
        PickUpPoint(
            id: PickUpID(row.id()), project: row.reference(projects), name: row.text(), point: row.point(),
            time: row.optionalTime(), seats: Seats(row.integer()))
    }

    static func runningSeries(_ row: TableReader, _ series: SortedRecords<Series>) -> RunningSeries {
        let value = RunningSeries(series: row.reference(series.index), since: row.optionalDay())
        if row.isRowSound, series[value.series]?.supervised == false {
            row.contradiction("series", "the series is not supervised", "take the row out: such a series always runs")
        }
        return value
    }

    static func attendanceRate(_ row: TableReader) -> AttendanceRate {
        let value = AttendanceRate(
            kind: row.word(or: .external), weekday: row.weekday(), attended: row.integer(), expected: row.integer(),
            firstDay: row.day(), lastDay: row.day(), upperLimitPpm: row.integer())
        row.check(first: value.firstDay, last: value.lastDay)
        if row.isRowSound, value.attended > value.expected {
            row.report(
                .outOfRange, field: "attended", cause: "more than expected", remedy: "correct one of the two numbers")
        }
        return value
    }

    static func placement(
        _ row: TableReader, _ orders: IdentifierIndex, _ projects: IdentifierIndex, _ series: SortedRecords<Series>
    ) -> Placement {
        let value = Placement(
            id: PlacementID(row.id()), order: row.reference(orders), project: row.reference(projects),
            series: row.references(series.index), firstDay: row.day(), state: row.word(or: .proposed),
            decisionDay: row.optionalDay(), signedDay: row.optionalDay(), reasons: row.text(),
            predecessor: row.optionalID().map { PlacementID($0) }, changeReason: row.text(),
            unlockedOn: row.optionalDay(), unlockReason: row.text(), line: row.line)
        if row.isRowSound,
            value.series.contains(where: { isOther(series[$0]?.project ?? -1, than: value.project) })
        {
            row.contradiction("series", "a series that belongs to another project", "name series of this project")
        }
        return value
    }

    /// A row of an order that is not there is a warning, not an error: the week stands, and its seat is taken.
    static func publishedAssignment(
        _ row: TableReader, _ orders: IdentifierIndex, _ series: IdentifierIndex
    ) -> (value: PublishedEntry<OrderID>, order: Int?) {
        let order = row.claimedReference(orders)
        let session = row.session(series)
        let value = PublishedEntry(
            order: OrderID(order.id), series: session.series, date: session.date, from: row.time(), to: row.time(),
            creditMinutes: row.minutes(), line: row.line)
        guard row.isRowSound else { return (value, order.number) }
        if value.to <= value.from {
            row.report(
                .endBeforeStart, field: "to", cause: "\(value.to) is not after \(value.from)",
                remedy: "correct one of the two times")
        } else if value.creditMinutes.value > value.to.minute - value.from.minute {
            row.report(
                .outOfRange, field: "creditMinutes", cause: "more than the minutes from \(value.from) to \(value.to)",
                remedy: "correct the number")
        }
        return (value, order.number)
    }
}
