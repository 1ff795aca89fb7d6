import PlacementDomain

/// A partner's sheet as a table for a spreadsheet: the form that comes back with the hours.
///
/// Its columns are those of `SheetColumn`, in that order; the partner fills in when somebody came and left, or the hours.
struct SheetTable {
    let sheet: PartnerSheet
    let words: Wording

    var bytes: [UInt8] {
        var table = SpreadsheetTable(SheetColumn.allCases.map { words($0.heading) })
        for sitting in sheet.weeks.flatMap(\.sittings) {
            for line in sitting.lines { table.add(SheetColumn.allCases.map { cell($0, line, sitting) }) }
        }
        return table.bytes
    }

    private func cell(_ column: SheetColumn, _ line: PartnerSheet.Line, _ sitting: PartnerSheet.Sitting) -> String {
        switch column {
        case .row: line.key.text
        case .project: sheet.project
        case .week: String(sitting.date.isoWeek.week)
        case .date: SpreadsheetTable.dialect.text(sitting.date)
        case .day: words.weekday(sitting.date.weekday)
        case .name: line.person?.name ?? words.plannerCalls
        case .from: "\(line.from)"
        case .to: "\(line.to)"
        case .begin, .end, .hours, .remark: ""
        case .goodToKnow:
            ((sitting.isUnsettled ? [words.unsettled] : []) + (line.person?.phrases ?? [])).joined(separator: ", ")
        case .emergency: line.person?.emergencyContact ?? ""
        case .contact: sheet.unit.callee
        case .validUntil: SpreadsheetTable.dialect.text(sheet.lastDay)
        }
    }
}
