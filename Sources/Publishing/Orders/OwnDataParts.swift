import PlacementDomain

/// A phrase in a list.
struct OwnTextPart: PaperPart {
    var text: String

    static let fields: [String: @Sendable (OwnTextPart) -> Any?] = ["text": { $0.text }]
}

/// One of his means of travel, with what stands behind it in a list.
struct OwnMeansPart: PaperPart {
    var mode: TravelMode
    var place: ListPlace

    static let fields: [String: @Sendable (OwnMeansPart) -> Any?] = [
        "walk": { $0.mode == .walk }, "bicycle": { $0.mode == .bicycle }, "eBike": { $0.mode == .eBike },
        "car": { $0.mode == .car }, "publicTransport": { $0.mode == .publicTransport },
        "comma": { $0.place == .beforeOthers }, "and": { $0.place == .beforeLast },
    ]
}

/// How many days a week he works.
struct OwnWeekPart: PaperPart {
    var client: Client

    static let fields: [String: @Sendable (OwnWeekPart) -> Any?] = [
        "least": { $0.client.leastSessions }, "most": { $0.client.mostSessions }, "wish": { $0.client.wishSessions },
        "isOneNumber": { $0.client.leastSessions == $0.client.mostSessions },
    ]
}

/// A part of a day on which he can work.
struct OwnFreePart: PaperPart {
    var free: Availability
    /// What began before is told without its first day.
    var today: CalendarDay

    static let fields: [String: @Sendable (OwnFreePart) -> Any?] = [
        "weekdays": { WeekdayPart.list([$0.free.weekday]) }, "morning": { $0.free.part == .morning },
        "afternoon": { $0.free.part == .afternoon }, "evening": { $0.free.part == .evening },
        "oddWeeks": { $0.free.rhythm == .oddWeek }, "evenWeeks": { $0.free.rhythm == .evenWeek },
        "since": { own in own.free.firstDay.flatMap { $0 > own.today ? DayPart($0) : nil } },
        "until": { own in own.free.lastDay.map { DayPart($0) } },
    ]
}

/// Days on which he cannot work, or can work beside his week.
struct OwnAwayPart: PaperPart {
    var exception: AvailabilityException

    static let fields: [String: @Sendable (OwnAwayPart) -> Any?] = [
        "since": { DayPart($0.exception.firstDay) },
        "until": { $0.exception.firstDay == $0.exception.lastDay ? nil : DayPart($0.exception.lastDay) },
        "isExtra": { $0.exception.sense == .extra }, "forHoliday": { $0.exception.reason == .holiday },
        "forHealth": { $0.exception.reason == .medical }, "forWork": { $0.exception.reason == .work },
        "forSchool": { $0.exception.reason == .school }, "forCare": { $0.exception.reason == .care },
        "forCourt": { $0.exception.reason == .court }, "forOther": { $0.exception.reason == .other },
    ]
}

/// Why he works at weekends.
struct OwnGroundPart: PaperPart {
    var ground: WeekendGround

    static let fields: [String: @Sendable (OwnGroundPart) -> Any?] = [
        "forWork": { $0.ground.ground == .work }, "forSchool": { $0.ground.ground == .school },
        "forCare": { $0.ground.ground == .care }, "forOther": { $0.ground.ground == .other },
    ]
}

/// Days that stop his term; the cause is not told.
struct OwnPeriodPart: PaperPart {
    var period: StoppedPeriod

    static let fields: [String: @Sendable (OwnPeriodPart) -> Any?] = [
        "since": { DayPart($0.period.firstDay) }, "until": { own in own.period.lastDay.map { DayPart($0) } },
    ]
}

/// A place that he has or had.
struct OwnPlacePart: PaperPart {
    var place: OrderStory.Place
    var project: String

    static let fields: [String: @Sendable (OwnPlacePart) -> Any?] = [
        "project": { $0.project }, "since": { DayPart($0.place.firstDay) }, "hasEnded": { $0.place.state == .ended },
        "isProposed": { $0.place.state == .proposed },
        "decidedOn": { own in own.place.decisionDay.map { DayPart($0) } },
        "signedOn": { own in own.place.signedDay.map { DayPart($0) } },
    ]
}

/// An official warning.
struct OwnWarningPart: PaperPart {
    var warning: OrderStory.Warning

    static let fields: [String: @Sendable (OwnWarningPart) -> Any?] = [
        "warnedOn": { DayPart($0.warning.day) }, "happenedOn": { DayPart($0.warning.session.date) },
        "withdrawnOn": { own in own.warning.withdrawnOn.map { DayPart($0) } },
    ]
}

/// A day on which somebody saw his data.
struct OwnLookPart: PaperPart {
    var look: HeldData.Look

    /// Words of verbs that make the roster, and of those that put people on paper.
    private static let planning: Set = ["plan", "check", "record replay"]
    private static let papers: Set = [
        "publish", "correct", "sheet", "order show --for-client", "warn letter", "order draft",
    ]

    private func saw(_ outputs: Set<String>) -> Bool { look.outputs.contains { outputs.contains($0) } }

    static let fields: [String: @Sendable (OwnLookPart) -> Any?] = [
        "day": { DayPart($0.look.day) }, "who": { $0.look.actor }, "isStaff": { $0.look.kind == "person" },
        "isProgram": { $0.look.kind == "service" }, "isPartner": { $0.look.kind == "partner" },
        "madeRoster": { $0.saw(planning) }, "madePaper": { $0.saw(papers) },
        "sawScreen": { own in own.look.outputs.contains { !planning.contains($0) && !papers.contains($0) } },
    ]
}
