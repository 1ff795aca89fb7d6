import Crypto
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
        var files = try tables(instance)
        files.append(file("datapackage.json", DataPackage.text()))
        files.append(file("instance.yaml", InstanceDocument.text(instance)))
        files.append(file("policy.yaml", PolicyDocument.text(instance.policy)))
        files.append(file("rules.yaml", RulesDocument.text(instance.rules)))
        var hash = FolderHash()
        for file in files { hash.add(name: file.name, bytes: file.bytes) }
        files.append(file(InstanceTables.readme, readme ?? Readme.text(instance)))
        try FolderWriting.write(files, to: folder, marker: "datapackage.json", isOurs: DataPackage.isOurs)
        return hash.text
    }

    /// The hash that `instance` has as a folder, without writing it.
    public static func hash(of instance: Instance) throws(FormatError) -> String {
        var hash = FolderHash()
        for file in try tables(instance) { hash.add(name: file.name, bytes: file.bytes) }
        hash.add(name: "datapackage.json", bytes: Array(DataPackage.text().utf8))
        hash.add(name: "instance.yaml", bytes: Array(InstanceDocument.text(instance).utf8))
        hash.add(name: "policy.yaml", bytes: Array(PolicyDocument.text(instance.policy).utf8))
        hash.add(name: "rules.yaml", bytes: Array(RulesDocument.text(instance.rules).utf8))
        return hash.text
    }

    private static func file(_ name: String, _ text: String) -> FolderWriting.File {
        FolderWriting.File(name: name, bytes: Array(text.utf8))
    }

    private static func tables(_ instance: Instance) throws(FormatError) -> [FolderWriting.File] {
        let ids = InstanceIDs(instance)
        return try InstanceTables.all.map { (table) throws(FormatError) in
            try FolderWriting.File(table.table(instance, ids))
        }
    }
}
