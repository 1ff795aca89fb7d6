import GRDB
import PlacementDomain

/// Reads what a store holds of the client of an order.
struct HeldReading {
    let database: Database
    let story: OrderStory
    let day: CalendarDay
    let facts: StoreFacts

    init(_ database: Database, story: OrderStory, day: CalendarDay, facts: StoreFacts) {
        (self.database, self.story, self.day, self.facts) = (database, story, day, facts)
    }

    func data() throws -> HeldData {
        let person = try person()
        var data = HeldData(story: story, client: client(person))
        data.postcode = person?.text("pc4") ?? ""
        if let person {
            data.isWeekKnown = ["least", "most", "wish"].allSatisfy { (person[$0] as Int?) != nil }
        }
        try addDays(&data)
        data.sites = try sites()
        data.office = try office()
        if let place = story.place {
            try addWay(&data, to: place, home: person?.optionalText("home"))
        }
        data.looks = try looks()
        return data
    }

    private func person() throws -> Row? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT c.id, c.restricted, n.display_name, n.alias, n.phone, n.emergency_contact, v.*, h.pc4 FROM client c
                LEFT JOIN client_name n ON n.client = c.id
                LEFT JOIN client_version v ON v.client = c.id AND v.valid_from =
                  (SELECT max(valid_from) FROM client_version w WHERE w.client = c.id AND w.valid_from <= :day)
                LEFT JOIN home h ON h.id = v.home WHERE c.id = :client
                """,
            arguments: ["client": story.client.text, "day": day.stored])
    }

    /// As he is held, also where not everything is known that a plan needs.
    private func client(_ row: Row?) -> Client {
        guard let row else {
            return Client(id: story.client, home: -1, travelModes: [], organisation: "", restricted: story.isRestricted)
        }
        return StoredTables.clients.record(row).record
    }

    private func addDays(_ data: inout HeldData) throws {
        func rows(_ table: String, _ condition: String, _ order: String) throws -> [Row] {
            var arguments: StatementArguments = ["client": story.client.text]
            if condition.contains(":day") { arguments = ["client": story.client.text, "day": day.stored] }
            return try Row.fetchAll(
                database, sql: "SELECT * FROM \(table) WHERE client = :client \(condition) ORDER BY \(order)",
                arguments: arguments)
        }
        let open = "AND coalesce(last_day, '9999-12-31') >= :day"
        data.free = try rows(
            "availability", open, "weekday, \(StoredTables.partOrder), rhythm, first_day"
        ).map { StoredTables.availability.record($0).record }
        data.exceptions = try rows("availability_exception", open, "first_day, last_day").map {
            StoredTables.exceptions.record($0).record
        }
        data.limitations = Set(
            try rows("limitation", open + " AND first_day <= :day", "tag").map { $0.text("tag") })
        data.grounds = try rows("weekend_ground", "", "recorded_on, ground").map {
            StoredTables.weekendGrounds.record($0).record
        }
    }

    /// Projects of his places and days, as they are today.
    private func sites() throws -> [ProjectID: HeldData.Site] {
        var sites: [ProjectID: HeldData.Site] = [:]
        for project in Set(story.places.map(\.project) + story.days.map(\.project)) {
            guard let row = try version(of: project) else { continue }
            sites[project] = HeldData.Site(
                name: row.text("name"), address: row.text("address"), workKinds: row.list("work_kinds"))
        }
        return sites
    }

    /// As a project is today; before its first version, as it is first.
    private func version(of project: ProjectID) throws -> Row? {
        func row(_ condition: String) throws -> Row? {
            try Row.fetchOne(
                database, sql: "SELECT * FROM project_version WHERE project = :project \(condition) LIMIT 1",
                arguments: condition.contains(":day")
                    ? ["project": project.text, "day": day.stored] : ["project": project.text])
        }
        return try row("AND valid_from <= :day ORDER BY valid_from DESC") ?? row("ORDER BY valid_from")
    }

    /// The unit that owns the order; else that of the place.
    private func office() throws -> HeldData.Office {
        var unit = story.unit?.text
        if unit == nil, let place = story.place { unit = try version(of: place.project)?.optionalText("unit") }
        let row = try Row.fetchOne(
            database, sql: "SELECT name, telephone, address FROM unit WHERE id = ?", arguments: [unit])
        return row.map {
            HeldData.Office(name: $0.text("name"), telephone: $0.text("telephone"), address: $0.text("address"))
        } ?? HeldData.Office()
    }

    /// The weekdays of a place, and how long the way takes by the means that he has.
    private func addWay(_ data: inout HeldData, to place: OrderStory.Place, home: String?) throws {
        for series in place.series {
            data.weekdays[series] = try Row.fetchOne(
                database, sql: "SELECT weekday FROM series WHERE id = ?", arguments: [series.text])?.weekday
        }
        let modes = data.client.travelModes
        data.journeys = try Row.fetchAll(
            database, sql: "SELECT mode, minutes FROM travel WHERE home = ? AND place = ?",
            arguments: [home, place.project.text]
        ).compactMap { row -> HeldData.Journey? in
            guard let mode: TravelMode = row.optionalWord("mode"), modes.contains(mode) else { return nil }
            return HeldData.Journey(mode: mode, minutes: row.number("minutes"))
        }.sorted { ($0.minutes, $0.mode) < ($1.minutes, $1.mode) }
    }

    /// One for each day and person, the newest first.
    private func looks() throws -> [HeldData.Look] {
        struct Key: Hashable { var day: CalendarDay, actor: String, kind: String }
        var outputs: [Key: Set<String>] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT c.at, c.actor, c.output, a.kind FROM consultation c LEFT JOIN actor a ON a.id = c.actor
                WHERE c.client = ? ORDER BY c.at
                """,
            arguments: [story.client.text])
        while let row = try rows.next() {
            let key = Key(
                day: facts.day(of: Timestamp(microseconds: row["at"])), actor: row.text("actor"), kind: row.text("kind")
            )
            outputs[key, default: []].insert(row.text("output"))
        }
        return outputs.map { key, outputs in
            HeldData.Look(day: key.day, actor: key.actor, kind: key.kind, outputs: outputs.sorted())
        }.sorted { ($1.day, $0.actor) < ($0.day, $1.actor) }
    }
}
