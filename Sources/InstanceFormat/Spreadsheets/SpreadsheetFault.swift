import PlacementDomain

/// Why a file that people saved holds no table that could be read at all.
enum SpreadsheetFault: Error, Hashable {
    case missing
    case unreadable(Said)
    case empty
    /// An .xlsx, .ods or .xls.
    case workbook
    /// A picture, a PDF, broken letters.
    case noText
    case tooLarge(megabytes: Int)
    case openQuote(line: Int)

    var cause: Said {
        switch self {
        case .missing: Said("dit bestand is er niet", "this file is not there")
        case .unreadable(let reason):
            Said {
                $0("het bestand kan niet worden gelezen: ", "the file cannot be read: ") + $0(reason)
            }
        case .empty: Said("het bestand is leeg", "the file is empty")
        case .workbook:
            Said(
                "dit is een werkmap van een rekenprogramma (.xlsx, .xls of .ods), geen CSV",
                "this is a workbook (.xlsx, .xls or .ods), no CSV")
        case .noText:
            Said("dit is geen tekst: een foto, een scan of een PDF?", "this is no text: a photo, a scan or a PDF?")
        case .tooLarge(let megabytes):
            Said(
                "het bestand is groter dan \(megabytes) MB; zo groot is geen lijst",
                "the file is larger than \(megabytes) MB; no sheet is that large")
        case .openQuote:
            Said(
                "een aanhalingsteken dat hier opent, wordt nergens gesloten",
                "a quote that is opened here is closed nowhere")
        }
    }

    /// What to do, where that does not depend on whose file it is.
    var remedy: Said? {
        switch self {
        case .missing: Said("kijk of het pad klopt", "see whether the path is right")
        case .unreadable: Said("zorg voor een gewoon, leesbaar bestand", "make it a readable regular file")
        case .workbook:
            Said(
                "open het in het rekenprogramma, kies 'Opslaan als' en dan 'CSV UTF-8'",
                "open it in the spreadsheet, choose 'Save as' and then 'CSV UTF-8'")
        case .openQuote:
            Said("open en bewaar het opnieuw in het rekenprogramma", "open and save it again in the spreadsheet")
        case .noText, .empty, .tooLarge: nil
        }
    }

    var line: Int {
        if case .openQuote(let line) = self { line } else { 0 }
    }
}
