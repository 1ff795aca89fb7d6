import Foundation
import Geography
import InstanceFormat
import InstanceGenerator
import PlacementDomain
import PlacementStore
import Testing
import WeeklyCycle

@Suite("A week goes into a store and comes out again")
struct RoundTripTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(
        "every table of a bundled week comes out byte for byte, in the order of its key",
        arguments: ["first-steps", "town"])
    func bundled(name: String) throws {
        try roundTrip(Self.root.appendingPathComponent("Instances/\(name)").path)
    }

    @Test("so does every table of a week that was drawn", arguments: [3, 4] as [UInt64])
    func drawn(seed: UInt64) throws {
        let folder = Folder()
        let instance = try InstanceGenerator.generate(
            GeneratorSettings(size: .town, seed: seed), policy: DefaultPolicy.policy(), rules: DefaultRules.rules())
        _ = try InstanceWriter.write(instance, to: folder.path("week"))
        try roundTrip(folder.path("week"))
    }

    @Test("a line that stands twice in a folder says nothing more than once")
    func repeated() throws {
        let folder = Folder()
        let source = folder.path("week")
        try FileManager.default.copyItem(
            atPath: Self.root.appendingPathComponent("Instances/town").path, toPath: source)
        let files = [
            "closures", "exceptions", "limitations", "weekend-grounds", "stopped-periods", "excluded-places",
            "approvals",
            "contacts", "availability", "incompatibilities",
        ]
        var doubled: [String] = []
        for file in files {
            let path = "\(source)/\(file).csv"
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            let lines = text.split(separator: "\n")
            guard lines.count > 1, let last = lines.last else { continue }
            try (text + last + "\n").write(toFile: path, atomically: true, encoding: .utf8)
            if InstanceReader.read(folder: source).instance == nil {
                // The format itself refuses it.
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            } else {
                doubled.append(file)
            }
        }
        #expect(doubled.contains("closures"))
        let store = folder.path("office.store")
        try takeOver(source, store)
        #expect(try Store.verify(store).findings.isEmpty)
        try export(store, folder.path("out"))
        for file in doubled {
            func lines(_ folder: String) throws -> [Substring] {
                try String(contentsOfFile: "\(folder)/\(file).csv", encoding: .utf8).split(separator: "\n")
            }
            #expect(try Set(lines(source)) == Set(lines(folder.path("out"))), "\(file)")
            #expect(try lines(folder.path("out")).count == lines(source).count - 1, "\(file)")
        }
    }

    @Test("a store on which nothing was done gives the same bytes twice")
    func twice() throws {
        let folder = Folder()
        let store = folder.path("office.store")
        try takeOver(Self.root.appendingPathComponent("Instances/town").path, store)
        let hashes = try ["one", "other"].map { try export(store, folder.path($0)).hash }
        #expect(hashes[0] == hashes[1])
    }

    /// Takes a folder over, writes it out of the store on its own day, and compares all tables and documents.
    private func roundTrip(_ source: String) throws {
        let folder = Folder()
        let store = folder.path("office.store")
        var instance = try #require(InstanceReader.read(folder: source).instance)
        let taken = try takeOver(source, store)
        #expect(taken.clients == instance.clients.count && taken.orders == instance.orders.count)
        #expect(try Store.verify(store).findings.isEmpty)
        let week = try export(store, folder.path("out"), on: instance.asOf)
        #expect(week.publishedThrough == instance.publishedThrough)
        instance.sortByKey()
        _ = try InstanceWriter.write(instance, to: folder.path("wanted"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("wanted")).sorted()
        #expect(names.count > 28)
        for name in names where !["README.md", "instance.yaml"].contains(name) {
            let (wanted, found) = (folder.bytes("wanted/\(name)"), folder.bytes("out/\(name)"))
            #expect(wanted == found, "\(name): \(difference(wanted, found))")
        }
        #expect(InstanceReader.read(folder: folder.path("out")).findings.allSatisfy { $0.severity == .warning })
    }

    private func difference(_ wanted: Data, _ found: Data) -> String {
        func lines(_ data: Data) -> [Substring] { String(decoding: data, as: UTF8.self).split(separator: "\n") }
        let pairs = zip(lines(wanted), lines(found))
        return pairs.first { $0 != $1 }.map { "\($0) became \($1)" }
            ?? "\(lines(wanted).count) and \(lines(found).count) lines"
    }

    @discardableResult
    private func takeOver(_ source: String, _ store: String) throws -> TakenOver {
        try TakeOverJob.run(
            NewStore(actor: Actor(id: "p1"), program: "test"), from: source, at: store, group: nil
        ) { _ throws(CycleError) in .standing(at: Timestamp(microseconds: 1_790_000_000_000_000)) }
    }

    private func export(_ store: String, _ output: String, on day: CalendarDay = CalendarDay(number: 20_780)) throws
        -> ExportedWeek
    {
        try ExportJob.run(store, to: output) { _ throws(CycleError) in day }
    }
}

extension Instance {
    /// Tables whose records have no id of their own, in the order in which a store writes them.
    ///
    /// Records with ids are sorted by them, so their indexes have the same order.
    fileprivate mutating func sortByKey() {
        exceptions.sort { ($0.client, $0.firstDay.number) < ($1.client, $1.firstDay.number) }
        closures.sort {
            ($0.project, $0.series ?? -1, $0.firstDay.number) < ($1.project, $1.series ?? -1, $1.firstDay.number)
        }
        publishedAssignments.sort { ($0.order, $0.date.number, $0.series) < ($1.order, $1.date.number, $1.series) }
    }
}

/// A folder of its own, removed with the value.
private final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-cycle-\(UUID().uuidString)")

    init() { try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
    func bytes(_ name: String) -> Data { FileManager.default.contents(atPath: path(name)) ?? Data() }
}
