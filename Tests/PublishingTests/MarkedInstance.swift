import PlacementDomain
import PlacementTesting

/// An instance in which every text, and every day that no paper needs, is a marker that is found again by searching bytes.
///
/// Clients: A has an alias, B has none, C is restricted, D is a juvenile without an alias, E cannot be placed.
enum MarkedInstance {
    static let prefix = "mkq"

    static func instance() -> Instance {
        var instance = builder().build()
        instance.generator = "mkqGenerator"
        markClients(&instance)
        markOrders(&instance)
        markProjects(&instance)
        markRest(&instance)
        return instance
    }

    private static func builder() -> InstanceBuilder {
        var builder = InstanceBuilder()
        builder.units[0] = Unit(
            id: "mkqUnitId", name: "mkqUnitName", point: builder.units[0].point, telephone: "mkqUnitTelephone",
            address: "mkqUnitAddress")
        for project in ["mkqProjectX", "mkqProjectY"] as [ProjectID] {
            builder.addProject(project, unit: "mkqUnitId") { $0.acceptsJuveniles = true }
        }
        builder.addPickUp("mkqPickUpId", of: "mkqProjectX")
        builder.addSeries("mkqSeriesX", at: "mkqProjectX", .tuesday, seats: 8, pickUp: "mkqPickUpId")
        builder.addSeries("mkqSeriesY", at: "mkqProjectY", .wednesday, seats: 8)
        for letter in ["A", "B", "C", "D", "E"] {
            let client = ClientID("mkqClient\(letter)")
            builder.addClient(client) { row, order in
                row.restricted = letter == "C"
                order.id = OrderID("mkqOrder\(letter)")
                order.orderedMinutes = 12_000
                order.creditedMinutes = 780
                order.detentionDays = 99
                if letter == "D" { order.legalFrame = .juvenile }
            }
            builder.setFreeTime(
                of: client, to: letter == "E" ? .on([.sunday]) : .on([letter == "B" ? .wednesday : .tuesday]))
        }
        return builder
    }

    private static func markClients(_ instance: inout Instance) {
        for index in instance.clients.indices {
            let letter = instance.clients[index].id.text.suffix(1)
            instance.clients[index].displayName = "mkqName\(letter)"
            instance.clients[index].alias = letter == "A" || letter == "C" ? "mkqAlias\(letter)" : nil
            instance.clients[index].phone = "mkqPhone\(letter)"
            instance.clients[index].emergencyContact = "mkqEmergency\(letter)"
            instance.clients[index].organisation = "mkqOrganisation\(letter)"
            instance.clients[index].language = "mkqLanguage\(letter)"
            instance.clients[index].workWish = ["mkqWish\(letter)"]
            instance.clients[index].dayActivities = [.care]
            instance.homes[index].id = HomeID("mkqHome\(letter)")
            instance.homes[index].pc4 = "987\(index)"
            for (tag, day) in [("mkqTag\(letter)", 1), ("noChildrenOnSite", 2), ("noAlcoholSite", 3)] {
                instance.limitations.append(
                    Limitation(
                        client: index, tag: tag, firstDay: Self.day(month: 1, day),
                        lastDay: Self.day(2028, month: 1, day),
                        sourceDay: Self.day(month: 2, day)))
            }
            instance.exceptions.append(
                AvailabilityException(
                    client: index, firstDay: Self.day(2027, month: 3, index + 1),
                    lastDay: Self.day(2027, month: 4, index + 1),
                    sense: .unavailable, reason: .medical))
            instance.weekendGrounds.append(
                WeekendGround(
                    client: index, ground: .care, sentence: "mkqGround\(letter)",
                    recordedOn: Self.day(month: 5, index + 1),
                    recordedBy: "mkqRecordedBy\(letter)"))
            instance.stoppedPeriods.append(
                StoppedPeriod(
                    client: index, firstDay: Self.day(month: 6, index + 1), lastDay: Self.day(month: 7, index + 1),
                    cause: "mkqCause\(letter)", source: "mkqSource\(letter)"))
        }
        // E's ground lets him work on Sundays, when nothing is held.
        instance.incompatibilities = [
            Incompatibility(
                client: 0, other: .supervisorSex(.male), reason: "mkqReason", until: Self.day(2027, month: 8, 1))
        ]
    }

    private static func markOrders(_ instance: inout Instance) {
        for index in instance.orders.indices {
            let letter = instance.orders[index].id.text.suffix(1)
            instance.orders[index].caseReference = "mkqCase\(letter)"
            instance.orders[index].version = "mkqVersion\(letter)"
            instance.orders[index].returnReason = "mkqReturn\(letter)"
            instance.orders[index].unit = 0
            instance.orders[index].receivedDate = Self.day(month: 9, 21 + index)
            instance.orders[index].invitedDate = Self.day(month: 10, 1 + index)
            instance.orders[index].intakeDate = Self.day(month: 10, 8 + index)
            instance.orders[index].matchingWeighedOn = Self.day(month: 10, 15 + index)
            instance.orders[index].firstWorkedDate = Self.day(month: 10, 22 + index)
            instance.orders[index].finalDate = Self.day(month: 9, 10 + index)
            instance.orders[index].earliestDay = Self.day(month: 11, 2 + index)
            instance.orders[index].shortNoticeConsent = Self.day(month: 11, 9 + index)
            instance.orders[index].medicalCheckOrderedOn = Self.day(month: 11, 14 + index)
            instance.orders[index].medicalCheckResultOn = Self.day(month: 11, 17 + index)
        }
    }

    private static func markProjects(_ instance: inout Instance) {
        for index in instance.projects.indices {
            let letter = instance.projects[index].id.text.suffix(1)
            instance.projects[index].name = "mkqProjectName\(letter)"
            instance.projects[index].organisation = "mkqOwner\(letter)"
            instance.projects[index].partner = "mkqPartner\(letter)"
            instance.projects[index].reasonForWorkingTogether = "mkqTogether\(letter)"
            instance.projects[index].pc4 = "986\(index)"
            instance.projects[index].address = "mkqAddress\(letter)"
            instance.projects[index].workKinds = ["mkqKind\(letter)"]
            instance.projects[index].excludes = ["mkqExcludes\(letter)"]
            instance.projects[index].presentPerson = "mkqPresent\(letter)"
            instance.projects[index].siteChecklist = "mkqChecklist\(letter)"
            instance.projects[index].overbookingReference = "mkqOverbooking\(letter)"
            instance.projects[index].overbookingAgreedOn = Self.day(month: 8, 10 + index)
            instance.projects[index].nextVisitDue = Self.day(2027, month: 9, 10 + index)
            instance.contacts[index] = PartnerContact(
                project: index, name: "mkqContact\(letter)", phone: "mkqCall\(letter)", email: "mkqMail\(letter)",
                channel: "mkqChannel\(letter)", firstDay: Self.day(month: 1, 20 + index))
            instance.approvals[index] = ApprovalPeriod(
                project: index, firstDay: Self.day(month: 1, 25 + index), decisionReference: "mkqDecision\(letter)")
        }
    }

    private static func markRest(_ instance: inout Instance) {
        instance.pickUps[0].name = "mkqPickUpName"
        instance.pickUps[0].address = "mkqPickUpAddress"
        instance.pickUps[0].time = "08:15"
        instance.supervisors = [
            Supervisor(
                id: "mkqSupervisorId", name: "mkqSupervisorName", unit: 0, workingDays: [.tuesday], mostClients: 8)
        ]
        instance.holidays = [Holiday(date: "2027-01-05", name: "mkqHoliday")]
        instance.closures = [
            Closure(project: 1, firstDay: "2027-01-06", lastDay: "2027-01-06", reason: "mkqClosure")
        ]
        instance.sessions = [
            SessionChange(series: 0, date: "2027-01-12", status: .cancelled, cause: "mkqCancelled")
        ]
        instance.placements = [
            Placement(
                id: "mkqPlacementId", order: 4, project: 0, series: [0], firstDay: "2026-01-06", state: .ended,
                decisionDay: "2026-01-07", signedDay: "2026-01-08", reasons: "mkqPlacementReasons",
                predecessor: "mkqPredecessor", changeReason: "mkqChangeReason", unlockedOn: "2026-01-09",
                unlockReason: "mkqUnlockReason")
        ]
        instance.attendanceRates = []
    }

    static func day(_ year: Int = 2026, month: Int, _ day: Int) -> CalendarDay {
        CalendarDay(year: year, month: month, day: day) ?? CalendarDay(number: 0)
    }

    /// Every text in a value, its records and their records.
    static func texts(_ value: Any) -> [String] {
        if let text = value as? String { return [text] }
        if value is Policy || value is RuleBook || value is CalendarDay { return [] }
        return Mirror(reflecting: value).children.flatMap { texts($0.value) }
    }

    /// Every day in a value, its records and their records.
    static func days(_ value: Any) -> [CalendarDay] {
        if let day = value as? CalendarDay { return [day] }
        if value is Policy || value is RuleBook || value is String { return [] }
        return Mirror(reflecting: value).children.flatMap { days($0.value) }
    }
}
