import Foundation
import Testing

/// `first-steps` with a lawful place to move to, published, and then corrected step by step through the built command.
struct CorrectedWeek {
    /// What a correction hands over to the week after.
    static let next = [
        "instance.yaml", "placements.csv", "frozen-assignments.csv", "running-series.csv", "sessions.csv",
    ]

    let folder: TemporaryFolder
    let instance: InstanceFolder
    private let name: String
    /// The publication of the plan, and each correction that was written, in their order.
    private(set) var published: [PublishedWeek]

    /// What everybody holds now.
    var last: PublishedWeek { published[published.count - 1] }

    init(_ name: String, change: (InstanceFolder) throws -> Void = { _ in }) throws {
        self.name = ""
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

    /// The Monday after, planned on from the plan of `week` and published after what everybody holds of it.
    init(after week: CorrectedWeek, named name: String) throws {
        self.name = name + "-"
        folder = week.folder
        instance = try folder.copy(of: week.instance, named: name)
        try week.last.handOver(to: instance, CorrectedWeek.next)
        let following = PublishedWeek(folder, instance, name + "-published")
        try following.publish(previous: week.last, from: week.published[0])
        published = [following]
    }

    func remove() { folder.remove() }

    /// Corrects what everybody holds; a correction that is written is what they hold then.
    @discardableResult
    mutating func correct(
        _ arguments: [String], at: String, cause: String? = "weather", flags: [String] = []
    ) throws -> CommandRunner.Outcome {
        let next = PublishedWeek(folder, instance, "\(name)corrected\(published.count)")
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
        let earlier = published[0].rows("corrections.csv")
        let corrections = last.rows("corrections.csv")
        #expect(Array(corrections.prefix(earlier.count)) == earlier, "what was corrected before is carried on")
        for row in corrections.dropFirst(earlier.count) {
            let place = "\(row[5]) \(row[6])"
            if row[3] == "removed" {
                #expect(standing.remove(place) != nil, "\(place) did not stand")
            } else {
                #expect(standing.insert(place).inserted, "\(place) stood already")
            }
        }
        return standing
    }

    /// Holds record, sheets, keys and calendars of what everybody holds against who stands there, as `order session`.
    func compare(with standing: Set<String>) throws {
        #expect(Set(last.rows("published.csv").map { "\($0[2]) \($0[3])" }) == standing)
        #expect(Set(last.rows("next/frozen-assignments.csv").map { "\($0[0]) \($0[1])" }) == standing)
        let counts = Dictionary(grouping: standing) { String($0.split(separator: " ")[1]) }.mapValues(\.count)
        for (id, session) in last.sessions {
            #expect(session.people == counts[id] ?? 0, "\(id): \(session)")
            #expect((session.status == "cancelled") == (counts[id] == nil), "\(id): \(session)")
        }
        #expect(Set(counts.keys).isSubset(of: last.sessions.keys))
        // The paper that a partner holds is that of the last publication that made one for him.
        for partner in published[0].partners {
            let own = try #require(published.last { $0.partners.contains(partner) })
            let lines = own.rows("partners/\(partner)/sheet.csv", separator: ";")
            let expected = standing.filter {
                $0.contains(" \(partner)-") && $0.suffix(10) >= own.value("firstDay")
            }
            #expect(lines.count == expected.count, "\(partner): \(lines)")
            let events = own.event(partner, "SUMMARY")
            #expect(
                events.count == own.event(partner, "UID").count && Set(own.event(partner, "UID")).count == events.count)
        }
        let keys = last.rows("rows.csv")
        for row in published[0].rows("rows.csv") {
            let now = try #require(keys.first { $0[3] == row[3] && $0[4] == row[4] }, "\(row) is not known any more")
            #expect(now[0] == row[0], "a line keeps its key")
            #expect((now[8] == "stands") == standing.contains("\(row[3]) \(row[4])"), "\(now)")
        }
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
