import Foundation
import Testing

/// A sheet goes to a partner, is filled in with a spreadsheet, and comes back through the built command.
@Suite(.serialized)
struct HoursTests {
    /// The small bundled folder, planned and published; its largest partner's table.
    private struct Published {
        let folder: TemporaryFolder
        let week: PublishedWeek
        let project: String
        /// Cells of the partner's table, the heading first.
        let table: [[String]]

        init() throws {
            folder = try TemporaryFolder("hours")
            week = PublishedWeek(folder, try folder.instance("first-steps"), "published")
            try week.publish()
            let partners = try FileManager.default.contentsOfDirectory(atPath: week.path + "/partners").sorted()
            let week = week
            project = try #require(
                partners.max {
                    week.rows("partners/\($0)/sheet.csv").count < week.rows("partners/\($1)/sheet.csv").count
                })
            let text = week.text("partners/\(project)/sheet.csv").replacingOccurrences(of: "\u{FEFF}", with: "")
            table = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }.map { $0.components(separatedBy: ";") }
        }

        func write(_ text: String, encoding: String.Encoding = .utf8, to name: String = "returned.csv") throws -> String
        {
            try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: folder.path(name)))
            return folder.path(name)
        }

        func hours(_ file: String, _ more: [String] = []) throws -> CommandRunner.Outcome {
            try CommandRunner.run(["hours", week.instance.path, week.path, file] + more)
        }
    }

    /// Half an hour later than a time on the hour.
    private func halfPast(_ time: String) -> String { time.replacingOccurrences(of: ":00", with: ":30") }

    /// As a Dutch Excel saves it: semicolons, CR LF, Windows-1252, days without zeros, `9:00` and `7,5`.
    private func excel(_ published: Published) -> String {
        var table = published.table
        for row in table.indices.dropFirst() {
            let day = table[row][3].split(separator: "-").map { String(Int($0) ?? 0) }
            table[row][3] = day.joined(separator: "-")
            for column in [6, 7] where table[row][column].hasPrefix("0") { table[row][column].removeFirst() }
        }
        (table[1][8], table[1][9], table[1][11]) = (halfPast(table[1][6]), table[1][7], "te laat, café")
        table[2][10] = "0"
        table[3][10] = "2,5"
        return table.map { $0.joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
    }

    @Test("as a Dutch Excel saves it: counts first, what is proposed, and the table of all")
    func excel() throws {
        let published = try Published()
        defer { published.folder.remove() }
        try #require(published.table.count > 4)
        let file = try published.write(excel(published), encoding: .windowsCP1252)
        let before = PublishedFiles.all(below: published.folder.path("published"))
        let output = published.folder.path("hours.csv")
        let outcome = try published.hours(file, ["--language", "nl", "--output", output])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let lines = published.table.count - 1
        #expect(outcome.output.hasPrefix("Uren terug: \(lines) regels in het bestand\n"))
        #expect(outcome.output.contains("voorgesteld 2 · niet gekomen 1 · niet ingevuld \(lines - 3)\n"))
        #expect(outcome.output.contains("1 opmerking van de partner") && !outcome.output.contains("café"))
        #expect(outcome.saysWhatNow)

        let json = try published.hours(file, ["--json"])
        #expect(json.json["schema"] as? String == "dichtbij.hours/1" && json.json["toDecide"] as? Int == 0)
        let rows = try #require(json.json["rows"] as? [[String: Any]])
        #expect(rows.count == lines && !json.output.contains("café"))
        #expect(
            rows[0]["answer"] as? String == "proposed" && rows[0]["from"] as? String == halfPast(published.table[1][6]))
        #expect(rows[0]["key"] as? String == published.table[1][0] && rows[0]["hasRemark"] as? Bool == true)
        #expect(rows[1]["answer"] as? String == "absent" && rows[1]["creditMinutes"] as? Int == 0)
        #expect(rows[2]["answer"] as? String == "proposed" && rows[2]["creditMinutes"] as? Int == 150)
        #expect(rows[3]["answer"] as? String == "empty" && rows[3]["creditMinutes"] == nil)

        let table = CSVText.rows(try String(contentsOfFile: output, encoding: .utf8))
        #expect(table.count == lines + 1 && table[0].first == "key" && table[0].last == "line")
        #expect(table[1][10] == "te laat, café" && table[1][2] == published.project)
        #expect(PublishedFiles.all(below: published.folder.path("published")) == before)
    }

    @Test("as LibreOffice saves it: commas, quotes, seconds; a second run replaces the table")
    func libreOffice() throws {
        let published = try Published()
        defer { published.folder.remove() }
        var table = published.table
        for row in table.indices.dropFirst() {
            table[row][8] = table[row][6] + ":00"
            table[row][9] = table[row][7] + ":00"
        }
        let text = table.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
        let output = published.folder.path("hours.csv")
        for _ in 0..<2 {
            let outcome = try published.hours(try published.write(text), ["--json", "--output", output])
            #expect(outcome.code == 0, "\(outcome.errors)")
            let counts = outcome.json["counts"] as? [String: Int]
            #expect(counts?["proposed"] == table.count - 1 && counts?.values.reduce(0, +) == table.count - 1)
        }
        // The credit is what the plan reckoned for whoever was there all day.
        let planned = try published.week.out.rows("assignments.csv").dropFirst()
        let credit = Dictionary(planned.map { ("\($0[1]) \($0[2])", $0[6]) }, uniquingKeysWith: { first, _ in first })
        for row in CSVText.rows(try String(contentsOfFile: output, encoding: .utf8)).dropFirst() {
            #expect(credit["\(row[4]) \(row[5])"] == row[9], "\(row)")
        }
    }

    @Test("two lines that changed names wait for a decision: codes, what to do, ids, and names only if asked for")
    func decisions() throws {
        let published = try Published()
        defer { published.folder.remove() }
        var table = published.table
        let other = try #require(table.indices.dropFirst(2).first { table[$0][5] != table[1][5] })
        (table[1][5], table[other][5]) = (table[other][5], table[1][5])
        for row in [1, other] { table[row][10] = "7" }
        let file = try published.write(table.map { $0.joined(separator: ";") }.joined(separator: "\r\n"))
        let outcome = try published.hours(file, ["--language", "nl"])
        #expect(outcome.code == 0 && outcome.output.contains("Te beslissen") && outcome.output.contains("D7533"))
        #expect(!outcome.output.contains(table[1][5]) && !outcome.output.contains(table[other][5]))
        let json = try published.hours(file, ["--json"])
        #expect(json.json["toDecide"] as? Int == 2 && json.json["creditMinutes"] as? Int == 0)
        #expect(try published.hours(file, ["--unit", "nowhere"]).code == 64)
    }

    @Test("what cannot be used at all: exit 65, the code, and what to do; the other way round, too")
    func refusals() throws {
        let published = try Published()
        defer { published.folder.remove() }
        let cases = [
            ("none.csv", "D7501"), ("empty.csv", "D7503"), ("book.xlsx", "D7504"), ("photo.jpg", "D7505"),
            ("other.csv", "D7508"),
        ]
        for (name, bytes) in [
            ("empty.csv", []), ("book.xlsx", [0x50, 0x4B, 3, 4, 1, 2]), ("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1]),
            ("other.csv", Array("id,name\n1,x\n".utf8)),
        ] as [(String, [UInt8])] {
            try Data(bytes).write(to: URL(fileURLWithPath: published.folder.path(name)))
        }
        for (name, code) in cases {
            let outcome = try published.hours(published.folder.path(name))
            #expect(outcome.code == 65 && outcome.output.isEmpty, "\(name): \(outcome.code)")
            #expect(outcome.errors.contains(code) && outcome.saysWhatNow, "\(name): \(outcome.errors)")
        }
        let file = try published.write(excel(published), encoding: .windowsCP1252)
        let swapped = try CommandRunner.run(["hours", published.week.path, published.week.instance.path, file])
        #expect(swapped.code == 65 && swapped.saysWhatNow)
        let refused = try published.hours(file, ["--output", file])
        #expect(refused.code == 73 && refused.errors.contains("D1190"))
    }
}

/// Files below a folder with their bytes.
private enum PublishedFiles {
    static func all(below path: String) -> [String: Data] {
        var files: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? [] {
            if let bytes = FileManager.default.contents(atPath: path + "/" + name) { files[name] = bytes }
        }
        return files
    }
}
