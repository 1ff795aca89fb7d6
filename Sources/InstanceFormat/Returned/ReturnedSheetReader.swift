import Foundation
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
    static let mostBytes = 16 << 20

    public static func read(path: String) -> ReturnedSheetReading {
        let (folder, name) = BesideFolder.parts(of: path)
        do {
            return read(try bytes(folder, name, path), name: name)
        } catch {
            return ReturnedSheetReading(sheet: nil, findings: [error.finding(name)])
        }
    }

    /// - Parameter name: of the file, for findings.
    package static func read(_ bytes: [UInt8], name: String) -> ReturnedSheetReading {
        bytes.withUnsafeBufferPointer { read($0, name: name) }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, name: String) -> ReturnedSheetReading {
        do {
            let text = try ReturnedText.of(bytes)
            var table = try ReturnedTable(text)
            let faults = table.faultsOfColumns
            guard faults.isEmpty else {
                return ReturnedSheetReading(sheet: nil, findings: faults.map { $0.finding(name) })
            }
            return ReturnedSheetReading(sheet: ReturnedSheet(file: name, lines: try table.lines()), findings: [])
        } catch {
            return ReturnedSheetReading(sheet: nil, findings: [error.finding(name)])
        }
    }

    private static func bytes(
        _ folder: String, _ name: String, _ path: String
    ) throws(ReturnedSheetFault) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT ? .missing : .unreadable(FileBytes.reason(errno))
        }
        if status.st_mode & S_IFMT == S_IFDIR { throw .unreadable(FileBytes.reason(EISDIR)) }
        guard status.st_size <= mostBytes else { throw .tooLarge }
        switch FileBytes.read(folder: folder, name: name) {
        case .success(let file): return Array(file.all)
        case .failure(.missing): throw .missing
        case .failure(.unreadable(let reason)): throw .unreadable(reason)
        }
    }
}
