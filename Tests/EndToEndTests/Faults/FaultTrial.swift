import Foundation
import PlacementTesting
import Testing

/// A command that changes files, and what must hold of it wherever it is stopped.
///
/// Every run works on a fresh copy of `start`. What stands there afterwards is what stood there before or what the
/// command makes when nothing stops it, never something between; what it said to have done is done; and the same command
/// again ends well and leaves the same.
struct FaultTrial {
    let name: String
    /// The folder that stands before; only copies of it are changed.
    let start: String
    /// The command on a copy of `start`.
    let command: (String) -> [String]
    /// What counts of a copy, by names of files or of whatever else it consists of.
    var state: (String) throws -> [String: Data]
    /// Must hold right after each stop, before anything is mended.
    var holds: (String) throws -> Void = { _ in }
    /// Exit codes with which the command says that all is done already.
    var doneCodes: Set<Int32> = [0]
    /// Of the command.
    var environment: [String: String] = [:]
    /// The program; nil: the command.
    var program: String?
    /// Whether what stands there after a stop is right, for a command that does several things one after the other.
    var isRight: ((_ now: [String: Data], _ outcome: CommandRunner.Outcome, Whole) -> Bool)?

    /// Whether all cases are tried, or a fixed fifth of them.
    static let isLong = ProcessInfo.processInfo.environment["DICHTBIJ_LONG"] == "1"
    /// At most so many calls that are neither a sync nor a rename.
    private static let mostWrites = 150
    /// From at most so many calls on a disk fails.
    private static let mostFailures = 75

    private struct Case {
        var point: PowerCut.Point
        var loss: PowerCut.Loss
    }

    /// One copy of `start`, removed with its trial.
    private final class Copy {
        let folder: TemporaryFolder
        var path: String { folder.path("work") }

        init(_ start: String) throws {
            folder = try TemporaryFolder("fault")
            try FileManager.default.copyItem(atPath: start, toPath: folder.path("work"))
            try FileManager.default.createDirectory(atPath: folder.path("shadow"), withIntermediateDirectories: true)
        }

        deinit { folder.remove() }

        func watched(_ more: [String: String]) throws -> [String: String] {
            try PowerCut.watching(path, shadow: folder.path("shadow")).merging(more) { $1 }
        }
    }

    /// What a run that nothing stops makes.
    struct Whole {
        var before: [String: Data]
        var after: [String: Data]
        /// Names in the folder itself.
        var names: Set<String>
        var calls: [PowerCut.Call]
    }

    /// Counts the calls of a whole run.
    func whole() throws -> Whole {
        let copy = try Copy(start)
        let before = try state(copy.path)
        let log = copy.folder.path("log")
        let outcome = try run(copy, ["POWERCUT_LOG": log])
        #expect(outcome.code == 0, "\(name): \(outcome.errors)")
        let calls = PowerCut.calls(log)
        #expect(calls.contains { $0.kind == "write" } && calls.contains { $0.kind == "sync" }, "\(name): \(calls)")
        return Whole(before: before, after: try state(copy.path), names: names(copy.path), calls: calls)
    }

    /// Cuts the power at every sync and rename in every way, and at writes, sampled evenly, in one way each.
    func cutPower() throws {
        let whole = try whole()
        #expect(whole.before != whole.after, "\(name): nothing changed")
        for (index, trial) in cases(whole.calls).enumerated() where Self.isLong || index % 5 == 0 {
            let copy = try Copy(start)
            let outcome = try run(copy, PowerCut.cutting(trial.point, losing: trial.loss, seed: index))
            let place = "\(name), cut at \(trial.point), \(trial.loss) lost, seed \(index)"
            #expect(outcome.code == (trial.point == .end ? 0 : PowerCut.code), "\(place): \(outcome.errors)")
            try judge(copy, outcome, whole, place)
        }
    }

    /// Kills the command at random moments.
    func kill(_ count: Int, seed: UInt64) throws {
        let whole = try whole()
        let begin = Date()
        _ = try run(Copy(start))
        let milliseconds = max(20, Int(Date().timeIntervalSince(begin) * 1_000))
        var random = SplitMix64(seed: seed)
        for _ in 0..<(Self.isLong ? count : count / 10) {
            let copy = try Copy(start)
            let delay = Double(random.next() % UInt64(milliseconds * 1_000)) / 1_000_000
            let words = ([try CommandRunner.beside(program).path] + command(copy.path)).map { "'\($0)'" }
            let outcome = try CommandRunner.shell(
                "timeout -s KILL \(delay) \(words.joined(separator: " "))", environment: environment)
            try judge(copy, outcome, whole, "\(name), killed after \(delay) s")
        }
    }

    /// Lets the disk be full, or broken, from each call on: an error with a next step, nothing lost, nothing by half.
    ///
    /// - Parameters:
    ///   - code: errno.
    ///   - exitCodes: with which the command may end then.
    ///   - codes: beginnings of what it may say then.
    func failDisk(_ code: Int32, exitCodes: Set<Int32>, saying codes: [String] = ["D1"]) throws {
        let whole = try whole()
        let all = whole.calls.map(\.number)
        for (index, number) in sampled(all, Self.mostFailures).enumerated() where Self.isLong || index % 5 == 0 {
            let copy = try Copy(start)
            let outcome = try run(copy, PowerCut.failing(from: number, with: code))
            let place = "\(name), errno \(code) from call \(number)"
            #expect(!outcome.isCrash, "\(place): \(outcome.errors)")
            let said = "\(place): \(outcome.code) \(outcome.errors)"
            let isTold = outcome.saysWhatNow && codes.contains { outcome.errors.hasPrefix($0) }
            #expect(outcome.code == 0 || exitCodes.contains(outcome.code) && isTold, "\(said)")
            try judge(copy, outcome, whole, place)
        }
    }

    /// Runs the command on a copy; with settings of the library it is watched.
    private func run(_ copy: Copy, _ settings: [String: String]? = nil) throws -> CommandRunner.Outcome {
        try CommandRunner.run(
            command(copy.path), program: program,
            environment: (settings.map { try copy.watched($0) } ?? [:]).merging(environment) { $1 })
    }

    private func judge(_ copy: Copy, _ outcome: CommandRunner.Outcome, _ whole: Whole, _ place: String) throws {
        let now = try state(copy.path)
        if let isRight {
            #expect(isRight(now, outcome, whole), "\(place): \(outcome.output) \(now)")
        } else if now != whole.after, outcome.code == 0 || now != whole.before {
            let (old, new) = (differences(now, whole.before), differences(now, whole.after))
            Issue.record("\(place): ended with \(outcome.code); from before \(old); from the whole run \(new)")
        }
        try holds(copy.path)
        let again = try run(copy)
        #expect(again.code == 0 || now == whole.after && doneCodes.contains(again.code), "\(place): \(again.errors)")
        let then = try state(copy.path)
        if then != whole.after { Issue.record("\(place), and again: \(differences(then, whole.after))") }
        #expect(names(copy.path) == whole.names, "\(place)")
    }

    private func cases(_ calls: [PowerCut.Call]) -> [Case] {
        let writes = sampled(calls.filter { !$0.isSyncOrRename }.map(\.number), Self.mostWrites)
        var cases = writes.enumerated().map { index, number in
            Case(point: .call(number), loss: PowerCut.Loss.allCases[index % PowerCut.Loss.allCases.count])
        }
        for call in calls where call.isSyncOrRename {
            cases += PowerCut.Loss.allCases.map { Case(point: .call(call.number), loss: $0) }
        }
        return cases + [.all, .data, .names, .some].map { Case(point: .end, loss: $0) }
    }

    /// At most so many, evenly.
    private func sampled(_ all: [Int], _ most: Int) -> [Int] {
        all.count <= most ? all : (0..<most).map { all[$0 * all.count / most] }
    }

    /// Names in a folder without moments, and without the files that SQLite keeps beside a store while it is used.
    private func names(_ folder: String) -> Set<String> {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Set(
            names.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
                .map { $0.replacing(/[0-9]{8}-[0-9]{6}(-[0-9]+)?/, with: "MOMENT") })
    }

    private func differences(_ one: [String: Data], _ other: [String: Data]) -> String {
        let names = Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
        return "\(names.count) differ: \(names.prefix(5))"
    }
}

/// What a folder holds, for a comparison byte by byte.
enum FolderState {
    /// All files by their paths below a folder.
    static func files(below folder: String) -> [String: Data] {
        let manager = FileManager.default
        var files: [String: Data] = [:]
        for name in manager.enumerator(atPath: folder)?.allObjects as? [String] ?? [] {
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            guard manager.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[name] = manager.contents(atPath: path)
        }
        return files
    }
}
