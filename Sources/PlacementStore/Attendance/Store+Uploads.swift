import GRDB
package import PlacementDomain

/// Many records at once, under the key that its sender chose.
package struct Upload: Hashable, Sendable {
    package var key: String
    package var kind: String
    /// SHA-256 of what was sent, 64 hex digits.
    package var content: String
    package var rows: Int

    package init(key: String, kind: String, content: String, rows: Int) {
        self.key = key
        self.kind = kind
        self.content = content
        self.rows = rows
    }
}

/// What one record of an upload was answered with.
package struct UploadAnswer: Hashable, Sendable {
    package var upload: String
    /// From 0 on, in the order of what was sent.
    package var row: Int
    package var result: String
    /// Codes of what was found, by blanks.
    package var answer: String
    /// The record that was written, or that stood there.
    package var attendance: Int64?

    package init(upload: String, row: Int, result: String, answer: String, attendance: Int64? = nil) {
        self.upload = upload
        self.row = row
        self.result = result
        self.answer = answer
        self.attendance = attendance
    }
}

extension Store {
    /// An upload that was begun, and what was answered so far, in order; nil: none of that key.
    package func upload(_ key: String) throws(StoreError) -> (upload: Upload, answers: [UploadAnswer])? {
        try read { database in
            let found = try Row.fetchOne(database, sql: "SELECT * FROM upload WHERE key = ?", arguments: [key]).map {
                Upload(key: $0["key"], kind: $0["kind"], content: $0["content"], rows: $0["rows"])
            }
            guard let found else { return nil }
            let answers = try Row.fetchAll(
                database, sql: "SELECT * FROM upload_row WHERE upload = ? ORDER BY row", arguments: [key]
            ).map {
                UploadAnswer(
                    upload: key, row: $0["row"], result: $0["result"], answer: $0["answer"],
                    attendance: $0["attendance"])
            }
            return (found, answers)
        }
    }

    /// Begins one.
    ///
    /// - Throws: D5204 where somebody else began one under this key in between.
    package func begin(_ upload: Upload, by header: ActHeader, clock: WallClock) throws(StoreError) {
        try write(header, clock: clock) { writing in
            try writing.database.execute(
                sql: "INSERT INTO upload(key, kind, content, rows, act) VALUES (?, ?, ?, ?, ?)",
                arguments: [upload.key, upload.kind, upload.content, upload.rows, writing.act])
        }
    }

    /// Answers a record of which the database itself did not let anything be written.
    package func add(_ answer: UploadAnswer, by header: ActHeader, clock: WallClock) throws(StoreError) {
        try write(header, clock: clock) { try $0.add(answer) }
    }
}

extension Writing {
    func add(_ answer: UploadAnswer) throws {
        try database.cachedStatement(
            sql: "INSERT INTO upload_row(upload, row, result, answer, attendance) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [answer.upload, answer.row, answer.result, answer.answer, answer.attendance])
    }
}
