import PlacementDomain

/// Schemas of the tables about clients and their orders.
enum ClientSchemas {
    static let weekdays = Weekday.allCases.map(\.name)
    static let parts = PartOfDay.allCases.map(\.name)

    static let orders = TableSchema(
        "orders.csv", "Sentences and agreements", key: ["id"],
        [
            .needed("id", .id), .needed("client", .reference(["clients"])), .optional("caseReference", .text),
            .optional("version", .text), .needed("jurisdiction", .text),
            .needed("legalFrame", .word(LegalFrame.allCases.map(\.rawValue))), .needed("receivedDate", .day),
            .optional("finalDate", .day), .optional("invitedDate", .day), .optional("intakeDate", .day),
            .optional("matchingWeighedOn", .day), .optional("firstWorkedDate", .day), .optional("endedDate", .day),
            .needed("orderedMinutes", .integer(1...Limits.orderMinutes.upperBound)),
            .needed("deductedMinutes", .integer(Limits.orderMinutes)),
            .needed("creditedMinutes", .integer(Limits.orderMinutes)),
            .optional("detentionDays", .integer(0...100_000)), .optional("caseTermEnd", .day),
            .optional("agreedTermEnd", .day), .optional("earliestDay", .day), .optional("shortNoticeConsent", .day),
            .needed("travelCreditAllowed", .boolean), .needed("eteMinutesCredited", .integer(Limits.orderMinutes)),
            .optional("medicalCheckOrderedOn", .day), .optional("medicalCheckResultOn", .day),
            .needed("state", .word(Order.State.allCases.map(\.rawValue))), .optional("impossibleReportedOn", .day),
            .optional("returnReason", .text),
        ])

    static let clients = TableSchema(
        "clients.csv", "Clients", key: ["id"],
        [
            .needed("id", .id), .optional("displayName", .text), .optional("alias", .text), .optional("phone", .text),
            .optional("emergencyContact", .text), .needed("home", .reference(["homes"])),
            .needed("travelModes", .words(TravelMode.allCases.map(\.rawValue))),
            .optional("travelLimit", .integer(1...180)), .needed("organisation", .text), .needed("language", .text),
            .needed("needsPlainText", .boolean),
            .optional("dayActivities", .words(DayActivity.allCases.map(\.rawValue))),
            .needed("leastSessions", .integer(1...5)), .needed("mostSessions", .integer(1...5)),
            .needed("wishSessions", .integer(1...5)), .optional("workWish", .list),
            .optional("compositions", .words(CompositionNeed.allCases.map(\.rawValue))),
            .needed("restricted", .boolean),
        ])

    static let homes = TableSchema(
        "homes.csv", "Points from which clients travel", key: ["id"],
        [
            .needed("id", .id), .optional("pc4", .text), .needed("latitude", .degrees(limit: 90)),
            .needed("longitude", .degrees(limit: 180)),
        ])

    static let availability = TableSchema(
        "availability.csv", "Free parts of days of clients' weeks",
        [
            .needed("client", .reference(["clients"])), .needed("weekday", .word(weekdays)),
            .needed("part", .word(parts)), .needed("rhythm", .word(WeekRhythm.allCases.map(\.rawValue))),
            .optional("firstDay", .day), .optional("lastDay", .day), .optional("agreedOn", .day),
        ])

    static let exceptions = TableSchema(
        "exceptions.csv", "Days on which the weekly grid does not hold",
        [
            .needed("client", .reference(["clients"])), .needed("firstDay", .day), .needed("lastDay", .day),
            .optional("part", .word(parts)),
            .needed("sense", .word(AvailabilityException.Sense.allCases.map(\.rawValue))),
            .needed("reason", .word(AvailabilityException.Reason.allCases.map(\.rawValue))),
        ])

    static let limitations = TableSchema(
        "limitations.csv", "What clients can and cannot do, as tags",
        [
            .needed("client", .reference(["clients"])), .needed("tag", .text), .optional("firstDay", .day),
            .optional("lastDay", .day), .optional("sourceDay", .day),
        ])

    static let weekendGrounds = TableSchema(
        "weekend-grounds.csv", "Recorded grounds for weekend work",
        [
            .needed("client", .reference(["clients"])),
            .needed("ground", .word(WeekendGround.Kind.allCases.map(\.rawValue))), .optional("sentence", .text),
            .optional("recordedOn", .day), .optional("recordedBy", .text),
        ])

    static let stoppedPeriods = TableSchema(
        "stopped-periods.csv", "Days that do not count for a term",
        [
            .needed("client", .reference(["clients"])), .needed("firstDay", .day), .optional("lastDay", .day),
            .needed("cause", .text), .optional("source", .text),
        ])

    static let excludedPlaces = TableSchema(
        "excluded-places.csv", "Projects and pick-up points where a client may not come",
        [
            .needed("client", .reference(["clients"])), .needed("place", .reference(["projects", "pick-ups"])),
            .optional("firstDay", .day), .optional("lastDay", .day),
        ])

    static let incompatibilities = TableSchema(
        "incompatibilities.csv", "Whom a client must not meet in a sitting",
        [
            .needed("client", .reference(["clients"])), .optional("otherClient", .reference(["clients"])),
            .optional("supervisor", .reference(["supervisors"])),
            .optional("supervisorSex", .word(Sex.allCases.map(\.rawValue))), .needed("reason", .text),
            .optional("until", .day),
        ])
}
