import PlacementDomain

/// Schemas of the tables about units, projects, series and sittings.
enum ProjectSchemas {
    static let units = TableSchema(
        "units.csv", "Offices of the service", key: ["id"],
        [
            .needed("id", .id), .optional("name", .text), .needed("latitude", .degrees(limit: 90)),
            .needed("longitude", .degrees(limit: 180)),
        ])

    static let projects = TableSchema(
        "projects.csv", "Places of work", key: ["id"],
        [
            .needed("id", .id), .optional("name", .text), .needed("unit", .reference(["units"])),
            .needed("kind", .word(Project.Kind.allCases.map(\.rawValue))), .needed("jurisdiction", .text),
            .needed("organisation", .text), .optional("partner", .text), .optional("reasonForWorkingTogether", .text),
            .optional("pc4", .text), .needed("latitude", .degrees(limit: 90)),
            .needed("longitude", .degrees(limit: 180)), .optional("address", .text), .optional("workKinds", .list),
            .optional("demands", .list), .optional("excludes", .list), .needed("acceptsJuveniles", .boolean),
            .optional("presentPerson", .text), .needed("aloneMinutes", .integer(Limits.dayMinutes)),
            .optional("nextVisitDue", .day), .optional("siteChecklist", .text), .optional("overbookingAgreedOn", .day),
            .optional("overbookingReference", .text),
        ])

    static let approvals = TableSchema(
        "approvals.csv", "Days on which a project may be used",
        [
            .needed("project", .reference(["projects"])), .needed("firstDay", .day), .optional("lastDay", .day),
            .optional("decisionReference", .text),
            .needed("state", .word(ApprovalPeriod.State.allCases.map(\.rawValue))),
        ])

    static let contacts = TableSchema(
        "contacts.csv", "Contact persons of partners",
        [
            .needed("project", .reference(["projects"])), .optional("name", .text), .optional("phone", .text),
            .optional("email", .text), .optional("channel", .text), .optional("firstDay", .day),
            .optional("lastDay", .day),
        ])

    static let series = TableSchema(
        "series.csv", "Calendars of sittings", key: ["id"],
        [
            .needed("id", .id), .needed("project", .reference(["projects"])),
            .needed("weekday", .word(ClientSchemas.weekdays)), .needed("start", .time), .needed("end", .time),
            .needed("breakMinutes", .integer(Limits.dayMinutes)),
            .needed("rhythm", .word(Series.Rhythm.allCases.map(\.rawValue))), .optional("firstDay", .day),
            .optional("lastDay", .day), .needed("seats", .integer(Limits.people)),
            .optional("bookable", .integer(Limits.people)), .needed("leastAttendance", .integer(Limits.people)),
            .needed("supervised", .boolean), .optional("supervisor", .reference(["supervisors"])),
            .needed("composition", .word(Series.Composition.allCases.map(\.rawValue))),
            .optional("pickUp", .reference(["pick-ups"])),
        ])

    static let sessions = TableSchema(
        "sessions.csv", "What differs on one date of a series", key: ["series", "date"],
        [
            .needed("series", .reference(["series"])), .needed("date", .day),
            .needed("status", .word(SessionChange.Status.allCases.map(\.rawValue))), .optional("cause", .text),
            .optional("start", .time), .optional("end", .time), .optional("breakMinutes", .integer(Limits.dayMinutes)),
            .optional("seats", .integer(Limits.people)), .optional("bookable", .integer(Limits.people)),
        ])

    static let closures = TableSchema(
        "closures.csv", "Days on which a project or one of its series is closed",
        [
            .needed("project", .reference(["projects"])), .optional("series", .reference(["series"])),
            .needed("firstDay", .day), .needed("lastDay", .day), .optional("reason", .text),
        ])

    static let holidays = TableSchema(
        "holidays.csv", "Public holidays", key: ["date", "jurisdiction"],
        [.needed("date", .day), .needed("jurisdiction", .text), .optional("name", .text)])

    static let travel = TableSchema(
        "travel.csv", "Travel minutes one way", key: ["home", "place", "mode"],
        [
            .needed("home", .reference(["homes"])), .needed("place", .reference(["projects", "pick-ups"])),
            .needed("mode", .word(TravelMode.allCases.map(\.rawValue))),
            .needed("minutes", .integer(Limits.dayMinutes)),
        ])

    static let agreements = TableSchema(
        "agreements.csv", "Seats promised to organisations", key: ["series", "organisation"],
        [
            .needed("series", .reference(["series"])), .needed("organisation", .text),
            .optional("atLeast", .integer(Limits.people)), .optional("atMost", .integer(Limits.people)),
            .optional("releaseDays", .integer(0...366)),
        ])

    static let supervisors = TableSchema(
        "supervisors.csv", "Supervisors of groups", key: ["id"],
        [
            .needed("id", .id), .optional("name", .text), .needed("unit", .reference(["units"])),
            .optional("sex", .word(Sex.allCases.map(\.rawValue))),
            .optional("workingDays", .words(ClientSchemas.weekdays)), .needed("mostClients", .integer(Limits.people)),
        ])

    static let pickUps = TableSchema(
        "pick-ups.csv", "Points where a van collects people", key: ["id"],
        [
            .needed("id", .id), .needed("project", .reference(["projects"])), .optional("name", .text),
            .needed("latitude", .degrees(limit: 90)), .needed("longitude", .degrees(limit: 180)),
            .optional("time", .time), .needed("seats", .integer(Limits.people)),
        ])

    static let runningSeries = TableSchema(
        "running-series.csv", "Supervised series that run already", key: ["series"],
        [.needed("series", .reference(["series"])), .optional("since", .day)])

    static let attendanceRates = TableSchema(
        "attendance-rates.csv", "Pooled turnout by kind of project and weekday", key: ["kind", "weekday", "firstDay"],
        [
            .needed("kind", .word(Project.Kind.allCases.map(\.rawValue))),
            .needed("weekday", .word(ClientSchemas.weekdays)), .needed("attended", .integer(0...1_000_000_000)),
            .needed("expected", .integer(0...1_000_000_000)), .needed("firstDay", .day), .needed("lastDay", .day),
            .needed("upperLimitPpm", .integer(0...1_000_000)),
        ])

    static let placements = TableSchema(
        "placements.csv", "Placements decided before this plan", key: ["id"],
        [
            .needed("id", .id), .needed("order", .reference(["orders"])), .needed("project", .reference(["projects"])),
            .optional("series", .references("series")), .needed("firstDay", .day),
            .needed("state", .word(Placement.State.allCases.map(\.rawValue))), .optional("decisionDay", .day),
            .optional("signedDay", .day), .optional("reasons", .text), .optional("predecessor", .id),
            .optional("changeReason", .text), .optional("unlockedOn", .day), .optional("unlockReason", .text),
        ])

    static let publishedAssignments = TableSchema(
        "frozen-assignments.csv", "Assignments that were published and stay", key: ["order", "session"],
        [
            .needed("order", .reference(["orders"])), .needed("session", .session), .needed("from", .time),
            .needed("to", .time), .needed("creditMinutes", .integer(Limits.dayMinutes)),
        ])
}

/// All files of an instance folder.
enum InstanceFiles {
    /// In the order of `docs/format.md`.
    static let tables: [TableSchema] = [
        ClientSchemas.orders, ClientSchemas.clients, ClientSchemas.homes, ClientSchemas.availability,
        ClientSchemas.exceptions, ClientSchemas.limitations, ClientSchemas.weekendGrounds,
        ClientSchemas.stoppedPeriods, ClientSchemas.excludedPlaces, ClientSchemas.incompatibilities,
        ProjectSchemas.units, ProjectSchemas.projects, ProjectSchemas.approvals, ProjectSchemas.contacts,
        ProjectSchemas.series, ProjectSchemas.sessions, ProjectSchemas.closures, ProjectSchemas.holidays,
        ProjectSchemas.travel, ProjectSchemas.agreements, ProjectSchemas.placements,
        ProjectSchemas.publishedAssignments,
        ProjectSchemas.supervisors, ProjectSchemas.pickUps, ProjectSchemas.runningSeries,
        ProjectSchemas.attendanceRates,
    ]
    static let documents = ["datapackage.json", "instance.yaml", "policy.yaml", "rules.yaml"]
    static let readme = "README.md"
}
