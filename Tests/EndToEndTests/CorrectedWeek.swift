import Foundation
import Testing

/// `first-steps` with a lawful place to move to, published, and then corrected step by step through the built command.
struct CorrectedWeek {
    let folder: TemporaryFolder
    let instance: InstanceFolder
    /// The publication of the plan, and each correction that was written, in their order.
    private(set) var published: [PublishedWeek]

    /// What everybody holds now.
    var last: PublishedWeek { published[published.count - 1] }

    init(_ name: String, change: (InstanceFolder) throws -> Void = { _ in }) throws {
        folder = try TemporaryFolder(name)
        instance = try folder.instance("first-steps")
        // The group of Wednesday the ninth is held after all: somebody can move there.
        let sessions = try instance.rows("sessions.csv").filter { $0.prefix(2) != ["groen-we-1", "2026-12-09"] }
        try instance.write(CSVText.text(sessions), to: "sessions.csv")
        try change(instance)
        let week = PublishedWeek(folder, instance, "published")
        try week.publish()
        published = [week]
    }

    func remove() { folder.remove() }

    /// Corrects what everybody holds; a correction that is written is what they hold then.
    @discardableResult
    mutating func correct(
        _ arguments: [String], at: String, cause: String? = "weather", flags: [String] = []
    ) throws -> CommandRunner.Outcome {
        let next = PublishedWeek(folder, instance, "corrected\(published.count)")
        let outcome = try run(arguments, at: at, cause: cause, to: next.path, flags: flags)
        if outcome.code == 0, !flags.contains("--dry-run") { published.append(next) }
        return outcome
    }

    func run(
        _ arguments: [String], at: String, cause: String? = "weather", to output: String, flags: [String] = []
    ) throws -> CommandRunner.Outcome {
        try CommandRunner.run(
            ["correct", instance.path, last.path, "--output", output, "--at", at, "--language", "en"]
                + (cause.map { ["--cause", $0] } ?? []) + arguments + flags)
    }

    /// Five lawful corrections: a sitting falls out, somebody moves, is ill, comes all the same, and one is sent home.
    mutating func correctFiveTimes() throws {
        let steps: [(arguments: [String], at: String, cause: String)] = [
            (["--cancel", "groen-mo-1@2026-12-07"], "2026-11-30T08:05", "weather"),
            (["--move", "c1@groen-fr-1@2026-12-11", "--to", "groen-we-1@2026-12-09"], "2026-12-01T08:15", "prevented"),
            (["--remove", "c4@groen-fr-1@2026-12-11"], "2026-12-01T09:15", "ill"),
            (["--add", "Dewi", "--to", "groen-fr-1@2026-12-11"], "2026-12-02T09:15", "mistake"),
            (
                ["--seats", "groen-fr-1@2026-12-11=1", "--remove", "c8@groen-fr-1@2026-12-11"], "2026-12-02T10:00",
                "seatsCut"
            ),
        ]
        for (arguments, at, cause) in steps {
            let outcome = try correct(arguments, at: at, cause: cause)
            #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
        }
    }

    /// Who stands where by the plan's publication and the corrections alone, as `order session`: reckoned anew.
    func recounted() -> Set<String> {
        var standing = Set(published[0].rows("published.csv").map { "\($0[2]) \($0[3])" })
        for row in last.rows("corrections.csv") {
            let place = "\(row[5]) \(row[6])"
            if row[3] == "removed" {
                #expect(standing.remove(place) != nil, "\(place) did not stand")
            } else {
                #expect(standing.insert(place).inserted, "\(place) stood already")
            }
        }
        return standing
    }
}

extension PublishedWeek {
    /// What `publication.json` says of a session.
    struct Session: Equatable {
        var people: Int
        var sequence: Int
        var status: String
    }

    var sessions: [String: Session] {
        let record = (try? JSONSerialization.jsonObject(with: Data(text("publication.json").utf8))) as? [String: Any]
        var result: [String: Session] = [:]
        for session in record?["sessions"] as? [[String: Any]] ?? [] {
            result[session["session"] as? String ?? ""] = Session(
                people: session["people"] as? Int ?? -1, sequence: session["sequence"] as? Int ?? -1,
                status: session["status"] as? String ?? "")
        }
        return result
    }

    func value(_ key: String) -> String {
        let record = (try? JSONSerialization.jsonObject(with: Data(text("publication.json").utf8))) as? [String: Any]
        return record?[key] as? String ?? ""
    }

    /// All files by their paths, those in folders within it, too.
    var allFiles: [String: Data] {
        let manager = FileManager.default
        var files: [String: Data] = [:]
        for name in manager.enumerator(atPath: path)?.allObjects as? [String] ?? [] {
            var isFolder: ObjCBool = false
            guard manager.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[name] = manager.contents(atPath: "\(path)/\(name)")
        }
        return files
    }

    /// Names of folders below `partners`.
    var partners: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/partners")) ?? []).sorted()
    }
}
