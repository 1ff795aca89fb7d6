import GRDB
package import PlacementDomain

/// Hours that a partner sent, and that nobody accepted or refused yet.
package struct KeptProposal: Hashable, Sendable {
    package var number: Int64
    /// SHA-256 of the file that they came in.
    package var sheet: String
    package var key: String
    /// nil: the day is not known.
    package var day: BookedDay?
    package var from: TimeOfDay?
    package var to: TimeOfDay?
    package var minutes: Minutes?
    /// What came of reading the line, and the codes of what was found, by blanks.
    package var reading: String
    /// The partner's own words.
    package var remark: String
}

/// A line of a returned sheet that is to be kept until somebody decides about it.
package struct NewProposal: Hashable, Sendable {
    package var key: String
    /// Of the row that was published; nil: the line is of none that is known.
    package var order: OrderID?
    package var session: SessionID?
    package var from: TimeOfDay?
    package var to: TimeOfDay?
    package var minutes: Minutes?
    package var reading: String
    package var remark: String

    package init(
        key: String, order: OrderID?, session: SessionID?, from: TimeOfDay?, to: TimeOfDay?, minutes: Minutes?,
        reading: String, remark: String
    ) {
        self.key = key
        self.order = order
        self.session = session
        self.from = from
        self.to = to
        self.minutes = minutes
        self.reading = reading
        self.remark = remark
    }
}

extension Store {
    /// Keeps the lines of a sheet that came back; those of a sheet that came before stay as they are.
    ///
    /// A line of a day that is recorded already waits for nobody.
    /// - Returns: how many lines are new.
    package func propose(
        _ lines: [NewProposal], sheet: String, by header: ActHeader, clock: WallClock
    ) throws(StoreError) -> Int {
        let known = try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM attendance_proposal WHERE sheet = ?)", arguments: [sheet])
        }
        if known == true { return 0 }
        return try write(header, clock: clock) { writing in
            for line in lines { try writing.propose(line, sheet: sheet) }
            return lines.count
        }
    }

    /// Hours that wait, by day, project, series and client; what belongs to no day stands first.
    package func waitingHours(sheet: String? = nil) throws(StoreError) -> [KeptProposal] {
        try read { database in
            try Row.fetchAll(database, sql: Database.waitingHours, arguments: ["sheet": sheet]).map(KeptProposal.init)
        }
    }

    /// Refuses proposed hours: nothing counts.
    ///
    /// - Throws: D5201 where somebody decided in between.
    package func refuse(_ proposal: Int64, by header: ActHeader, clock: WallClock) throws(StoreError) {
        try write(header, clock: clock) { writing in
            try writing.database.execute(
                sql:
                    "UPDATE attendance_proposal SET state = 'refused', decided_act = ? WHERE id = ? AND state = 'waiting'",
                arguments: [writing.act, proposal])
            guard writing.database.changesCount == 1 else { throw StoreError.overtaken("attendance_proposal") }
        }
    }
}

extension Writing {
    fileprivate func propose(_ line: NewProposal, sheet: String) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO attendance_proposal(assignment, row_key, sheet, from_minute, to_minute, minutes, reading, answer, state,
                  decided_act, act)
                SELECT (SELECT id FROM assignment WHERE order_id = :order AND series = :series AND day = :day AND stands = 1),
                  :key, :sheet, :from, :to, :minutes, :reading, :remark,
                  CASE WHEN :done THEN 'refused' ELSE 'waiting' END, CASE WHEN :done THEN :act END, :act
                """
        ).execute(arguments: [
            "order": line.order?.text, "series": line.session?.series.text, "day": line.session?.date.stored,
            "key": line.key, "sheet": sheet, "from": line.from?.minute, "to": line.to?.minute,
            "minutes": line.minutes?.value, "reading": line.reading, "remark": line.remark,
            "done": try isRecorded(line), "act": act,
        ])
    }

    private func isRecorded(_ line: NewProposal) throws -> Bool {
        guard let order = line.order, let session = line.session else { return false }
        return try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM assignment a JOIN attendance t ON t.assignment = a.id AND t.stands = 1
                  WHERE a.order_id = ? AND a.series = ? AND a.day = ? AND a.stands = 1)
                """,
            arguments: [order.text, session.series.text, session.date.stored]) ?? false
    }
}

extension Database {
    static let waitingHours = """
        SELECT w.id AS number, w.sheet, w.row_key, w.from_minute AS sent_from, w.to_minute AS sent_to, w.minutes, w.reading,
          w.answer, a.order_id, a.client, a.series, a.day, a.from_minute AS booked_from, a.to_minute AS booked_to, s.project,
          \(breakOfDay) AS pause
        FROM attendance_proposal w LEFT JOIN assignment a ON a.id = w.assignment
        LEFT JOIN series s ON s.id = a.series
        LEFT JOIN series_version v ON v.series = s.id AND v.valid_from =
          (SELECT max(valid_from) FROM series_version x WHERE x.series = s.id AND x.valid_from <= a.day)
        LEFT JOIN session_change c ON c.series = a.series AND c.day = a.day
        WHERE w.state = 'waiting' AND w.sheet = coalesce(:sheet, w.sheet)
        ORDER BY a.day, s.project, a.series, a.client, w.id
        """
}

extension KeptProposal {
    fileprivate init(_ row: Row) {
        var day: BookedDay?
        if row.optionalText("series") != nil {
            day = BookedDay(
                order: row.id("order_id"), client: row.id("client"), project: row.id("project"),
                session: SessionID(series: row.id("series"), date: row.certainDay("day")),
                from: row.certainMinute("booked_from"), to: row.certainMinute("booked_to"),
                breakMinutes: Minutes(row.number("pause")))
        }
        self.init(
            number: row["number"], sheet: row["sheet"], key: row["row_key"], day: day, from: row.minute("sent_from"),
            to: row.minute("sent_to"), minutes: row.minutes("minutes"), reading: row["reading"],
            remark: row["answer"])
    }
}
