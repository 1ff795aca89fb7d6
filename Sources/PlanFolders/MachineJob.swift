import Foundation
public import PlacementDomain
import Planning

/// One thing that planning needs of a machine, and how it stands.
public struct MachineItem: Hashable, Sendable {
    public enum Subject: String, CaseIterable, Sendable {
        case solver, processors, memory, folder, fileSystem, space, browser, timeZones
    }

    public enum State: String, Sendable {
        case ok, warning, missing
    }

    public var subject: Subject
    public var state: State
    /// What was found: a version, a number with its unit, a kind of file system.
    public var found: Said
}

/// Looks at the machine: does the solver answer, is there room to work, and where would a roster be written.
public enum MachineJob {
    /// Below this much memory a country does not fit (it takes some 400 MB).
    private static let leastMegabytes = 1_000
    private static let leastSpaceMegabytes = 200

    /// - Parameter folder: where rosters are to be written; it need not exist.
    public static func run(folder: String) async -> [MachineItem] {
        let place = OutputFolder.nearestExisting(URL(fileURLWithPath: folder)).path
        return [
            await solver(), processors(), memory(), writable(place), fileSystem(place), space(place), browser(),
            timeZones(),
        ]
    }

    /// Whether the solver of linear programs gives a right answer.
    private static func solver() async -> MachineItem {
        let trial = await SolverTrial.run()
        guard trial.isAnswerRight else {
            return MachineItem(
                subject: .solver, state: .missing,
                found: Said("\(trial.name): geeft geen goed antwoord", "\(trial.name): no right answer"))
        }
        return MachineItem(
            subject: .solver, state: trial.isThreadSafe ? .ok : .missing,
            found: trial.isThreadSafe
                ? Said(same: trial.name)
                : Said("\(trial.name): kan maar één taak tegelijk", "\(trial.name): one thread at a time only"))
    }

    private static func processors() -> MachineItem {
        let count = ProcessInfo.processInfo.activeProcessorCount
        return MachineItem(subject: .processors, state: count < 2 ? .warning : .ok, found: Said(same: "\(count)"))
    }

    private static func memory() -> MachineItem {
        let megabytes = Int(ProcessInfo.processInfo.physicalMemory >> 20)
        return MachineItem(
            subject: .memory, state: megabytes < leastMegabytes ? .warning : .ok, found: Said(same: "\(megabytes) MB"))
    }

    private static func writable(_ place: String) -> MachineItem {
        var isFolder: ObjCBool = false
        let manager = FileManager.default
        guard manager.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue else {
            return MachineItem(
                subject: .folder, state: .missing, found: Said("\(place) is geen map", "\(place) is not a folder"))
        }
        // Asked by doing it: permissions alone do not tell of a file system that is read-only.
        let probe = place + "/.dichtbij-\(UUID().uuidString)"
        guard manager.createFile(atPath: probe, contents: Data("probe".utf8)) else {
            return MachineItem(
                subject: .folder, state: .missing,
                found: Said("in \(place) kan niet worden geschreven", "nothing can be written in \(place)"))
        }
        try? manager.removeItem(atPath: probe)
        return MachineItem(subject: .folder, state: .ok, found: Said(same: place))
    }

    private static func fileSystem(_ place: String) -> MachineItem {
        let real = URL(fileURLWithPath: place).resolvingSymlinksInPath().path
        let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
        guard let system = FileSystem(path: real, mounts: mounts) else {
            return MachineItem(subject: .fileSystem, state: .warning, found: unknown)
        }
        return MachineItem(
            subject: .fileSystem, state: system.isNetwork ? .warning : .ok, found: Said(same: system.name))
    }

    /// Papers are printed as PDF by it.
    private static func browser() -> MachineItem {
        guard let version = Browser.find()?.version else {
            return MachineItem(subject: .browser, state: .warning, found: Said("niet gevonden", "not found"))
        }
        return MachineItem(subject: .browser, state: .ok, found: Said(same: version))
    }

    /// Whether the machine knows when the clock changes where the days of a plan are meant.
    private static func timeZones() -> MachineItem {
        let name = "Europe/Amsterdam"
        // Noon in January and in July of 2026.
        let offsets = [1_768_474_800, 1_784_109_600].map { second in
            TimeZone(identifier: name)?.secondsFromGMT(for: Date(timeIntervalSince1970: second))
        }
        guard offsets == [3_600, 7_200] else {
            return MachineItem(
                subject: .timeZones, state: .missing, found: Said("\(name): onbekend", "\(name): unknown"))
        }
        return MachineItem(subject: .timeZones, state: .ok, found: Said(same: name + " +1 +2"))
    }

    private static let unknown = Said("onbekend", "unknown")

    private static func space(_ place: String) -> MachineItem {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: place)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return MachineItem(subject: .space, state: .warning, found: unknown)
        }
        let megabytes = Int(free >> 20)
        return MachineItem(
            subject: .space, state: megabytes < leastSpaceMegabytes ? .warning : .ok,
            found: Said(same: "\(megabytes) MB"))
    }
}
