import GRDB
import PlacementDomain

extension Writing {
    /// How a day that nobody booked is marked; why somebody came stands with the act.
    static let unplanned = "came"

    /// Writes how a day was, and what follows from it: hours, the state of the order, hours that a partner proposed.
    ///
    /// - Parameter proposal: the proposed hours that somebody accepts; nil: none.
    /// - Returns: the number of the record.
    func record(
        _ new: NewAttendance, _ entry: AttendanceEntry, of facts: AttendanceFacts, proposal: Int64? = nil
    ) throws -> Int64 {
        let booking = try facts.booking?.number ?? book(unplanned: new, entry, facts)
        try database.cachedStatement(
            sql: """
                INSERT INTO attendance(assignment, order_id, client, day, outcome, attended, from_minute, to_minute, break_minutes,
                  penalty, credit, sensitive, source, act)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            booking, facts.order.id.text, facts.client.text, entry.session.date.stored, new.outcome.rawValue,
            new.outcome.isAttended, new.presence?.from.minute, new.presence?.to.minute,
            new.presence == nil ? nil : new.breakMinutes.value, new.penaltyMinutes.value, new.creditMinutes.value,
            entry.isSensitive, entry.source.rawValue, act,
        ])
        let number = database.lastInsertedRowID
        if !entry.note.isEmpty {
            try database.execute(
                sql: "INSERT INTO attendance_note(attendance, note) VALUES (?, ?)", arguments: [number, entry.note])
        }
        try credit(new, number, entry, facts)
        try decide(proposalsOf: booking, accepted: proposal, as: number)
        if new.outcome.isAttended { try worked(facts.order.id, on: entry.session.date) }
        try tell(.attendanceRecorded, of: facts.order.id, fields: ["attendance", "creditedMinutes"])
        return number
    }

    private func book(unplanned new: NewAttendance, _ entry: AttendanceEntry, _ facts: AttendanceFacts) throws -> Int64
    {
        let (from, to) = (new.presence?.from.minute ?? 0, new.presence?.to.minute ?? 1)
        try database.execute(
            sql: """
                INSERT INTO assignment(order_id, client, unplanned_reason, series, day, from_minute, to_minute, credit, act)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                facts.order.id.text, facts.client.text, Writing.unplanned, entry.session.series.text,
                entry.session.date.stored, from, to, new.creditMinutes.value, act,
            ])
        return database.lastInsertedRowID
    }

    private func credit(
        _ new: NewAttendance, _ record: Int64, _ entry: AttendanceEntry, _ facts: AttendanceFacts
    ) throws {
        guard new.creditMinutes > 0 else { return }
        try database.cachedStatement(
            sql: """
                INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, withheld, day, attendance, act)
                VALUES (?, 'credit', 'remaining', 'credited', ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            facts.order.id.text, new.creditMinutes.value, new.penaltyMinutes.value, entry.session.date.stored, record,
            act,
        ])
    }

    /// What a partner proposed of a day that is recorded waits for nobody any more.
    private func decide(proposalsOf booking: Int64, accepted: Int64?, as record: Int64) throws {
        try database.execute(
            sql: """
                UPDATE attendance_proposal SET decided_act = :act,
                  state = CASE WHEN id IS :accepted THEN 'accepted' ELSE 'refused' END,
                  attendance = CASE WHEN id IS :accepted THEN :record END
                WHERE assignment = :booking AND state = 'waiting'
                """,
            arguments: ["act": act, "accepted": accepted, "record": record, "booking": booking])
    }

    /// Whoever worked a day works; the first of them is remembered.
    private func worked(_ order: OrderID, on day: CalendarDay) throws {
        try database.execute(
            sql: """
                UPDATE orders SET state = CASE state WHEN 'placed' THEN 'working' ELSE state END,
                  first_worked = min(coalesce(first_worked, :day), :day), version = version + 1, act = :act
                WHERE id = :order AND (state = 'placed' OR coalesce(first_worked, '9999-12-31') > :day)
                """,
            arguments: ["day": day.stored, "act": act, "order": order.text])
        if database.changesCount > 0 { try tell(.orderState, of: order, fields: ["firstWorkedDate", "state"]) }
    }

    // MARK: Undoing

    /// Takes a record back: its hours, itself, and a day that was booked for it alone.
    ///
    /// - Parameter isReplaced: another record of the same day follows in this act.
    func reverse(_ reversed: ReversedAttendance, isReplaced: Bool) throws {
        let number = reversed.record.number
        try database.execute(
            sql: """
                INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, attendance, reverses, act)
                SELECT order_id, 'reversal', to_account, from_account, minutes, day, attendance, id, ?
                FROM ledger l WHERE order_id = ? AND attendance = ? AND kind = 'credit'
                  AND NOT EXISTS (SELECT 1 FROM ledger r WHERE r.reverses = l.id)
                """,
            arguments: [act, reversed.order.text, number])
        try database.execute(
            sql: "UPDATE attendance SET stands = NULL, reversed_act = ? WHERE id = ?", arguments: [act, number])
        if reversed.isUnplanned, !isReplaced {
            try database.execute(
                sql: "UPDATE assignment SET stands = NULL, ended_as = 'correction', ended_act = ? WHERE id = ?",
                arguments: [act, reversed.booking])
        }
        if reversed.record.outcome.isAttended { try worked(lessBy: reversed) }
        try tell(.attendanceReversed, of: reversed.order, fields: ["attendance", "creditedMinutes"])
    }

    /// The first day, and the state, as if that day had not been; hours of before the store keep both.
    private func worked(lessBy reversed: ReversedAttendance) throws {
        let order = reversed.order.text
        let brought = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM ledger WHERE order_id = ? AND kind = 'opening')",
            arguments: [order])
        guard brought != true else { return }
        try database.execute(
            sql: """
                UPDATE orders SET first_worked = (SELECT min(day) FROM attendance WHERE order_id = :order AND stands = 1 AND attended = 1),
                  state = CASE WHEN state = 'working' AND NOT EXISTS
                    (SELECT 1 FROM attendance WHERE order_id = :order AND stands = 1 AND attended = 1) THEN 'placed' ELSE state END,
                  version = version + 1, act = :act
                WHERE id = :order AND first_worked = :day
                """,
            arguments: ["order": order, "act": act, "day": reversed.day.stored])
    }
}
