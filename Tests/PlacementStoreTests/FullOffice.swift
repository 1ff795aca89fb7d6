import Foundation
import GRDB

/// An office with a row in every table.
enum FullOffice {
    private static let digest = Office.digest("x")

    /// In an order in which each row finds those that it names.
    private static let rows = [
        "supervisor(id, name, unit, sex, working_days, most_clients, act) VALUES ('v1', 'V', 'u1', 'female', 'monday;friday', 8, 2)",
        "pick_up(id, project, latitude, longitude, time, seats, act) VALUES ('k1', 'p1', 0, 0, 500, 8, 2)",
        "client_version(client, home, travel_modes, travel_limit, organisation, language, least, most, wish, act) VALUES ('c0', 'h1', 'walk;car', 90, 'RN', 'nl', 1, 3, 2, 2)",
        "client_name(client, display_name, act) VALUES ('c0', 'Made Up', 2)",
        "project_version(project, unit, name, organisation, latitude, longitude, accepts_juveniles, alone_minutes, act) VALUES ('p1', 'u1', 'P', 'RN', 0, 0, 1, 30, 2)",
        "series_version(series, seats, bookable, break_minutes, supervisor, act) VALUES ('s1', 3, 4, 30, 'v1', 2)",
        "availability(client, weekday, part, rhythm, act) VALUES ('c0', 1, 'morning', 'every', 2)",
        "availability_exception(client, first_day, last_day, sense, reason, act) VALUES ('c0', '2026-12-28', '2027-01-03', 'unavailable', 'holiday', 2)",
        "limitation(client, tag, act) VALUES ('c0', 'noLifting', 2)",
        "weekend_ground(client, ground, sentence, act) VALUES ('c0', 'work', 'Works on weekdays.', 2)",
        "stopped_period(client, cause, first_day, act) VALUES ('c1', 'detention', '2026-07-01', 2)",
        "excluded_place(client, place, act) VALUES ('c0', 'k1', 2)",
        "incompatibility(client, other_client, reason, act) VALUES ('c0', 'c1', 'conflict', 2)",
        "approval(project, first_day, state, act) VALUES ('p1', '2026-01-01', 'approved', 2)",
        "contact(project, name, phone, act) VALUES ('p1', 'Made Up', '000', 2)",
        "session_change(series, day, status, cause, act) VALUES ('s1', '2026-12-21', 'cancelled', 'closed', 2)",
        "closure(project, series, first_day, last_day, act) VALUES ('p1', 's4', '2026-12-24', '2027-01-03', 2)",
        "holiday(day, jurisdiction, name, act) VALUES ('2026-12-25', 'NL', 'Eerste kerstdag', 2)",
        "agreement(series, organisation, at_least, act) VALUES ('s1', 'RN', 1, 2)",
        "running_series(series, since, act) VALUES ('s1', '2026-10-05', 2)",
        "attendance_rate(kind, weekday, first_day, last_day, attended, expected, upper_limit_ppm, act) VALUES ('group', 1, '2026-01-01', '2026-06-30', 80, 100, 860000, 2)",
        "travel(home, place, mode, minutes, reckoner, reckoned_on, act) VALUES ('h1', 'p1', 'walk', 12, 'formula', '2026-11-30', 2)",
        "order_received(order_id, their_version, digest, fields, act) VALUES ('o0a', '1', '\(digest)', '{}', 2)",
        "placement_series(placement, project, series) VALUES ('pl-o0a', 'p1', 's1')",
        "introduction_day(placement, day, act) VALUES ('pl-o0a', '2026-11-27', 2)",
        "act_text(act, reason) VALUES (2, 'a reason')",
        "document(kind, digest, decision, act) SELECT 'rules', digest, 1, 2 FROM blob",
        "decision_payload(seq, salt, bytes) VALUES (2, zeroblob(16), x'00')",
        "attendance_note(attendance, note) VALUES (1, 'a note')",
        "attendance_proposal(assignment, row_key, sheet, minutes, reading, act) VALUES (2, 'k', '\(digest)', 420, 'proposed', 2)",
        "notice(recipient_kind, recipient, content, first_day, last_day, by_day, act) VALUES ('client', 'c0', '\(digest)', '2026-11-30', '2026-12-06', '2026-11-27', 2)",
        "notice_attempt(notice, result, how, act) VALUES (1, 'told', 'phone', 2)",
        "upload(key, kind, content, rows, act) VALUES ('u', 'attendance', '\(digest)', 1, 2)",
        "upload_row(upload, row, result, answer, attendance) VALUES ('u', 1, 'OK', '{}', 1)",
        "external_reference(system, kind, foreign_id, local_id) VALUES ('z', 'order', 'f1', 'o0a')",
        "foreign_case(system, foreign_id, state, found_at) VALUES ('z', 'f2', 'restricted', 1)",
        "outbox(system, order_id, number, kind, key, body, act) VALUES ('z', 'o0a', 1, 'status', 'k1', '{}', 2)",
        "sync_seen(system, order_id, field, value, seen_at) VALUES ('z', 'o0a', 'state', 'ready', 1)",
        "sync_conflict(system, order_id, field, base, ours, theirs, found_at) VALUES ('z', 'o0a', 'state', 'a', 'b', 'c', 1)",
        "notification(system, url, received_at) VALUES ('z', 'https://example.invalid/1', 1)",
        "sweep(system, after, started_at) VALUES ('z', 'f1', 1)",
        "consultation(at, actor, client, output) VALUES (1, 'p1', 'c0', 'show')",
    ]

    static func make() throws -> Office {
        let office = try Office(clients: 2)
        try office.publish()
        let plan = try office.decide("plan")
        try office.run(
            """
            INSERT INTO plan(decision, instance, roster_id, step_limit, gap_ppm, seed, full, stop_reason, replayable)
            VALUES (?, ?, ?, 40, 500, '1', 0, 'calm', 1)
            """, [plan, digest, digest])
        let record = try office.attend(office.assign("o0a", "s1", 540, 990))
        try office.entry("o0a", "credit", "remaining", "credited", 420, of: record)
        let late = try office.attend(office.assign("o1a", "s1", 540, 990), "ABSENT_LATE")
        try office.run(
            "INSERT INTO warning(order_id, number, day, cause, act) VALUES ('o1a', 1, '2026-12-01', ?, 2)", [late])
        for row in rows {
            // The payload of the decision says what it digests: its salt and its byte.
            if row.hasPrefix("decision_payload") { continue }
            try office.run("INSERT INTO " + row)
        }
        return office
    }
}
