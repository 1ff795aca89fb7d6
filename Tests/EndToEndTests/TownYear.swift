import Foundation
import PlacementTesting
import Testing

/// A town, week after week, by folders and the built command alone: what happens in it is drawn from a seed.
final class TownYear {
    private static let next = [
        "instance.yaml", "placements.csv", "frozen-assignments.csv", "running-series.csv", "sessions.csv",
    ]

    private let base: TemporaryFolder
    private var random: SplitMix64
    private var instance: InstanceFolder
    private var out: String?
    private var publication: String?
    private var week = 0
    /// SEQUENCE by partner and UID, and what the event said then.
    private var events: [String: (sequence: Int, text: String)] = [:]
    private(set) var counts: [String: Int] = [:]

    init(_ base: TemporaryFolder, seed: UInt64) throws {
        self.base = base
        random = SplitMix64(seed: seed)
        instance = try base.instance("town")
        try instance.replace("frozenThrough: null", with: "frozenThrough: 2026-11-29", in: "instance.yaml")
    }

    /// One week: what came in, the plan, the publication, and what happens on Wednesday.
    func goOn() throws {
        try happen()
        try planAndPublish()
        for _ in 0..<random.number(in: 0...2) { try correct() }
        let following = try base.copy(of: instance, named: "week\(week + 1)")
        let publication = try #require(publication)
        for name in TownYear.next {
            let file = "\(publication)/next/\(name)"
            if FileManager.default.fileExists(atPath: file) {
                try following.write(String(contentsOfFile: file, encoding: .utf8), to: name)
            }
        }
        instance = following
        week += 1
    }

    private var asOf: String {
        (try? instance.text("instance.yaml"))?.split(separator: "\n").first { $0.hasPrefix("asOf: ") }
            .map { String($0.dropFirst(6)) } ?? ""
    }

    private func count(_ what: String, _ more: Int = 1) { counts[what, default: 0] += more }

    // MARK: What happens before Monday

    private func happen() throws {
        guard week > 0 else { return }
        try attend()
        try addOrders(random.number(in: 2...5))
        try sign()
        if random.number(in: 0...2) == 0 { try withdraw() }
        let clients = try instance.rows("clients.csv").dropFirst().map { $0[0] }
        if random.number(in: 0...1) == 0 {
            let day = try day(random.number(in: 14...40))
            try instance.append(
                "exceptions.csv",
                [
                    "client": random.pick(clients), "firstDay": day, "lastDay": day, "sense": "unavailable",
                    "reason": "medical",
                ])
        }
        if random.number(in: 0...3) == 0 {
            let series = random.pick(try instance.rows("series.csv").dropFirst().map { $0[0] })
            let weekday = try #require(
                instance.rows("series.csv").dropFirst().first { $0[0] == series }?[
                    instance.column("weekday", of: "series.csv")])
            try cancel(series, on: weekday)
        }
    }

    /// A sitting beyond the published weeks falls out.
    private func cancel(_ series: String, on weekday: String) throws {
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        let date = try day(21 + (days.firstIndex(of: weekday) ?? 0))
        let known = try instance.rows("sessions.csv").contains { $0[0] == series && $0[1] == date }
        guard !known else { return }
        try instance.append(
            "sessions.csv", ["series": series, "date": date, "status": "cancelled", "cause": "verzonnen"])
        count("cancelled beforehand")
    }

    private func day(_ offset: Int) throws -> String {
        let format = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
        let monday = try format.parse(asOf)
        return monday.addingTimeInterval(Double(86_400 * offset)).formatted(format)
    }

    /// Of ten people nine come; hours of those are credited.
    private func attend() throws {
        let monday = asOf
        var credits: [String: (minutes: Int, first: String)] = [:]
        for row in try instance.rows("frozen-assignments.csv").dropFirst() where row[1].suffix(10) < monday {
            guard random.number(in: 0...9) > 0 else {
                count("missed")
                continue
            }
            let known = credits[row[0]] ?? (0, String(row[1].suffix(10)))
            credits[row[0]] = (known.minutes + (Int(row[4]) ?? 0), min(known.first, String(row[1].suffix(10))))
        }
        var table = try instance.rows("orders.csv")
        let columns = try ["orderedMinutes", "deductedMinutes", "creditedMinutes", "firstWorkedDate", "state"].map {
            try instance.column($0, of: "orders.csv")
        }
        for index in table.indices.dropFirst() {
            guard let credit = credits[table[index][0]] else { continue }
            let numbers = columns.prefix(3).map { Int(table[index][$0]) ?? 0 }
            table[index][columns[2]] = "\(min(numbers[0] - numbers[1], numbers[2] + credit.minutes))"
            if table[index][columns[3]].isEmpty { table[index][columns[3]] = credit.first }
            table[index][columns[4]] = "working"
        }
        try instance.write(CSVText.text(table), to: "orders.csv")
    }

    /// New clients like known ones, each with an order that came in last week.
    private func addOrders(_ number: Int) throws {
        let known = try instance.rows("clients.csv").dropFirst().map { $0[0] }.filter { $0.hasPrefix("c") }
        for index in 0..<number {
            let (old, new) = (random.pick(known), "n\(week)x\(index)")
            for name in ["clients.csv", "availability.csv", "limitations.csv", "weekend-grounds.csv"] {
                var table = try instance.rows(name)
                for var row in table.dropFirst() where row[0] == old {
                    row[0] = new
                    table.append(row)
                }
                try instance.write(CSVText.text(table), to: name)
            }
            try addOrder(of: new, like: old)
        }
        count("orders", number)
    }

    private func addOrder(of new: String, like old: String) throws {
        var table = try instance.rows("orders.csv")
        guard var row = table.dropFirst().first(where: { $0[1] == old }) else { return }
        let received = try day(-5)
        let cells = [
            "id": "o\(new)", "client": new, "caseReference": "nieuw-\(new)", "receivedDate": received,
            "finalDate": try day(-30), "invitedDate": "", "intakeDate": "", "matchingWeighedOn": received,
            "firstWorkedDate": "", "endedDate": "", "creditedMinutes": "0", "caseTermEnd": "", "earliestDay": "",
            "shortNoticeConsent": "", "medicalCheckOrderedOn": "", "medicalCheckResultOn": "", "state": "ready",
        ]
        for (heading, value) in cells { row[try instance.column(heading, of: "orders.csv")] = value }
        table.append(row)
        try instance.write(CSVText.text(table), to: "orders.csv")
    }

    /// Half of those who agreed have signed by now.
    private func sign() throws {
        var table = try instance.rows("placements.csv")
        let (state, signed) = (
            try instance.column("state", of: "placements.csv"), try instance.column("signedDay", of: "placements.csv")
        )
        let day = try day(-1)
        for index in table.indices.dropFirst() where table[index][state] == "agreed" && random.number(in: 0...1) == 0 {
            (table[index][state], table[index][signed]) = ("signed", day)
        }
        try instance.write(CSVText.text(table), to: "placements.csv")
    }

    /// Somebody who has not begun yet does not come any more.
    private func withdraw() throws {
        var table = try instance.rows("orders.csv")
        let column = try instance.column("state", of: "orders.csv")
        guard
            let index = table.indices.dropFirst().filter({ table[$0][column] == "ready" }).randomElement(using: &random)
        else { return }
        table[index][column] = "withdrawn"
        try instance.write(CSVText.text(table), to: "orders.csv")
        count("withdrawn")
    }

    // MARK: The plan and the publication

    private func planAndPublish() throws {
        let output = base.path("out\(week)")
        let plan = try CommandRunner.run(
            ["plan", instance.path, "--output", output, "--step-limit", "12", "--json", "--quiet"]
                + (out.map { ["--from", $0] } ?? []))
        #expect(plan.code == 0, "week \(week): \(plan.errors)")
        #expect(plan.json["violations"] as? Int == 0)
        count("held", plan.json["held"] as? Int ?? 0)
        if out != nil { try readChanges(output) }
        out = output
        let folder = base.path("published\(week)")
        let published = try CommandRunner.run(
            [
                "publish", instance.path, output, "--output", folder, "--no-pdf", "--json", "--confirm",
                plan.json["rosterId"] as? String ?? "",
            ] + (publication.map { ["--previous", $0] } ?? []))
        #expect(published.code == 0, "week \(week): \(published.errors)")
        let changes = published.json["changes"] as? [String: Int] ?? [:]
        #expect(changes["dropped"] ?? 0 == 0 && changes["moved"] ?? 0 == 0, "week \(week): \(published.output)")
        if let before = publication {
            #expect(try cancelled(folder).subtracting(cancelled(before)).isEmpty, "week \(week)")
        }
        publication = folder
        try readCalendars(folder)
    }

    /// Every change has a cause that is one of those that there are.
    private func readChanges(_ output: String) throws {
        let table = CSVText.rows(try String(contentsOfFile: output + "/changes.csv", encoding: .utf8))
        for row in table.dropFirst() {
            let cause = row[3].split(separator: ":").first.map(String.init) ?? ""
            #expect(TownYear.causes.contains(cause), "week \(week): \(row)")
            count(cause)
            count("\(cause) \(row[2])")
        }
    }

    private static let causes: Set = [
        "NOT_PLANNED", "ORDER_NEW", "ORDER_CHANGED", "PLACED", "UNLOCKED", "APART", "DAYS", "LIMITS", "TRAVEL",
        "APPROVAL",
        "CLOSED", "CANCELLED", "SEATS", "RULES", "HOURS", "TIME", "MADE_ROOM",
    ]

    private func cancelled(_ folder: String) throws -> Set<String> {
        let record = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: folder + "/publication.json")))
        let sessions = (record as? [String: Any])?["sessions"] as? [[String: Any]] ?? []
        return Set(sessions.filter { $0["status"] as? String == "cancelled" }.compactMap { $0["session"] as? String })
    }

    /// An event keeps its UID; it says something else only with a higher SEQUENCE.
    private func readCalendars(_ folder: String) throws {
        for partner in (try? FileManager.default.contentsOfDirectory(atPath: folder + "/partners")) ?? [] {
            let path = "\(folder)/partners/\(partner)/calendar.ics"
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            for event in text.components(separatedBy: "BEGIN:VEVENT").dropFirst() {
                let lines = event.split(whereSeparator: \.isNewline).map(String.init)
                func value(_ name: String) -> String { lines.first { $0.hasPrefix(name) } ?? "" }
                let key = "\(partner) \(value("UID"))"
                let sequence = Int(value("SEQUENCE").dropFirst(9)) ?? -1
                let said = ["SUMMARY", "DTSTART", "DTEND", "STATUS"].map(value).joined(separator: "\n")
                if let known = events[key] {
                    #expect(sequence >= known.sequence, "week \(week): \(key)")
                    #expect(said == known.text || sequence > known.sequence, "week \(week): \(key)")
                    count("events again")
                }
                events[key] = (sequence, said)
            }
        }
    }

    // MARK: Between two Mondays

    /// Somebody is ill, moved for a day or put on a free seat, or a sitting falls out; what is not lawful is refused.
    private func correct() throws {
        let folder = try #require(publication)
        let until = try day(6)
        let rows = CSVText.rows(try String(contentsOfFile: folder + "/published.csv", encoding: .utf8)).dropFirst()
            .filter { !$0[1].isEmpty && $0[3].suffix(10) > until }
        guard !rows.isEmpty else { return }
        let (one, other) = (random.pick(Array(rows)), random.pick(Array(rows)))
        let kind = random.number(in: 0...4)
        let what: [String] =
            switch kind {
            case 0: ["--cancel", one[3], "--cause", "partnerClosed"]
            case 1, 2: ["--remove", "\(one[1])@\(one[3])", "--cause", "ill"]
            case 3: ["--move", "\(one[1])@\(one[3])", "--to", other[3], "--cause", "prevented"]
            default: ["--add", other[1], "--to", one[3], "--cause", "fillsSeat"]
            }
        let output = base.path("corrected\(week)-\(counts["corrections", default: 0])")
        let outcome = try CommandRunner.run(
            ["correct", instance.path, folder, "--output", output, "--at", "\(try day(2))T08:00", "--json", "--no-pdf"]
                + what)
        // Somebody stands there already, has no hours left, or a rule forbids it: told, and nothing happens.
        let mayBeRefused =
            kind >= 3 && [2, 65].contains(outcome.code) && (outcome.output + outcome.errors).contains("\"do\":")
        #expect(outcome.code == 0 || mayBeRefused, "week \(week) \(what): \(outcome.errors)")
        count("corrections")
        count(outcome.code == 0 ? "corrected \(kind)" : "refused")
        guard outcome.code == 0 else { return }
        publication = output
        try readCalendars(output)
    }
}
