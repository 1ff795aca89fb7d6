import Foundation
import Testing

/// A machine that fails a store: a code and a next step, nothing lost, no crash.
@Suite("The machine fails the store", .serialized, .enabled(if: PowerCut.isThere))
struct StoreMachineTests {
    @Test("a full disk at any call of init, backup, restore and export is told as one (D5007), and nothing is lost")
    func fullDisk() throws {
        for trial in try trials() { try trial.failDisk(ENOSPC, exitCodes: [74], saying: ["D5007", "D1191"]) }
    }

    @Test("a disk that fails at any write or sync of them: a code, a next step, nothing lost")
    func brokenDisk() throws {
        for trial in try trials() { try trial.failDisk(EIO, exitCodes: [1, 73, 74], saying: ["D5", "D1"]) }
    }

    private func trials() throws -> [FaultTrial] {
        [
            try OfficeTrials().take(), try OfficeTrials().backup(), try OfficeTrials().restore(),
            try OfficeTrials().export(),
        ]
    }

    /// Runs a verb on a store under settings of the library; nothing of the store's folder may change.
    private func refused(
        _ office: OfficeTrials, _ verb: [String], _ settings: [String: String], code: String, exit: Int32
    ) throws {
        let shadow = office.folder.path("shadow")
        try? FileManager.default.createDirectory(atPath: shadow, withIntermediateDirectories: true)
        let before = FolderState.files(below: office.start)
        let outcome = try CommandRunner.run(
            ["store"] + verb, environment: PowerCut.watching(office.start, shadow: shadow).merging(settings) { $1 })
        #expect(outcome.code == exit && outcome.errors.hasPrefix(code), "\(verb): \(outcome.code) \(outcome.errors)")
        #expect(outcome.saysWhatNow && outcome.output.isEmpty, "\(verb): \(outcome.output)")
        #expect(FolderState.files(below: office.start) == before, "\(verb)")
    }

    @Test("a store on a network file system is refused by init and by each verb that opens it (D5008)")
    func network() throws {
        let office = try OfficeTrials().made()
        let store = office.start + "/office.store"
        for kind in ["0x6969", "0xFE534D42", "0x01021997"] {
            let settings = ["POWERCUT_KIND": kind]
            try refused(office, ["init", "--store", office.start + "/new"], settings, code: "D5008", exit: 69)
            try refused(
                office, ["export", "--store", store, "--output", office.start + "/week"], settings, code: "D5008",
                exit: 69)
        }
    }

    @Test("a file system that is read only: whoever would write is told so (D5006), and nothing is made")
    func readOnly() throws {
        let office = try OfficeTrials().made()
        let (store, settings) = (office.start + "/office.store", ["POWERCUT_ERROR": "\(EROFS)"])
        try refused(
            office, ["export", "--store", store, "--output", office.folder.path("week")], settings, code: "D5006",
            exit: 74)
        try refused(office, ["backup", office.start + "/copy", "--store", store], settings, code: "D5014", exit: 73)
        try refused(office, ["init", "--store", office.start + "/new"], settings, code: "D5014", exit: 73)
    }

    @Test("a store of a later schema is not touched by any verb (D5002)")
    func newer() throws {
        let office = try OfficeTrials().made()
        let store = office.start + "/office.store"
        var bytes = try #require(FileManager.default.contents(atPath: store))
        // `PRAGMA user_version` stands in bytes 60 to 63 of the file.
        bytes.replaceSubrange(60..<64, with: [0, 0, 0, 9])
        try bytes.write(to: URL(fileURLWithPath: store))
        for verb in [
            ["verify"], ["migrate"], ["backup", office.start + "/copy"],
            ["export", "--output", office.start + "/week"],
        ] {
            try refused(office, verb + ["--store", store], [:], code: "D5002", exit: 65)
        }
    }

    @Test("a page that holds other bytes: verify ends with 65 and a code, whichever page it is, and there is no backup")
    func pages() throws {
        let office = try OfficeTrials().made()
        let store = office.start + "/office.store"
        let whole = try #require(FileManager.default.contents(atPath: store))
        for page in 0..<(whole.count / 4_096) where FaultTrial.isLong || page % 5 == 0 {
            var bytes = whole
            let start = page * 4_096
            // The first page keeps the head by which the file is known.
            for at in (start + (page == 0 ? 100 : 0))..<(start + 4_096) { bytes[at] ^= 0xA5 }
            try bytes.write(to: URL(fileURLWithPath: store))
            for verb in [["verify"], ["backup", office.start + "/copy"]] {
                let outcome = try CommandRunner.run(["store"] + verb + ["--store", store])
                let said = outcome.output + outcome.errors
                #expect(
                    outcome.code == 65 && said.contains("D50") && outcome.saysWhatNow, "page \(page), \(verb): \(said)")
            }
            #expect(!FileManager.default.fileExists(atPath: office.start + "/copy"), "page \(page)")
        }
    }

    @Test("a store that somebody has open is not replaced: the process is named, and since when (D5013)")
    func inUse() throws {
        let office = try OfficeTrials()
        let trial = try office.restore()
        let process = Process()
        let told = Pipe()
        process.executableURL = try CommandRunner.beside("StoreTrial")
        process.arguments = ["hold", office.start + "/office.store"]
        process.standardOutput = told
        try process.run()
        defer {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        #expect(String(decoding: told.fileHandleForReading.availableData, as: UTF8.self) == "held\n")
        let outcome = try CommandRunner.run(trial.command(office.start) + ["--language", "en"])
        #expect(outcome.code != 0 && outcome.errors.hasPrefix("D5013"), "\(outcome.errors)")
        #expect(outcome.errors.contains("process \(process.processIdentifier)") && outcome.errors.contains("since 20"))
    }

    @Test("two processes at once: one makes the store, the other is told that it stands there (D5009)")
    func twoAtOnce() throws {
        for _ in 0..<(FaultTrial.isLong ? 25 : 5) {
            let office = try OfficeTrials()
            let words = office.take().command(office.start).map { "'\($0)'" }.joined(separator: " ")
            let line = "\"$DICHTBIJ\" \(words) 2>&1 & \"$DICHTBIJ\" \(words) 2>&1; a=$?; wait $!; echo \"codes $a $?\""
            let outcome = try CommandRunner.shell(line)
            let codes = outcome.output.contains("codes 0 73") || outcome.output.contains("codes 73 0")
            #expect(codes && outcome.output.contains("D5009"), "\(outcome.output)")
            let verified = try CommandRunner.run(["store", "verify", "--store", office.start + "/office.store"])
            #expect(verified.code == 0, "\(verified.output)")
            let names = try FileManager.default.contentsOfDirectory(atPath: office.start)
            #expect(names == ["office.store"], "\(names)")
        }
    }
}
