import GRDB
public import PlacementDomain

extension Store {
    /// Lets somebody record things; one who is there with just these values stays as he is.
    ///
    /// - Parameter firstDay: nil: from the day of the act on.
    /// - Returns: how he stands there now, and whether anything was written.
    /// - Throws: `StoreError`: D5018 where nobody knows who asks, D5204 where the id stands there with other values, or the
    ///   login is somebody else's.
    public func add(
        _ actor: Actor, kind: ActorEntry.Kind, login: String?, from firstDay: CalendarDay?, by requester: Requester,
        clock: WallClock
    ) throws(StoreError) -> (entry: ActorEntry, isNew: Bool) {
        let (header, standing) = try read { database in
            (
                try database.header(requester, verb: "actor add", clock: clock),
                try database.actorEntries("WHERE id = ?", [actor.id]).first
            )
        }
        if let standing {
            try standing.require(kind: kind, login: login, from: firstDay)
            return (standing, false)
        }
        return try write(header, clock: clock) { writing in
            let today = try writing.day()
            let entry = ActorEntry(actor: actor, kind: kind, login: login, firstDay: firstDay ?? today)
            try writing.add(entry)
            return (entry, true)
        }
    }

    /// All who may, might or will record things, by id.
    public func actorEntries() throws(StoreError) -> [ActorEntry] { try read { try $0.actorEntries("", []) } }
}

extension Writing {
    fileprivate func add(_ entry: ActorEntry) throws {
        try database.execute(
            sql: "INSERT INTO actor(id, kind, os_user, first_day) VALUES (?, ?, ?, ?)",
            arguments: [entry.actor.id, entry.kind.rawValue, entry.login, "\(entry.firstDay)"])
        // Without the login: what is chained can never be erased.
        let said = "actor \(entry.actor.id) \(entry.kind.rawValue) \(entry.firstDay)"
        try decide(
            NewDecision(
                kind: .config, inputs: Store.digest("actor add"), result: Store.digest(said), payload: Array(said.utf8))
        )
    }
}

extension Database {
    fileprivate func actorEntries(_ condition: String, _ values: StatementArguments) throws -> [ActorEntry] {
        try Row.fetchAll(
            self, sql: "SELECT id, kind, os_user, first_day, last_day FROM actor \(condition) ORDER BY id",
            arguments: values
        ).map { row in
            ActorEntry(
                actor: Actor(id: row.text("id")), kind: row.word("kind"), login: row.optionalText("os_user"),
                firstDay: row.certainDay("first_day"), lastDay: row.day("last_day"))
        }
    }
}

extension ActorEntry {
    /// Nothing is changed by saying it otherwise a second time; the columns that differ are told, never a value.
    fileprivate func require(
        kind wanted: Kind, login wantedLogin: String?, from wantedDay: CalendarDay?
    ) throws(StoreError) {
        var other: [String] = []
        if kind != wanted { other.append("kind") }
        if login != wantedLogin { other.append("login") }
        if let wantedDay, wantedDay != firstDay { other.append("from") }
        guard !other.isEmpty, let refusal = StoreRefusal.coded(StoreRefusal.twice) else { return }
        throw .refused(refusal, detail: "actor \(actor.id): " + other.joined(separator: ", "))
    }
}
