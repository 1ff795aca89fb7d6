import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Testing

@Suite("A store is made and opened")
struct StoreTests {
    @Test("a new store is whole, its owner's alone, and one file")
    func made() throws {
        let folder = try StoreFolder()
        let facts = try folder.make()
        #expect(folder.names == ["office.store"])
        #expect(try folder.permissions("office.store") == 0o600)
        #expect(facts.id.count == 32 && facts.isSynthetic && facts.timeZone == "Europe/Amsterdam")
        let found = try Store.verify(folder.path)
        #expect(found.findings.isEmpty && found.facts == facts && found.schema == 1)
        #expect(found.counts.acts == 1 && found.counts.decisions == 1)
    }

    @Test("each setting of a connection reads back as it was asked for")
    func settings() throws {
        let folder = try StoreFolder()
        try folder.make()
        let store = try Store(path: folder.path)
        let settings = try store.settings()
        let wanted = [
            "journal_mode": "\"wal\"", "synchronous": "2", "foreign_keys": "1", "recursive_triggers": "1",
            "trusted_schema": "0",
            "cell_size_check": "1", "busy_timeout": "5000", "secure_delete": "1", "reader.foreign_keys": "1",
            "reader.recursive_triggers": "1", "reader.trusted_schema": "0", "reader.cell_size_check": "1",
        ]
        for (name, value) in wanted { #expect(settings[name] == value, "\(name): \(settings[name] ?? "nothing")") }
        #expect(settings.count == wanted.count)
        #expect(try folder.permissions("office.store-wal") == 0o600 && folder.permissions("office.store-shm") == 0o600)
        try store.close()
    }

    @Test("nothing is made where something stands, in no folder, or on a network file system (D5009, D5014, D5008)")
    func refused() throws {
        let folder = try StoreFolder()
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path))
        expect("D5009") { try folder.make() }
        #expect(FileManager.default.contents(atPath: folder.path) == Data("mine".utf8))
        expect("D5014") { try create(folder.path("nowhere/office.store")) }
        for (number, name) in [(0x6969, "NFS"), (0xFE53_4D42, "SMB2"), (0x0102_1997, "9p"), (0x6573_5546, "FUSE")]
            as [(UInt64, String)]
        {
            let error = expect("D5008") { try create(folder.path("new.store"), site: StoreSite { _ in number }) }
            #expect(error?.description.contains(name) == true)
        }
        for number in [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630] as [UInt64] {
            #expect(StoreSite.network(number) == nil)
        }
        #expect(folder.names == ["office.store"])
    }

    @Test("a store on a network file system is not opened either")
    func opened() throws {
        let folder = try StoreFolder()
        try folder.make()
        expect("D5008") { _ = try Store(path: folder.path, history: .released, site: StoreSite { _ in 0x6969 }) }
    }

    @Test("what is not there, is no store, or of a later schema is told apart (D5004, D5001, D5002), and not touched")
    func notAStore() throws {
        let folder = try StoreFolder()
        expect("D5004") { _ = try Store(path: folder.path) }
        for content in [Data(), Data("id,pc4\n".utf8), Data(repeating: 7, count: 5_000)] {
            try content.write(to: URL(fileURLWithPath: folder.path))
            expect("D5001") { _ = try Store(path: folder.path) }
            expect("D5001") { _ = try Store.verify(folder.path) }
            #expect(FileManager.default.contents(atPath: folder.path) == content)
            #expect(folder.names == ["office.store"])
        }
        try FileManager.default.removeItem(atPath: folder.path)
        try folder.edit("CREATE TABLE other(id)")
        expect("D5001") { _ = try Store(path: folder.path) }
        try FileManager.default.removeItem(atPath: folder.path)
        try folder.make(.withNote)
        let error = expect("D5002") { _ = try Store(path: folder.path) }
        #expect(error == .newer(path: folder.path, found: 2, known: 1))
        expect("D5002") { _ = try Store.verify(folder.path) }
        expect("D5002") { _ = try Store.backup(folder.path, to: folder.path("copy")) }
    }

    @Test("a folder or a pipe in the place of a store is none (D5001)")
    func kinds() throws {
        let folder = try StoreFolder()
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: false)
        expect("D5001") { _ = try Store(path: folder.path) }
        mkfifo(folder.path("pipe"), 0o600)
        expect("D5001") { _ = try Store(path: folder.path("pipe")) }
    }

    @Test("a link leads to the store, whose other files lie beside the store itself")
    func link() throws {
        let folder = try StoreFolder()
        try folder.make()
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: folder.path)
        let store = try Store(path: folder.path("link"))
        #expect(store.path == folder.path && folder.names.contains("office.store-wal"))
        try store.close()
    }

    @Test("a page that was overwritten is damage (D5005), or a finding with its code; nothing crashes")
    func damaged() throws {
        let folder = try StoreFolder()
        try folder.make()
        let bytes = try #require(FileManager.default.contents(atPath: folder.path))
        var codes: Set<String> = []
        for page in stride(from: 0, to: bytes.count / 4_096, by: 5) {
            var spoilt = bytes
            let start = page * 4_096 + (page == 0 ? 100 : 0)
            spoilt.replaceSubrange(start..<start + 400, with: Data(repeating: 0xA5, count: 400))
            try spoilt.write(to: URL(fileURLWithPath: folder.path))
            do {
                let found = try Store.verify(folder.path)
                #expect(!found.findings.isEmpty, "page \(page)")
                codes.formUnion(found.findings.map(\.code))
            } catch {
                codes.insert(error.code)
            }
        }
        #expect(
            codes.isSubset(of: ["D5005", "D5021", "D5023", "D5012", "D5022", "D5026", "D5030"]), "\(codes.sorted())")
        #expect(codes.contains("D5005") || codes.contains("D5021"))
    }

    private func create(_ path: String, site: StoreSite = StoreSite()) throws {
        _ = try Store.create(.test, at: path, clock: .standing(at: .ofThisMachine), history: .released, site: site)
    }
}

extension SchemaHistory {
    /// A later program's.
    static let withNote = SchemaHistory(
        released.migrations + [Migration(number: 2, sql: "ALTER TABLE unit ADD COLUMN note TEXT;")])
}

/// The body fails with that code.
@discardableResult
func expect(_ code: String, location: SourceLocation = #_sourceLocation, _ body: () throws -> Void) -> StoreError? {
    do {
        try body()
        Issue.record("no \(code)", sourceLocation: location)
    } catch let error as StoreError {
        #expect(error.code == code, "\(error)", sourceLocation: location)
        return error
    } catch {
        Issue.record("\(error)", sourceLocation: location)
    }
    return nil
}
