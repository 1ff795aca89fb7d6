import Foundation
import PlacementDomain

/// Whether the files of a folder are as `generate` made them: then, and only then, `generate` may replace it.
///
/// The last line of README.md holds the hash over all files, README.md up to that line among them. A record that was
/// changed by hand, or a README with words of somebody's own: the folder is not as it was made.
public enum GeneratedFolder {
    private static let label = "As made: "

    static func lastLine(_ hash: String) -> String { "\n\(label)\(hash)\n" }

    private static let others = InstanceTable.allCases.map(\.file) + InstanceTables.documents

    /// What such a folder holds beside the files of an instance.
    static func foreignEntries(in folder: String) -> [String] {
        let own = Set(others + [InstanceTables.readme])
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return entries.filter { !own.contains($0) }
    }

    /// Files beside those of an instance do not count.
    ///
    /// - Complexity: reads all files once.
    public static func isAsMade(_ folder: String) -> Bool {
        let length = lastLine(FolderHash().text).utf8.count
        guard case .success(let readme) = FileBytes.read(folder: folder, name: InstanceTables.readme),
            readme.all.count > length
        else { return false }
        var hash = FolderHash()
        for name in others {
            guard case .success(let file) = FileBytes.read(folder: folder, name: name) else { return false }
            hash.add(name: name, digest: file.digest)
        }
        hash.add(name: InstanceTables.readme, bytes: Array(readme.all.dropLast(length)))
        return readme.all.suffix(length).elementsEqual(lastLine(hash.text).utf8)
    }
}
