import Foundation
import InstanceFormat
import PlacementDomain

/// Whether a plan or a publication may be written to a folder: asked before the work, so that nobody waits for nothing.
enum OutputFolder {
    /// - Parameters:
    ///   - folder: what is read, and must not be replaced.
    ///   - own: what the folder must be, if it exists.
    ///   - removesForeign: whether files that the program did not make may go with it.
    /// - Throws: `cannotCreate` where something lies there that is not ours, or nothing can be made there; `wouldRemove`
    ///   where files of others would go.
    static func requireWritable(
        _ output: String, reading folder: String, own: OwnFolder, removesForeign: Bool
    ) throws(FolderError) {
        let url = URL(fileURLWithPath: output).standardizedFileURL
        if url.path.hasPrefix(URL(fileURLWithPath: folder).standardizedFileURL.path + "/") {
            throw .format(
                .cannotCreate(
                    path: output,
                    reason: Said(
                        "ligt in de map van de gegevens, waar niets anders mag staan",
                        "lies inside the instance folder, which holds nothing else")))
        }
        // What is replaced must not hold what is read.
        let real = url.resolvingSymlinksInPath().path
        if (URL(fileURLWithPath: folder).resolvingSymlinksInPath().path + "/").hasPrefix(real + "/") {
            throw .format(
                .cannotCreate(
                    path: output,
                    reason: Said(
                        "bevat \(folder), die hier wordt gelezen en zou verdwijnen",
                        "holds \(folder), which is read here and would be replaced")))
        }
        try requireWritable(output, own: own, removesForeign: removesForeign)
    }

    /// - Parameters:
    ///   - own: what the folder must be, if it exists.
    ///   - removesForeign: whether files that the program did not make may go with it.
    /// - Throws: `cannotCreate` where something lies there that is not ours, or nothing can be made there; `wouldRemove`
    ///   where files of others would go.
    static func requireWritable(
        _ output: String, own: OwnFolder, removesForeign: Bool
    ) throws(FolderError) {
        LeftBehind.restore(output)
        let manager = FileManager.default
        let url = URL(fileURLWithPath: output).standardizedFileURL
        var isFolder: ObjCBool = false
        if manager.fileExists(atPath: url.path, isDirectory: &isFolder) {
            guard isFolder.boolValue else {
                throw .format(
                    .cannotCreate(
                        path: output,
                        reason: Said("daar staat een bestand met die naam", "a file of that name is there")))
            }
            do {
                try own.requireReplaceable(url.path, named: output, removesForeign: removesForeign)
            } catch {
                throw .format(error)
            }
        }
        let parent = nearestExisting(url.deletingLastPathComponent())
        guard manager.fileExists(atPath: parent.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .format(
                .cannotCreate(
                    path: output, reason: Said("\(parent.path) is geen map", "\(parent.path) is not a folder")))
        }
        guard manager.isWritableFile(atPath: parent.path) else {
            throw .format(
                .cannotCreate(
                    path: output,
                    reason: Said(
                        "in \(parent.path) mag niet worden geschreven", "nothing may be written in \(parent.path)")))
        }
    }

    /// - Parameter folders: which are read, and hold nothing else.
    /// - Throws: `cannotCreate` where a file would lie within one of them.
    static func requireOutside(_ file: String, of folders: [String]) throws(FolderError) {
        let parent = URL(fileURLWithPath: file).deletingLastPathComponent().resolvingSymlinksInPath().path + "/"
        for folder in folders
        where parent.hasPrefix(URL(fileURLWithPath: folder).resolvingSymlinksInPath().path + "/") {
            throw .format(
                .cannotCreate(
                    path: file,
                    reason: Said(
                        "ligt in \(folder), waar niets anders mag staan",
                        "lies inside \(folder), which holds nothing else"
                    )))
        }
    }

    /// The path itself, or the nearest one above it where something exists.
    static func nearestExisting(_ url: URL) -> URL {
        var url = url.standardizedFileURL
        while !FileManager.default.fileExists(atPath: url.path), url.path != "/" { url.deleteLastPathComponent() }
        return url
    }

    /// Makes the folders above `output` that are not there yet.
    static func makeParent(_ output: String) throws(FormatError) {
        let parent = URL(fileURLWithPath: output).standardizedFileURL.deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        } catch {
            throw .cannotCreate(
                path: parent.path, reason: Said("de map kan niet worden gemaakt", "the folder cannot be made"))
        }
    }
}
