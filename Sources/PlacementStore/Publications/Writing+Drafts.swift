import GRDB

extension Writing {
    /// Drafts that were not published before this plan was lose their files; a plan that goes on from one needs its outcome
    /// to be made again, and what other folders hold stays.
    func forgetDrafts(before plan: Int64) throws {
        let drafts = try Row.fetchAll(
            database,
            sql: """
                SELECT p.instance, d.result FROM plan p JOIN decision d ON d.seq = p.decision
                WHERE p.decision < :plan AND p.decision > coalesce((SELECT max(plan) FROM publication WHERE plan < :plan), 0)
                """,
            arguments: ["plan": plan])
        let kept = try Row.fetchAll(
            database,
            sql: """
                SELECT p.instance, d.result, f.result FROM plan p JOIN decision d ON d.seq = p.decision
                LEFT JOIN decision f ON f.seq = p.warm_plan WHERE p.decision >= ?
                """,
            arguments: [plan])
        let needed = Set(kept.flatMap { row in (0..<3).compactMap { row[$0] as String? } })
        let folders = Set(drafts.flatMap { [$0[0] as String, $0[1] as String] }).subtracting(needed)
        for folder in folders.sorted() { try forget(folder) }
    }

    /// Erases what stands in a folder alone, and the folder.
    private func forget(_ folder: String) throws {
        let digests = try String.fetchAll(
            database, sql: "SELECT digest FROM folder_file WHERE folder = ?", arguments: [folder])
        try database.execute(sql: "DELETE FROM folder_file WHERE folder = ?", arguments: [folder])
        for digest in Set(digests).sorted() {
            try database.execute(
                sql: """
                    UPDATE blob SET bytes = NULL, erased_act = :act WHERE digest = :digest AND bytes IS NOT NULL
                      AND NOT EXISTS (SELECT 1 FROM folder_file WHERE digest = :digest)
                      AND NOT EXISTS (SELECT 1 FROM document WHERE digest = :digest)
                    """,
                arguments: ["act": act, "digest": digest])
        }
    }
}
