import Foundation
import InstanceFormat
import PlacementDomain
import PlacementStore
import Planning
import Testing
import WeeklyCycle

/// The store of the first steps on Wednesday 25 November 2026, in a folder that goes with the value.
final class ChangedOffice {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("dichtbij-changes-\(UUID().uuidString)")
    private static let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Instances/first-steps").path
    /// Nine o'clock on that day.
    private static let start: Int64 = 1_795_597_200_000_000
    private var seconds: Int64 = 0
    let requester = Requester(asserted: "p1", login: "nobody", program: "test")
    var path: String { folder.appendingPathComponent("office.store").path }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try TakeOverJob.run(
            NewStore(actor: Actor(id: "p1"), program: "test"), from: Self.source, at: path, group: nil
        ) { _ throws(CycleError) in self.clock }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A second later each time.
    var clock: WallClock {
        seconds += 1
        return .standing(at: Timestamp(microseconds: Self.start + seconds * 1_000_000))
    }

    func prepare(_ change: any FactChange) throws -> PreparedChange {
        let clock = clock
        return try ChangeJob.prepare(path, change, by: requester, threads: 2) { _ throws(CycleError) in clock }
    }

    /// Writes a change: one act and one decision; the same again is nothing.
    @discardableResult
    func write(_ change: any FactChange) throws -> PreparedChange {
        let before = try Store.verify(path).counts
        let prepared = try prepare(change)
        #expect(prepared.changesAnything)
        try ChangeJob.write(prepared, by: requester, clock: clock)
        let again = try prepare(change)
        #expect(!again.changesAnything, "\(again.importing.outcome.results)")
        try ChangeJob.write(again, by: requester, clock: clock)
        let verified = try Store.verify(path)
        #expect(verified.findings.isEmpty, "\(verified.findings)")
        #expect(verified.counts.acts == before.acts + 1 && verified.counts.decisions == before.decisions + 1)
        return prepared
    }

    /// Brings one record in, as a list would.
    func bring(_ table: InstanceTable, _ cells: [String]) throws {
        let source = ImportSource(
            TableCells(table, fields: EntitySheet.of(table).columns.map(\.name), records: [RecordCells(cells)]),
            file: table.file)
        let today = try #require(CalendarDay(iso: "2026-11-25"))
        let prepared = try StoreImportJob.prepare(
            path, [source], from: nil, today: { _ throws(CycleError) in today },
            ending: { _ throws(CycleError) in nil })
        #expect(prepared.changesAnything)
        try StoreImportJob.write(prepared, by: requester, clock: clock)
    }

    /// Codes of everything that keeps a change from being done; nothing is written then.
    func refusals(_ change: any FactChange) throws -> [String] {
        do {
            _ = try prepare(change)
            return []
        } catch let error as CycleError {
            let report = error.report(in: .english)
            #expect(report.ending == .wrongRequest)
            return report.findings.map(\.code).sorted()
        }
    }

    /// The rows of a table, as the store gives them to the plan of a day.
    func rows(_ table: InstanceTable, on day: String) throws -> [String] {
        let asOf = try #require(CalendarDay(iso: day))
        let target = folder.appendingPathComponent("week-\(UUID().uuidString)").path
        _ = try ExportJob.run(path, to: target) { _ throws(CycleError) in asOf }
        let reading = InstanceReader.read(folder: target)
        let instance = try #require(reading.instance, "\(reading.findings)")
        let cells = InstanceCells.table(table, of: instance)
        return cells.records.map { $0.cells.map { $0 ?? "" }.joined(separator: ",") }
    }

    func rows(_ table: InstanceTable, of id: String, on day: String) throws -> [String] {
        try rows(table, on: day).filter { $0.hasPrefix(id + ",") }
    }

    static func from(_ day: String) -> TypedValue { TypedValue("firstDay", "--from", day) }
    static func on(_ day: String) -> TypedValue { TypedValue("lastDay", "--on", day) }
}
