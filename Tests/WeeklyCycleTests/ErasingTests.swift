import Foundation
import InstanceFormat
import PlacementDomain
import PlacementStore
import Testing
import WeeklyCycle

/// Somebody is erased, and what was kept long enough: no byte of a name is left, and the record stands.
@Suite("Erasing")
struct ErasingTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let start = Timestamp(microseconds: 1_796_000_000_000_000)
    private static let asking = Requester(asserted: "p1", login: "", program: "test")
    /// What must be gone.
    private static let texts = ["Zonderling", "Hugootje", "030-5551234", "030-5554321"]

    /// A store of `first-steps` in which c8 has a name that stands nowhere else.
    private final class Office {
        let folder: URL
        var path: String { folder.appendingPathComponent("office.store").path }
        /// Seconds since the beginning.
        var now: Int64 = 0

        /// - Parameter hasEnded: whether the order of c8 has.
        init(hasEnded: Bool = true) throws {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let week = folder.appendingPathComponent("week")
            try FileManager.default.copyItem(
                at: ErasingTests.root.appendingPathComponent("Instances/first-steps"), to: week)
            try edit(
                "week/clients.csv", "c8,Hugo (verzonnen),,,,",
                "c8,Hugo Zonderling,Hugootje,030-5551234,Moeder 030-5554321,")
            if hasEnded {
                try edit("week/orders.csv", "2026-02-09,2026-02-12,,,3600", "2026-02-09,2026-02-12,,2026-11-02,3600")
                try edit("week/orders.csv", "2027-01-01,,,,false,0,,,ready", "2027-01-01,,,,false,0,,,returned")
            }
            let clock = clock
            _ = try TakeOverJob.run(
                NewStore(isSynthetic: true, actor: Actor(id: "p1"), program: "test"), from: week.path, at: path,
                group: nil
            ) { _ throws(CycleError) in clock }
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        private func edit(_ name: String, _ old: String, _ new: String) throws {
            let file = folder.appendingPathComponent(name)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains(old))
            try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
        }

        var clock: WallClock {
            now += 1
            return .standing(at: ErasingTests.start.adding(microseconds: now * 1_000_000))
        }

        func plan(full: Bool = false) async throws -> Int64 {
            let clock = clock
            return try await StorePlanJob.run(
                StorePlanRequest(
                    store: path, requester: asking, limits: SolveLimits(stepLimit: 2), isFull: full),
                time: { _ in clock }
            ).plan.number
        }

        /// The order of c8 is withdrawn: weeks that were planned before know him, later ones do not.
        func withdraw() throws {
            let clock = clock
            let judged = try OrderStateJob.prepare(
                OrderRequest(.go(.withdraw), "o8", reason: "died"), in: path, by: ErasingTests.asking
            ) { _ throws(CycleError) in clock }
            try OrderStateJob.write(judged)
        }

        func prepare(_ client: String, reason: String = "asked for it") throws -> PreparedErasure {
            let clock = clock
            return try ClientEraseJob.prepare(
                path, client: ClientID(client), reason: reason, by: asking
            ) { _ throws(CycleError) in clock }
        }

        func retention(apply: Bool, months: Int) throws -> RetentionLook {
            let day = clock.now.adding(microseconds: Int64(months) * 31 * 86_400_000_000)
            return try RetentionJob.run(path, isApplied: apply, by: asking) { _ throws(CycleError) in
                .standing(at: day)
            }
        }

        /// Which of the texts stand in the store's files, or in a file that it keeps.
        func found() throws -> [String] {
            var bytes = Data()
            for name in ["office.store", "office.store-wal"] {
                bytes += FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) ?? Data()
            }
            let store = try Store(path: path)
            for number in 1...20 as ClosedRange<Int64> {
                guard let plan = try store.plan(number) else { continue }
                for part in [plan.instance, plan.outcome] {
                    for file in try store.files(of: part) ?? [] { bytes += Data(file.content) }
                }
            }
            try store.close()
            return ErasingTests.texts.filter { bytes.range(of: Data($0.utf8)) != nil }
        }
    }

    private func expect(_ code: String, _ body: () throws -> Void, location: SourceLocation = #_sourceLocation) {
        do {
            try body()
            Issue.record("\(code) was not thrown", sourceLocation: location)
        } catch let error as CycleError {
            #expect(error.report(in: .english).code == code, sourceLocation: location)
        } catch {
            Issue.record("\(error)", sourceLocation: location)
        }
    }

    @Test("a client is erased: no byte of him is left, seals and chain hold, the plan's roster is made again")
    func client() async throws {
        let office = try Office(hasEnded: false)
        let plan = try await office.plan()
        try office.withdraw()
        #expect(try office.found() == Self.texts)
        let copyClock = office.clock
        _ = try BackupJob.run(office.path, to: office.path + ".copy", by: Self.asking) { _ throws(CycleError) in
            copyClock
        }
        let prepared = try office.prepare("c8")
        #expect(prepared.isNamed && prepared.files == 1 && prepared.orders == [OrderID("o8")])
        #expect(try ClientEraseJob.perform(prepared) == [])
        #expect(try office.found() == [])
        #expect(try Store.verify(office.path).findings.isEmpty)
        let record = try RecordJob.verify(office.path, head: nil)
        #expect(record.broken == nil && record.edited.isEmpty && record.seals == 1)
        #expect(try RecordJob.decisions(office.path, most: 2).map(\.kind) == ["erase", "erase"])

        // The same again: nothing.
        #expect(try office.prepare("c8").isNothing)
        let (again, shown) = (office.clock, office.clock)
        let replay = try await ReplayJob.run(office.path, plan: plan, by: Self.asking, threads: 2) { _ in again }
        #expect(replay.ending == .sameRoster)
        expect("D5252") {
            _ = try ArchiveJob.open(office.path, plan: plan, by: Self.asking) { _ throws(CycleError) in shown }
        }
        // A new plan goes on from the old one, and is shown as ever.
        let next = try await office.plan()
        let last = office.clock
        _ = try ArchiveJob.open(office.path, plan: next, by: Self.asking) { _ throws(CycleError) in last }
        #expect(try office.found() == [])
    }

    @Test("who has an open order, or is not there, is not erased; a reason must not say what it erases")
    func refused() throws {
        let office = try Office()
        expect("D5250") { _ = try office.prepare("c1") }
        expect("D5251") { _ = try office.prepare("c99") }
        expect("D5253") { _ = try office.prepare("c8", reason: "Hugo zonderling asked for it") }
        #expect(try office.found() == Self.texts)
    }

    @Test("what was kept long enough goes, the newest plan and what it is made from stay, and the store is whole")
    func retention() async throws {
        let office = try Office()
        var plans = [try await office.plan(full: true)]
        // The week after: other data, and so other files.
        office.now += 8 * 86_400
        plans += [try await office.plan(full: true), try await office.plan()]
        #expect(try office.retention(apply: true, months: 3).found.isNothing)
        let look = try office.retention(apply: false, months: 30)
        #expect(look.isDefault && look.found.plans == [plans[0]], "\(look.found)")
        let before = try Store.verify(office.path).counts.acts
        let applied = try office.retention(apply: true, months: 30)
        #expect(applied.found == look.found)
        let verified = try Store.verify(office.path)
        #expect(verified.findings.isEmpty && verified.counts.acts == before + 1)
        #expect(try office.retention(apply: true, months: 30).found.isNothing)
        let later = WallClock.standing(at: Self.start.adding(microseconds: 30 * 31 * 86_400_000_000))
        expect("D5254") {
            _ = try ArchiveJob.open(office.path, plan: plans[0], by: Self.asking) { _ throws(CycleError) in later }
        }
        let replay = try await ReplayJob.run(office.path, plan: plans[2], by: Self.asking, threads: 2) { _ in later }
        guard case .same = replay.ending else {
            Issue.record("\(replay.ending)")
            return
        }
    }

    @Test("the default of retention is data, an assumption; a policy may say otherwise, and keeps what it says")
    func policy() throws {
        #expect(DefaultRetention.parsed != nil)
        var policy = Policy()
        #expect(!KeptDocuments.text(policy).contains("retention"))
        policy.retention = Retention(archives: 7, consultations: 120)
        let rules = KeptDocuments.text(DefaultRules.rules())
        let read = try KeptDocuments.read(policy: KeptDocuments.text(policy), rules: rules).policy
        #expect(read == policy && DefaultRetention.holding(read).archives == 7)
        #expect(throws: DataAtFault.self) {
            _ = try KeptDocuments.read(
                policy: KeptDocuments.text(policy).replacingOccurrences(of: "keepArchives: 7", with: "keepArchives: 0"),
                rules: rules)
        }
    }
}
