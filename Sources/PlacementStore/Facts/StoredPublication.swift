import GRDB
package import PlacementDomain

/// What everybody holds on paper when a store begins: the last publication that an office made with folders.
package struct StoredPublication: Sendable {
    /// Hash of the instance that was planned.
    package var instance: String
    package var asOf: CalendarDay
    package var firstDay: CalendarDay
    package var lastDay: CalendarDay
    /// By which its files are kept: SHA-256 over them.
    package var folder: String
    /// Those that say what was published.
    package var files: [(name: String, content: [UInt8])]

    package init(
        instance: String, asOf: CalendarDay, firstDay: CalendarDay, lastDay: CalendarDay, folder: String,
        files: [(name: String, content: [UInt8])]
    ) {
        self.instance = instance
        self.asOf = asOf
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.folder = folder
        self.files = files
    }
}

extension Writing {
    /// Writes the publication with which a store begins. Its papers are written: people have them.
    ///
    /// - Returns: its number.
    func take(_ publication: StoredPublication) throws -> Int64 {
        try keep(folder: publication.folder, files: publication.files)
        let seq = try decide(
            NewDecision(
                kind: .publish, inputs: publication.instance, result: publication.folder,
                payload: Array("taken over".utf8)))
        try database.execute(
            sql: """
                INSERT INTO publication(decision, as_of, first_day, last_day, record, papers)
                VALUES (?, ?, ?, ?, ?, 'written')
                """,
            arguments: [
                seq, "\(publication.asOf)", "\(publication.firstDay)", "\(publication.lastDay)", publication.folder,
            ])
        return database.lastInsertedRowID
    }
}
