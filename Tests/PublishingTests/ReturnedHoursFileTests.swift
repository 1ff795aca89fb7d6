import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Planning
import Testing

/// The exported sheet of a publication, filled in at random and read back: what comes out is reckoned again here.
struct ReturnedHoursFileTests {
    /// Two partners with names that other encodings spell otherwise, published once.
    private func published(_ body: (PublishingWorkplace, PublishedFolder) throws -> Void) async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        var builder = InstanceBuilder.twoPartners
        builder.change("c1" as ClientID) { $0.alias = "Zoë" }
        builder.change("c3" as ClientID) { $0.alias = "Réné" }
        try body(place, try await place.publish(builder.build(), "first"))
    }

    private func read(_ bytes: [UInt8], _ place: PublishingWorkplace) throws -> [ProposedHours] {
        let file = place.path("returned.csv")
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return try HoursJob.run(
            HoursRequest(folder: place.path("first-instance"), published: place.path("first"), file: file)
        ).returned.answers
    }

    // MARK: Random files

    /// What somebody fills in on one line, and what it is worth.
    private struct Filling {
        var begin = ""
        var end = ""
        var hours = ""
        var remark = ""
        var answer = HoursAnswer.empty
        var credit: Int?
    }

    private static func time(_ minute: Int, _ draws: inout SplitMix64) -> String {
        let (hour, rest) = (minute / 60, (minute % 60).digits(2))
        return draws.pick([
            "\(hour):\(rest)", "\(hour.digits(2)):\(rest)", "\(hour).\(rest)", "\(hour):\(rest):00",
            "\(hour):\(rest) uur", "\(hour)u\(rest)",
        ])
    }

    /// All sittings of p1 are from 09:00 to 16:30 with a break of 30 minutes.
    private static func filling(_ draws: inout SplitMix64) -> Filling {
        var filling = Filling()
        if draws.chance(30) {
            filling.remark = draws.pick(["ziek", "kwam laat; zei niets", "\"goed\"", "=1+1", "a\nb"])
        }
        let (from, to) = (draws.number(in: 400...1_000), draws.number(in: 400...1_100))
        let isWithin = from >= 480 && to <= 1_050 && to > from && to - from >= 30
        let quarters = draws.number(in: 1...45)
        switch draws.number(in: 0...7) {
        case 0: break
        case 1:
            filling.hours = draws.pick(["0", "0,0", "0:00", "0 uur"])
            (filling.answer, filling.credit) = (.absent, 0)
        case 2, 3:
            (filling.begin, filling.end) = (time(from, &draws), time(to, &draws))
            filling.answer = isWithin ? .proposed : .unclear
            filling.credit = isWithin ? to - from - 30 : nil
        case 4:
            let minutes = quarters * 15
            let decimals = [
                "", draws.pick([",25", ".25"]), draws.pick([",5", ".5", ",50"]), draws.pick([",75", ".75"]),
            ]
            filling.hours = draws.pick([
                "\(quarters / 4)" + decimals[quarters % 4], "\(minutes / 60):\((minutes % 60).digits(2))",
            ])
            // At most the working day with an hour before and after it.
            filling.answer = minutes <= 570 ? .proposed : .unclear
            filling.credit = minutes <= 570 ? minutes : nil
        case 5:
            (filling.begin, filling.end) = (time(from, &draws), time(to, &draws))
            let credit = max(0, to - from - 30) + draws.pick([0, 0, 60])
            filling.hours = "\(credit / 60):\((credit % 60).digits(2))"
            let agrees = isWithin && credit == to - from - 30
            (filling.answer, filling.credit) = agrees ? (.proposed, credit) : (.unclear, nil)
        case 6:
            filling.begin = draws.pick(["9", "900", "7,5", "negen", "9:75", "24:00", "-", "9:00 / 10:00"])
            filling.end = "16:30"
            filling.answer = .unclear
        default:
            if draws.chance(50) {
                filling.begin = time(from, &draws)
            } else {
                filling.hours = draws.pick(["7,33", "ja", "7.30"])
            }
            filling.answer = .unclear
        }
        return filling
    }

    @Test(
        "filled in at random, in any dialect: every line is answered with what was filled in, for whom it was printed")
    func random() async throws {
        try await published { place, folder in
            let rows = try #require(PublicationFolder.read(folder: place.path("first")).record?.rows)
            var draws = SplitMix64(seed: 22)
            for round in 0..<300 {
                var table = ReturnedTable(folder.text("partners/p1/sheet.csv"))
                var expected: [String: Filling] = [:]
                for row in table.rows.indices {
                    let filling = Self.filling(&draws)
                    table[row, .begin] = filling.begin
                    table[row, .end] = filling.end
                    table[row, .hours] = filling.hours
                    table[row, .remark] = filling.remark
                    if draws.chance(30) { table[row, .date] = String(table[row, .date].dropFirst()) }
                    if draws.chance(30), table[row, .from].hasPrefix("0") { table[row, .from].removeFirst() }
                    expected[table[row, .row]] = filling
                }
                // Whole lines may be sorted, and some not sent.
                table.rows.shuffle(using: &draws)
                let left = table.rows.count > 1 && draws.chance(30) ? [table.rows.removeLast()] : []
                let answers = try read(table.bytes(ReturnedTable.Dialect(&draws)), place)
                #expect(answers.map(\.key.text) == table.rows.map { $0[0] } + left.map { $0[0] })
                for answer in answers {
                    let row = try #require(rows.first { $0.key == answer.key })
                    guard answer.line != nil else {
                        #expect(answer.answer == .notReturned && left.first?[0] == answer.key.text)
                        continue
                    }
                    let filling = try #require(expected[answer.key.text])
                    #expect(
                        answer.answer == filling.answer && answer.creditMinutes?.value == filling.credit
                            && answer.row == row && answer.remark == filling.remark,
                        "round \(round): \(filling) gave \(answer)")
                }
            }
        }
    }

    // MARK: Changed files

    @Test(
        "a column that was sorted, two cells that changed places, a key that was damaged: nobody gets another's hours")
    func mutants() async throws {
        try await published { place, folder in
            let rows = try #require(PublicationFolder.read(folder: place.path("first")).record?.rows)
            var table = ReturnedTable(folder.text("partners/p1/sheet.csv"))
            // Everybody worked other hours: so it shows whose they are.
            var worked: [OrderID: [String: Int]] = [:]
            for row in table.rows.indices {
                table[row, .begin] = "9:00"
                table[row, .end] = "12:\((row + 10).digits(2))"
                let owner = try #require(rows.first { $0.key.text == table[row, .row] })
                worked[owner.order, default: [:]][owner.session.description] = 180 + row + 10 - 30
            }
            func expectNoOther(_ changed: ReturnedTable, _ what: String, changes: Bool = true) throws {
                let answers = try read(changed.bytes(ReturnedTable.Dialect()), place)
                for answer in answers where answer.creditMinutes != nil {
                    let row = try #require(answer.row)
                    #expect(
                        worked[row.order]?[row.session.description] == answer.creditMinutes?.value, "\(what): \(answer)"
                    )
                }
                if changes { #expect(answers.contains { $0.needsDecision }, "\(what): nothing is noticed") }
            }
            try expectNoOther(table, "as it is", changes: false)
            let printed: [SheetColumn] = [.row, .date, .name, .from, .to]
            for column in printed {
                let place = table.column(column)
                for isAscending in [true, false] {
                    var sorted = table
                    let cells = table.rows.map { $0[place] }.sorted { isAscending ? $0 < $1 : $0 > $1 }
                    for row in sorted.rows.indices { sorted.rows[row][place] = cells[row] }
                    try expectNoOther(sorted, "\(column) sorted", changes: sorted.rows != table.rows)
                }
                for first in table.rows.indices {
                    for second in table.rows.indices where first < second {
                        var swapped = table
                        swapped.rows[first][place] = table.rows[second][place]
                        swapped.rows[second][place] = table.rows[first][place]
                        try expectNoOther(
                            swapped, "\(column) of \(first) and \(second)", changes: swapped.rows != table.rows)
                    }
                }
            }
            for row in table.rows.indices {
                for position in 0..<14 {
                    var damaged = table
                    var key = Array(table[row, .row])
                    key[position] = key[position] == "b" ? "c" : "b"
                    damaged[row, .row] = String(key)
                    try expectNoOther(damaged, "key of \(row) damaged at \(position)")
                }
            }
        }
    }

    @Test("a name that lost its letters, and one that the encoding spells otherwise")
    func names() async throws {
        try await published { place, folder in
            var table = ReturnedTable(folder.text("partners/p1/sheet.csv"))
            let row = try #require(table.rows.indices.first { table[$0, .name] == "Zoë" })
            table[row, .hours] = "7"
            for encoding in ReturnedTable.Dialect.Encoding.allCases {
                var dialect = ReturnedTable.Dialect()
                dialect.encoding = encoding
                #expect(try read(table.bytes(dialect), place)[row].answer == .proposed, "\(encoding)")
            }
            table[row, .name] = "Zo?"
            let lost = try read(table.bytes(ReturnedTable.Dialect()), place)[row]
            #expect(lost.answer == .contradicts && lost.findings[0].remedy.dutch.contains("CSV UTF-8"))
        }
    }

    @Test("a line that was published and dropped is answered as dropped, with the new publication")
    func dropped() async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        let first = try await place.publish(InstanceBuilder.twoPartners.build(), "first")
        var builder = InstanceBuilder.twoPartners
        builder.change("o3" as OrderID) { $0.state = .suspended }
        try await place.publish(builder.build(), "second", previous: "first")
        var table = ReturnedTable(first.text("partners/p1/sheet.csv"))
        for row in table.rows.indices { table[row, .hours] = "7" }
        let file = place.path("returned.csv")
        try Data(table.bytes(ReturnedTable.Dialect())).write(to: URL(fileURLWithPath: file))
        let outcome = try HoursJob.run(
            HoursRequest(folder: place.path("second-instance"), published: place.path("second"), file: file))
        let answers = outcome.returned.answers
        #expect(answers.filter { $0.answer == .dropped }.map { $0.row?.order } == ["o3"])
        #expect(answers.count { $0.answer == .proposed } == 4 && answers.count == 5)
        #expect(outcome.returned.proposedMinutes == 1_680)
    }

    // MARK: The table that is written

    @Test(
        "the table holds every answer; another file stays, such a table is replaced, nothing is written in the folders")
    func output() async throws {
        try await published { place, folder in
            var table = ReturnedTable(folder.text("partners/p1/sheet.csv"))
            table[0, .begin] = "9:00"
            table[0, .end] = "16:30"
            table[0, .remark] = "=HYPERLINK(\"x\")"
            table[1, .hours] = "ja"
            let file = place.path("returned.csv")
            try Data(table.bytes(ReturnedTable.Dialect())).write(to: URL(fileURLWithPath: file))
            func run(_ output: String) throws(FolderError) {
                _ = try HoursJob.run(
                    HoursRequest(
                        folder: place.path("first-instance"), published: place.path("first"), file: file, output: output
                    ))
            }
            let output = place.path("hours.csv")
            for _ in 0..<2 { try run(output) }
            let text = try String(contentsOfFile: output, encoding: .utf8)
            let lines = text.split(separator: "\n")
            #expect(
                lines[0] == "key,answer,project,client,order,session,from,to,breakMinutes,creditMinutes,remark,line")
            #expect(lines.count == table.rows.count + 1)
            #expect(
                lines[1]
                    == "\(table[0, .row]),proposed,p1,c1,o1,s1@2026-12-01,09:00,16:30,30,420,\"'=HYPERLINK(\"\"x\"\")\",2"
            )
            #expect(lines[2].hasPrefix("\(table[1, .row]),unclear,p1,") && lines[2].hasSuffix(",,,,,,3"))

            func refusal(_ output: String) -> String? {
                do {
                    try run(output)
                    return nil
                } catch {
                    return error.report(in: .english).code
                }
            }
            let other = place.path("other.csv")
            try Data("key,answer\n".utf8).write(to: URL(fileURLWithPath: other))
            #expect(refusal(other) == "D1190" && refusal(file) == "D1190")
            #expect(try String(contentsOfFile: other, encoding: .utf8) == "key,answer\n")
            #expect(refusal(place.path("first") + "/hours.csv") == "D1190")
            #expect(refusal(place.path("first-instance") + "/hours.csv") == "D1190")
            #expect(refusal(place.path("none") + "/hours.csv") == "D1190" && refusal(place.url.path) == "D1190")
            let entries = try FileManager.default.contentsOfDirectory(atPath: place.url.path)
            #expect(!entries.contains { $0.hasPrefix(".") }, "\(entries)")
            #expect(PublishedFolder(url: URL(fileURLWithPath: place.path("first"))).files == folder.files)
        }
    }
}
