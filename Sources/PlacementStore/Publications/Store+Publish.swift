import Crypto
import Foundation
import GRDB
package import PlacementDomain

extension Store {
    /// Records a publication with everything that follows from it, in one transaction: its folder is written afterwards, and
    /// can be written again. Files are packed before that begins.
    ///
    /// - Returns: its number.
    /// - Throws: `StoreError`: D5102 where anything was done since it was prepared, D5501 where somebody else published.
    package func publish(
        _ new: NewPublication, by header: ActHeader, clock: WallClock
    ) throws(StoreError) -> Int64 {
        let (files, week) = (new.files.map(PackedFile.init), new.week.map(PackedFile.init))
        let folder = Store.digest(files.map { "\($0.name) \($0.digest)\n" }.joined())
        return try write(header, clock: clock) { writing in
            try writing.require(new.seen)
            if !week.isEmpty { try writing.keep(folder: new.instance, packed: week) }
            try writing.keep(folder: folder, packed: files)
            let number = try writing.insert(new, folder: folder)
            for change in new.sessions { try writing.change(change) }
            try writing.book(new.places, in: number)
            try writing.tell(new.notices)
            try writing.consult(new.shown, in: new.plan == nil ? "correct" : "publish")
            if let plan = new.plan { try writing.forgetDrafts(before: plan) }
            try writing.seal()
            return number
        }
    }

    /// The papers of a publication lie in their folder.
    package func papersAreWritten(
        _ publication: Int64, by header: ActHeader, clock: WallClock
    ) throws(StoreError) {
        try write(header, clock: clock) { writing in
            try writing.database.execute(
                sql: "UPDATE publication SET papers = 'written' WHERE id = ? AND papers = 'due'",
                arguments: [publication])
        }
    }
}

extension Writing {
    /// Nothing was done since somebody looked; the act that is open is the next one.
    func require(_ seen: StoreMoment) throws {
        let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM publication")
        // By the trigger's word for it: somebody else published.
        guard last == seen.publication else {
            throw DatabaseError(
                resultCode: .SQLITE_CONSTRAINT, message: "\(StoreRefusal.publishedBefore) publication: another one")
        }
        guard act == seen.act + 1 else {
            throw DatabaseError(
                resultCode: .SQLITE_CONSTRAINT, message: "\(StoreRefusal.changedSince) act: another one")
        }
    }

    fileprivate func insert(_ new: NewPublication, folder: String) throws -> Int64 {
        let kind: DecisionKind = new.plan == nil ? .correction : .publish
        let payload = new.plan.map { "plan=\($0)" } ?? new.places.text
        let decision = try decide(
            NewDecision(
                kind: kind, inputs: new.instance, policy: database.digest(of: "policy"),
                rules: database.digest(of: "rules"), result: folder,
                payload: Array((payload + (new.reason.map { "\nreason=\($0)" } ?? "")).utf8)))
        try database.execute(
            sql: """
                INSERT INTO publication(decision, plan, previous, as_of, first_day, last_day, record, papers)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'due')
                """,
            arguments: [
                decision, new.plan, new.seen.publication, "\(new.asOf)", "\(new.firstDay)", "\(new.lastDay)", folder,
            ])
        return database.lastInsertedRowID
    }

    /// A session as a correction leaves it.
    fileprivate func change(_ entry: Unlinked<SessionChange, SeriesID>) throws {
        let change = entry.record
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO session_change(series, day, status, cause, from_minute, to_minute, break_minutes, seats, bookable, act)
                VALUES (:series, :day, :status, :cause, :from, :to, :break, :seats, :bookable, :act)
                ON CONFLICT(series, day) DO UPDATE SET status = :status, cause = :cause, from_minute = :from,
                  to_minute = :to, break_minutes = :break, seats = :seats, bookable = :bookable, version = version + 1,
                  act = :act
                """)
        try statement.execute(
            arguments: [
                "series": entry.ids.text, "day": change.date.stored, "status": change.status.rawValue,
                "cause": change.cause, "from": change.start?.minute, "to": change.end?.minute,
                "break": change.breakMinutes?.value, "seats": change.seats?.value,
                "bookable": change.bookable?.value, "act": act,
            ])
    }

    fileprivate func tell(_ notices: [NewNotice]) throws {
        for notice in notices {
            let (kind, recipient) =
                switch notice.recipient {
                case .client(let client): ("client", client.text)
                case .project(let project): ("project", project.text)
                }
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO notice(recipient_kind, recipient, content, first_day, last_day, by_day, act)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """)
            try statement.execute(
                arguments: [
                    kind, recipient, notice.content, "\(notice.days.lowerBound)", "\(notice.days.upperBound)",
                    "\(notice.by)", act,
                ])
        }
    }

    fileprivate func consult(_ clients: [ClientID], in output: String) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO consultation(at, actor, client, output) VALUES (?, ?, ?, ?)")
        for client in clients {
            try statement.execute(arguments: [at.microseconds, header.actor.id, client.text, output])
        }
    }
}
