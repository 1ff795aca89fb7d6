import Foundation
import InstanceFormat
import PlacementDomain
import PlacementStore
import Planning
import Testing
import WeeklyCycle

@Suite("Two people import at once")
struct StoreImportTests {
    private static let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Instances/first-steps").path
    private static let today = CalendarDay(iso: "2026-11-25")

    /// Nine o'clock on that day, and so many seconds.
    private func clock(_ seconds: Int64) -> WallClock {
        .standing(at: Timestamp(microseconds: 1_795_597_200_000_000 + seconds * 1_000_000))
    }

    private func prepare(
        _ store: String, seats: String, from: String? = nil
    ) throws -> PreparedStoreImport {
        let today = try #require(Self.today)
        let instance = try ExportJob.recorded(store) { _ throws(CycleError) in today }
        var cells = InstanceCells.table(.series, of: instance)
        let place = try #require(cells.fields.firstIndex(of: "seats"))
        let number = try #require(cells.records.firstIndex { cells.text("id", of: $0) == "groen-fr-1" })
        cells.records[number].cells[place] = seats
        return try StoreImportJob.prepare(
            store, [ImportSource(cells, file: "series.csv")], from: from.flatMap { CalendarDay(iso: $0) },
            today: { _ throws(CycleError) in today }, ending: { _ throws(CycleError) in nil })
    }

    @Test(
        "the second one is told what the first one wrote, and nothing of his is written",
        arguments: [nil, "2026-12-14"] as [String?])
    func overtaken(from: String?) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-two-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = folder.appendingPathComponent("office.store").path
        _ = try TakeOverJob.run(
            NewStore(actor: Actor(id: "p1"), program: "test"), from: Self.source, at: store, group: nil
        ) { _ throws(CycleError) in clock(0) }
        let one = try prepare(store, seats: "8", from: from)
        let other = try prepare(store, seats: "9", from: from)
        let requester = Requester(asserted: "p1", login: "nobody", program: "test")
        try StoreImportJob.write(one, by: requester, clock: clock(1))
        do {
            try StoreImportJob.write(other, by: requester, clock: clock(2))
            Issue.record("the second import was written over the first")
        } catch {
            guard case .overtaken(let error, let fields) = error else { throw error }
            #expect(["D5201", "D5204"].contains(error.code))
            #expect(
                fields.map { [$0.record, $0.field, $0.seen, $0.theirs, $0.ours] } == [
                    ["series groen-fr-1", "seats", "6", "8", "9"]
                ])
            #expect(
                CycleError.overtaken(error, fields).report(in: .english).evidence == [
                    "series groen-fr-1  seats: 6 → 8 · yours: 9"
                ])
        }
        let now = try prepare(store, seats: "8", from: from)
        #expect(!now.changesAnything)
        #expect(try Store.verify(store).findings.isEmpty)
    }
}
