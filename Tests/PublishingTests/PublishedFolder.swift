import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Testing

/// A folder of its own in which instances are planned and published, as the command does it.
struct PublishingWorkplace {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-publishing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func remove() { try? FileManager.default.removeItem(at: url) }

    /// Writes `instance` as `NAME-instance` and its plan as `NAME-roster`.
    func plan(_ instance: Instance, _ name: String) async throws {
        _ = try InstanceWriter.write(instance, to: path("\(name)-instance"), readme: nil)
        _ = try await PlanJob.run(
            PlanRequest(
                folder: path("\(name)-instance"), output: path("\(name)-roster"),
                limits: SolveLimits(stepLimit: 50, gapPpm: 500, threads: 1)))
    }

    func request(
        _ name: String, previous: String? = nil, weeks: Int = 2, templates: String? = nil
    ) -> PublishRequest {
        PublishRequest(
            folder: path("\(name)-instance"), roster: path("\(name)-roster"),
            papers: PaperRequest(output: path(name), templates: templates), previous: previous.map(path), weeks: weeks,
            actor: Actor(id: "planner"))
    }

    /// Plans and publishes `instance` as the folder `name`.
    @discardableResult
    func publish(
        _ instance: Instance, _ name: String, previous: String? = nil, weeks: Int = 2, templates: String? = nil
    ) async throws -> PublishedFolder {
        try await plan(instance, name)
        let prepared = try PublishJob.prepare(
            request(name, previous: previous, weeks: weeks, templates: templates))
        let written = try PaperJob.write(prepared.papers).files
        let folder = PublishedFolder(url: url.appendingPathComponent(name))
        guard folder.files.keys.sorted() == prepared.papers.paths.sorted(), written == prepared.papers.paths.count
        else {
            throw Unexpected(description: "other files than announced: \(folder.files.keys.sorted())")
        }
        // What a template does not find must print nothing, never a value as Swift writes it.
        for (path, bytes) in folder.files where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            if let sign = ["Publishing.", "Optional(", "Part("].first(where: page.contains) {
                throw Unexpected(description: "\(path) says \(sign)")
            }
        }
        return folder
    }

    struct Unexpected: Error, CustomStringConvertible {
        var description: String
    }
}

/// All files of a publication.
struct PublishedFolder {
    /// Path within the folder → bytes.
    let files: [String: Data]

    init(url: URL) {
        var files: [String: Data] = [:]
        for path in FileManager.default.enumerator(atPath: url.path)?.allObjects as? [String] ?? [] {
            let file = url.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = FileManager.default.contents(atPath: file.path)
        }
        self.files = files
    }

    func text(_ path: String) -> String { String(decoding: files[path] ?? Data(), as: UTF8.self) }

    var paths: [String] { files.keys.sorted() }

    /// Lines of a calendar, unfolded.
    func calendar(_ project: String) -> [String] {
        text("partners/\(project)/calendar.ics").replacingOccurrences(of: "\r\n ", with: "")
            .components(separatedBy: "\r\n")
    }

    /// Values of one property of the events, in their order.
    func values(_ property: String, _ project: String) -> [String] {
        var isInEvent = false
        return calendar(project).compactMap { line in
            if line == "BEGIN:VEVENT" { isInEvent = true }
            if line == "END:VEVENT" { isInEvent = false }
            guard isInEvent, line.hasPrefix(property) else { return nil }
            return String(line.drop { $0 != ":" }.dropFirst())
        }
    }

    /// Rows of a spreadsheet table as text, the heading first.
    func rows(_ path: String) -> [String] {
        text(path).components(separatedBy: "\r\n").filter { !$0.isEmpty }
    }
}

extension PublishedFolder {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/publishing")

    /// Expects a file to be the golden one, or records it where `DICHTBIJ_RECORD` is 1.
    func compare(_ path: String, _ name: String) throws {
        let golden = PublishedFolder.fixtures.appendingPathComponent(name)
        let bytes = try #require(files[path], "\(path) is not there: \(paths)")
        if ProcessInfo.processInfo.environment["DICHTBIJ_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: PublishedFolder.fixtures, withIntermediateDirectories: true)
            try bytes.write(to: golden)
            return
        }
        #expect(try bytes == Data(contentsOf: golden), "\(path) is not as \(name)")
    }
}

extension InstanceBuilder {
    /// Two partners and four people, each of whom can work at one place only, so that the roster is always the same one.
    ///
    /// c1 (alias) and c2 at p1 on Tuesday and Thursday, c3 (a juvenile) at p1 on Tuesday, c4 at p2 on Wednesday.
    static var twoPartners: InstanceBuilder {
        var builder = InstanceBuilder()
        builder.units[0].name = "Voorbeeldeenheid"
        builder.addProject("p1") { project in
            project.name = "Speeltuin De Brug"
            project.address = "Voorbeeldstraat 1, Zeist"
            project.acceptsJuveniles = true
        }
        builder.addProject("p2") { $0.name = "Keuken" }
        builder.addSeries("s1", at: "p1", .tuesday, seats: 3)
        builder.addSeries("s2", at: "p1", .thursday, seats: 2)
        builder.addSeries("s3", at: "p2", .wednesday, "13:00", "17:00", break: 15)
        for (client, alias) in [("c1", "Anna"), ("c2", ""), ("c3", "Sam"), ("c4", "")] {
            builder.addClient(ClientID(client)) { row, order in
                row.displayName = "Voorbeeldpersoon \(client)"
                row.alias = alias.isEmpty ? nil : alias
                row.emergencyContact = "Zus, 06-0000 000\(client.last ?? "0")"
                row.leastSessions = client < "c3" ? 2 : 1
                row.wishSessions = row.leastSessions
                row.mostSessions = row.leastSessions
                if client == "c3" {
                    order.legalFrame = .juvenile
                }
            }
        }
        for client in ["c1", "c2"] as [ClientID] { builder.setFreeTime(of: client, to: .on([.tuesday, .thursday])) }
        builder.setFreeTime(of: "c3", to: .on([.tuesday]))
        builder.setFreeTime(of: "c4", to: .on([.wednesday]))
        builder.addTag("shortSpells", to: "c1")
        builder.addTag("noChildrenOnSite", to: "c1")
        builder.addTag("canLift", to: "c1")
        builder.addTag("noDust", to: "c2", from: "2026-12-03")
        return builder
    }
}
