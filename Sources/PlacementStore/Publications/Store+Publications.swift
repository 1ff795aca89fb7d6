import Foundation
import GRDB
package import PlacementDomain

/// A publication as the store keeps it.
package struct KeptPublication: Hashable, Sendable {
    package var number: Int64
    /// The plan that it publishes; nil: it corrects published weeks, or was taken over.
    package var plan: Int64?
    package var previous: Int64?
    package var asOf: CalendarDay
    package var lastDay: CalendarDay
    /// By which its files are kept.
    package var folder: String
    /// Hash of the instance of its plan, or of the facts by which a correction was judged.
    package var instance: String
    /// Whether its papers lie in their folder.
    package var isWritten: Bool
    /// Version of the program that made it.
    package var program: String
    /// Who published it.
    package var actor: Actor
}

/// What stands published at one moment.
package struct StandingDays: Sendable {
    package var days: [PlaceChanges.Booked]
    package var moment: StoreMoment
}

extension Store {
    /// A publication by its number; nil: the last one.
    package func publication(_ number: Int64?) throws(StoreError) -> KeptPublication? {
        try read { try $0.publication("p.id = coalesce(?, (SELECT max(id) FROM publication))", number) }
    }

    /// The publication of a plan; nil: it was not published.
    package func publication(ofPlan plan: Int64) throws(StoreError) -> KeptPublication? {
        try read { try $0.publication("p.plan = ?", plan) }
    }

    /// What was done last.
    package func moment() throws(StoreError) -> StoreMoment { try read { try $0.moment() } }

    /// What stands published from a day on, by order, day and series, and when that is.
    package func standing(from day: CalendarDay) throws(StoreError) -> StandingDays {
        try read { database in
            let days = try StoredTables.publishedAssignments.all(database, on: day).map { entry in
                PlaceChanges.Booked(
                    order: entry.record.order, series: entry.ids, day: entry.record.date, from: entry.record.from,
                    to: entry.record.to, credit: entry.record.creditMinutes)
            }
            return StandingDays(days: days, moment: try database.moment())
        }
    }

    /// The last act that the instance of a plan knew of; nil: that was erased.
    package func exported(_ plan: Int64) throws(StoreError) -> Int64? {
        try read { database in
            let payload = try Row.fetchOne(
                database, sql: "SELECT bytes FROM decision_payload WHERE seq = ?", arguments: [plan])
            let text = payload.map { String(decoding: $0["bytes"] as Data, as: UTF8.self) } ?? ""
            let line = text.split(separator: "\n").first { $0.hasPrefix("export=") }
            return line.flatMap { Int64($0.dropFirst("export=".count)) }
        }
    }

    /// Whether anything but plans was recorded after an act.
    package func isChanged(since act: Int64) throws(StoreError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM act WHERE id > ? AND verb <> 'plan')", arguments: [act])
                ?? true
        }
    }
}

extension Database {
    func moment() throws -> StoreMoment {
        StoreMoment(
            act: try Int64.fetchOne(self, sql: "SELECT max(id) FROM act") ?? 0,
            publication: try Int64.fetchOne(self, sql: "SELECT max(id) FROM publication"), head: try shortHead())
    }

    fileprivate func publication(_ condition: String, _ value: Int64?) throws -> KeptPublication? {
        try Row.fetchOne(
            self,
            sql: """
                SELECT p.*, d.program, d.actor, d.inputs FROM publication p JOIN decision d ON d.seq = p.decision
                WHERE \(condition)
                """,
            arguments: [value]
        ).map { row in
            KeptPublication(
                number: row["id"], plan: row["plan"], previous: row["previous"], asOf: row.certainDay("as_of"),
                lastDay: row.certainDay("last_day"), folder: row["record"], instance: row["inputs"],
                isWritten: row.text("papers") == "written", program: row["program"],
                actor: Actor(id: row.text("actor")))
        }
    }
}
