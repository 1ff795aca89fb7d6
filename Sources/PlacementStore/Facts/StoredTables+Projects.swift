import GRDB
import PlacementDomain

extension StoredTables {
    static let units = StoredTable<Unit>(
        "unit", "id name latitude longitude telephone address", order: "id",
        values: {
            let unit = $0.record
            return [
                unit.id.text, unit.name, unit.point.latitudeMicrodegrees, unit.point.longitudeMicrodegrees,
                unit.telephone, unit.address,
            ]
        },
        record: {
            Unlinked(
                Unit(
                    id: $0.id("id"), name: $0.text("name"), point: $0.point, telephone: $0.text("telephone"),
                    address: $0.text("address")), ids: NoIDs())
        })

    static let supervisors = StoredTable<Supervisor>(
        "supervisor", "id name unit sex working_days most_clients", order: "id",
        values: {
            let supervisor = $0.record
            return [
                supervisor.id.text, supervisor.name, $0.ids.text, supervisor.sex?.rawValue,
                supervisor.workingDays.sorted().map(\.name).stored, supervisor.mostClients,
            ]
        },
        record: {
            Unlinked(
                Supervisor(
                    id: $0.id("id"), name: $0.text("name"), sex: $0.optionalWord("sex"),
                    workingDays: Set($0.list("working_days").compactMap { Weekday(name: $0) }),
                    mostClients: $0.number("most_clients")), ids: $0.id("unit"))
        })

    static let projects = StoredTable<Project>(
        parts: [
            .init("project", "id jurisdiction kind") {
                [$0.record.id.text, $0.record.jurisdiction, $0.record.kind.rawValue]
            },
            .init(
                "project_version",
                """
                project unit name organisation partner reason_for_working_together pc4 latitude longitude address work_kinds \
                demands excludes accepts_juveniles present_person alone_minutes next_visit_due site_checklist \
                overbooking_agreed_on overbooking_reference
                """
            ) {
                let project = $0.record
                return [
                    project.id.text, $0.ids.text, project.name, project.organisation, project.partner,
                    project.reasonForWorkingTogether, project.pc4, project.point.latitudeMicrodegrees,
                    project.point.longitudeMicrodegrees, project.address, project.workKinds.stored,
                    project.demands.stored, project.excludes.stored, project.acceptsJuveniles, project.presentPerson,
                    project.aloneMinutes.value, project.nextVisitDue.stored, project.siteChecklist,
                    project.overbookingAgreedOn.stored, project.overbookingReference,
                ]
            },
        ],
        select: """
            SELECT p.id, p.jurisdiction, p.kind, v.* FROM project p JOIN project_version v ON v.project = p.id AND v.valid_from =
              (SELECT max(valid_from) FROM project_version w WHERE w.project = p.id AND w.valid_from <= :day)
            ORDER BY p.id
            """,
        record: { row in
            Unlinked(
                Project(
                    id: row.id("id"), name: row.text("name"), kind: row.word("kind"),
                    jurisdiction: row.text("jurisdiction"), organisation: row.text("organisation"),
                    partner: row.text("partner"), reasonForWorkingTogether: row.text("reason_for_working_together"),
                    pc4: row.text("pc4"), point: row.point, address: row.text("address"),
                    workKinds: row.list("work_kinds"), demands: row.list("demands"), excludes: row.list("excludes"),
                    acceptsJuveniles: row.flag("accepts_juveniles"), presentPerson: row.text("present_person"),
                    aloneMinutes: Minutes(row.number("alone_minutes")), nextVisitDue: row.day("next_visit_due"),
                    siteChecklist: row.text("site_checklist"), overbookingAgreedOn: row.day("overbooking_agreed_on"),
                    overbookingReference: row.text("overbooking_reference")), ids: row.id("unit"))
        })

    static let approvals = StoredTable<ApprovalPeriod>(
        "approval", "project first_day last_day decision_reference state", order: "project, first_day, state",
        values: {
            let approval = $0.record
            return [
                $0.ids.text, approval.firstDay.stored, approval.lastDay.stored, approval.decisionReference,
                approval.state.rawValue,
            ]
        },
        record: {
            Unlinked(
                ApprovalPeriod(
                    project: -1, firstDay: $0.certainDay("first_day"), lastDay: $0.day("last_day"),
                    decisionReference: $0.text("decision_reference"), state: $0.word("state")),
                ids: $0.id("project"))
        })

    static let contacts = StoredTable<PartnerContact>(
        "contact", "project name phone email channel first_day last_day", order: "project, name, first_day",
        values: {
            let contact = $0.record
            return [
                $0.ids.text, contact.name, contact.phone, contact.email, contact.channel, contact.firstDay.orAlways,
                contact.lastDay.stored,
            ]
        },
        record: {
            Unlinked(
                PartnerContact(
                    project: -1, name: $0.text("name"), phone: $0.text("phone"), email: $0.text("email"),
                    channel: $0.text("channel"), firstDay: $0.day("first_day"), lastDay: $0.day("last_day")),
                ids: $0.id("project"))
        })

    static let pickUps = StoredTable<PickUpPoint>(
        "pick_up", "id project name latitude longitude time seats address", order: "id",
        values: {
            let point = $0.record
            return [
                point.id.text, $0.ids.text, point.name, point.point.latitudeMicrodegrees,
                point.point.longitudeMicrodegrees, point.time?.minute, point.seats.value, point.address,
            ]
        },
        record: {
            Unlinked(
                PickUpPoint(
                    id: $0.id("id"), project: -1, name: $0.text("name"), point: $0.point, time: $0.minute("time"),
                    seats: Seats($0.number("seats")), address: $0.text("address")), ids: $0.id("project"))
        })

    static let holidays = StoredTable<Holiday>(
        "holiday", "day jurisdiction name", order: "day, jurisdiction",
        values: { [$0.record.date.stored, $0.record.jurisdiction, $0.record.name] },
        record: {
            Unlinked(
                Holiday(
                    date: $0.certainDay("day"), jurisdiction: $0.text("jurisdiction"), name: $0.text("name")),
                ids: NoIDs())
        })

    static let travel = StoredTable<TravelTable.Record>(
        "travel", "home place mode minutes", order: "home, place, \(modeOrder)",
        values: {
            [$0.ids.home.text, $0.ids.place.text, $0.record.mode.rawValue, Int($0.record.minutes)]
        },
        record: {
            Unlinked(
                TravelTable.Record(home: 0, place: 0, mode: $0.word("mode"), minutes: $0.number("minutes")),
                ids: TravelTable.Record.IDs(home: $0.id("home"), place: $0.id("place")))
        })

    static let attendanceRates = StoredTable<AttendanceRate>(
        "attendance_rate", "kind weekday attended expected first_day last_day upper_limit_ppm",
        order: "kind, weekday, first_day",
        values: {
            let rate = $0.record
            return [
                rate.kind.rawValue, rate.weekday.rawValue, rate.attended, rate.expected, rate.firstDay.stored,
                rate.lastDay.stored, rate.upperLimitPpm,
            ]
        },
        record: {
            Unlinked(
                AttendanceRate(
                    kind: $0.word("kind"), weekday: $0.weekday, attended: $0.number("attended"),
                    expected: $0.number("expected"), firstDay: $0.certainDay("first_day"),
                    lastDay: $0.certainDay("last_day"), upperLimitPpm: $0.number("upper_limit_ppm")), ids: NoIDs())
        })
}
