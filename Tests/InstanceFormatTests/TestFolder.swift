import Foundation
import InstanceFormat
import PlacementDomain

/// A folder of its own below the system's temporary folder, taken away at the end.
final class TestFolder {
    let path: String

    /// An empty folder's path; nothing is made.
    init() {
        path = NSTemporaryDirectory() + "dichtbij-test-" + UUID().uuidString
    }

    /// The full instance, written.
    convenience init(instance: Instance) throws {
        self.init()
        try InstanceWriter.write(instance, to: path)
    }

    convenience init(plan: Plan) throws {
        self.init()
        try PlanWriter.write(plan, to: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func url(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

    func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url(name))) }

    func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

    func write(_ name: String, bytes: [UInt8]) throws { try Data(bytes).write(to: url(name)) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(name)) }

    /// Replaces the first occurrence of `old`; a test that meant to change something and did not is at fault.
    func replace(_ name: String, _ old: String, _ new: String) throws {
        var text = try text(name)
        guard let range = text.range(of: old) else { throw NotThere(name: name, text: old) }
        text.replaceSubrange(range, with: new)
        try write(name, text)
    }

    struct NotThere: Error {
        let name: String
        let text: String
    }
}
