import Foundation
import InstanceFormat
import PlacementDomain

/// The files and folders of an import, read: all of them, or everything that makes one unusable.
enum ImportFiles {
    /// - Returns: the records, and what is to be said of files that can be used.
    static func read(_ paths: [String]) throws(FolderError) -> (sources: [ImportSource], notes: [Finding]) {
        var readings: [SheetReading] = []
        for path in paths {
            let name = label(path, among: paths)
            readings += isFolder(path) ? try folder(path, named: name) : [SheetReader.read(path: path, file: name)]
        }
        let faults = readings.filter { $0.source == nil }.flatMap(\.findings)
        guard faults.isEmpty else { throw .importing(.unreadable(DataAtFault(findings: faults))) }
        return (readings.compactMap(\.source), readings.flatMap(\.findings))
    }

    /// The tables of an instance, or all lists that lie in the folder.
    private static func folder(_ path: String, named name: String) throws(FolderError) -> [SheetReading] {
        if FileManager.default.fileExists(atPath: path + "/instance.yaml") {
            let reading = InstanceReader.read(folder: path)
            guard reading.instance != nil else {
                throw .importing(
                    .unreadable(DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings)))
            }
            return InstanceTable.allCases.map { table in
                SheetReader.read(path: "\(path)/\(table.file)", file: "\(name)/\(table.file)", as: table)
            }
        }
        let files = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
            .filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted()
        guard !files.isEmpty else { throw .importing(.noSheets(path: path)) }
        return files.map { SheetReader.read(path: "\(path)/\($0)", file: "\(name)/\($0)") }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The name alone; the path as it was typed where several have it.
    private static func label(_ path: String, among paths: [String]) -> String {
        func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }
        return paths.count { name($0) == name(path) } > 1 ? path : name(path)
    }
}
