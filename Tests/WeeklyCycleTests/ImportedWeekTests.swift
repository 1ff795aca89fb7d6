import Foundation
import Geography
import InstanceFormat
import InstanceGenerator
import PlacementDomain
import PlacementStore
import Planning
import Testing
import WeeklyCycle

@Suite("A whole other week is imported into a store")
struct ImportedWeekTests {
    private func town(_ seed: UInt64) throws -> Instance {
        try InstanceGenerator.generate(
            GeneratorSettings(size: .town, seed: seed), policy: DefaultPolicy.policy(), rules: DefaultRules.rules())
    }

    @Test(
        "the store then gives exactly the data that were shown before, in each table; the same week again changes nothing",
        arguments: [(3, 4), (8, 5)] as [(UInt64, UInt64)])
    func week(own: UInt64, other: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-in-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (store, source) = (folder.appendingPathComponent("office.store").path, folder.path + "/week")
        let (week, brought) = (try town(own), try town(other))
        let today = week.asOf
        _ = try InstanceWriter.write(week, to: source)
        _ = try TakeOverJob.run(
            NewStore(actor: Actor(id: "p1"), program: "test"), from: source, at: store, group: nil
        ) { _ throws(CycleError) in .standing(at: Timestamp(microseconds: 1_790_000_000_000_000)) }
        let sources = InstanceTable.allCases.map {
            ImportSource(InstanceCells.table($0, of: brought), file: $0.file)
        }
        func prepare() throws -> PreparedStoreImport {
            try StoreImportJob.prepare(
                store, sources, from: nil, today: { _ throws(CycleError) in today },
                ending: { _ throws(CycleError) in nil })
        }
        let prepared = try prepare()
        let taken = prepared.outcome.results.count { $0.outcome.isTaken }
        #expect(taken > 1_000, "several acts")
        try StoreImportJob.write(
            prepared, by: Requester(asserted: "p1", login: "nobody", program: "test"),
            clock: .standing(at: Timestamp(microseconds: 1_790_000_001_000_000)))
        let wanted = try #require(prepared.outcome.instance)
        let found = try ExportJob.recorded(store) { _ throws(CycleError) in today }
        for table in InstanceTable.allCases {
            let rows = [wanted, found].map { Set(InstanceCells.table(table, of: $0).records.map(\.cells)) }
            #expect(rows[0] == rows[1], "\(table.file): \(rows[0].symmetricDifference(rows[1]).prefix(2))")
        }
        let verified = try Store.verify(store)
        #expect(verified.findings.isEmpty && verified.counts.acts == (taken + 999) / 1_000 + 1)
        #expect(try !prepare().changesAnything)
    }
}
