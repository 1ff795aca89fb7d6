import PlacementDomain

extension InstanceWriter {
    static func clientTables(_ instance: Instance, _ names: InstanceNames) -> [CSVWriter] {
        [
            table(ClientSchemas.orders, instance.orders) { order(&$0, $1, names) },
            table(ClientSchemas.clients, instance.clients) { client(&$0, $1, names) },
            table(ClientSchemas.homes, instance.homes) { row, home in
                row.id(home.id.text)
                row.text(home.pc4)
                row.point(home.point)
            },
            table(ClientSchemas.availability, instance.availability) { row, value in
                row.id(names.client(value.client))
                row.text(value.weekday.name)
                row.text(value.part.name)
                row.word(value.rhythm)
                row.day(value.firstDay)
                row.day(value.lastDay)
                row.day(value.agreedOn)
            },
            table(ClientSchemas.exceptions, instance.exceptions) { row, value in
                row.id(names.client(value.client))
                row.day(value.firstDay)
                row.day(value.lastDay)
                row.text(value.part?.name)
                row.word(value.sense)
                row.word(value.reason)
            },
            table(ClientSchemas.limitations, instance.limitations) { row, value in
                row.id(names.client(value.client))
                row.text(value.tag)
                row.day(value.firstDay)
                row.day(value.lastDay)
                row.day(value.sourceDay)
            },
            table(ClientSchemas.weekendGrounds, instance.weekendGrounds) { row, value in
                row.id(names.client(value.client))
                row.word(value.ground)
                row.text(value.sentence)
                row.day(value.recordedOn)
                row.text(value.recordedBy)
            },
            table(ClientSchemas.stoppedPeriods, instance.stoppedPeriods) { row, value in
                row.id(names.client(value.client))
                row.day(value.firstDay)
                row.day(value.lastDay)
                row.text(value.cause)
                row.text(value.source)
            },
            table(ClientSchemas.excludedPlaces, instance.excludedPlaces) { row, value in
                row.id(names.client(value.client))
                row.id(names.place(value.place))
                row.day(value.firstDay)
                row.day(value.lastDay)
            },
            table(ClientSchemas.incompatibilities, instance.incompatibilities) { incompatibility(&$0, $1, names) },
        ]
    }

    private static func order(_ row: inout CSVWriter, _ order: Order, _ names: InstanceNames) {
        row.id(order.id.text)
        row.id(names.client(order.client))
        row.text(order.caseReference)
        row.text(order.version)
        row.text(order.jurisdiction)
        row.word(order.legalFrame)
        row.day(order.receivedDate)
        row.day(order.finalDate)
        row.day(order.invitedDate)
        row.day(order.intakeDate)
        row.day(order.matchingWeighedOn)
        row.day(order.firstWorkedDate)
        row.day(order.endedDate)
        row.integer(order.orderedMinutes)
        row.integer(order.deductedMinutes)
        row.integer(order.creditedMinutes)
        row.integer(order.detentionDays)
        row.day(order.caseTermEnd)
        row.day(order.agreedTermEnd)
        row.day(order.earliestDay)
        row.day(order.shortNoticeConsent)
        row.boolean(order.travelCreditAllowed)
        row.integer(order.eteMinutesCredited)
        row.day(order.medicalCheckOrderedOn)
        row.day(order.medicalCheckResultOn)
        row.word(order.state)
        row.day(order.impossibleReportedOn)
        row.text(order.returnReason)
    }

    private static func client(_ row: inout CSVWriter, _ client: Client, _ names: InstanceNames) {
        row.id(client.id.text)
        row.text(client.displayName)
        row.text(client.alias)
        row.text(client.phone)
        row.text(client.emergencyContact)
        row.id(names.home(client.home))
        row.words(TravelMode.allCases.filter { client.travelModes.contains($0) })
        row.integer(client.travelLimit)
        row.text(client.organisation)
        row.text(client.language)
        row.boolean(client.needsPlainText)
        row.words(client.dayActivities)
        row.integer(client.leastSessions)
        row.integer(client.mostSessions)
        row.integer(client.wishSessions)
        row.list(client.workWish)
        row.words(CompositionNeed.allCases.filter { client.compositions.contains($0) })
        row.boolean(client.restricted)
    }

    private static func incompatibility(_ row: inout CSVWriter, _ value: Incompatibility, _ names: InstanceNames) {
        row.id(names.client(value.client))
        switch value.other {
        case .client(let other):
            row.id(names.client(other))
            row.id(nil)
            row.text("")
        case .supervisor(let supervisor):
            row.id(nil)
            row.id(names.supervisor(supervisor))
            row.text("")
        case .supervisorSex(let sex):
            row.id(nil)
            row.id(nil)
            row.word(sex)
        }
        row.text(value.reason)
        row.day(value.until)
    }
}
