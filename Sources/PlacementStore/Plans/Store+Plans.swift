import Crypto
import Foundation
import GRDB
package import PlacementDomain

/// A plan that is to be kept.
package struct NewPlan: Sendable {
    /// As it is kept; its number comes with it.
    package var plan: StoredPlan
    /// Hash of the folder of the plan that it goes on from; nil: none.
    package var fromHash: String?
    /// Of its policy and rules, as texts.
    package var policy: [UInt8]
    package var rules: [UInt8]
    /// The last act that its instance knows of.
    package var exported: Int64
    /// Both folders, file by file.
    package var week: [KeptFile]
    package var files: [KeptFile]

    package init(
        plan: StoredPlan, fromHash: String?, policy: [UInt8], rules: [UInt8], exported: Int64, week: [KeptFile],
        files: [KeptFile]
    ) {
        self.plan = plan
        self.fromHash = fromHash
        self.policy = policy
        self.rules = rules
        self.exported = exported
        self.week = week
        self.files = files
    }

    /// SHA-256 over everything from which the same program makes the same plan.
    var inputs: String {
        Store.digest(
            [
                "instance=\(plan.instance)", "from=\(fromHash ?? "")", "full=\(plan.isFull)",
                "steps=\(plan.stepLimit.map(String.init) ?? "")", "gap=\(plan.gapPpm)", "seed=\(plan.seed)",
            ].joined(separator: "\n"))
    }
}

extension Store {
    /// Keeps a plan with everything from which it can be made again: its row, both folders and the decision, in one
    /// transaction. Folders are packed before that begins.
    ///
    /// - Returns: its number.
    package func keep(_ new: NewPlan, by header: ActHeader, clock: WallClock) throws(StoreError) -> Int64 {
        let (week, files) = (new.week.map(PackedFile.init), new.files.map(PackedFile.init))
        return try write(header, clock: clock) { writing in
            let number = try writing.decide(
                NewDecision(
                    kind: .plan, inputs: new.inputs, policy: SHA256.hash(data: new.policy).hex,
                    rules: SHA256.hash(data: new.rules).hex, result: new.plan.outcome,
                    payload: Array("export=\(new.exported)".utf8)))
            try writing.insert(new.plan, as: number)
            try writing.keep(folder: new.plan.instance, packed: week)
            try writing.keep(folder: new.plan.outcome, packed: files)
            return number
        }
    }

    /// A plan by its number; without one the newest, whose files are always kept.
    ///
    /// - Returns: nil: there is none.
    package func plan(_ number: Int64?) throws(StoreError) -> StoredPlan? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT p.*, d.result, d.program FROM plan p JOIN decision d ON d.seq = p.decision
                    \(number == nil ? "" : "WHERE p.decision = ?") ORDER BY p.decision DESC LIMIT 1
                    """,
                arguments: number.map { [$0] } ?? []
            ).map { try StoredPlan($0) }
        }
    }

    /// The digests of the files of a folder, whether they are kept or were erased, by name.
    package func digests(of folder: String) throws(StoreError) -> [(name: String, digest: String)] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT name, digest FROM folder_file WHERE folder = ? ORDER BY name",
                arguments: [folder]
            ).map { ($0["name"], $0["digest"]) }
        }
    }

    /// The version of `policy` or `rules` that holds; nil: none was recorded.
    package func keptDocument(_ kind: String) throws(StoreError) -> [UInt8]? {
        try read { database in try database.blob(database.digest(of: kind)) }
    }

    /// The files of a folder that is kept, by name.
    ///
    /// - Returns: nil: it is not kept, or a file of it was erased or is not what it was.
    package func files(of folder: String) throws(StoreError) -> [KeptFile]? {
        try read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT name, digest FROM folder_file WHERE folder = ? ORDER BY name",
                arguments: [folder])
            var files: [KeptFile] = []
            for row in rows {
                guard let content = try database.blob(row["digest"]) else { return nil }
                files.append(KeptFile(name: row["name"], content: content))
            }
            return files.isEmpty ? nil : files
        }
    }
}

extension Writing {
    fileprivate func insert(_ plan: StoredPlan, as number: Int64) throws {
        try database.execute(
            sql: "INSERT INTO plan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                number, plan.instance, plan.rosterId, plan.from, plan.stepLimit,
                plan.timeLimit.map { Int64($0 / .milliseconds(1)) }, plan.gapPpm, String(plan.seed), plan.isFull,
                plan.stopReason.rawValue, plan.isReplayable,
            ])
    }
}

extension StoredPlan {
    init(_ row: Row) throws {
        guard let seed = UInt64(row["seed"] as String), let stop = StopReason(rawValue: row["stop_reason"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        let milliseconds: Int64? = row["time_limit_ms"]
        self.init(
            number: row["decision"], instance: row["instance"], rosterId: row["roster_id"], outcome: row["result"],
            from: row["warm_plan"], stepLimit: row["step_limit"],
            timeLimit: milliseconds.map { .milliseconds($0) }, gapPpm: row["gap_ppm"], seed: seed,
            isFull: row["full"], stopReason: stop, isReplayable: row["replayable"], program: row["program"])
    }
}
