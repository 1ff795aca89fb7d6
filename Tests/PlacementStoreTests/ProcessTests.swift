import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import PlacementTesting
import Testing

@Suite("Several processes on one store", .serialized)
struct ProcessTests {
    @Test("three processes that write unique values: everything that was acknowledged is there once")
    func unique() throws {
        let folder = try StoreFolder()
        try folder.make()
        let writers = try ["a", "b", "c"].map { try WriterProcess(folder.path, $0, 100) }
        let said = writers.flatMap { $0.finish() }
        #expect(said.count == 300 && Set(said).count == 300)
        try expectThere(said, folder)
        #expect(try Store.verify(folder.path).counts.acts == 301)
    }

    @Test("a process that is killed at any moment: what it acknowledged is there, nothing is half there")
    func killed() throws {
        let folder = try StoreFolder()
        try folder.make()
        var draws = SplitMix64(seed: 1)
        var said: [String] = []
        for round in 0..<12 {
            let writer = try WriterProcess(folder.path, "k\(round)", 100_000)
            usleep(UInt32(draws.number(in: 20_000...120_000)))
            said += writer.kill()
            let found = try Store.verify(folder.path)
            #expect(found.findings.isEmpty, "\(found.findings)")
            try expectThere(said, folder)
        }
        #expect(said.count > 12)
    }

    @Test("somebody who writes for too long is named by his process (D5003)")
    func busy() throws {
        let folder = try StoreFolder()
        try folder.make()
        let store = try Store(path: folder.path)
        let holder = try Office.connect(folder.path)
        try holder.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "test", program: "test")
        expect("D5003") { try store.add(Actor(id: "x"), login: nil, by: header, clock: .startingNow()) }
        try holder.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try store.add(Actor(id: "x"), login: nil, by: header, clock: .startingNow())
        try holder.close()
        try store.close()
    }

    private func expectThere(_ ids: [String], _ folder: StoreFolder) throws {
        let store = try Store(path: folder.path)
        let there = Set(try store.actors(on: CalendarDay(number: 2_000_000)).map(\.id))
        for id in ids where !there.contains(id) { Issue.record("\(id) is lost") }
        try store.close()
    }
}

/// `StoreWriter`, running.
final class WriterProcess {
    private let process = Process()
    private let output: URL

    init(_ store: String, _ name: String, _ count: Int) throws {
        output = URL(fileURLWithPath: store).deletingLastPathComponent().appendingPathComponent("said-\(name)")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        process.executableURL = try WriterProcess.binary()
        process.arguments = [store, name, "\(count)"]
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
    }

    /// Waits for its end; what it acknowledged.
    func finish() -> [String] {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return said
    }

    /// Ends it at once; what it had acknowledged.
    func kill() -> [String] {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return said
    }

    private var said: [String] {
        let text = String(decoding: FileManager.default.contents(atPath: output.path) ?? Data(), as: UTF8.self)
        return text.split(separator: "\n").map(String.init)
    }

    struct Missing: Error {}

    /// Beside the running tests.
    private static func binary() throws -> URL {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        if let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
            link.contains(".build")
        {
            folder = URL(fileURLWithPath: link).deletingLastPathComponent()
        }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        for place in [
            folder, root.appendingPathComponent(".build/release"), root.appendingPathComponent(".build/debug"),
        ] {
            let file = place.appendingPathComponent("StoreWriter")
            if FileManager.default.isExecutableFile(atPath: file.path) { return file }
        }
        throw Missing()
    }
}
