import Foundation
import Testing

/// An instance that is planned and published through the built command, and the folder that came out.
struct PublishedWeek {
    let instance: InstanceFolder
    let out: InstanceFolder
    /// The publication.
    let path: String

    init(_ folder: TemporaryFolder, _ instance: InstanceFolder, _ name: String) {
        self.instance = instance
        out = InstanceFolder(url: URL(fileURLWithPath: folder.path("\(name)-out")))
        path = folder.path(name)
    }

    /// Plans, checks and publishes.
    ///
    /// - Parameter from: the week from whose plan this one goes on.
    @discardableResult
    func publish(
        previous: PublishedWeek? = nil, from: PublishedWeek? = nil, json: Bool = false, templates: String? = nil,
        environment: [String: String] = [:]
    ) throws -> CommandRunner.Outcome {
        let plan = try CommandRunner.run(
            ["plan", instance.path, "--output", out.path, "--step-limit", "20", "--json"]
                + (from.map { ["--from", $0.out.path] } ?? []))
        #expect(plan.code == 0, "\(plan.errors)")
        let published = try CommandRunner.run(
            [
                "publish", instance.path, out.path, "--output", path, "--confirm",
                plan.json["rosterId"] as? String ?? "",
                "--language", "en",
            ] + (previous.map { ["--previous", $0.path] } ?? []) + (json ? ["--json"] : [])
                + (templates.map { ["--templates", $0] } ?? []), environment: environment)
        #expect(published.code == 0, "\(published.errors)")
        return published
    }

    func holds(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

    func text(_ file: String) -> String { (try? String(contentsOfFile: path + "/" + file, encoding: .utf8)) ?? "" }

    /// Records of a table without its heading.
    func rows(_ file: String, separator: Character = ",") -> [[String]] {
        guard separator != "," else { return Array(CSVText.rows(text(file)).dropFirst()) }
        return text(file).split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Values of one property of the events in a partner's calendar.
    func event(_ project: String, _ property: String) -> [String] {
        var isInEvent = false
        return text("partners/\(project)/calendar.ics").split(whereSeparator: \.isNewline).compactMap { line in
            if line == "BEGIN:VEVENT" { isInEvent = true }
            if line == "END:VEVENT" { isInEvent = false }
            guard isInEvent, line.hasPrefix(property) else { return nil }
            return String(line.drop { $0 != ":" }.dropFirst())
        }
    }

    /// Every calendar of the publication as one text.
    var calendars: String {
        let partners = (try? FileManager.default.contentsOfDirectory(atPath: path + "/partners")) ?? []
        return partners.sorted().map { text("partners/\($0)/calendar.ics") }.joined()
    }

    /// Puts what lies in `next/` over the files of the same name in a folder.
    func handOver(to next: InstanceFolder, _ names: [String]) throws {
        for name in names { try next.write(text("next/" + name), to: name) }
    }
}

extension TemporaryFolder {
    /// A copy of a small folder on which an older version gave a wrong answer.
    func knownCase(_ name: String) throws -> InstanceFolder {
        let copy = url.appendingPathComponent(name)
        try FileManager.default.copyItem(
            at: CommandRunner.root.appendingPathComponent("Tests/Fixtures/cases").appendingPathComponent(name), to: copy
        )
        return InstanceFolder(url: copy)
    }
}
