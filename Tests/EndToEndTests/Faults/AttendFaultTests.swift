import Foundation
import PlacementTesting
import Testing

/// How days were, recorded, accepted, corrected and warned about, stopped anywhere.
@Suite("Faults of attendance", .serialized, .enabled(if: PowerCut.isThere))
struct AttendFaultTests {
    @Test("a power cut at any call of attend leaves each record whole, and the same sheet does the rest")
    func cutSheet() throws { try AttendTrials().sheet().cutPower() }

    @Test("a power cut at any call of accept leaves each record whole, and the same command does the rest")
    func cutAccept() throws { try AttendTrials().accepting().cutPower() }

    @Test("a power cut at any call of correct and of warn: all of it or nothing")
    func cutOthers() throws {
        try AttendTrials().correcting().cutPower()
        try AttendTrials().warning().cutPower()
    }

    @Test("kills at random moments while a sheet is taken in, and a record corrected")
    func kills() throws {
        try AttendTrials().sheet().kill(30, seed: 31)
        try AttendTrials().correcting().kill(20, seed: 32)
    }

    @Test("a full and a failing disk while a sheet is taken in: told, and finished by the same command")
    func failing() throws {
        let codes: Set<Int32> = [1, 65, 69, 73, 74]
        try AttendTrials().sheet().failDisk(28, exitCodes: codes, saying: ["D1", "D5"])
        try AttendTrials().sheet().failDisk(5, exitCodes: codes, saying: ["D1", "D5"])
    }
}

/// An office of `first-steps` on a store in the folder `work`, two weeks after its first publications.
final class AttendTrials {
    let folder: TemporaryFolder
    private var start: String { folder.path("work") }
    private var list: String { folder.path("sheet.csv") }
    private static let instance = CommandRunner.root.appendingPathComponent("Instances/first-steps").path
    private static let (then, now) = ("2026-11-30T09:00", "2026-12-21T09:00")
    private static let week = "2026-W50"

    init() throws {
        folder = try TemporaryFolder("attend")
        try FileManager.default.createDirectory(atPath: start, withIntermediateDirectories: true)
        try run(["store", "init", "--as", "p1", "--synthetic", "--from", Self.instance], at: Self.then)
        for _ in 0..<2 {
            let planned = try run(["plan", "--step-limit", "3", "--json", "--as", "p1"], at: Self.then)
            let roster = try #require(planned.json["rosterId"] as? String)
            try run(
                ["publish", "--no-pdf", "--output", folder.path("papers"), "--confirm", roster, "--as", "p1"],
                at: Self.then)
        }
        let unit = try #require(
            try CSVText.rows(String(contentsOfFile: Self.instance + "/units.csv", encoding: .utf8)).last?.first)
        try run(["attend", "sheet", "--unit", unit, "--week", Self.week, "--output", list, "--as", "p1"], at: Self.now)
        let text = try String(contentsOfFile: list, encoding: .utf8)
        var lines = text.components(separatedBy: "\r\n")
        #expect(lines.count > 3, "\(text)")
        // The first of them did not come.
        lines[1] = lines[1].replacingOccurrences(of: ";gewerkt;", with: ";niet gekomen;")
        try lines.joined(separator: "\r\n").write(toFile: list, atomically: true, encoding: .utf8)
    }

    deinit { folder.remove() }

    @discardableResult
    private func run(_ words: [String], at moment: String) throws -> CommandRunner.Outcome {
        let outcome = try CommandRunner.run(
            words + ["--store", start + "/office.store"], environment: ["DICHTBIJ_NOW": moment])
        #expect(outcome.code == 0, "\(words): \(outcome.errors)")
        return outcome
    }

    private func trial(_ name: String, _ words: [String]) -> FaultTrial {
        FaultTrial(
            name: name, start: start, command: { words + ["--as", "p1", "--store", $0 + "/office.store"] },
            // Its folder stays as long as somebody tries it.
            state: { [self] folder in try withExtendedLifetime(self) { try Self.state(folder) } },
            environment: ["DICHTBIJ_NOW": Self.now])
    }

    /// What is recorded, told of a copy.
    private static func state(_ folder: String) throws -> [String: Data] {
        let copy = try TemporaryFolder("look")
        defer { copy.remove() }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix("office.store") {
            try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: copy.path(name))
        }
        let told = try CommandRunner.run(["week", copy.path("office.store")], program: "StoreTrial")
        return ["store": Data((told.output + told.errors).utf8)]
    }

    func sheet() throws -> FaultTrial {
        var trial = trial("attend", ["attend", "--file", list])
        trial.isRight = Self.isPart
        return trial
    }

    func accepting() throws -> FaultTrial {
        // A partner's sheet that came back with the hours of its whole week.
        let papers = FileManager.default.enumerator(atPath: folder.path("papers"))
        let names = (papers?.allObjects as? [String] ?? []).filter { $0.hasSuffix("sheet.csv") }.sorted()
        let sheet = try #require(
            names.first { name in
                (try? String(contentsOfFile: folder.path("papers/" + name), encoding: .utf8))?.contains("-12-2026")
                    ?? false
            })
        let text = try String(contentsOfFile: folder.path("papers/" + sheet), encoding: .utf8)
        let filled = text.components(separatedBy: "\r\n").enumerated().map { index, line -> String in
            var cells = line.components(separatedBy: ";")
            guard index > 0, cells.count > 10 else { return line }
            (cells[8], cells[9]) = (cells[6], cells[7])
            return cells.joined(separator: ";")
        }
        let back = folder.path("back.csv")
        try filled.joined(separator: "\r\n").write(toFile: back, atomically: true, encoding: .utf8)
        let kept = try run(["attend", "returned", back, "--json", "--as", "p1"], at: Self.now)
        #expect(kept.json["new"] as? Int ?? 0 > 0, "\(kept.output)")
        var trial = trial("attend accept", ["attend", "accept", "--no-input"])
        trial.isRight = Self.isPart
        return trial
    }

    func correcting() throws -> FaultTrial {
        try run(["attend", "--file", list, "--as", "p1"], at: Self.now)
        var trial = trial("attend correct", ["attend", "correct", "1", "--outcome", "ziek", "--reason", "x"])
        // Corrected twice is refused: it was done.
        trial.doneCodes = [0, 64]
        return trial
    }

    func warning() throws -> FaultTrial {
        try run(["attend", "--file", list, "--as", "p1"], at: Self.now)
        let proposed = try run(["warn", "propose", "--json", "--as", "p1"], at: Self.now)
        let failure = try #require((proposed.json["failures"] as? [[String: Any]])?.first)
        let (order, record) = (failure["order"] as? String ?? "", failure["record"] as? Int ?? 0)
        var trial = trial("warn issue", ["warn", "issue", order, "--cause", "\(record)"])
        // A second one is not left.
        trial.doneCodes = [0, 1]
        return trial
    }

    /// Some of the records, whole, and everything else as it was or is to be.
    private static func isPart(
        _ now: [String: Data], _ outcome: CommandRunner.Outcome, _ whole: FaultTrial.Whole
    ) -> Bool {
        func lines(_ state: [String: Data]) -> Set<String> {
            Set(String(decoding: state["store"] ?? Data(), as: UTF8.self).components(separatedBy: "\n"))
        }
        if outcome.code == 0 { return now == whole.after }
        let (before, after, found) = (lines(whole.before), lines(whole.after), lines(now))
        return found.isSubset(of: after.union(before)) && before.subtracting(after).isSubset(of: found.union(after))
    }
}
