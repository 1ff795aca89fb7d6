package import PlacementDomain

/// Records of one table that are typed on a command line, read as the cells of a list are.
package enum TypedRecords {
    /// - Parameters:
    ///   - records: of each the fields that are said; what is not there stays as it is.
    ///   - command: what findings name in the place of a file.
    package static func source(
        _ table: InstanceTable, _ records: [[TypedValue]], command: String, isRemoval: Bool = false
    ) -> ImportSource {
        let columns = EntitySheet.of(table).columns
        let origin = RecordOrigin(file: command, line: 0)
        let read = records.map { record(of: $0, columns, origin) }
        let options = records.joined().filter { !$0.option.isEmpty }.map { ($0.field, $0.option) }
        return ImportSource(
            TableCells(table, fields: columns.map(\.name), records: read), file: command,
            headings: Dictionary(options) { first, _ in first }, isRemoval: isRemoval)
    }

    private static func record(
        of values: [TypedValue], _ columns: [EntitySheet.Column], _ origin: RecordOrigin
    ) -> RecordCells {
        var record = RecordCells([String?](repeating: nil, count: columns.count), origin: origin)
        for value in values {
            guard let place = columns.firstIndex(where: { $0.name == value.field }) else { continue }
            do throws(SheetCellFault) {
                record.cells[place] = try SheetCell.read(value.text, columns[place], isDutch: true, isGuarded: false)
            } catch {
                record.unreadable.insert(value.field)
                record.findings.append(finding(error, value, origin))
            }
        }
        return record
    }

    /// A day that is typed.
    ///
    /// - Returns: the day, or why it is none (D5121, D5122).
    package static func day(_ value: TypedValue, command: String) -> (day: CalendarDay?, finding: Finding?) {
        if let day = EntitySheet.day(typed: SpreadsheetTable.trimmed(value.text)) { return (day, nil) }
        let origin = RecordOrigin(file: command, line: 0)
        do throws(SheetCellFault) {
            _ = try SheetCell.day(SpreadsheetTable.trimmed(value.text))
            return (nil, finding(.noDay, value, origin))
        } catch {
            return (nil, finding(error, value, origin))
        }
    }

    private static func finding(_ fault: SheetCellFault, _ value: TypedValue, _ origin: RecordOrigin) -> Finding {
        // Whoever typed it knows what it is: a short text that is no name.
        let shown = RecordReport.shown(SpreadsheetTable.trimmed(value.text), in: "")
        return fault.finding(origin, value.option, shown: shown == "…" ? "" : shown)
    }
}
