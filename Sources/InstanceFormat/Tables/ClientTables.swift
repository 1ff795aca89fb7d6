import PlacementDomain

/// The tables about clients and their orders.
enum ClientTables {
    static let orders = TableDeclaration(
        "Sentences and agreements",
        blank: Order(
            id: "", client: Blank.index, legalFrame: .judgment, receivedDate: Blank.day, finalDate: nil,
            orderedMinutes: 0, state: .received),
        ids: Order.IDs(client: "")
    ) {
        $0.line(\.line)
        $0.id("id", \.id)
        $0.reference("client", \.client, to: .clients)
        $0.text("caseReference", \.caseReference, mayBeEmpty: true)
        $0.text("version", \.version, mayBeEmpty: true)
        $0.text("jurisdiction", \.jurisdiction)
        $0.word("legalFrame", \.legalFrame)
        $0.day("receivedDate", \.receivedDate)
        $0.day("finalDate", \.finalDate)
        $0.day("invitedDate", \.invitedDate)
        $0.day("intakeDate", \.intakeDate)
        $0.day("matchingWeighedOn", \.matchingWeighedOn)
        $0.day("firstWorkedDate", \.firstWorkedDate)
        $0.day("endedDate", \.endedDate)
        $0.integer("orderedMinutes", \.orderedMinutes, 1...Limits.orderMinutes.upperBound)
        $0.integer("deductedMinutes", \.deductedMinutes, Limits.orderMinutes)
        $0.integer("creditedMinutes", \.creditedMinutes, Limits.orderMinutes)
        $0.integer("detentionDays", \.detentionDays, 0...100_000)
        $0.day("caseTermEnd", \.caseTermEnd)
        $0.day("agreedTermEnd", \.agreedTermEnd)
        $0.day("earliestDay", \.earliestDay)
        $0.day("shortNoticeConsent", \.shortNoticeConsent)
        $0.boolean("travelCreditAllowed", \.travelCreditAllowed)
        $0.integer("eteMinutesCredited", \.eteMinutesCredited, Limits.orderMinutes)
        $0.day("medicalCheckOrderedOn", \.medicalCheckOrderedOn)
        $0.day("medicalCheckResultOn", \.medicalCheckResultOn)
        $0.word("state", \.state)
        $0.day("impossibleReportedOn", \.impossibleReportedOn)
        $0.text("returnReason", \.returnReason)
        $0.since(2)
        $0.reference("unit", \.unit, to: .units)
    }

    static let clients = TableDeclaration(
        "Clients", blank: Client(id: "", home: Blank.index, travelModes: [], organisation: ""), ids: HomeID("")
    ) {
        $0.line(\.line)
        $0.id("id", \.id)
        $0.text("displayName", \.displayName, mayBeEmpty: true)
        $0.text("alias", \.alias)
        $0.text("phone", \.phone)
        $0.text("emergencyContact", \.emergencyContact)
        $0.reference("home", \.self, to: .homes)
        $0.words("travelModes", \.travelModes, mayBeEmpty: false)
        $0.integer("travelLimit", \.travelLimit, 1...180)
        $0.text("organisation", \.organisation)
        $0.text("language", \.language)
        $0.boolean("needsPlainText", \.needsPlainText)
        $0.words("dayActivities", \.dayActivities)
        $0.integer("leastSessions", \.leastSessions, 1...5)
        $0.integer("mostSessions", \.mostSessions, 1...5)
        $0.integer("wishSessions", \.wishSessions, 1...5)
        $0.list("workWish", \.workWish)
        $0.words("compositions", \.compositions)
        $0.boolean("restricted", \.restricted)
    }

    static let homes = TableDeclaration(
        "Points from which clients travel", blank: Home(id: "", pc4: "", point: Blank.point), ids: NoIDs()
    ) {
        $0.id("id", \.id)
        $0.text("pc4", \.pc4, mayBeEmpty: true)
        $0.point(\.point)
    }

    static let availability = TableDeclaration(
        "Free parts of days of clients' weeks",
        blank: Availability(client: Blank.index, weekday: .monday, part: .morning), ids: ClientID("")
    ) {
        $0.reference("client", \.self, to: .clients)
        $0.word("weekday", \.weekday)
        $0.word("part", \.part)
        $0.word("rhythm", \.rhythm)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
        $0.day("agreedOn", \.agreedOn)
    }

    static let exceptions = TableDeclaration(
        "Days on which the weekly grid does not hold",
        blank: AvailabilityException(
            client: Blank.index, firstDay: Blank.day, lastDay: Blank.day, sense: .unavailable),
        ids: ClientID("")
    ) {
        $0.reference("client", \.self, to: .clients)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
        $0.word("part", \.part)
        $0.word("sense", \.sense)
        $0.word("reason", \.reason)
    }

    static let limitations = TableDeclaration(
        "What clients can and cannot do, as tags", blank: Limitation(client: Blank.index, tag: ""), ids: ClientID("")
    ) {
        $0.reference("client", \.self, to: .clients)
        $0.text("tag", \.tag)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
        $0.day("sourceDay", \.sourceDay)
    }

    static let weekendGrounds = TableDeclaration(
        "Recorded grounds for weekend work", blank: WeekendGround(client: Blank.index, ground: .other, sentence: ""),
        ids: ClientID("")
    ) {
        $0.line(\.line)
        $0.reference("client", \.self, to: .clients)
        $0.word("ground", \.ground)
        $0.text("sentence", \.sentence, mayBeEmpty: true)
        $0.day("recordedOn", \.recordedOn)
        $0.text("recordedBy", \.recordedBy, mayBeEmpty: true)
    }

    static let stoppedPeriods = TableDeclaration(
        "Days that do not count for a term",
        blank: StoppedPeriod(client: Blank.index, firstDay: Blank.day, lastDay: nil, cause: ""), ids: ClientID("")
    ) {
        $0.reference("client", \.self, to: .clients)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
        $0.text("cause", \.cause)
        $0.text("source", \.source, mayBeEmpty: true)
    }

    static let excludedPlaces = TableDeclaration(
        "Projects and pick-up points where a client may not come",
        blank: ExcludedPlace(client: Blank.index, place: Blank.index), ids: ExcludedPlace.IDs(client: "", place: "")
    ) {
        $0.reference("client", \.client, to: .clients)
        $0.reference("place", \.place, to: .projects, .pickUps)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
    }

    static let incompatibilities = TableDeclaration(
        "Whom a client must not meet in a sitting",
        blank: Incompatibility(client: Blank.index, other: .client(Blank.index)), ids: Incompatibility.IDs(client: "")
    ) {
        $0.reference("client", \.client, to: .clients)
        $0.reference("otherClient", \.otherClient, to: .clients)
        $0.reference("supervisor", \.supervisor, to: .supervisors)
        let sexes = TableWords<Sex>()
        $0.add("supervisorSex", .word(sexes.texts), isRequired: false) {
            $1.ids.supervisorSex = $0.word(sexes)
        } write: {
            $1.text($0.ids.supervisorSex.map(sexes.text))
        }
        $0.text("reason", \.reason)
        $0.day("until", \.until)
    }
}
