import Crypto
import Dispatch
public import PlacementDomain

/// Writes instance folders.
public enum InstanceWriter {
    /// Writes `instance` as `folder`, the same bytes for the same instance.
    ///
    /// Records are written in the order of their arrays. `hash` and lines of the instance are not looked at. A folder
    /// that exists is replaced only if it holds a `datapackage.json` of this program.
    ///
    /// - Parameters:
    ///   - folder: its parent must exist.
    ///   - readme: text of README.md; nil: a text that names the sources and says whether the people are real.
    /// - Returns: the instance hash, in which README.md does not count.
    /// - Throws: `FormatError`.
    @discardableResult
    public static func write(
        _ instance: Instance, to folder: String, readme: String? = nil
    ) throws(FormatError) -> String {
        var (files, hash) = try files(instance)
        files.append(file(InstanceTables.readme, readme ?? Readme.text(instance)))
        try FolderWriting.write(files, to: folder) { (target) throws(FormatError) in
            guard DataPackage.isOurs(target) else {
                throw FolderWriting.notOurs(folder, marker: "datapackage.json")
            }
        }
        return hash.text
    }

    /// Writes `instance` in place of the folder that it comes from; README.md stays as it is.
    ///
    /// - Parameter hash: of the folder as it was read.
    /// - Throws: also where the folder is not that one any more.
    public static func replace(_ folder: String, holding hash: String, with instance: Instance) throws(FormatError) {
        guard FolderHash.ofInstance(folder) == hash else {
            throw .cannotReplace(
                path: folder,
                reason: Said("de map is intussen veranderd", "the folder has changed in the meantime"))
        }
        var readme: String?
        if case .success(let file) = FileBytes.read(folder: folder, name: InstanceTables.readme) {
            readme = String(decoding: file.all, as: UTF8.self)
        }
        try write(instance, to: folder, readme: readme)
    }

    /// Writes `instance` as a folder that says itself when it was changed.
    ///
    /// - Parameters:
    ///   - folder: its parent must exist; a folder that exists is replaced only as it was made
    ///   (`GeneratedFolder`).
    ///   - removesForeign: whether files that `generate` did not make may go with the folder that is replaced.
    /// - Returns: the instance hash, and how the folder came to its place.
    /// - Throws: `FormatError`.
    public static func writeGenerated(
        _ instance: Instance, to folder: String, removesForeign: Bool = false
    ) throws(FormatError) -> (hash: String, place: PlacedFolder) {
        var (files, hash) = try files(instance)
        let instanceHash = hash.text
        let readme = Array(Readme.text(instance).utf8)
        hash.add(name: InstanceTables.readme, bytes: readme)
        files.append(
            FolderWriting.File(
                name: InstanceTables.readme, bytes: readme + Array(GeneratedFolder.lastLine(hash.text).utf8)))
        let place = try FolderWriting.write(files, to: folder) { (target) throws(FormatError) in
            try OwnFolder.generated.requireReplaceable(target, named: folder, removesForeign: removesForeign)
        }
        return (instanceHash, place)
    }

    /// All files but README.md, and the hash over them.
    private static func files(
        _ instance: Instance
    ) throws(FormatError) -> (files: [FolderWriting.File], hash: FolderHash) {
        var files = try tables(instance)
        files.append(file("datapackage.json", DataPackage.text()))
        files.append(file("instance.yaml", InstanceDocument.text(instance)))
        files.append(file("policy.yaml", PolicyDocument.text(instance.policy)))
        files.append(file("rules.yaml", RulesDocument.text(instance.rules)))
        var hash = FolderHash()
        for file in files { hash.add(name: file.name, bytes: file.bytes) }
        return (files, hash)
    }

    /// The hash that `instance` has as a folder, without writing it.
    public static func hash(of instance: Instance) throws(FormatError) -> String {
        try files(instance).hash.text
    }

    private static func file(_ name: String, _ text: String) -> FolderWriting.File {
        FolderWriting.File(name: name, bytes: Array(text.utf8))
    }

    private static func tables(_ instance: Instance) throws(FormatError) -> [FolderWriting.File] {
        let tables = InstanceTables.all
        var made = [Result<FolderWriting.File, FormatError>?](repeating: nil, count: tables.count)
        made.withUnsafeMutableBufferPointer { made in
            // Each worker writes to a place of its own.
            nonisolated(unsafe) let made = made
            DispatchQueue.concurrentPerform(iterations: tables.count) { index in
                do throws(FormatError) {
                    made[index] = .success(
                        try FolderWriting.File(tables[index].table(instance, InstanceIDs(instance))))
                } catch {
                    made[index] = .failure(error)
                }
            }
        }
        var files: [FolderWriting.File] = []
        for file in made.compactMap(\.self) { files.append(try file.get()) }
        return files
    }
}
