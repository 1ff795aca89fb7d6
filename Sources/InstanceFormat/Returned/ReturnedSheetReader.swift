public import PlacementDomain

/// What reading a returned sheet gave: its lines, or nil where the file cannot be used, and why.
public struct ReturnedSheetReading: Sendable {
    public let sheet: ReturnedSheet?
    /// All are errors (D7501 to D7511); what is to be said of single lines is for whoever knows what was published.
    public let findings: [Finding]
}

/// Reads a `sheet.csv` that a partner filled in and sent back, in whatever dialect a spreadsheet saved it.
public enum ReturnedSheetReader {
    /// No sheet is larger: 16 MB are more than 100,000 lines.
    static let megabytes = 16

    public static func read(path: String) -> ReturnedSheetReading {
        let name = BesideFolder.parts(of: path).name
        do {
            return read(try SpreadsheetFile.bytes(path, megabytes: megabytes), name: name)
        } catch {
            return ReturnedSheetReading(sheet: nil, findings: [ReturnedSheetFault.file(error).finding(name)])
        }
    }

    /// - Parameter name: of the file, for findings.
    package static func read(_ bytes: [UInt8], name: String) -> ReturnedSheetReading {
        bytes.withUnsafeBufferPointer { read($0, name: name) }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, name: String) -> ReturnedSheetReading {
        do {
            var table = try ReturnedTable(try text(bytes))
            let faults = table.faultsOfColumns
            guard faults.isEmpty else {
                return ReturnedSheetReading(sheet: nil, findings: faults.map { $0.finding(name) })
            }
            return ReturnedSheetReading(sheet: ReturnedSheet(file: name, lines: try table.lines()), findings: [])
        } catch {
            return ReturnedSheetReading(sheet: nil, findings: [error.finding(name)])
        }
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReturnedSheetFault) -> String {
        do {
            return try SpreadsheetText.of(bytes)
        } catch {
            throw .file(error)
        }
    }
}
