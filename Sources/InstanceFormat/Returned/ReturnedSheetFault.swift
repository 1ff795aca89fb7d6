import PlacementDomain

/// Why a file that came back cannot be used at all.
enum ReturnedSheetFault: Error, Hashable {
    case missing
    case unreadable(Said)
    case empty
    /// An .xlsx, .ods or .xls.
    case spreadsheetFile
    /// A picture, a PDF, broken letters.
    case noText
    case tooLarge
    case openQuote(line: Int)
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
        case .missing: "D7501"
        case .unreadable: "D7502"
        case .empty: "D7503"
        case .spreadsheetFile: "D7504"
        case .noText: "D7505"
        case .tooLarge: "D7506"
        case .openQuote: "D7507"
        case .otherTable: "D7508"
        case .missingColumn: "D7509"
        case .columnTwice: "D7510"
        case .noLines: "D7511"
        }
    }

    private var line: Int {
        switch self {
        case .openQuote(let line), .otherTable(let line), .missingColumn(_, let line), .columnTwice(_, let line),
            .noLines(let line):
            line
        default: 0
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
        case .missing: Said("dit bestand is er niet", "this file is not there")
        case .unreadable(let reason):
            Said {
                $0("het bestand kan niet worden gelezen: ", "the file cannot be read: ") + $0(reason)
            }
        case .empty: Said("het bestand is leeg", "the file is empty")
        case .spreadsheetFile:
            Said(
                "dit is een werkmap van een rekenprogramma (.xlsx, .xls of .ods), geen CSV",
                "this is a workbook (.xlsx, .xls or .ods), no CSV")
        case .noText:
            Said("dit is geen tekst: een foto, een scan of een PDF?", "this is no text: a photo, a scan or a PDF?")
        case .tooLarge:
            Said(
                "het bestand is groter dan 16 MB; zo groot is geen urenlijst",
                "the file is larger than 16 MB; no sheet is that large")
        case .openQuote:
            Said(
                "een aanhalingsteken dat hier opent, wordt nergens gesloten",
                "a quote that is opened here is closed nowhere")
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
        case .missing: Said("kijk of het pad klopt", "see whether the path is right")
        case .unreadable: Said("zorg voor een gewoon, leesbaar bestand", "make it a readable regular file")
        case .spreadsheetFile:
            Said(
                "open het in het rekenprogramma, kies 'Opslaan als' en dan 'CSV UTF-8'",
                "open it in the spreadsheet, choose 'Save as' and then 'CSV UTF-8'")
        case .noText:
            Said(
                "neem de uren over in het bestand dat de partner kreeg, of laat de partner dat bestand sturen",
                "copy the hours into the file that the partner got, or have the partner send that file")
        case .empty, .tooLarge, .otherTable, .noLines:
            Said(
                "gebruik het ingevulde bestand dat met de publicatie naar de partner ging",
                "use the file that went to the partner with the publication, filled in")
        case .openQuote:
            Said("open en bewaar het opnieuw in het rekenprogramma", "open and save it again in the spreadsheet")
        case .missingColumn(.row, _):
            Said(
                "zonder deze kolom is niet te zien van wie een regel is; gebruik het bestand dat de partner kreeg",
                "without this column nobody can see whose a line is; use the file that the partner got")
        case .missingColumn:
            Said("zet de kolom terug, met deze naam erboven", "put the column back, with this name above it")
        case .columnTwice: Said("haal er een weg", "take one out")
        }
    }
}
