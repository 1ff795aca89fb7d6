import PlacementDomain

/// Why a file that came back cannot be used at all.
enum ReturnedSheetFault: Error, Hashable {
    /// It holds no table at all.
    case file(SpreadsheetFault)
    /// Fewer than half of the needed headings are there.
    case otherTable(line: Int)
    case missingColumn(SheetColumn, line: Int)
    case columnTwice(SheetColumn, line: Int)
    case noLines(line: Int)

    func finding(_ file: String) -> Finding {
        Finding(
            code: code, severity: .error, file: file, line: line, field: field, cause: cause, remedy: remedy)
    }

    private var code: String {
        switch self {
        case .file(let fault): ReturnedSheetFault.code(of: fault)
        case .otherTable: "D7508"
        case .missingColumn: "D7509"
        case .columnTwice: "D7510"
        case .noLines: "D7511"
        }
    }

    private static func code(of fault: SpreadsheetFault) -> String {
        switch fault {
        case .missing: "D7501"
        case .unreadable: "D7502"
        case .empty: "D7503"
        case .workbook: "D7504"
        case .noText: "D7505"
        case .tooLarge: "D7506"
        case .openQuote: "D7507"
        }
    }

    private var line: Int {
        switch self {
        case .file(let fault): fault.line
        case .otherTable(let line), .missingColumn(_, let line), .columnTwice(_, let line), .noLines(let line): line
        }
    }

    private var field: String {
        switch self {
        case .missingColumn(let column, _), .columnTwice(let column, _): column.heading.dutch
        default: ""
        }
    }

    private var cause: Said {
        switch self {
        case .file(let fault): fault.cause
        case .otherTable:
            Said(
                "dit is geen urenlijst: de meeste kolommen ontbreken",
                "this is no sheet: most of its columns are missing")
        case .missingColumn(let column, _):
            Said(
                "de kolom '\(column.heading.dutch)' ontbreekt",
                "the column '\(column.heading.dutch)' ('\(column.heading.english)') is missing")
        case .columnTwice(let column, _):
            Said(
                "de kolom '\(column.heading.dutch)' staat er twee keer",
                "the column '\(column.heading.dutch)' ('\(column.heading.english)') stands there twice")
        case .noLines: Said("onder de kolomnamen staat niets", "nothing stands below the headings")
        }
    }

    private var remedy: Said {
        switch self {
        case .file(.noText):
            Said(
                "neem de uren over in het bestand dat de partner kreeg, of laat de partner dat bestand sturen",
                "copy the hours into the file that the partner got, or have the partner send that file")
        case .file(let fault): fault.remedy ?? ReturnedSheetFault.ownFile
        case .otherTable, .noLines: ReturnedSheetFault.ownFile
        case .missingColumn(.row, _):
            Said(
                "zonder deze kolom is niet te zien van wie een regel is; gebruik het bestand dat de partner kreeg",
                "without this column nobody can see whose a line is; use the file that the partner got")
        case .missingColumn:
            Said("zet de kolom terug, met deze naam erboven", "put the column back, with this name above it")
        case .columnTwice: Said("haal er een weg", "take one out")
        }
    }

    private static let ownFile = Said(
        "gebruik het ingevulde bestand dat met de publicatie naar de partner ging",
        "use the file that went to the partner with the publication, filled in")
}
