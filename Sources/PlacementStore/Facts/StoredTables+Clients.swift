import GRDB
import PlacementDomain

/// Where each table of an instance lies in the store.
enum StoredTables {
    /// The order of parts of a day, and of modes of travel, is not that of their names.
    static let partOrder = "CASE part WHEN '' THEN 0 WHEN 'morning' THEN 1 WHEN 'afternoon' THEN 2 ELSE 3 END"
    static let modeOrder =
        "CASE mode WHEN 'walk' THEN 0 WHEN 'bicycle' THEN 1 WHEN 'eBike' THEN 2 WHEN 'car' THEN 3 ELSE 4 END"

    static let homes = StoredTable<Home>(
        "home", "id pc4 latitude longitude", order: "id",
        values: {
            let home = $0.record
            return [home.id.text, home.pc4, home.point.latitudeMicrodegrees, home.point.longitudeMicrodegrees]
        },
        record: { Unlinked(Home(id: $0.id("id"), pc4: $0.text("pc4"), point: $0.point), ids: NoIDs()) })

    /// Those of whom everything is known that a plan needs.
    static let clients = StoredTable<Client>(
        parts: [
            .init("client", "id restricted") { [$0.record.id.text, $0.record.restricted] },
            .init("client_name", "client display_name alias phone emergency_contact") {
                let client = $0.record
                return [client.id.text, client.displayName, client.alias, client.phone, client.emergencyContact]
            },
            .init(
                "client_version",
                """
                client home travel_modes travel_limit organisation language needs_plain_text day_activities least most \
                wish work_wish compositions
                """
            ) {
                let client = $0.record
                return [
                    client.id.text, $0.ids.text, client.travelModes.stored, client.travelLimit?.value,
                    client.organisation, client.language, client.needsPlainText, client.dayActivities.stored,
                    client.leastSessions, client.mostSessions, client.wishSessions, client.workWish.stored,
                    client.compositions.stored,
                ]
            },
        ],
        select: """
            SELECT c.id, c.restricted, n.display_name, n.alias, n.phone, n.emergency_contact, v.* FROM client c
            JOIN client_version v ON v.client = c.id AND v.valid_from =
              (SELECT max(valid_from) FROM client_version w WHERE w.client = c.id AND w.valid_from <= :day)
            LEFT JOIN client_name n ON n.client = c.id
            WHERE v.home IS NOT NULL AND coalesce(v.travel_modes, '') <> '' AND v.organisation IS NOT NULL
              AND v.language IS NOT NULL AND v.least IS NOT NULL AND v.most IS NOT NULL AND v.wish IS NOT NULL
            ORDER BY c.id
            """,
        record: { row in
            Unlinked(
                Client(
                    id: row.id("id"), displayName: row.text("display_name"), alias: row.optionalText("alias"),
                    phone: row.optionalText("phone"), emergencyContact: row.optionalText("emergency_contact"),
                    home: -1, travelModes: Set(row.words("travel_modes")), travelLimit: row.minutes("travel_limit"),
                    organisation: row.text("organisation"), language: row.text("language"),
                    needsPlainText: row.flag("needs_plain_text"), dayActivities: row.words("day_activities"),
                    leastSessions: row.number("least"), mostSessions: row.number("most"),
                    wishSessions: row.number("wish"), workWish: row.list("work_wish"),
                    compositions: Set(row.words("compositions")), restricted: row.flag("restricted")),
                ids: row.id("home"))
        })

    static let availability = StoredTable<Availability>(
        "availability", "client weekday part rhythm first_day last_day agreed_on",
        order: "client, weekday, \(partOrder), rhythm, first_day",
        values: {
            let free = $0.record
            return [
                $0.ids.text, free.weekday.rawValue, free.part.name, free.rhythm.rawValue, free.firstDay.orAlways,
                free.lastDay.stored, free.agreedOn.stored,
            ]
        },
        record: {
            Unlinked(
                Availability(
                    client: -1, weekday: $0.weekday, part: PartOfDay(name: $0.text("part")) ?? .morning,
                    rhythm: $0.word("rhythm"), firstDay: $0.day("first_day"), lastDay: $0.day("last_day"),
                    agreedOn: $0.day("agreed_on")), ids: $0.id("client"))
        })

    static let exceptions = StoredTable<AvailabilityException>(
        "availability_exception", "client first_day last_day part sense reason",
        order: "client, first_day, last_day, \(partOrder), sense",
        values: {
            let exception = $0.record
            return [
                $0.ids.text, exception.firstDay.stored, exception.lastDay.stored, exception.part?.name ?? "",
                exception.sense.rawValue, exception.reason.rawValue,
            ]
        },
        record: {
            Unlinked(
                AvailabilityException(
                    client: -1, firstDay: $0.certainDay("first_day"), lastDay: $0.certainDay("last_day"),
                    part: PartOfDay(name: $0.text("part")), sense: $0.word("sense"), reason: $0.word("reason")),
                ids: $0.id("client"))
        })

    static let limitations = StoredTable<Limitation>(
        "limitation", "client tag first_day last_day source_day", order: "client, tag, first_day",
        values: {
            let limitation = $0.record
            return [
                $0.ids.text, limitation.tag, limitation.firstDay.orAlways, limitation.lastDay.stored,
                limitation.sourceDay.stored,
            ]
        },
        record: {
            Unlinked(
                Limitation(
                    client: -1, tag: $0.text("tag"), firstDay: $0.day("first_day"), lastDay: $0.day("last_day"),
                    sourceDay: $0.day("source_day")), ids: $0.id("client"))
        })

    static let weekendGrounds = StoredTable<WeekendGround>(
        "weekend_ground", "client ground recorded_on sentence recorded_by", order: "client, ground, recorded_on",
        values: {
            let ground = $0.record
            return [
                $0.ids.text, ground.ground.rawValue, ground.recordedOn.orAlways, ground.sentence, ground.recordedBy,
            ]
        },
        record: {
            Unlinked(
                WeekendGround(
                    client: -1, ground: $0.word("ground"), sentence: $0.text("sentence"),
                    recordedOn: $0.day("recorded_on"), recordedBy: $0.text("recorded_by")), ids: $0.id("client"))
        })

    static let stoppedPeriods = StoredTable<StoppedPeriod>(
        "stopped_period", "client cause first_day last_day source", order: "client, cause, first_day",
        values: {
            let period = $0.record
            return [$0.ids.text, period.cause, period.firstDay.stored, period.lastDay.stored, period.source]
        },
        record: {
            Unlinked(
                StoppedPeriod(
                    client: -1, firstDay: $0.certainDay("first_day"), lastDay: $0.day("last_day"),
                    cause: $0.text("cause"), source: $0.text("source")), ids: $0.id("client"))
        })

    static let excludedPlaces = StoredTable<ExcludedPlace>(
        "excluded_place", "client place first_day last_day", order: "client, place, first_day",
        values: {
            [$0.ids.client.text, $0.ids.place.text, $0.record.firstDay.orAlways, $0.record.lastDay.stored]
        },
        record: {
            Unlinked(
                ExcludedPlace(client: -1, place: -1, firstDay: $0.day("first_day"), lastDay: $0.day("last_day")),
                ids: ExcludedPlace.IDs(client: $0.id("client"), place: $0.id("place")))
        })

    static let incompatibilities = StoredTable<Incompatibility>(
        "incompatibility", "client other_client supervisor supervisor_sex reason until",
        order: "client, coalesce(other_client, ''), coalesce(supervisor, ''), coalesce(supervisor_sex, ''), reason",
        values: {
            [
                $0.ids.client.text, $0.ids.otherClient?.text, $0.ids.supervisor?.text, $0.ids.supervisorSex?.rawValue,
                $0.record.reason, $0.record.until.stored,
            ]
        },
        record: {
            Unlinked(
                Incompatibility(client: -1, other: .client(-1), reason: $0.text("reason"), until: $0.day("until")),
                ids: Incompatibility.IDs(
                    client: $0.id("client"), otherClient: $0.optionalID("other_client"),
                    supervisor: $0.optionalID("supervisor"), supervisorSex: $0.optionalWord("supervisor_sex")))
        })
}
