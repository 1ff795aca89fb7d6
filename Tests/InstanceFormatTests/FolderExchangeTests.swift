import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

@Suite("Exchanging folders")
struct FolderExchangeTests {
    private func make(_ path: String, _ text: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/file"))
    }

    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path + "/file").map { String(decoding: $0, as: UTF8.self) }
    }

    private func withFolder(_ body: (_ base: String) throws -> Void) throws {
        let base = NSTemporaryDirectory() + "dichtbij-exchange-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: base) }
        try body(base)
    }

    @Test("200 exchanges in one step: a reader never finds the folder missing")
    func never() throws {
        let base = NSTemporaryDirectory() + "dichtbij-exchange-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: base) }
        try make(base + "/out", "0")
        try make(base + "/beside", "1")
        let reader = FolderReader(base + "/out")
        for step in 1...200 {
            let isInOneStep = try FolderExchange.put(base + "/beside", at: base + "/out", named: "out")
            #expect(isInOneStep)
            #expect(text(base + "/out") == "\(step % 2)")
        }
        let seen = reader.stop()
        #expect(seen.missing == 0, "of \(seen.looks)")
    }

    @Test("a file system that refuses: two renames, and it is said", arguments: [EINVAL, ENOSYS, EOPNOTSUPP])
    func refused(code: Int32) throws {
        try withFolder { base in
            try make(base + "/out", "old")
            try make(base + "/.out.dichtbij-abcdef", "new")
            let isInOneStep = try FolderExchange.put(
                base + "/.out.dichtbij-abcdef", at: base + "/out", named: "out", swap: { _, _ in code })
            #expect(!isInOneStep)
            #expect(text(base + "/out") == "new" && text(base + "/.out.dichtbij-abcdef") == "old")
            #expect(try FileManager.default.contentsOfDirectory(atPath: base).count == 2)
        }
    }

    @Test("another error leaves both folders as they were")
    func failed() throws {
        try withFolder { base in
            try make(base + "/out", "old")
            try make(base + "/beside", "new")
            #expect(throws: FormatError.self) {
                try FolderExchange.put(base + "/beside", at: base + "/out", named: "out", swap: { _, _ in EIO })
            }
            #expect(text(base + "/out") == "old" && text(base + "/beside") == "new")
        }
    }

    @Test("a run that was killed between two renames: the old folder gets its place back, whole")
    func restored() throws {
        try withFolder { base in
            try make(base + "/.out.dichtbij-abcdef", "new")
            try make(base + "/.out.dichtbij-abcdef.old", "old")
            LeftBehind.restore(base + "/out")
            #expect(text(base + "/out") == "old")
            // With a folder in place nothing is given back.
            try make(base + "/.out.dichtbij-123456.old", "older")
            LeftBehind.restore(base + "/out")
            #expect(text(base + "/out") == "old")
        }
    }

    @Test("the folder of a run that still lives is not cleaned away; that of a dead one is")
    func locked() throws {
        try withFolder { base in
            try make(base + "/.out.dichtbij-abcdef", "alive")
            try make(base + "/.out.dichtbij-123456", "dead")
            try make(base + "/.out.dichtbij-1234567", "not ours")
            let descriptor = open(base + "/.out.dichtbij-abcdef", O_RDONLY | O_DIRECTORY)
            defer { close(descriptor) }
            #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            try PlanWriter.write(FullPlan.plan, to: base + "/out")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: base).sorted() == [
                    ".out.dichtbij-1234567", ".out.dichtbij-abcdef", "out",
                ])
        }
    }
}
