import Foundation
import PlacementDomain
import PlacementStore

/// A folder of one command, readable for its login alone, where a week and a plan lie while the jobs on folders read them.
///
/// Removed by `remove`, and at the latest when nobody holds it any more.
public final class ScratchFolder: Sendable {
    /// Absolute, with no link in it.
    public let path: String

    init() throws(CycleError) {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        var template = Array(base.appendingPathComponent("dichtbij-week-XXXXXX").path.utf8CString)
        // Made with mode 0700.
        guard mkdtemp(&template) != nil else {
            throw .store(.failed(path: base.path, reason: String(cString: strerror(errno))))
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The instance of the week, the plan, and the plan that it goes on from.
    public var week: String { path + "/week" }
    public var plan: String { path + "/plan" }
    var earlier: String { path + "/earlier" }
    /// The publication that everybody holds, and what else its papers, or a later correction's, were made from.
    var previous: String { path + "/previous" }
    var parts: String { path + "/parts" }

    public func remove() { try? FileManager.default.removeItem(atPath: path) }

    deinit { remove() }

    /// Lays files out as they were kept.
    func lay(_ files: [KeptFile], in folder: String) throws(CycleError) {
        do {
            let base = URL(fileURLWithPath: folder)
            let folders = Set(files.map { base.appendingPathComponent($0.name).deletingLastPathComponent() })
            for folder in folders.union([base]) {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            }
            for file in files { try Data(file.content).write(to: base.appendingPathComponent(file.name)) }
        } catch {
            throw .store(.failed(path: folder, reason: "\(error.localizedDescription)"))
        }
    }

    /// The files of a folder that a job wrote, by name.
    func files(in folder: String) throws(CycleError) -> [KeptFile] {
        let manager = FileManager.default
        let names = ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        var files: [KeptFile] = []
        for name in names {
            guard let content = manager.contents(atPath: "\(folder)/\(name)") else {
                throw .store(.failed(path: "\(folder)/\(name)", reason: String(cString: strerror(errno))))
            }
            files.append(KeptFile(name: name, content: Array(content)))
        }
        return files
    }
}
