import PlacementDomain

/// The tables about units, projects and those who work for them, with holidays, travel and turnout.
enum ProjectTables {
    static let units = TableDeclaration(
        "Offices of the service", blank: Unit(id: "", name: "", point: Blank.point), ids: NoIDs()
    ) {
        $0.id("id", \.id)
        $0.text("name", \.name, mayBeEmpty: true)
        $0.point(\.point)
        $0.since(2)
        $0.text("telephone", \.telephone, mayBeEmpty: true)
        $0.text("address", \.address, mayBeEmpty: true)
    }

    static let projects = TableDeclaration(
        "Places of work", blank: Project(id: "", unit: Blank.index), ids: UnitID("")
    ) {
        $0.line(\.line)
        $0.id("id", \.id)
        $0.text("name", \.name, mayBeEmpty: true)
        $0.reference("unit", \.self, to: .units)
        $0.word("kind", \.kind)
        $0.text("jurisdiction", \.jurisdiction)
        $0.text("organisation", \.organisation)
        $0.text("partner", \.partner, mayBeEmpty: true)
        $0.text("reasonForWorkingTogether", \.reasonForWorkingTogether, mayBeEmpty: true)
        $0.text("pc4", \.pc4, mayBeEmpty: true)
        $0.point(\.point)
        $0.text("address", \.address, mayBeEmpty: true)
        $0.list("workKinds", \.workKinds)
        $0.list("demands", \.demands)
        $0.list("excludes", \.excludes)
        $0.boolean("acceptsJuveniles", \.acceptsJuveniles)
        $0.text("presentPerson", \.presentPerson, mayBeEmpty: true)
        $0.integer("aloneMinutes", \.aloneMinutes, Limits.dayMinutes)
        $0.day("nextVisitDue", \.nextVisitDue)
        $0.text("siteChecklist", \.siteChecklist, mayBeEmpty: true)
        $0.day("overbookingAgreedOn", \.overbookingAgreedOn)
        $0.text("overbookingReference", \.overbookingReference, mayBeEmpty: true)
    }

    static let approvals = TableDeclaration(
        "Days on which a project may be used",
        blank: ApprovalPeriod(project: Blank.index, firstDay: Blank.day, state: .proposed), ids: ProjectID("")
    ) {
        $0.reference("project", \.self, to: .projects)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
        $0.text("decisionReference", \.decisionReference, mayBeEmpty: true)
        $0.word("state", \.state)
    }

    static let contacts = TableDeclaration(
        "Contact persons of partners", blank: PartnerContact(project: Blank.index), ids: ProjectID("")
    ) {
        $0.reference("project", \.self, to: .projects)
        $0.text("name", \.name, mayBeEmpty: true)
        $0.text("phone", \.phone, mayBeEmpty: true)
        $0.text("email", \.email, mayBeEmpty: true)
        $0.text("channel", \.channel, mayBeEmpty: true)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
    }

    static let supervisors = TableDeclaration(
        "Supervisors of groups", blank: Supervisor(id: "", unit: Blank.index), ids: UnitID("")
    ) {
        $0.id("id", \.id)
        $0.text("name", \.name, mayBeEmpty: true)
        $0.reference("unit", \.self, to: .units)
        $0.word("sex", \.sex)
        $0.words("workingDays", \.workingDays)
        $0.integer("mostClients", \.mostClients, Limits.people)
    }

    static let pickUps = TableDeclaration(
        "Points where a van collects people", blank: PickUpPoint(id: "", project: Blank.index), ids: ProjectID("")
    ) {
        $0.id("id", \.id)
        $0.reference("project", \.self, to: .projects)
        $0.text("name", \.name, mayBeEmpty: true)
        $0.point(\.point)
        $0.time("time", \.time)
        $0.integer("seats", \.seats, Limits.people)
        $0.since(2)
        $0.text("address", \.address, mayBeEmpty: true)
    }

    static let holidays = TableDeclaration(
        "Public holidays", blank: Holiday(date: Blank.day), ids: NoIDs()
    ) {
        $0.day("date", \.date)
        $0.text("jurisdiction", \.jurisdiction)
        $0.text("name", \.name, mayBeEmpty: true)
    }

    static let travel = TableDeclaration(
        "Travel minutes one way", blank: TravelTable.Record(home: 0, place: 0, mode: .walk, minutes: 0),
        ids: TravelTable.Record.IDs(home: "", place: "")
    ) {
        $0.reference("home", \.home, to: .homes)
        $0.reference("place", \.place, to: .projects, .pickUps)
        $0.word("mode", \.mode)
        $0.integer("minutes", \.minutes, Limits.dayMinutes)
    }

    static let attendanceRates = TableDeclaration(
        "Pooled turnout by kind of project and weekday",
        blank: AttendanceRate(
            kind: .external, weekday: .monday, attended: 0, expected: 0, firstDay: Blank.day, lastDay: Blank.day,
            upperLimitPpm: 0),
        ids: NoIDs()
    ) {
        $0.word("kind", \.kind)
        $0.word("weekday", \.weekday)
        $0.integer("attended", \.attended, 0...1_000_000_000)
        $0.integer("expected", \.expected, 0...1_000_000_000)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
        $0.integer("upperLimitPpm", \.upperLimitPpm, 0...1_000_000)
    }
}
