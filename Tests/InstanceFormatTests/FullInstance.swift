import InstanceFormat
import PlacementDomain

/// One instance that fills every optional of every table once, and leaves it empty once.
enum FullInstance {
    static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }
    static let point = GeoPoint(latitudeMicrodegrees: 52_370_216, longitudeMicrodegrees: -4_000_009)

    static var instance: Instance {
        var instance = Instance(
            asOf: day("2026-11-23"), planStart: day("2026-11-30"), publishedThrough: day("2026-12-06"), startWeeks: 3,
            calendarEnd: day("2028-12-31"), language: "en", synthetic: true, seed: UInt64.max,
            generator: "by hand: \"quotes\" # and\nlines", policy: Policy(), rules: DefaultRules.rules())
        instance.homes = [
            Home(id: "h1", pc4: "1012", point: point),
            Home(id: "h2", pc4: "", point: GeoPoint(latitudeMicrodegrees: -1, longitudeMicrodegrees: 180_000_000)),
        ]
        instance.units = [
            Unit(id: "u1", name: "Amsterdam, Zuid", point: point, telephone: "020 1", address: "Kade 2, \"achter\""),
            Unit(id: "u2", name: "", point: point),
        ]
        fillProjects(&instance)
        fillClients(&instance)
        fillPlans(&instance)
        instance.travel = TravelTable(
            records: [
                .init(home: 0, place: 0, mode: .walk, minutes: 0), .init(home: 0, place: 0, mode: .car, minutes: 12),
                .init(home: 0, place: 1, mode: .publicTransport, minutes: 1_440),
                .init(home: 0, place: 3, mode: .eBike, minutes: 30),
                .init(home: 1, place: 2, mode: .bicycle, minutes: 5),
            ], homeCount: 2)
        return instance
    }

    private static func fillProjects(_ instance: inout Instance) {
        instance.projects = [
            Project(
                id: "p1", name: "Park \"Oost\", noord\nzij", unit: 1, kind: .group, jurisdiction: "NL",
                organisation: "SVG",
                partner: "Gemeente; groen", reasonForWorkingTogether: "Écologie", pc4: "1093", point: point,
                address: "Weg 1, hoek", workKinds: ["green", "repair"], demands: ["canLift"], excludes: ["noHeights"],
                acceptsJuveniles: true, presentPerson: "A. B.", aloneMinutes: 60, nextVisitDue: day("2027-01-01"),
                siteChecklist: "a=yes;b=no", overbookingAgreedOn: day("2026-01-01"), overbookingReference: "ref 1"),
            Project(id: "p2", name: "Plain", point: point),
        ]
        instance.pickUps = [
            PickUpPoint(
                id: "k1", project: 0, name: "Station", point: point, time: TimeOfDay(8, 30), seats: 8,
                address: "Plein 3, zuid"),
            PickUpPoint(id: "k2", project: 1, point: point),
        ]
        instance.supervisors = [
            Supervisor(
                id: "w1", name: "W. One", unit: 0, sex: .female, workingDays: [.monday, .sunday], mostClients: 8),
            Supervisor(id: "w2", name: "", unit: 1, workingDays: [], mostClients: 10),
        ]
        instance.series = [
            Series(
                id: "s1", project: 0, weekday: .tuesday, start: TimeOfDay(9, 0), end: TimeOfDay(16, 30),
                breakMinutes: 30,
                rhythm: .everyTwoWeeks, firstDay: day("2026-12-01"), lastDay: day("2027-12-31"), seats: 8, bookable: 9,
                leastAttendance: 3, mostStarts: 2, supervised: true, supervisor: 0, composition: .femaleOnly, pickUp: 0),
            Series(
                id: "s2", project: 1, weekday: .sunday, start: TimeOfDay(16, 0), end: TimeOfDay(24, 0), breakMinutes: 0,
                seats: 1),
        ]
        instance.approvals = [
            ApprovalPeriod(
                project: 0, firstDay: day("2026-01-01"), lastDay: day("2028-01-01"), decisionReference: "D 7",
                state: .lapsing),
            ApprovalPeriod(project: 1, firstDay: day("2026-01-01")),
        ]
        instance.contacts = [
            PartnerContact(
                project: 0, name: "Contact", phone: "06", email: "a@b.nl", channel: "mail", firstDay: day("2026-01-01"),
                lastDay: day("2027-01-01")),
            PartnerContact(project: 1),
        ]
        instance.sessions = [
            SessionChange(
                series: 0, date: day("2026-12-01"), status: .changed, cause: "ice, snow", start: TimeOfDay(10, 0),
                end: TimeOfDay(15, 0), breakMinutes: 0, seats: 2, bookable: 0),
            SessionChange(series: 1, date: day("2026-12-06"), status: .cancelled),
        ]
        instance.closures = [
            Closure(project: 0, series: 0, firstDay: day("2026-12-20"), lastDay: day("2026-12-20"), reason: "closed"),
            Closure(project: 1, firstDay: day("2026-12-20"), lastDay: day("2027-01-03")),
        ]
        instance.holidays = [
            Holiday(date: day("2026-12-25"), name: "Eerste kerstdag"),
            Holiday(date: day("2026-12-25"), jurisdiction: "EW"),
        ]
    }

    private static func fillClients(_ instance: inout Instance) {
        instance.clients = [
            Client(
                id: "c1", displayName: "Ann, \"A\"", alias: "A", phone: "06-1", emergencyContact: "Bob", home: 1,
                travelModes: [.walk, .publicTransport], travelLimit: 90, organisation: "RN", language: "ar",
                needsPlainText: true, dayActivities: [.work, .care], leastSessions: 1, mostSessions: 3, wishSessions: 2,
                workWish: ["green", "kitchen"], compositions: [.mayJoin, .needs], restricted: true),
            Client(id: "c2", displayName: "Plain", home: 0, travelModes: [.car], organisation: "LdH"),
        ]
        instance.orders = [
            Order(
                id: "o1", client: 0, caseReference: "C/1", version: "3", jurisdiction: "NL", legalFrame: .penalOrder,
                receivedDate: day("2026-09-01"), finalDate: day("2026-08-20"), invitedDate: day("2026-09-02"),
                intakeDate: day("2026-09-10"), matchingWeighedOn: day("2026-09-11"), firstWorkedDate: day("2026-10-01"),
                endedDate: day("2026-12-01"), orderedMinutes: 3_600, deductedMinutes: 60, creditedMinutes: 120,
                detentionDays: 30, caseTermEnd: day("2027-05-20"), agreedTermEnd: day("2027-05-21"),
                earliestDay: day("2026-12-01"), shortNoticeConsent: day("2026-11-20"), travelCreditAllowed: true,
                eteMinutesCredited: 30, medicalCheckOrderedOn: day("2026-09-01"),
                medicalCheckResultOn: day("2026-09-05"), state: .working, impossibleReportedOn: day("2026-11-01"),
                returnReason: "misconduct", unit: 1),
            Order(
                id: "o2", client: 1, caseReference: "", version: "", legalFrame: .voluntary,
                receivedDate: day("2026-09-01"), finalDate: nil, orderedMinutes: 60, state: .received),
        ]
        instance.availability = [
            Availability(
                client: 0, weekday: .monday, part: .evening, rhythm: .oddWeek, firstDay: day("2026-12-01"),
                lastDay: day("2026-12-31"), agreedOn: day("2026-09-10")),
            Availability(client: 1, weekday: .friday, part: .morning),
        ]
        instance.exceptions = [
            AvailabilityException(
                client: 0, firstDay: day("2026-12-01"), lastDay: day("2026-12-02"), part: .afternoon, sense: .extra,
                reason: .court),
            AvailabilityException(
                client: 1, firstDay: day("2026-12-01"), lastDay: day("2026-12-01"), sense: .unavailable),
        ]
        instance.limitations = [
            Limitation(
                client: 0, tag: "noLifting", firstDay: day("2026-01-01"), lastDay: day("2026-12-31"),
                sourceDay: day("2026-01-01")), Limitation(client: 1, tag: "canLift"),
        ]
        instance.weekendGrounds = [
            WeekendGround(
                client: 0, ground: .care, sentence: "cares, by day", recordedOn: day("2026-09-10"), recordedBy: "pl1"),
            WeekendGround(client: 1, ground: .work, sentence: ""),
        ]
        instance.stoppedPeriods = [
            StoppedPeriod(client: 0, firstDay: day("2026-10-01"), lastDay: day("2026-10-10"), source: "PI"),
            StoppedPeriod(client: 1, firstDay: day("2027-01-01"), lastDay: nil, cause: "illness"),
        ]
        instance.excludedPlaces = [
            ExcludedPlace(client: 0, place: 2, firstDay: day("2026-01-01"), lastDay: day("2027-01-01")),
            ExcludedPlace(client: 1, place: 1),
        ]
        instance.incompatibilities = [
            Incompatibility(client: 0, other: .client(1), reason: "coDefendant", until: day("2027-01-01")),
            Incompatibility(client: 1, other: .supervisor(0)), Incompatibility(client: 1, other: .supervisorSex(.male)),
        ]
    }

    private static func fillPlans(_ instance: inout Instance) {
        instance.agreements = [
            Agreement(series: 0, organisation: "RN", atLeast: 1, atMost: 2, releaseDays: 7),
            Agreement(series: 1, organisation: "RN", atMost: 0),
        ]
        instance.placements = [
            Placement(
                id: "pl1", order: 0, project: 0, series: [0], firstDay: day("2026-10-01"), state: .signed,
                decisionDay: day("2026-09-20"), signedDay: day("2026-09-21"), reasons: "near, and fits",
                predecessor: "pl0",
                changeReason: "conflict", unlockedOn: day("2026-11-01"), unlockReason: "asked"),
            Placement(id: "pl2", order: 1, project: 1, series: [1], firstDay: day("2026-10-01"), state: .proposed),
        ]
        instance.orphanedPlacements = [
            Placement(
                id: "pl3", order: -1, project: 0, series: [0], firstDay: day("2026-10-01"), state: .signed,
                orphanOf: "o99")
        ]
        instance.publishedAssignments = [
            PublishedAssignment(
                order: 0, series: 0, date: day("2026-12-01"), from: TimeOfDay(9, 0), to: TimeOfDay(16, 30),
                creditMinutes: 420)
        ]
        instance.orphanedAssignments = [
            OrphanedAssignment(
                order: "o99", series: 1, date: day("2026-12-05"), from: TimeOfDay(9, 0), to: TimeOfDay(12, 0),
                creditMinutes: 120)
        ]
        instance.runningSeries = [RunningSeries(series: 0, since: day("2026-09-01"))]
        instance.attendanceRates = [
            AttendanceRate(
                kind: .external, weekday: .saturday, attended: 80, expected: 100, firstDay: day("2026-01-01"),
                lastDay: day("2026-06-30"), upperLimitPpm: 900_000)
        ]
    }
}
