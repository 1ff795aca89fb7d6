import PlacementDomain

/// A partner's sheet as a table for a spreadsheet: the lines of the page, and no more.
struct SheetTable {
    let sheet: PartnerSheet
    let words: Wording

    var bytes: [UInt8] {
        var table = SpreadsheetTable([
            words("Project", "Project"), words("Week", "Week"), words("Datum", "Date"), words("Dag", "Day"),
            words("Van", "From"), words("Tot", "To"),
            words("Gepland aanwezig (uren, met pauze)", "Planned time there (hours, with break)"),
            words("Naam", "Name"),
            words("Goed om te weten", "Good to know"), words("Bij nood bellen", "In an emergency, call"),
            words("Contact", "Contact"), words("Geldig tot en met", "Valid until"),
        ])
        for week in sheet.weeks {
            for sitting in week.sittings {
                for person in sitting.people {
                    add(sitting, person, to: &table)
                }
                for _ in 0..<sitting.unnamed {
                    add(
                        sitting,
                        PartnerSheet.Person(
                            number: -1, name: words("de planner belt u", "the planner will call you"),
                            from: sitting.start,
                            to: sitting.end, phrases: [], emergencyContact: ""),
                        to: &table)
                }
            }
        }
        return table.bytes
    }

    private func add(
        _ sitting: PartnerSheet.Sitting, _ person: PartnerSheet.Person, to table: inout SpreadsheetTable
    ) {
        table.add([
            sheet.project, String(sitting.date.isoWeek.week), SpreadsheetTable.dialect.text(sitting.date),
            words.weekday(sitting.date.weekday), "\(person.from)", "\(person.to)",
            SpreadsheetTable.dialect.hours(person.to.minute - person.from.minute), person.name,
            ((sitting.isUnsettled ? [words.unsettled] : []) + person.phrases).joined(separator: ", "),
            person.emergencyContact, sheet.unit.callee,
            SpreadsheetTable.dialect.text(sheet.lastDay),
        ])
    }
}
