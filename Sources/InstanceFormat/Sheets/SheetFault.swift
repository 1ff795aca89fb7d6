import PlacementDomain

/// Why a sheet cannot be used at all, or what of it is not read.
enum SheetFault: Error, Hashable {
    /// It holds no table at all.
    case file(SpreadsheetFault)
    /// Neither its name nor its headings say which entity it holds.
    case otherTable(InstanceTable?)
    case missingColumn(heading: String, line: Int)
    case columnTwice(heading: String, line: Int)
    /// A column that is not read, with the known one that may be meant.
    case unknownColumn(heading: String, nearest: String?, line: Int)

    func finding(_ file: String) -> Finding {
        let isNote = if case .unknownColumn = self { true } else { false }
        return Finding(
            code: code, severity: isNote ? .warning : .error, file: file, line: line, field: field, cause: cause,
            remedy: remedy)
    }

    private var code: String {
        switch self {
        case .file(let fault): SheetFault.code(of: fault)
        case .otherTable: "D5109"
        case .missingColumn: "D5110"
        case .columnTwice: "D5111"
        case .unknownColumn: "D5112"
        }
    }

    private static func code(of fault: SpreadsheetFault) -> String {
        switch fault {
        case .missing: "D5102"
        case .unreadable: "D5103"
        case .empty: "D5104"
        case .workbook: "D5105"
        case .noText: "D5106"
        case .tooLarge: "D5107"
        case .openQuote: "D5108"
        }
    }

    private var line: Int {
        switch self {
        case .file(let fault): fault.line
        case .otherTable: 1
        case .missingColumn(_, let line), .columnTwice(_, let line), .unknownColumn(_, _, let line): line
        }
    }

    private var field: String {
        switch self {
        case .missingColumn(let heading, _), .columnTwice(let heading, _), .unknownColumn(let heading, _, _): heading
        default: ""
        }
    }

    private var cause: Said {
        switch self {
        case .file(let fault): fault.cause
        case .otherTable(let table?):
            Said(
                "dit zijn niet de kolommen van '\(EntitySheet.of(table).name)'",
                "these are not the columns of '\(table.rawValue)'")
        case .otherTable(nil):
            Said(
                "naam en kolommen zeggen niet welke lijst dit is",
                "neither name nor columns say which entity this is")
        case .missingColumn:
            Said(
                "deze kolom ontbreekt; zonder haar is niet te zien wat een regel is",
                "this column is missing; without it nobody can see which record a line is")
        case .columnTwice: Said("deze kolom staat er twee keer", "this column stands there twice")
        case .unknownColumn:
            Said("deze kolom is onbekend en wordt niet gelezen", "this column is not known and is not read")
        }
    }

    private var remedy: Said {
        switch self {
        case .file(let fault): fault.remedy ?? SheetFault.begin
        case .otherTable: SheetFault.begin
        case .missingColumn: Said("zet de kolom terug, met deze naam erboven", "put the column back, with this name")
        case .columnTwice: Said("haal er een weg", "take one out")
        case .unknownColumn(_, nil, _): Said("er is niets te doen", "there is nothing to do")
        case .unknownColumn(_, let nearest?, _):
            Said(
                "bedoelt u '\(nearest)', verander dan de naam; anders is er niets te doen",
                "if you mean '\(nearest)', change its name; otherwise there is nothing to do")
        }
    }

    private static let begin = Said(
        "begin met een lijst van 'dichtbij sheet', of noem het bestand naar de lijst: 'zaken.csv'",
        "begin with a list of 'dichtbij sheet', or name the file after its entity: 'orders.csv'")
}

/// Why a cell or a line of a sheet is not read: what it may mean is not guessed.
enum SheetCellFault: Error, Hashable {
    case ambiguousDay, noDay, noTime, noHours, thousands, exponent, noNumber
    case unknownWord([String])
    case noYesOrNo, shifted, lostLetters, controlSign

    /// - Parameter shown: what stands there, where that may be shown.
    func finding(_ origin: RecordOrigin, _ heading: String, shown: String) -> Finding {
        let cause = cause
        return Finding(
            code: code, severity: .error, file: origin.file, line: origin.line, field: heading,
            cause: shown.isEmpty ? cause : Said { "\(shown): " + $0(cause) }, remedy: remedy)
    }

    private var code: String {
        switch self {
        case .ambiguousDay: "D5121"
        case .noDay: "D5122"
        case .noTime: "D5123"
        case .noHours: "D5124"
        case .thousands: "D5125"
        case .exponent: "D5126"
        case .noNumber: "D5127"
        case .unknownWord: "D5128"
        case .noYesOrNo: "D5129"
        case .shifted: "D5130"
        case .lostLetters: "D5131"
        case .controlSign: "D5132"
        }
    }

    private var cause: Said {
        switch self {
        case .ambiguousDay: Said("deze datum kan twee dagen zijn", "this date may be either of two days")
        case .noDay: Said("dit is geen bestaande datum", "this is no day of the calendar")
        case .noTime: Said("dit is geen tijd", "this is no clock time")
        case .noHours: Said("dit is geen aantal uren dat te lezen is", "this is no number of hours that can be read")
        case .thousands:
            Said("een punt of spatie tussen duizendtallen", "a point or blank between thousands")
        case .exponent:
            Said("een rekenblad heeft hier een getal van gemaakt", "a spreadsheet made a number of this")
        case .noNumber: Said("dit is geen getal dat hier past", "this is no number that fits here")
        case .unknownWord: Said("dit woord is hier niet bekend", "this word is not known here")
        case .noYesOrNo: Said("dit is geen ja of nee", "this is neither yes nor no")
        case .shifted:
            Said("er staat iets in een vak zonder kolomnaam", "something stands in a cell without a heading")
        case .lostLetters:
            Said("hier zijn bij het opslaan letters kwijtgeraakt", "letters were lost here when the file was saved")
        case .controlSign: Said("hier staat een stuurteken", "a control character stands here")
        }
    }

    private var remedy: Said {
        switch self {
        case .ambiguousDay, .noDay: Said("schrijf 8-12-2026 of 2026-12-08", "write 8-12-2026 or 2026-12-08")
        case .noTime: Said("schrijf uren en minuten, zoals 9:00", "write hours and minutes, as 9:00")
        case .noHours:
            Said("schrijf 7,5 of 7:30; twee cijfers zijn kwartieren", "write 7,5 or 7:30; two decimals are quarters")
        case .thousands: Said("schrijf alleen de cijfers, zoals 1200", "write the digits alone, as 1200")
        case .exponent:
            Said("zet de kolom op 'Tekst', en typ het opnieuw", "make the column one of 'Text', and type it again")
        case .noNumber: Said("schrijf een getal, zonder eenheid", "write a number, without a unit")
        case .unknownWord(let words):
            Said {
                $0("kies uit: ", "write one of: ")
                    + words.map($0.isDutch ? SheetWords.dutch : { $0 }).joined(separator: ", ")
            }
        case .noYesOrNo: Said("schrijf ja of nee", "write 'ja' or 'nee', true or false")
        case .shifted: Said("haal losse tekst uit de regel", "take loose text out of the line")
        case .lostLetters: Said("typ het over, en sla op als 'CSV UTF-8'", "type it again, and save as 'CSV UTF-8'")
        case .controlSign: Said("haal het weg", "take it out")
        }
    }
}
