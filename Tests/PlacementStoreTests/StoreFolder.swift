import Foundation
import GRDB
import PlacementDomain
import PlacementStore

/// A folder of its own with a store in it, and a clock that a test moves.
final class StoreFolder {
    let url: URL
    /// What its clock says next; each question moves it on by a second.
    private let time = Stepping()

    init(_ name: String = "store") throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("dichtbij-\(name)-\(UUID().uuidString)").resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { path("office.store") }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    var clock: WallClock { WallClock({ .zero }, time: time.next) }

    /// Names in the folder, sorted, hidden ones among them.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }

    @discardableResult
    func make(_ history: SchemaHistory = .released) throws -> StoreFacts {
        try Store.create(.test, at: path, clock: clock, history: history, site: StoreSite())
    }

    /// Writes to the store as another program could, past everything that Dichtbij does.
    func edit(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    func permissions(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }
}

extension NewStore {
    static let test = NewStore(isSynthetic: true, actor: Actor(id: "p1"), login: "somebody", program: "test")
}

extension Requester {
    static let test = Requester(asserted: nil, login: "somebody", program: "test")
}

/// A clock that goes on by a second at each question.
final class Stepping: @unchecked Sendable {
    private let lock = NSLock()
    private var seconds: Int64 = 1_796_000_000

    func next() -> Timestamp {
        lock.withLock {
            seconds += 1
            return Timestamp(microseconds: seconds * 1_000_000)
        }
    }
}
