package import PlacementDomain

/// Why a record of an import is not taken over.
package enum ImportFault: Hashable, Sendable {
    // Somebody has to decide.
    case repeated(lines: [RecordOrigin])
    case creditLowered
    case creditRecorded
    case seatsBelowBooked([CalendarDay])
    case endsBeforeBooked([CalendarDay])
    case severalKnown(Int)
    // It cannot be taken over.
    case ofCaseSystem
    case ofProgram
    case neverChanges(InstanceTable)
    case orderOfClient
    case supervised
    case formerSeries
    case endedSeries(CalendarDay)
    case cannotEnd(InstanceTable)
    case notBegun

    /// Whether it is a matter of deciding which of two is right.
    var isConflict: Bool {
        switch self {
        case .repeated, .creditLowered, .creditRecorded, .seatsBelowBooked, .endsBeforeBooked, .severalKnown: true
        default: false
        }
    }

    private var code: String {
        switch self {
        case .repeated: "D5141"
        case .creditLowered: "D5142"
        case .creditRecorded: "D5146"
        case .seatsBelowBooked: "D5143"
        case .endsBeforeBooked: "D5144"
        case .severalKnown: "D5145"
        case .ofCaseSystem: "D5151"
        case .ofProgram: "D5152"
        case .neverChanges: "D5153"
        case .orderOfClient: "D5154"
        case .supervised: "D5155"
        case .formerSeries: "D5156"
        case .endedSeries: "D5157"
        case .cannotEnd: "D5161"
        case .notBegun: "D5162"
        }
    }

    /// - Parameters:
    ///   - origin: nil: a record that is in the data alone.
    ///   - field: as the file calls it.
    package func finding(_ table: InstanceTable, _ origin: RecordOrigin?, field: String = "") -> Finding {
        Finding(
            code: code, severity: .error, file: origin?.file ?? table.file, line: origin?.line ?? 0, field: field,
            cause: cause, remedy: remedy)
    }

    private var cause: Said {
        switch self {
        case .repeated(let others):
            Said {
                $0("dezelfde regel staat met andere waarden ook op ", "the same record with other values is also on ")
                    + others.map { "\($0.file):\($0.line)" }.joined(separator: ", ")
            }
        case .creditRecorded:
            Said(
                "de uren van deze zaak worden hier per dag geregistreerd; hier staat iets anders",
                "the hours of this order are recorded here day by day; this says otherwise")
        case .creditLowered:
            Said("er zouden minder uren gewerkt zijn dan er staan", "fewer hours would be worked than stand there")
        case .seatsBelowBooked(let days):
            Said {
                $0("er zijn meer mensen gepubliceerd, op ", "more people are published, on ")
                    + ImportFault.list(days, $0)
            }
        case .endsBeforeBooked(let days):
            Said { $0("er zijn mensen gepubliceerd op ", "people are published on ") + ImportFault.list(days, $0) }
        case .severalKnown(let count):
            Said(
                "in de gegevens staan \(count) regels die dit kunnen zijn",
                "\(count) records in the data may be this one")
        case .ofCaseSystem:
            Said("dit veld is van het zaaksysteem", "this field belongs to the case system")
        case .ofProgram:
            Said(
                "dit legt het programma zelf vast, bij plaatsen en publiceren",
                "the program records this itself, by placing and publishing")
        case .neverChanges: Said("dit verandert nooit", "this never changes")
        case .orderOfClient:
            Said("een zaak blijft bij dezelfde cliënt", "an order stays with its client")
        case .supervised:
            Said(
                "begeleide reeksen kan deze versie niet plannen", "this version does not plan supervised series")
        case .formerSeries:
            Said("deze reeks heeft bestaan; een id komt nooit terug", "this series was there once; no id comes back")
        case .endedSeries(let day):
            Said("deze reeks is op \(day) geëindigd", "this series ended on \(day)")
        case .cannotEnd(let table): ImportFault.whyNotEnded(table)
        case .notBegun:
            Said("deze regel is dan nog niet begonnen", "this record has not begun by then")
        }
    }

    private var remedy: Said {
        switch self {
        case .repeated: Said("houd de regel die klopt", "keep the one that is right")
        case .creditRecorded:
            Said(
                "laat deze kolom leeg; verbeter een dag met 'dichtbij attend correct', of het aantal met 'dichtbij order adjust'",
                "leave this column empty; correct a day with 'dichtbij attend correct', or the number with 'dichtbij order adjust'"
            )
        case .creditLowered:
            Said(
                "kijk welke van de twee klopt; een correctie hoort bij de uren",
                "see which of the two is right; a correction belongs to the hours")
        case .seatsBelowBooked, .endsBeforeBooked:
            Said(
                "haal eerst mensen van die dagen met 'dichtbij correct'",
                "first take people off with 'dichtbij correct'")
        case .severalKnown:
            Said("verander het in de map zelf", "change it in the folder itself")
        case .ofCaseSystem: Said("verander het daar", "change it there")
        case .ofProgram: Said("haal de regel weg", "take the row out")
        case .neverChanges(.series), .formerSeries, .endedSeries:
            Said(
                "laat deze reeks eindigen, en begin een opvolger met een nieuw id",
                "let this series end, and begin a successor with a new id")
        case .neverChanges: Said("maak er een nieuwe van, met een ander id", "make a new one, with another id")
        case .orderOfClient: Said("maak er een nieuwe zaak van", "make a new order of it")
        case .supervised: Said("laat de reeks weg, of zet 'nee'", "leave the series out, or write 'false'")
        case .cannotEnd: Said("laat --complete voor deze lijst weg", "leave --complete out for this entity")
        case .notBegun: Said("verander het in de map zelf", "change it in the folder itself")
        }
    }

    private static func whyNotEnded(_ table: InstanceTable) -> Said {
        switch table {
        case .orders:
            Said(
                "een zaak eindigt door een besluit, niet door te ontbreken",
                "an order ends by a decision, not by absence")
        case .projects, .units, .pickUps, .supervisors:
            Said(
                "hier eindigt niets; reeksen en goedkeuringen eindigen wel",
                "nothing ends here; series and approvals do")
        default: Said("deze regels hebben geen laatste dag", "records of this entity have no last day")
        }
    }

    private static func list(_ days: [CalendarDay], _ words: Wording) -> String {
        days.prefix(5).map { "\($0)" }.joined(separator: ", ") + (days.count > 5 ? ", …" : "")
    }
}
