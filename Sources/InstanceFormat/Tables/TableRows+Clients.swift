import PlacementDomain

/// One row of a table as a value of the domain; cells are read in the order of the schema.
enum TableRows {
    static func order(_ row: TableReader, _ clients: IdentifierIndex) -> Order {
        let order = Order(
            id: OrderID(row.id()), client: row.reference(clients), caseReference: row.text(), version: row.text(),
            jurisdiction: row.text(), legalFrame: row.word(or: .judgment), receivedDate: row.day(),
            finalDate: row.optionalDay(), invitedDate: row.optionalDay(), intakeDate: row.optionalDay(),
            matchingWeighedOn: row.optionalDay(), firstWorkedDate: row.optionalDay(), endedDate: row.optionalDay(),
            orderedMinutes: row.minutes(), deductedMinutes: row.minutes(), creditedMinutes: row.minutes(),
            detentionDays: row.optionalInteger(), caseTermEnd: row.optionalDay(), agreedTermEnd: row.optionalDay(),
            earliestDay: row.optionalDay(), shortNoticeConsent: row.optionalDay(), travelCreditAllowed: row.boolean(),
            eteMinutesCredited: row.minutes(), medicalCheckOrderedOn: row.optionalDay(),
            medicalCheckResultOn: row.optionalDay(), state: row.word(or: .received),
            impossibleReportedOn: row.optionalDay(), returnReason: row.optionalText(), line: row.line)
        guard row.isRowSound else { return order }
        if order.deductedMinutes >= order.orderedMinutes {
            row.report(
                .outOfRange, field: "deductedMinutes", cause: "not less than orderedMinutes",
                remedy: "correct one of the two numbers")
        }
        row.check(first: order.medicalCheckOrderedOn, last: order.medicalCheckResultOn, field: "medicalCheckResultOn")
        checkOrder(
            of: [
                ("receivedDate", order.receivedDate), ("invitedDate", order.invitedDate),
                ("intakeDate", order.intakeDate),
                ("matchingWeighedOn", order.matchingWeighedOn), ("firstWorkedDate", order.firstWorkedDate),
                ("endedDate", order.endedDate),
            ], row)
        return order
    }

    /// Reports, as a warning, a date of the chain that lies before an earlier one.
    private static func checkOrder(of dates: [(field: String, day: CalendarDay?)], _ row: TableReader) {
        var latest: (field: String, day: CalendarDay)?
        for (field, day) in dates {
            guard let day else { continue }
            if let latest, day < latest.day {
                row.report(
                    .dateOrder, field: field, cause: "\(day) lies before \(latest.field) \(latest.day)",
                    remedy: "correct one of the two days; the order is planned all the same")
            } else {
                latest = (field, day)
            }
        }
    }

    static func client(_ row: TableReader, _ homes: IdentifierIndex) -> Client {
        let client = Client(
            id: ClientID(row.id()), displayName: row.text(), alias: row.optionalText(), phone: row.optionalText(),
            emergencyContact: row.optionalText(), home: row.reference(homes), travelModes: Set(row.words()),
            travelLimit: row.optionalMinutes(), organisation: row.text(), language: row.text(),
            needsPlainText: row.boolean(), dayActivities: row.words(), leastSessions: row.integer(),
            mostSessions: row.integer(), wishSessions: row.integer(), workWish: row.list(),
            compositions: Set(row.words()), restricted: row.boolean(), line: row.line)
        if row.isRowSound, client.leastSessions > client.wishSessions || client.wishSessions > client.mostSessions {
            row.report(
                .outOfRange, field: "wishSessions", cause: "sessions a week do not ascend: least, wish, most",
                remedy: "let leastSessions ≤ wishSessions ≤ mostSessions")
        }
        return client
    }

    static func home(_ row: TableReader) -> Home {
        let (id, pc4) = (HomeID(row.id()), row.text())
        if !pc4.isEmpty, pc4.utf8.count != 4 || !pc4.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            row.report(
                .wrongType, field: "pc4", cause: "no four-digit postcode",
                remedy: "write four digits, or leave it empty")
        }
        return Home(id: id, pc4: pc4, point: row.point())
    }

    static func availability(_ row: TableReader, _ clients: IdentifierIndex) -> Availability {
        let value = Availability(
            client: row.reference(clients), weekday: row.weekday(), part: row.part(), rhythm: row.word(or: .every),
            firstDay: row.optionalDay(), lastDay: row.optionalDay(), agreedOn: row.optionalDay())
        row.check(first: value.firstDay, last: value.lastDay)
        return value
    }

    static func exception(_ row: TableReader, _ clients: IdentifierIndex) -> AvailabilityException {
        let value = AvailabilityException(
            client: row.reference(clients), firstDay: row.day(), lastDay: row.day(), part: row.optionalPart(),
            sense: row.word(or: .unavailable), reason: row.word(or: .other))
        row.check(first: value.firstDay, last: value.lastDay)
        return value
    }

    static func limitation(_ row: TableReader, _ clients: IdentifierIndex) -> Limitation {
        let value = Limitation(
            client: row.reference(clients), tag: row.text(), firstDay: row.optionalDay(), lastDay: row.optionalDay(),
            sourceDay: row.optionalDay())
        row.check(first: value.firstDay, last: value.lastDay)
        return value
    }

    static func weekendGround(_ row: TableReader, _ clients: IdentifierIndex) -> WeekendGround {
        WeekendGround(
            client: row.reference(clients), ground: row.word(or: .other), sentence: row.text(),
            recordedOn: row.optionalDay(), recordedBy: row.text(), line: row.line)
    }

    static func stoppedPeriod(_ row: TableReader, _ clients: IdentifierIndex) -> StoppedPeriod {
        let value = StoppedPeriod(
            client: row.reference(clients), firstDay: row.day(), lastDay: row.optionalDay(), cause: row.text(),
            source: row.text())
        row.check(first: value.firstDay, last: value.lastDay)
        return value
    }

    static func excludedPlace(
        _ row: TableReader, _ clients: IdentifierIndex, _ places: IdentifierIndex
    ) -> ExcludedPlace {
        let value = ExcludedPlace(
            client: row.reference(clients), place: row.reference(places), firstDay: row.optionalDay(),
            lastDay: row.optionalDay())
        row.check(first: value.firstDay, last: value.lastDay)
        return value
    }

    static func incompatibility(
        _ row: TableReader, _ clients: IdentifierIndex, _ supervisors: IdentifierIndex
    ) -> Incompatibility {
        let client = row.reference(clients)
        let otherClient = row.optionalReference(clients)
        let others = [
            otherClient.map(Incompatibility.Other.client),
            row.optionalReference(supervisors).map(Incompatibility.Other.supervisor),
            row.optionalWord().map(Incompatibility.Other.supervisorSex),
        ].compactMap { $0 }
        if row.isRowSound {
            if others.count != 1 {
                row.contradiction(
                    "otherClient", "\(others.count) of otherClient, supervisor and supervisorSex are filled",
                    "fill exactly one of the three")
            } else if otherClient == client, client >= 0 {
                row.contradiction("otherClient", "the client himself", "name somebody else")
            }
        }
        return Incompatibility(
            client: client, other: others.first ?? .client(0), reason: row.text(), until: row.optionalDay())
    }
}
