import PlacementDomain

/// A record behind those of a table that lies in a folder, whose other bytes stay as they are.
enum AppendedRecord {
    /// The bytes of the table with one record more, written as the table is: columns in its order, all cells quoted where its
    /// column names are, its line ends, and a last line end where it has one.
    ///
    /// - Parameters:
    ///   - bytes: of the table, which was read without an error.
    ///   - written: the column names in the order of the schema, and the record, as this program writes them.
    static func added(_ written: TableWriter, to bytes: [UInt8]) throws(FormatError) -> [UInt8] {
        if let fault = written.fault { throw fault }
        let file = written.schema.file
        let collector = FindingCollector(.instance)
        let own = records(written.bytes, file, collector)
        let header = first(bytes, file, collector)
        guard own.count == 2, let header else {
            throw .notWritable(
                file: file, field: "",
                cause: Said("de kolomnamen zijn niet te lezen", "its column names cannot be read"))
        }
        let cells = Dictionary(zip(own[0], own[1]), uniquingKeysWith: { first, _ in first })
        var line: [UInt8] = []
        for (place, name) in header.names.enumerated() {
            if place > 0 { line.append(TableDialect.folder.separator) }
            line += cell(cells[name] ?? "", isQuoted: header.isQuoted)
        }
        let lineEnd: [UInt8] = header.endsWithReturn ? [0x0D, 0x0A] : [0x0A]
        let result = bytes.last == 0x0A ? bytes + line + lineEnd : bytes + lineEnd + line
        // What the writer lets pass and the reader does not.
        guard TextCheck.passes(FileBytes(name: file, copying: result), FindingCollector(.instance)) else {
            throw .notWritable(file: file, field: "", cause: Said("een stuurteken", "a control character"))
        }
        return result
    }

    private static func cell(_ text: String, isQuoted: Bool) -> [UInt8] {
        if isQuoted {
            return [0x22] + text.utf8.flatMap { $0 == 0x22 ? [$0, $0] : [$0] } + [0x22]
        }
        var plain = TableText(.folder)
        plain.cell(text)
        return plain.bytes
    }

    private static func records(_ bytes: [UInt8], _ file: String, _ collector: FindingCollector) -> [[String]] {
        let records = CSVRecords(FileBytes(name: file, copying: bytes), .folder, collector)
        var result: [[String]] = []
        while records.next() { result.append(records.cells.map { records.text($0) }) }
        return result
    }

    /// The line of column names, and how it is written.
    private static func first(
        _ bytes: [UInt8], _ file: String, _ collector: FindingCollector
    ) -> (names: [String], isQuoted: Bool, endsWithReturn: Bool)? {
        let records = CSVRecords(FileBytes(name: file, copying: bytes), .folder, collector)
        guard records.next() else { return nil }
        let content = records.bytes
        let isQuoted = records.cells.allSatisfy { $0.start > 0 && content[$0.start - 1] == 0x22 }
        let end = records.mark.position
        return (
            records.cells.map { records.text($0) }, isQuoted,
            end >= 2 && content[end - 1] == 0x0A && content[end - 2] == 0x0D
        )
    }
}
