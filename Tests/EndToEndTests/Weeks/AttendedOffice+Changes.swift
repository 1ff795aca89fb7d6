import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// What changes in an office from week to week.
extension AttendedOffice {
    /// New orders of new people, who are like somebody of the town.
    func arrive(_ week: Int) throws {
        let folder = store.folder.path("arrivals-\(week)")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let number = random.number(in: 2...5)
        let people = (0..<number).map { index in
            (old: "c\(random.number(in: 1...200).digits(5))", new: "n\(week)x\(index)")
        }
        for name in ["clients.csv", "availability.csv", "limitations.csv", "weekend-grounds.csv"] {
            let table = try town(name)
            var rows = [table[0]]
            for person in people {
                rows += table.dropFirst().filter { $0[0] == person.old }.map { [person.new] + $0.dropFirst() }
            }
            try write(rows, to: "\(folder)/\(name)")
        }
        let orders = try town("orders.csv")
        try write(
            [orders[0]] + people.compactMap { order($0.new, like: $0.old, in: orders, week) },
            to: "\(folder)/orders.csv")
        try run("import \(folder) --no-input", week, "08:00")
        count("orders", number)
    }

    private func town(_ name: String) throws -> [[String]] {
        CSVText.rows(
            try String(contentsOf: CommandRunner.root.appendingPathComponent("Instances/town/\(name)"), encoding: .utf8)
        )
    }

    private func write(_ rows: [[String]], to path: String) throws {
        try CSVText.text(rows).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func order(_ new: String, like old: String, in table: [[String]], _ week: Int) -> [String]? {
        guard var row = table.dropFirst().first(where: { $0[1] == old }) else { return nil }
        let received = day(week, -5).description
        let cells = [
            "id": "o\(new)", "client": new, "caseReference": "nieuw-\(new)", "receivedDate": received,
            "finalDate": day(week, -30).description, "invitedDate": "", "intakeDate": "", "matchingWeighedOn": received,
            "firstWorkedDate": "", "endedDate": "", "creditedMinutes": "0", "caseTermEnd": "", "earliestDay": "",
            "shortNoticeConsent": "", "medicalCheckOrderedOn": "", "medicalCheckResultOn": "", "state": "ready",
        ]
        for (heading, value) in cells {
            if let column = table[0].firstIndex(of: heading) { row[column] = value }
        }
        return row
    }

    /// A project closes for some days from next Monday; days that were told fall out, and people hear of it.
    func close(_ week: Int) throws {
        let projects = try words(
            """
            DISTINCT s.project AS word FROM assignment a JOIN series s ON s.id = a.series
            WHERE a.stands = 1 AND a.day >= '\(day(week, 7))' ORDER BY 1
            """)
        guard !projects.isEmpty else { return }
        let project = random.pick(projects)
        let last = day(week, 7 + random.number(in: 0...12))
        let line = "closure add --project \(project) --from \(day(week, 7)) --to \(last) --reason verbouwing --no-input"
        try run(line, week, "08:30")
        let sessions = try words(
            """
            DISTINCT a.series || '@' || a.day AS word FROM assignment a JOIN series s ON s.id = a.series
            WHERE a.stands = 1 AND s.project = '\(project)' AND a.day BETWEEN '\(day(week, 7))' AND '\(last)' ORDER BY 1
            """)
        guard !sessions.isEmpty else { return }
        let cancelled = sessions.map { "--cancel \($0)" }.joined(separator: " ")
        try run("correct \(cancelled) --cause partnerClosed --no-pdf --output HERE/papers", week, "08:35")
        count("closed days", sessions.count)
    }

    /// Half of those who begin this week sign.
    func sign(_ week: Int) throws {
        let unsigned = try words(
            "id AS word FROM placement WHERE state = 'agreed' AND first_day <= '\(day(week, 6))' ORDER BY id")
        for placement in unsigned where random.chance(50) {
            try run("placement sign \(placement)", week, "10:00", weekday: 1)
            count("signed")
        }
    }

    /// A project has more or fewer seats from a day on that nobody was told of yet.
    func changeSeats(_ week: Int) throws {
        let series = random.pick(try words("id AS word FROM series ORDER BY id"))
        let seats = random.number(in: 1...4)
        try run("series change \(series) --seats \(seats) --from \(day(week, 21)) --no-input", week, "08:40")
        count("seats")
    }

    func somebodyIsIll(_ week: Int) throws {
        let rows = try words(
            """
            client || '@' || series || '@' || day AS word FROM assignment
            WHERE stands = 1 AND published_in IS NOT NULL AND day > '\(day(week, 2))' ORDER BY day, id LIMIT 1
            """)
        guard let row = rows.first else { return }
        try run("correct --remove \(row) --cause ill --no-pdf --output HERE/papers", week, "07:45", weekday: 2)
        count("ill")
    }

    /// A holiday beyond what is published, told in time.
    func somebodyIsAway(_ week: Int) throws {
        let clients = try words(
            "DISTINCT client AS word FROM orders WHERE state IN ('placed','working') ORDER BY 1")
        guard !clients.isEmpty else { return }
        let (first, last) = (day(week, 21), day(week, 34))
        let client = random.pick(clients)
        try run(
            "client away \(client) --from \(first) --to \(last) --reason holiday --no-input", week, "08:00", weekday: 3)
        count("away")
    }
}
