package import PlacementDomain

/// The records of an instance's tables by their cells, as a folder would hold them.
package enum InstanceCells {
    package static func table(_ table: InstanceTable, of instance: Instance) -> TableCells {
        let declaration = InstanceTables.declaration(table)
        let written = declaration.table(instance, InstanceIDs(instance)).bytes
        let fields = declaration.schema.fields
        let file = FileBytes(name: table.file, copying: written)
        let lines = CSVRecords(file, .folder, FindingCollector(.instance))
        _ = lines.next()
        var records: [RecordCells] = []
        while lines.next() {
            records.append(RecordCells(zip(lines.cells, fields).map { plain(lines.text($0), $1.kind) }))
        }
        return TableCells(table, fields: fields.map(\.name), records: records)
    }

    /// Without what means nothing: the order of words that are a set, and which line ends a text has.
    private static func plain(_ text: String, _ kind: FieldSchema.Kind) -> String {
        switch kind {
        case .words(let words):
            let own = Set(text.split(separator: ";").map(String.init))
            return words.filter(own.contains).joined(separator: ";")
        case .text where text.utf8.contains(0x0D):
            return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        default: return text
        }
    }

    /// The rows of a table as a file of a folder.
    static func bytes(_ table: InstanceTable, _ rows: [RecordCells]) -> [UInt8] {
        var text = TableText(.folder)
        for field in InstanceTables.declaration(table).schema.fields { text.cell(field.name) }
        text.endRecord()
        for row in rows {
            for cell in row.cells { text.cell(cell ?? "") }
            text.endRecord()
        }
        return text.bytes
    }
}
