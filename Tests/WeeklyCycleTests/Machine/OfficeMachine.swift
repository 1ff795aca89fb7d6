import Foundation
import InstanceFormat
import PlacementDomain
import PlacementStore
import Planning
import WeeklyCycle

/// A store and the naive model of it, given the same commands.
final class OfficeMachine {
    /// A command had another result than the model's.
    struct Mismatch: Error, CustomStringConvertible { var description: String }

    private static let tables: [InstanceTable] = [.clients, .series, .orders]
    private static let start: Int64 = 1_795_597_200_000_000
    static let today = CalendarDay(iso: "2026-11-25")

    private let folder: URL
    private var path: String { folder.appendingPathComponent("office.store").path }
    private(set) var handles: [Store] = []
    var model = OfficeModel()
    private var copies: [(path: String, model: OfficeModel)] = []
    /// Seconds since the beginning.
    private var now: Int64 = 1
    private let requester = Requester(asserted: "p1", login: "", program: "test")
    /// A fault planted in the model: it forgets that somebody was added.
    private let forgetsActors: Bool

    /// - Parameter origin: a store that is copied.
    init(_ origin: String, forgetsActors: Bool = false) throws {
        self.forgetsActors = forgetsActors
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-machine-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: origin, toPath: path)
        model.last = Self.start
        model.actors["p1"] = .person
        try open()
        model.records = try records()
        model.standing = Set(try handles[0].standing(from: CalendarDay(number: 0)).days)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Makes the store that histories begin with.
    static func make(_ path: String, from week: String) throws {
        _ = try TakeOverJob.run(
            NewStore(actor: Actor(id: "p1"), program: "test"), from: week, at: path, group: nil
        ) { _ throws(CycleError) in .standing(at: Timestamp(microseconds: start)) }
    }

    /// Gives all commands, and compares after each.
    ///
    /// - Returns: the first difference; nil: there is none.
    func run(_ history: [OfficeStep]) -> String? {
        for (number, step) in history.enumerated() {
            do {
                now += 1
                try take(step)
                for handle in handles {
                    var found = try read(handle)
                    // The whole week is read where it may be another one.
                    found.records = step.changesRecords ? try records() : model.records
                    if let difference = model.difference(from: found) { return "\(number). \(step): \(difference)" }
                }
            } catch {
                return "\(number). \(step): \(error)"
            }
        }
        do {
            let found = try Store.verify(path)
            if !found.findings.isEmpty { return "verify: \(found.findings.map { $0.line(in: .english) })" }
            if found.counts.acts != model.acts { return "acts: \(found.counts.acts) instead of \(model.acts)" }
            try close()
        } catch {
            return "at the end: \(error)"
        }
        return nil
    }

    // MARK: Commands

    var clock: WallClock { .standing(at: Timestamp(microseconds: Self.start + now * 1_000_000)) }

    private func take(_ step: OfficeStep) throws {
        switch step {
        case .edit(let table, let record, let field, let value): try edit(table, record, field, value)
        case .actor(let id, let kind, let handle): try add("a\(id)", kind, handle, clock)
        case .plan(let number, let handle): try keep(number, handle)
        case .look(let client, let handle):
            try handles[handle].consult([ClientID("c\(client)")], in: "show", by: Actor(id: "p1"), clock: clock)
        case .backup: try backup()
        case .restore: try restore()
        case .clockBack(let seconds, let id, let handle): try back(seconds, "b\(id)", handle)
        case .erase(let client): try erase(client)
        case .retention: try retention()
        case .publish(let order, let series, let week, let isStale, let handle):
            try publish(order, series, week, isStale, handle)
        case .correct(let day, let handle): try correct(day, handle)
        case .reopen:
            try close()
            try open()
        }
    }

    private func edit(_ table: InstanceTable, _ record: Int, _ field: String, _ value: Int) throws {
        guard let today = Self.today else { return }
        let instance = try ExportJob.recorded(path) { _ throws(CycleError) in today }
        var cells = InstanceCells.table(table, of: instance)
        guard let column = cells.fields.firstIndex(of: field) else { throw Mismatch(description: "no \(field)") }
        let row = record % cells.records.count
        let (id, text) = (cells.text("id", of: cells.records[row]) ?? "", OfficeStep.text(field, value))
        cells.records[row].cells[column] = text
        let prepared = try StoreImportJob.prepare(
            path, [ImportSource(cells, file: table.file)], from: nil, today: { _ throws(CycleError) in today },
            ending: { _ throws(CycleError) in nil })
        let isChange = model.records[table]?[id]?[field] != text
        guard prepared.changesAnything == isChange else {
            throw Mismatch(description: "changes anything: \(prepared.changesAnything)")
        }
        try StoreImportJob.write(prepared, by: requester, clock: clock)
        guard isChange else { return }
        model.records[table]?[id]?[field] = text
        acted()
    }

    private func add(_ id: String, _ kind: ActorEntry.Kind, _ handle: Int, _ clock: WallClock) throws {
        let standing = model.actors[id]
        do {
            let (_, isNew) = try handles[handle].add(
                Actor(id: id), kind: kind, login: nil, from: nil, by: requester, clock: clock)
            guard isNew == (standing == nil), standing == nil || standing == kind else {
                throw Mismatch(description: "new: \(isNew)")
            }
            guard isNew else { return }
        } catch let error as StoreError {
            guard error.code == "D5204", standing != nil, standing != kind else { throw error }
            return
        }
        if !forgetsActors { model.actors[id] = kind }
        acted()
    }

    private func keep(_ number: Int, _ handle: Int) throws {
        let files = [KeptFile(name: "roster.csv", content: Array("roster \(number)".utf8))]
        let plan = StoredPlan(
            number: 0, instance: "week-\(number)", rosterId: "r\(number)", outcome: Self.digest(number), from: nil,
            stepLimit: 3, timeLimit: nil, gapPpm: 500, seed: 1, isFull: false, stopReason: .calm, isReplayable: true,
            program: "test")
        let new = NewPlan(plan: plan, fromHash: nil, policy: [], rules: [], exported: 1, week: [], files: files)
        let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "plan", program: "test")
        let kept = try handles[handle].keep(new, by: header, clock: clock)
        acted()
        guard kept == model.decisions else { throw Mismatch(description: "plan \(kept)") }
        model.plans[kept] = files
    }

    private static func digest(_ number: Int) -> String { String(repeating: "\(number)", count: 64) }

    private func backup() throws {
        let copy = folder.appendingPathComponent("copy-\(copies.count)").path
        let clock = clock
        let made = try BackupJob.run(path, to: copy, by: requester) { _ throws(CycleError) in clock }
        copies.append((copy, model))
        acted()
        guard made.seal == Int64(model.decisions) else { throw Mismatch(description: "seal \(made.seal ?? 0)") }
    }

    private func restore() throws {
        guard let copy = copies.last else { return }
        try close()
        let restore = try StoreJob.prepareRestore(copy.path, to: path)
        _ = try StoreJob.restore(restore, by: requester, clock: clock)
        model = copy.model
        acted()
        try open()
    }

    private func back(_ seconds: Int, _ id: String, _ handle: Int) throws {
        let early = Timestamp(microseconds: model.last - Int64(seconds) * 1_000_000)
        let (before, last) = (model, model.last)
        do {
            try add(id, .person, handle, .standing(at: early))
            if model != before { model.last = last + 1 }
        } catch let error as StoreError {
            // A day before, nobody was known yet.
            guard ["D5302", "D5018"].contains(error.code), seconds > 5 else { throw error }
            return
        }
        if seconds > 5, model != before { throw Mismatch(description: "the clock went back by \(seconds) s") }
    }

    private func erase(_ client: Int) throws {
        let clock = clock
        do {
            _ = try ClientEraseJob.prepare(
                path, client: ClientID("c\(client + 1)"), reason: "asked", by: requester
            ) { _ throws(CycleError) in clock }
            throw Mismatch(description: "erased")
        } catch let error as CycleError {
            guard error.report(in: .english).code == "D5250" else { throw error }
        }
    }

    private func retention() throws {
        let clock = clock
        let look = try RetentionJob.run(path, isApplied: true, by: requester) { _ throws(CycleError) in clock }
        guard look.found.isNothing else { throw Mismatch(description: "\(look.found)") }
    }

    func acted() {
        model.acts += 1
        model.decisions += 1
        model.last = Self.start + now * 1_000_000
    }

    // MARK: Reading

    private func read(_ store: Store) throws -> OfficeModel {
        var found = OfficeModel()
        for entry in try store.actorEntries() { found.actors[entry.actor.id] = entry.kind }
        for number in model.plans.keys {
            guard let plan = try store.plan(number) else { continue }
            found.plans[number] = try store.files(of: plan.outcome)
        }
        found.standing = Set(try store.standing(from: CalendarDay(number: 0)).days)
        found.publications = Int(try store.moment().publication ?? 0)
        found.decisions = Int(try store.decisions(most: 1).first?.number ?? 0)
        return found
    }

    private func records() throws -> [InstanceTable: [String: OfficeModel.Cells]] {
        var found: [InstanceTable: [String: OfficeModel.Cells]] = [:]
        guard let today = Self.today else { return found }
        let instance = try ExportJob.recorded(path) { _ throws(CycleError) in today }
        for table in Self.tables {
            let cells = InstanceCells.table(table, of: instance)
            for record in cells.records {
                found[table, default: [:]][cells.text("id", of: record) ?? ""] = Dictionary(
                    zip(cells.fields, record.cells.map { $0 ?? "" })
                ) { first, _ in first }
            }
        }
        return found
    }

    private func open() throws { handles = try [Store(path: path), Store(path: path)] }

    private func close() throws {
        for handle in handles { try handle.close() }
        handles = []
    }
}
