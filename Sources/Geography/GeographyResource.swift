package import Foundation
import PlacementDomain

/// Finds and reads the data files that travel with the program.
///
/// SwiftPM puts them into the folder `dichtbij_Geography.resources`, beside the program. The accessor that it writes
/// ends the process where that folder is missing; this search gives an error instead, and also follows a symbolic link
/// to the program.
package enum GeographyResource {
    package static let bundleName = "dichtbij_Geography.resources"

    /// The records of a comma-separated file below its header, each with its 1-based line.
    ///
    /// - Parameter folders: where to look for the bundle, in this order.
    package static func records(
        of name: String, header: String, in folders: [URL] = searchFolders
    ) throws(GeographyError) -> [(line: Int, cells: [String])] {
        let text = try text(of: name, in: folders)
        var records: [(line: Int, cells: [String])] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index == 0 {
                guard line == header else {
                    throw .resourceMalformed(
                        name: name, line: 1,
                        cause: Said("de kolommen zijn niet '\(header)'", "the columns are not '\(header)'"))
                }
            } else if !line.isEmpty {
                records.append((index + 1, cells(of: line)))
            }
        }
        return records
    }

    /// The folders in which the bundle may lie: that of the program as called, and that of the program itself.
    package static var searchFolders: [URL] {
        var folders = [Bundle.main.bundleURL]
        if let resources = Bundle.main.resourceURL { folders.append(resources) }
        if let program = Bundle.main.executableURL {
            folders.append(program.deletingLastPathComponent())
            folders.append(program.resolvingSymlinksInPath().deletingLastPathComponent())
        }
        return folders
    }

    private static func text(of name: String, in folders: [URL]) throws(GeographyError) -> String {
        for folder in folders {
            let file = folder.appendingPathComponent(bundleName).appendingPathComponent(name)
            guard let data = try? Data(contentsOf: file) else { continue }
            guard let text = String(data: data, encoding: .utf8) else {
                throw .resourceMalformed(name: name, line: 0, cause: Said("is geen UTF-8", "is not UTF-8"))
            }
            return text
        }
        throw .resourceMissing(name: name, bundle: bundleName)
    }

    /// The cells of one line; a quoted cell may hold commas.
    private static func cells(of line: Substring) -> [String] {
        guard line.contains("\"") else {
            return line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
