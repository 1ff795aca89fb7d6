import PlacementDomain

/// A partner's sheet as a table for a spreadsheet: the rows of the page, and no more.
struct SheetTable {
    let sheet: PartnerSheet
    let words: Wording

    var bytes: [UInt8] {
        var table = SpreadsheetTable([
            words("Project", "Project"), words("Week", "Week"), words("Datum", "Date"), words("Dag", "Day"),
            words("Van", "From"), words("Tot", "To"), words("Duur in uren", "Hours there"), words("Naam", "Name"),
            words("Goed om te weten", "Good to know"), words("Bij nood bellen", "In an emergency call"),
            words("Contact", "Contact"), words("Geldig tot en met", "Holds through"),
        ])
        for week in sheet.weeks {
            for sitting in week.sittings {
                for person in sitting.people {
                    row(&table, sitting, person)
                }
                for _ in 0..<sitting.unnamed {
                    row(
                        &table, sitting,
                        PartnerSheet.Person(
                            name: words("de planner belt u", "the planner calls you"), from: sitting.start,
                            to: sitting.end, phrases: [], emergencyContact: ""))
                }
            }
        }
        return table.bytes
    }

    private func row(
        _ table: inout SpreadsheetTable, _ sitting: PartnerSheet.Sitting, _ person: PartnerSheet.Person
    ) {
        table.row([
            sheet.project, String(sitting.date.isoWeek.week), SpreadsheetTable.date(sitting.date),
            words.weekday(sitting.date.weekday), "\(person.from)", "\(person.to)",
            SpreadsheetTable.hours(person.to.minute - person.from.minute), person.name,
            person.phrases.joined(separator: ", "), person.emergencyContact, sheet.unit,
            SpreadsheetTable.date(sheet.lastDay),
        ])
    }
}
