import Foundation
import Testing

/// A week of an office on a store, stopped anywhere: import, plan, publish, correct, place.
@Suite("Faults of a week on a store", .serialized, .enabled(if: PowerCut.isThere))
struct StoreWeekFaultTests {
    @Test("a power cut at any call of import leaves each record whole, and the same import does the rest")
    func cutImport() throws { try WeekTrials().importing().cutPower() }

    @Test("a power cut at any call of plan keeps a whole draft or none")
    func cutPlan() throws { try WeekTrials().planning().cutPower() }

    @Test("a power cut at any call of publish: published whole or not at all, and the same command writes what is left")
    func cutPublish() throws { try WeekTrials().publishing().cutPower() }

    @Test("a power cut at any call of correct: corrected whole or not at all, and the same command writes what is left")
    func cutCorrect() throws { try WeekTrials().correcting().cutPower() }

    @Test("kills at random moments of import, plan, publish and correct")
    func kills() throws {
        try WeekTrials().importing().kill(20, seed: 21)
        try WeekTrials().planning().kill(20, seed: 22)
        try WeekTrials().publishing().kill(30, seed: 23)
        try WeekTrials().correcting().kill(30, seed: 24)
    }

    @Test("a full and a failing disk while a week is published: told, and finished by the same command")
    func failing() throws {
        let codes: Set<Int32> = [1, 65, 69, 73, 74]
        try WeekTrials().publishing().failDisk(28, exitCodes: codes, saying: ["D1", "D5"])
        try WeekTrials().publishing().failDisk(5, exitCodes: codes, saying: ["D1", "D5"])
    }
}

/// An office of `first-steps` on a store in the folder `work`, on one Monday.
final class WeekTrials {
    let folder: TemporaryFolder
    var start: String { folder.path("work") }
    private static let instance = CommandRunner.root.appendingPathComponent("Instances/first-steps").path
    private static let now = "2026-11-30T09:00"

    init() throws {
        folder = try TemporaryFolder("week")
        try FileManager.default.createDirectory(atPath: start, withIntermediateDirectories: true)
        try run(["store", "init", "--as", "p1", "--synthetic", "--from", Self.instance])
    }

    deinit { folder.remove() }

    @discardableResult
    private func run(_ words: [String]) throws -> CommandRunner.Outcome {
        let outcome = try CommandRunner.run(Self.onStore(words, start), environment: ["DICHTBIJ_NOW": Self.now])
        #expect(outcome.code == 0, "\(words): \(outcome.errors)")
        return outcome
    }

    private static func onStore(_ words: [String], _ folder: String) -> [String] {
        words + ["--store", folder + "/office.store"]
    }

    private func trial(_ name: String, _ words: @escaping (String) -> [String]) -> FaultTrial {
        FaultTrial(
            name: "\(name) on a store", start: start, command: { Self.onStore(words($0), $0) },
            state: { [self] in try state($0) }, environment: ["DICHTBIJ_NOW": Self.now])
    }

    /// What is planned, published and booked, told of a copy, and the papers that lie there.
    private func state(_ folder: String) throws -> [String: Data] {
        let copy = try TemporaryFolder("look")
        defer { copy.remove() }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix("office.store") {
            try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: copy.path(name))
        }
        let told = try CommandRunner.run(["week", copy.path("office.store")], program: "StoreTrial")
        var state = FolderState.files(below: folder + "/papers")
        state["store"] = Data((told.output + told.errors).utf8)
        return state
    }

    /// Of each series, how many must come.
    func importing() throws -> FaultTrial {
        let list = folder.path("lists/reeksen.csv")
        try FileManager.default.createDirectory(atPath: folder.path("lists"), withIntermediateDirectories: true)
        try run(["sheet", "series", "--output", list])
        let text = try String(contentsOfFile: list, encoding: .utf8)
        try text.replacingOccurrences(of: ";0;nee", with: ";1;nee")
            .write(toFile: list, atomically: true, encoding: .utf8)
        var trial = trial("import") { _ in ["import", list, "--no-input", "--as", "p1"] }
        trial.state = { [self] folder in
            let week = try TemporaryFolder("export")
            defer { week.remove() }
            var state = try state(folder)
            // Looked at by a copy: an export is a use of the store.
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            where name.hasPrefix("office.store") {
                try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: week.path(name))
            }
            _ = try CommandRunner.run(
                ["store", "export", "--output", week.path("week"), "--store", week.path("office.store")],
                environment: ["DICHTBIJ_NOW": Self.now])
            state["series.csv"] = FileManager.default.contents(atPath: week.path("week/series.csv"))
            return state
        }
        return trial
    }

    func planning() throws -> FaultTrial {
        trial("plan") { _ in ["plan", "--step-limit", "3", "--quiet", "--as", "p1"] }
    }

    private func planned() throws -> String {
        try #require(
            try run(["plan", "--step-limit", "3", "--json", "--as", "p1"]).json["rosterId"] as? String)
    }

    private static func publish(_ roster: String, _ folder: String) -> [String] {
        ["publish", "--no-pdf", "--output", folder + "/papers", "--confirm", roster, "--as", "p1"]
    }

    func publishing() throws -> FaultTrial {
        let roster = try planned()
        var trial = trial("publish") { Self.publish(roster, $0) }
        // Published twice is refused: it was done.
        trial.doneCodes = [0, 64]
        trial.isRight = Self.isRight
        return trial
    }

    func correcting() throws -> FaultTrial {
        let roster = try planned()
        try run(Self.publish(roster, start))
        let table = try String(contentsOfFile: start + "/papers/published.csv", encoding: .utf8)
        let row = try #require(CSVText.rows(table).dropFirst().first)
        var trial = trial("correct") {
            [
                "correct", "--remove", "\(row[1])@\(row[3])", "--cause", "ill", "--no-pdf", "--output", $0 + "/papers",
                "--as", "p1",
            ]
        }
        trial.doneCodes = [0, 65]
        trial.isRight = Self.isRight
        return trial
    }

    /// Nothing of it, or all that the store records of it; the papers are those before or those after.
    private static func isRight(
        _ now: [String: Data], _ outcome: CommandRunner.Outcome, _ whole: FaultTrial.Whole
    ) -> Bool {
        func papers(_ state: [String: Data]) -> [String: Data] { state.filter { $0.key != "store" } }
        func store(_ state: [String: Data]) -> String { String(decoding: state["store"] ?? Data(), as: UTF8.self) }
        let recorded = store(now).replacingOccurrences(of: " due", with: " written")
        if outcome.code == 0 { return now == whole.after }
        if store(now) == store(whole.before) { return papers(now) == papers(whole.before) }
        guard recorded == store(whole.after) else { return false }
        return papers(now) == papers(whole.after)
            || papers(now) == papers(whole.before) && store(now).contains(" due")
    }
}
