import Foundation

/// What killed runs left beside a folder that they were writing.
package enum LeftBehind {
    /// Gives a folder its place back where a run was killed between two renames.
    ///
    /// - Parameter path: the folder that was being written.
    package static func restore(_ path: String) {
        guard let target = try? FolderWriting.resolved(path) else { return }
        var status = stat()
        guard lstat(target, &status) != 0, errno == ENOENT else { return }
        for name in names(beside: target) where name.hasSuffix(FolderExchange.suffix) {
            let beside = String(name.dropLast(FolderExchange.suffix.utf8.count))
            if isInUse(beside) { continue }
            if rename(name, target) == 0 { return }
        }
    }

    /// Removes what killed runs left beside a folder into which there is nothing to write any more.
    ///
    /// - Parameter path: the folder that they were writing.
    package static func tidy(_ path: String) {
        guard let target = try? FolderWriting.resolved(path) else { return }
        _ = clear(beside: target)
    }

    /// Removes every folder beside `target` whose maker does not live any more.
    ///
    /// - Returns: paths of those that could not be removed.
    static func clear(beside target: String) -> [String] {
        restore(target)
        return names(beside: target).filter { name in
            let isOld = name.hasSuffix(FolderExchange.suffix)
            let maker = isOld ? String(name.dropLast(FolderExchange.suffix.utf8.count)) : name
            if isInUse(maker) || isInUse(name) { return false }
            return !BesideFolder.remove(name)
        }.sorted()
    }

    /// Paths of all folders that runs made beside `target`.
    private static func names(beside target: String) -> [String] {
        let (parent, name) = BesideFolder.parts(of: target)
        let start = ".\(name)\(BesideFolder.mark)"
        let all = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return all.filter { entry in
            guard entry.utf8.starts(with: start.utf8) else { return false }
            let rest = entry.utf8.count - start.utf8.count
            return rest == 6 || rest == 6 + FolderExchange.suffix.utf8.count && entry.hasSuffix(FolderExchange.suffix)
        }.map { "\(parent)/\($0)" }
    }

    /// Whether somebody holds the lock of a folder, or that cannot be said.
    private static func isInUse(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return errno != ENOENT }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) != 0
    }
}
