package import PlacementDomain

/// Writes a list of one entity, filled, for a Dutch spreadsheet; what it writes, `SheetReader` reads.
package enum SheetWriter {
    /// Semicolons, CR LF, UTF-8 with its mark, Dutch headings, days, decimals and words.
    package static func bytes(_ table: InstanceTable, of instance: Instance) -> [UInt8] {
        bytes(InstanceCells.table(table, of: instance))
    }

    package static func bytes(_ cells: TableCells) -> [UInt8] {
        let columns = EntitySheet.of(cells.table).columns
        var text = TableText(.dutchList)
        for column in columns { text.cell(column.heading) }
        text.endRecord()
        for record in cells.records {
            for (cell, column) in zip(record.cells, columns) { text.cell(SheetCell.written(cell ?? "", column)) }
            text.endRecord()
        }
        return text.bytes
    }

    /// Writes the list as a file of its own; one that stands there is left alone, for somebody may have filled it in.
    package static func write(_ bytes: [UInt8], to path: String) throws(FormatError) {
        try FilePlacing.put(
            bytes, at: path,
            refusal: Said(
                "daar staat al een bestand; het blijft staan, want iemand kan erin hebben gewerkt",
                "a file is there already; it is left alone, for somebody may have worked in it")
        ) { _ in false }
    }
}
