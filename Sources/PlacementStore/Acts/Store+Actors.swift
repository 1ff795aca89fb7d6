import GRDB
public import PlacementDomain

extension Store {
    /// Who acts: the id that was given, or the one that the store has for a login.
    ///
    /// - Parameter day: on which he must be one of the office.
    /// - Throws: `unknownActor`.
    public func actor(_ requester: Requester, on day: CalendarDay) throws(StoreError) -> Actor {
        try read { try $0.actor(requester, on: day) }
    }
}

extension Database {
    func actor(_ requester: Requester, on day: CalendarDay) throws -> Actor {
        let found = try String.fetchOne(
            self,
            sql: """
                SELECT id FROM actor WHERE (id = :id OR (:id IS NULL AND os_user = :login))
                  AND first_day <= :day AND coalesce(last_day, '9999-12-31') >= :day
                """,
            arguments: ["id": requester.asserted, "login": requester.login, "day": "\(day)"])
        guard let found else { throw StoreError.unknownActor(requester.asserted ?? "") }
        return Actor(id: found)
    }

    /// How a requester's act begins.
    func header(_ requester: Requester, verb: String, clock: WallClock) throws -> ActHeader {
        ActHeader(
            actor: try actor(requester, on: StoreFacts(self).today(clock)), channel: requester.channel, verb: verb,
            program: requester.program)
    }
}

extension Store {
    /// Lets somebody else record things, from the day on.
    ///
    /// - Parameters:
    ///   - id: a code, no name.
    ///   - login: under which the machine knows that person; nil: none, he says with each command who he is.
    /// - Throws: `StoreError`: D5204 where the id or the login is taken.
    public func add(
        _ actor: Actor, login: String?, by header: ActHeader, clock: WallClock
    ) throws(StoreError) {
        try write(header, clock: clock) { writing in
            try writing.database.execute(
                sql: "INSERT INTO actor(id, kind, os_user, first_day) VALUES (?, 'person', ?, ?)",
                arguments: [actor.id, login, "\(try writing.day())"])
        }
    }

    /// Those who may record things on a day, by id.
    public func actors(on day: CalendarDay) throws(StoreError) -> [Actor] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT id FROM actor WHERE first_day <= :day AND coalesce(last_day, '9999-12-31') >= :day ORDER BY id
                    """,
                arguments: ["day": "\(day)"]
            ).map(Actor.init(id:))
        }
    }
}
