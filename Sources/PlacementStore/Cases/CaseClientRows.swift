import GRDB
import PlacementDomain

/// What a case says of its person: name, home, organisation, days and limitations, stopped periods.
struct CaseClientRows {
    let writing: Writing
    let day: CalendarDay

    private var database: Database { writing.database }

    func take(_ taking: CaseTaking) throws {
        let client = taking.client.text
        let isThere = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM client WHERE id = ?)", arguments: [client])
        if isThere != true {
            try database.execute(
                sql: "INSERT INTO client(id, restricted, act) VALUES (?, 0, ?)", arguments: [client, writing.act])
            try database.execute(
                sql: "INSERT INTO client_version(client, language, act) VALUES (?, 'nl', ?)",
                arguments: [client, writing.act])
        }
        let fields = taking.content.fields
        if taking.taken.contains(.clientName) { try name(client, fields[.clientName] ?? "") }
        let columns = [
            (CaseField.clientHome, "home"), (.clientOrganisation, "organisation"), (.clientLanguage, "language"),
        ].filter { taking.taken.contains($0.0) }
        if !columns.isEmpty { try version(client, columns.map { ($0.1, fields[$0.0]) }) }
        if taking.taken.contains(.availability) { try availability(client, fields[.availability] ?? "") }
        if taking.taken.contains(.limitations) { try limitations(client, fields[.limitations] ?? "") }
        if taking.taken.contains(.stoppedPeriods) { try stopped(client, fields[.stoppedPeriods] ?? "") }
    }

    private func name(_ client: String, _ name: String) throws {
        try database.execute(
            sql: """
                INSERT INTO client_name(client, display_name, act) VALUES (:client, :name, :act)
                ON CONFLICT DO UPDATE SET display_name = :name, version = version + 1, act = :act
                """, arguments: ["client": client, "name": name, "act": writing.act])
    }

    /// From today on; earlier weeks keep what held in them.
    private func version(_ client: String, _ values: [(column: String, value: String?)]) throws {
        let names = """
            home, travel_modes, travel_limit, organisation, language, needs_plain_text, day_activities, least, most, wish, \
            work_wish, compositions
            """
        let last = try Row.fetchOne(
            database,
            sql:
                "SELECT valid_from, home FROM client_version WHERE client = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1",
            arguments: [client, day.stored])
        var from = last?.text("valid_from") ?? ""
        // Somebody of whom nothing was known has no past that could be told differently.
        if from != day.stored, last?.optionalText("home") != nil {
            try database.execute(
                sql: """
                    INSERT INTO client_version(client, valid_from, \(names), act)
                    SELECT client, ?, \(names), ? FROM client_version WHERE client = ? AND valid_from = ?
                    """, arguments: [day.stored, writing.act, client, from])
            from = day.stored
        }
        let sets = values.map { "\($0.column) = ?" }.joined(separator: ", ")
        let own: [DatabaseValue] = values.map { $0.value?.databaseValue ?? .null }
        try database.execute(
            sql:
                "UPDATE client_version SET \(sets), version = version + 1, act = ? WHERE client = ? AND valid_from >= ?",
            arguments: StatementArguments(
                own + [writing.act.databaseValue, client.databaseValue, from.databaseValue]))
    }

    private func availability(_ client: String, _ text: String) throws {
        try database.execute(sql: "DELETE FROM availability WHERE client = ?", arguments: [client])
        for item in CaseValue.items(text) {
            let parts = item.split(separator: " ").map(String.init)
            guard parts.count == 3, let weekday = Weekday(name: parts[0]) else { continue }
            try database.execute(
                sql: "INSERT INTO availability(client, weekday, part, rhythm, act) VALUES (?, ?, ?, ?, ?)",
                arguments: [client, weekday.rawValue, parts[1], parts[2], writing.act])
        }
    }

    private func limitations(_ client: String, _ text: String) throws {
        try database.execute(sql: "DELETE FROM limitation WHERE client = ?", arguments: [client])
        for tag in CaseValue.items(text) {
            try database.execute(
                sql: "INSERT INTO limitation(client, tag, act) VALUES (?, ?, ?)", arguments: [client, tag, writing.act])
        }
    }

    private func stopped(_ client: String, _ text: String) throws {
        try database.execute(sql: "DELETE FROM stopped_period WHERE client = ?", arguments: [client])
        for item in CaseValue.items(text) {
            guard let period = CaseValue.period(item) else { continue }
            try database.execute(
                sql: "INSERT INTO stopped_period(client, cause, first_day, last_day, act) VALUES (?, ?, ?, ?, ?)",
                arguments: [client, period.cause, period.first.stored, period.last.stored, writing.act])
        }
    }
}
