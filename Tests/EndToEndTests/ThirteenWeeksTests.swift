import Foundation
import Testing

/// One office twice: by folders, and by a store. Whatever people get in their hands is the same.
@Suite("thirteen weeks by folders and by a store", .serialized)
struct ThirteenWeeksTests {
    @Test("letters, sheets, calendars and change lists are the same bytes, week after week", arguments: ["town"])
    func samePapers(name: String) throws {
        let office = try TwoRoads(name)
        defer { office.store.folder.remove() }
        let weeks = ProcessInfo.processInfo.environment["DICHTBIJ_LONG"] == "1" ? 13 : 5
        for week in 0..<weeks {
            try office.happen(week)
            try office.planAndPublish(week)
            if week % 3 == 1 { try office.correct(week) }
            try office.goOn(week)
        }
        #expect(office.papers > 20 * weeks && office.corrections > 0, "\(office.papers) \(office.corrections)")
        #expect(try office.store.run("store verify", at: office.moment(weeks, "08:00")).code == 0)
    }
}

/// The two ways of one office.
final class TwoRoads {
    let store: StoredOffice
    /// How many papers were compared.
    private(set) var papers = 0
    private(set) var corrections = 0
    private var publication: String?
    private static let firstMonday = "2026-11-30"

    init(_ name: String) throws {
        store = try StoredOffice(name)
        let exported = try store.run("store export --output HERE/week0", at: "\(TwoRoads.firstMonday)T09:00")
        guard exported.code == 0 else { throw CommandRunner.Missing(description: exported.errors) }
    }

    /// A time of a week's Monday or a later day of it.
    func moment(_ week: Int, _ time: String, day: Int = 0) -> String {
        let format = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
        let monday = (try? format.parse(TwoRoads.firstMonday)) ?? Date()
        return monday.addingTimeInterval(Double(86_400 * (7 * week + day))).formatted(format) + "T" + time
    }

    private func both(_ folder: String, _ stored: String, _ moment: String) throws -> CommandRunner.Outcome {
        let (one, two) = (try store.run(folder, at: moment), try store.run(stored, at: moment))
        #expect(one.code == 0, "\(folder): \(one.errors)")
        #expect(two.code == 0, "\(stored): \(two.errors)")
        return two
    }

    /// Hours of last week's days, and other seats, as lists that come in: whoever was told to come came.
    func happen(_ week: Int) throws {
        guard week > 0 else { return }
        let now = moment(week, "08:30")
        for entity in ["orders", "series"] {
            let sheet = try store.run("sheet \(entity) --output HERE/\(entity)-\(week).csv", at: now)
            #expect(sheet.code == 0, "\(sheet.errors)")
        }
        let credits = credits(of: week)
        try change("orders-\(week).csv", "Gewerkte uren") { order, hours in
            credits[order].map { Self.hours(Self.minutes(hours) + $0) } ?? hours
        }
        try change("series-\(week).csv", "Plaatsen") { series, seats in
            series.hash(seed: week) % 11 == 0 ? "\((Int(seats) ?? 1) + 1)" : seats
        }
        let lists = "HERE/orders-\(week).csv HERE/series-\(week).csv --no-input"
        _ = try both("import \(lists) --into HERE/week\(week)", "import \(lists)", now)
        try forgetPast(week)
    }

    /// A store hands over what stands from Monday on. In a folder last week's days stay until somebody takes them out; ids of
    /// rosters, and keys of lines made of them, tell the one from the other.
    private func forgetPast(_ week: Int) throws {
        let path = store.folder.path("week\(week)/frozen-assignments.csv")
        let monday = moment(week, "").prefix(10)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let kept = lines.filter { line in
            guard let day = line.firstMatch(of: /@([0-9-]{10})/)?.output.1 else { return true }
            return day >= monday
        }
        try (kept.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Minutes of each order's days before a week's Monday.
    private func credits(of week: Int) -> [String: Int] {
        let monday = moment(week, "")
        var credits: [String: Int] = [:]
        for row in store.rows("week\(week)/frozen-assignments.csv") where row[1].suffix(10) < monday.prefix(10) {
            credits[row[0], default: 0] += Int(row[4]) ?? 0
        }
        return credits
    }

    /// `3,75` is 225 minutes.
    private static func minutes(_ hours: String) -> Int {
        let parts = hours.split(separator: ",").map(String.init)
        let hundredths = parts.count > 1 ? Int((parts[1] + "0").prefix(2)) ?? 0 : 0
        return (Int(parts.first ?? "") ?? 0) * 60 + hundredths * 60 / 100
    }

    private static func hours(_ minutes: Int) -> String {
        let hundredths = minutes % 60 * 100 / 60
        return "\(minutes / 60)" + (hundredths == 0 ? "" : "," + String(hundredths + 100).dropFirst())
    }

    /// - Parameter new: a cell by the id of its record and what stood there.
    private func change(_ file: String, _ heading: String, _ new: (String, String) -> String) throws {
        let path = store.folder.path(file)
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).map(String.init)
        let column = try #require(lines[0].split(separator: ";").firstIndex { $0.hasSuffix(heading) })
        for index in lines.indices.dropFirst() {
            var cells = lines[index].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            guard cells.count > column else { continue }
            cells[column] = new(cells[0], cells[column])
            lines[index] = cells.joined(separator: ";")
        }
        try lines.joined(separator: "\r\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    func planAndPublish(_ week: Int) throws {
        let now = moment(week, "09:00")
        let from = week == 0 ? "" : " --from HERE/out\(week - 1)"
        let planned = try both(
            "plan HERE/week\(week) --output HERE/out\(week) --step-limit 4 --json\(from)",
            "plan --step-limit 4 --json", now)
        let roster = planned.json["rosterId"] as? String ?? ""
        let previous = publication.map { " --previous HERE/\($0)" } ?? ""
        _ = try both(
            "publish HERE/week\(week) HERE/out\(week) --no-pdf --output HERE/f\(week) --confirm \(roster)\(previous)",
            "publish --no-pdf --output HERE/s\(week) --confirm \(roster)", now)
        publication = "f\(week)"
        compare("f\(week)", "s\(week)")
    }

    /// Somebody falls ill on the Tuesday of the week.
    func correct(_ week: Int) throws {
        let now = moment(week, "07:45", day: 1)
        let published = publication ?? ""
        let row = store.rows("\(published)/published.csv").first { $0[3].suffix(10) > now.prefix(10) }
        // Between Christmas and New Year nobody comes.
        guard let row else { return }
        let (client, session) = (row[1], row[3])
        let correction = "--remove \(client)@\(session) --cause ill --no-pdf --at \(now)"
        _ = try both(
            "correct HERE/week\(week) HERE/\(published) \(correction) --output HERE/fc\(week)",
            "correct \(correction) --output HERE/sc\(week)", now)
        publication = "fc\(week)"
        corrections += 1
        compare("fc\(week)", "sc\(week)")
    }

    /// Next week's folder, as the publication hands it over.
    func goOn(_ week: Int) throws {
        let manager = FileManager.default
        let next = store.folder.path("week\(week + 1)")
        try manager.copyItem(atPath: store.folder.path("week\(week)"), toPath: next)
        let given = store.folder.path("\(publication ?? "")/next")
        for name in try manager.contentsOfDirectory(atPath: given) {
            try? manager.removeItem(atPath: next + "/" + name)
            try manager.copyItem(atPath: given + "/" + name, toPath: next + "/" + name)
        }
    }

    /// All but the record of where it came from.
    private func compare(_ folder: String, _ stored: String) {
        let own: Set = ["publication.json", "corrections.csv"]
        func files(_ name: String) -> [String: Data] {
            store.folder.bytes(name).filter { !own.contains($0.key) && !$0.key.hasPrefix("next/") }
        }
        let (one, two) = (files(folder), files(stored))
        #expect(one.keys.sorted() == two.keys.sorted(), "\(folder)")
        for (name, bytes) in one where two[name] != bytes { Issue.record("\(folder) and \(stored): \(name) differs") }
        papers += one.count
    }
}

extension String {
    /// The same number in each run.
    fileprivate func hash(seed: Int) -> Int { utf8.reduce(seed) { ($0 &* 31 &+ Int($1)) % 10_007 } }
}
