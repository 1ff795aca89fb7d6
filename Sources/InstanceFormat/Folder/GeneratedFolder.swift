import Foundation
import PlacementDomain

/// Whether a folder is as `generate` made it: then, and only then, `generate` may replace it.
///
/// The last line of README.md holds the hash over all files, README.md up to that line among them. A record that was
/// changed by hand, another file, or a README with words of somebody's own: the folder is not as it was made.
public enum GeneratedFolder {
    private static let label = "As made: "

    /// What is said where a folder is left alone.
    public static let refusal =
        "a folder is there that 'generate' did not make, or that was changed since; it is left alone"

    static func lastLine(_ hash: String) -> String { "\n\(label)\(hash)\n" }

    /// - Complexity: reads all files once.
    public static func isAsMade(_ folder: String) -> Bool {
        let others = InstanceTable.allCases.map(\.file) + InstanceTables.documents
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard Set(entries) == Set(others + [InstanceTables.readme]), entries.count == others.count + 1 else {
            return false
        }
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
