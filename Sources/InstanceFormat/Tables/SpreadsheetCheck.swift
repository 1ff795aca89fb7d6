import PlacementDomain

/// Recognises a table that a spreadsheet saved in its own way, so that it is told once and as what it is.
///
/// A Dutch or German spreadsheet puts semicolons between columns, often with a byte order mark, CR LF line ends, and
/// letters of Windows instead of UTF-8; read as commas, every column would be missing.
enum SpreadsheetCheck {
    private static let separators: [(byte: UInt8, name: Said)] = [
        (0x3B, Said("puntkomma's", "semicolons")), (0x09, Said("tabs", "tabs")),
    ]

    /// - Returns: whether columns are separated by another sign; then it was reported, and the file is not to be read.
    static func isForeign(_ file: FileBytes, _ schema: TableSchema, _ collector: FindingCollector) -> Bool {
        let bytes = file.content
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        let own = known(line, TableDialect.folder.separator, schema)
        let found = separators.first { separator in
            known(line, separator.byte, schema) > own || line.elementsEqual("sep=".utf8 + [separator.byte])
        }
        guard let found else { return false }
        var signs = [Said { $0(found.name) + $0(" tussen de kolommen", " between columns") }]
        if file.markLength > 0 { signs.append(Said("een BOM-teken", "a byte order mark")) }
        if line.endIndex < bytes.endIndex, bytes[line.endIndex] == 0x0D {
            signs.append(Said("regeleinden CR LF", "CR LF line ends"))
        }
        if TextCheck.firstInvalid(bytes) != nil {
            signs.append(Said("letters die geen UTF-8 zijn", "letters that are no UTF-8"))
        }
        collector.add(
            .dialectOther, file: file.name, line: 1,
            cause: Said { words in
                words("opgeslagen door een rekenblad: ", "saved by a spreadsheet: ")
                    + signs.map { words($0) }.joined(separator: ", ")
            },
            remedy: Said(
                "sla het op als UTF-8 met komma's tussen de kolommen, LF-regeleinden, en datums als jjjj-mm-dd",
                "save it as UTF-8 with commas between columns and LF line ends, dates as yyyy-mm-dd"))
        return true
    }

    /// How many column names stand in a line.
    private static func known(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ separator: UInt8, _ schema: TableSchema)
        -> Int
    {
        let names = line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
            String(decoding: cell.filter { $0 != 0x22 }, as: UTF8.self)
        }
        return schema.fields.count { names.contains($0.name) }
    }
}
