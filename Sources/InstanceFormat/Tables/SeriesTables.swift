import PlacementDomain

/// The tables about series, their sessions, and what was decided about them before this plan.
enum SeriesTables {
    static let series = TableDeclaration(
        "Calendars of sittings",
        blank: Series(
            id: "", project: Blank.index, weekday: .monday, start: Blank.time, end: Blank.time, breakMinutes: 0,
            seats: 0),
        ids: Series.IDs(project: "")
    ) {
        $0.line(\.line)
        $0.id("id", \.id)
        $0.reference("project", \.project, to: .projects)
        $0.word("weekday", \.weekday)
        $0.time("start", \.start)
        $0.time("end", \.end)
        $0.integer("breakMinutes", \.breakMinutes, Limits.dayMinutes)
        $0.word("rhythm", \.rhythm)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
        $0.integer("seats", \.seats, Limits.people)
        $0.integer("bookable", \.bookable, Limits.people)
        $0.integer("leastAttendance", \.leastAttendance, Limits.people)
        $0.boolean("supervised", \.supervised)
        $0.reference("supervisor", \.supervisor, to: .supervisors)
        $0.word("composition", \.composition)
        $0.reference("pickUp", \.pickUp, to: .pickUps)
        $0.since(2)
        $0.integer("mostStarts", \.mostStarts, Limits.people)
    }

    static let sessions = TableDeclaration(
        "What differs on one date of a series",
        blank: SessionChange(series: Blank.index, date: Blank.day, status: .changed), ids: SeriesID("")
    ) {
        $0.line(\.line)
        $0.reference("series", \.self, to: .series)
        $0.day("date", \.date)
        $0.word("status", \.status)
        $0.text("cause", \.cause, mayBeEmpty: true)
        $0.time("start", \.start)
        $0.time("end", \.end)
        $0.integer("breakMinutes", \.breakMinutes, Limits.dayMinutes)
        $0.integer("seats", \.seats, Limits.people)
        $0.integer("bookable", \.bookable, Limits.people)
    }

    static let closures = TableDeclaration(
        "Days on which a project or one of its series is closed",
        blank: Closure(project: Blank.index, firstDay: Blank.day, lastDay: Blank.day), ids: Closure.IDs(project: "")
    ) {
        $0.reference("project", \.project, to: .projects)
        $0.reference("series", \.series, to: .series)
        $0.day("firstDay", \.firstDay)
        $0.day("lastDay", \.lastDay)
        $0.text("reason", \.reason, mayBeEmpty: true)
    }

    static let agreements = TableDeclaration(
        "Seats promised to organisations", blank: Agreement(series: Blank.index, organisation: ""), ids: SeriesID("")
    ) {
        $0.reference("series", \.self, to: .series)
        $0.text("organisation", \.organisation)
        $0.integer("atLeast", \.atLeast, Limits.people)
        $0.integer("atMost", \.atMost, Limits.people)
        $0.integer("releaseDays", \.releaseDays, 0...366)
    }

    static let runningSeries = TableDeclaration(
        "Supervised series that run already", blank: RunningSeries(series: Blank.index), ids: SeriesID("")
    ) {
        $0.reference("series", \.self, to: .series)
        $0.day("since", \.since)
    }

    static let placements = TableDeclaration(
        "Placements decided before this plan",
        blank: Placement(
            id: "", order: Blank.index, project: Blank.index, series: [], firstDay: Blank.day, state: .proposed),
        ids: Placement.IDs(order: "", project: "", series: [])
    ) {
        $0.line(\.line)
        $0.id("id", \.id)
        $0.reference("order", \.order, to: .orders)
        $0.reference("project", \.project, to: .projects)
        $0.references("series", \.series, to: .series)
        $0.day("firstDay", \.firstDay)
        $0.word("state", \.state)
        $0.day("decisionDay", \.decisionDay)
        $0.day("signedDay", \.signedDay)
        $0.text("reasons", \.reasons, mayBeEmpty: true)
        $0.id("predecessor", \.predecessor)
        $0.text("changeReason", \.changeReason, mayBeEmpty: true)
        $0.day("unlockedOn", \.unlockedOn)
        $0.text("unlockReason", \.unlockReason, mayBeEmpty: true)
    }

    static let publishedAssignments = TableDeclaration(
        "Assignments that were published and stay",
        blank: OrphanedAssignment(
            order: "", series: Blank.index, date: Blank.day, from: Blank.time, to: Blank.time, creditMinutes: 0),
        ids: SeriesID("")
    ) {
        $0.line(\.line)
        $0.add("order", .reference([.orders]), isRequired: true) {
            $1.record.order = OrderID($0.text() ?? "")
        } write: {
            $1.id($0.record.order.text)
        }
        $0.add("session", .session, isRequired: true) {
            if let (series, date) = $0.sessionParts() { ($1.ids, $1.record.date) = (SeriesID(series), date) }
        } write: {
            $1.session(SessionID(series: $0.ids, date: $0.record.date))
        }
        $0.time("from", \.from)
        $0.time("to", \.to)
        $0.integer("creditMinutes", \.creditMinutes, Limits.dayMinutes)
    }
}
