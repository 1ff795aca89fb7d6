import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// Days of a published week are recorded through the built command.
@Suite("attend on a store", .serialized)
struct AttendTests {
    /// A published week of the bundled first steps, and the Friday behind it.
    private static func published() throws -> StoredOffice {
        let office = try StoredOffice("first-steps")
        for _ in 0..<3 {
            let roster = try office.plan()
            let published = try office.run("publish --output HERE/papers --no-pdf --confirm \(roster)")
            #expect(published.code == 0, "\(published.errors)")
        }
        return office
    }

    /// The first booked day, and the moment at which its week is over.
    private static func first(_ office: StoredOffice) throws -> (client: String, session: SessionID, later: String) {
        let line = try #require(
            try office.query(
                "SELECT client || '|' || series || '@' || day FROM assignment WHERE stands = 1 AND published_in IS NOT NULL ORDER BY day, id LIMIT 1"
            ))
        let parts = line.split(separator: "|").map(String.init)
        let session = try #require(SessionID(parts[1]))
        return (parts[0], session, "\(session.date.monday.adding(days: 7))T08:00")
    }

    @Test("a day comes up as worked as planned, is credited once, corrected, reversed, and balances at each step")
    func oneDay() throws {
        let office = try Self.published()
        defer { office.folder.remove() }
        let (client, session, later) = try Self.first(office)
        let early = try office.run("attend --client \(client) --session \(session) --outcome gewerkt")
        #expect(early.code == 64 && early.errors.contains("D5409") && early.saysWhatNow, "\(early.errors)")
        func minutes() throws -> Int {
            let sum = try office.query(
                "SELECT coalesce(sum(minutes * (kind = 'credit') - minutes * (kind = 'reversal')), 0) FROM ledger")
            return Int(sum ?? "") ?? -1
        }
        let done = try office.run("attend --client \(client) --session \(session) --outcome gewerkt --json", at: later)
        #expect(done.code == 0, "\(done.errors)")
        let credit = try #require(done.json["creditedMinutes"] as? Int)
        #expect(credit > 0)
        #expect(try minutes() == credit)
        #expect(try office.query("SELECT state FROM orders WHERE client = '\(client)'") == "working")
        let twice = try office.run("attend --client \(client) --session \(session) --outcome gewerkt --json", at: later)
        #expect(twice.code == 0 && twice.output.contains("DUPLICATE"), "\(twice.output)")
        let other = try office.run("attend --client \(client) --session \(session) --outcome ziek", at: later)
        #expect(other.code == 64 && other.errors.contains("D5423"), "\(other.errors)")
        #expect(try minutes() == credit)

        let corrected = try office.run("attend correct 1 --outcome ziek --reason telefoon", at: later)
        #expect(corrected.code == 0 && corrected.output.contains("ziek"), "\(corrected.errors)")
        #expect(try minutes() == 0)
        #expect(try office.query("SELECT state FROM orders WHERE client = '\(client)'") == "placed")
        let again = try office.run("attend correct 1 --outcome gewerkt --reason x", at: later)
        #expect(again.code == 64 && again.errors.contains("D5433"), "\(again.errors)")
        let reversed = try office.run("attend reverse 2 --reason onzeker", at: later)
        #expect(reversed.code == 0 && reversed.output.contains("niet geregistreerd"), "\(reversed.errors)")
        let verified = try office.run("store verify", at: later)
        #expect(verified.code == 0, "\(verified.output)")
        let record = try office.run("record verify", at: later)
        #expect(record.code == 0, "\(record.output)")
    }

    @Test("a week of a unit as one sheet: only exceptions are typed, the same again is answered the same")
    func sheet() throws {
        let office = try Self.published()
        defer { office.folder.remove() }
        let (client, session, later) = try Self.first(office)
        let week = session.date.isoWeek
        let unit = try #require(try office.query("SELECT id FROM unit ORDER BY id LIMIT 1"))
        let written = try office.run(
            "attend sheet --unit \(unit) --week \(week.year)-W\(week.week) --output HERE/sheet.csv --json", at: later)
        #expect(written.code == 0, "\(written.errors)")
        let lines = try #require(written.json["lines"] as? Int)
        #expect(lines > 1)
        let path = office.folder.path("sheet.csv")
        var text = try String(contentsOfFile: path, encoding: .utf8)
        var rows = text.components(separatedBy: "\r\n")
        let index = try #require(rows.firstIndex { $0.contains("\(session);") && $0.contains(";\(client);") })
        rows[index] = rows[index].replacingOccurrences(of: ";gewerkt;", with: ";niet gekomen;")
        text = rows.joined(separator: "\r\n")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let taken = try office.run("attend --file HERE/sheet.csv --json", at: later)
        #expect(taken.code == 0, "\(taken.errors)")
        #expect((taken.json["counts"] as? [String: Int])?["OK"] == lines, "\(taken.output)")
        #expect(
            try office.query("SELECT outcome FROM attendance WHERE client = '\(client)' AND day = '\(session.date)'")
                == "ABSENT_UNACCEPTABLE")
        let acts = try office.query("SELECT count(*) FROM act")
        let twice = try office.run("attend --file HERE/sheet.csv --json", at: later)
        #expect(twice.code == 0 && twice.json["repeated"] as? Int == lines, "\(twice.output)")
        #expect((twice.json["counts"] as? [String: Int])?["OK"] == lines)
        #expect(try office.query("SELECT count(*) FROM act") == acts)
        // Another file under the same key is another sheet.
        try text.replacingOccurrences(of: "gewerkt", with: "ziek").write(
            toFile: path, atomically: true, encoding: .utf8)
        let key = try office.query("SELECT key FROM upload") ?? ""
        let other = try office.run("attend --file HERE/sheet.csv --key \(key)", at: later)
        #expect(other.code == 64 && other.errors.contains("D5439"), "\(other.errors)")
        // A failure leads to a warning, once.
        let order = try #require(
            try office.query("SELECT order_id FROM attendance WHERE outcome = 'ABSENT_UNACCEPTABLE'"))
        let cause = try #require(try office.query("SELECT id FROM attendance WHERE outcome = 'ABSENT_UNACCEPTABLE'"))
        let state = try #require(try office.query("SELECT state FROM orders WHERE id = '\(order)'"))
        #expect(["placed", "working"].contains(state))
        let warned = try office.run("warn issue \(order) --cause \(cause)", at: later)
        #expect(warned.code == 0, "\(warned.errors)")
        let more = try office.run("warn issue \(order) --cause \(cause)", at: later)
        #expect(more.code != 0 && more.errors.contains("D5532"), "\(more.errors)")
        let kept = try office.run("attend reverse \(cause) --reason x", at: later)
        #expect(kept.code == 64 && kept.errors.contains("D5435"), "\(kept.errors)")
        #expect(try office.run("warn withdraw \(order) --number 1 --reason x", at: later).code == 0)
        #expect(try office.run("warn issue \(order) --cause \(cause)", at: later).code == 0)
        #expect(try office.run("store verify", at: later).code == 0)
        #expect(try office.run("record verify", at: later).code == 0)
    }

    @Test("exceptions that fit no booked day are told all at once, with the nearest id, and nothing is recorded")
    func exceptions() throws {
        let office = try Self.published()
        defer { office.folder.remove() }
        let (client, session, later) = try Self.first(office)
        let typed = "attend --project groen --date 2026-12-07 --no-input --except"
        let wrong = try office.run("\(typed) c44=ziek --except c3=ziek --except c4=ziek --except c4=gewerkt", at: later)
        #expect(wrong.code == 64 && wrong.errors.contains("D5445") && wrong.saysWhatNow, "\(wrong.errors)")
        for part in ["c44: ", "c4", "c3: ", "twee keer"] { #expect(wrong.errors.contains(part), "\(wrong.errors)") }
        #expect(!wrong.errors.contains("USAGE") && !wrong.errors.contains("Usage"))
        let done = try office.run("attend --client \(client) --session \(session) --outcome gewerkt", at: later)
        #expect(done.code == 0)
        let again = try office.run(
            "attend --project groen --date \(session.date) --no-input --except \(client)=ziek", at: later)
        #expect(again.code == 64 && again.errors.contains("D5445"), "\(again.errors)")
        #expect(try StoredRows(office).text("SELECT count(*) FROM attendance") == "1")
    }

    @Test("two people register one session at once: one record, and each gets an answer")
    func atOnce() throws {
        let office = try Self.published()
        defer { office.folder.remove() }
        let (client, session, later) = try Self.first(office)
        var environment = office.environment
        environment["DICHTBIJ_NOW"] = later
        func attend(_ outcome: String, _ name: String) -> String {
            "\"$DICHTBIJ\" attend --client \(client) --session \(session) --outcome '\(outcome)' >\(office.folder.path(name)) 2>&1"
        }
        let both = try CommandRunner.shell(
            "\(attend("gewerkt", "one")) & one=$!; \(attend("ziek", "two")) & two=$!; wait $one; a=$?; wait $two; echo $a $?",
            environment: environment)
        let codes = both.output.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
        let told = ["one", "two"].map {
            String(decoding: FileManager.default.contents(atPath: office.folder.path($0)) ?? Data(), as: UTF8.self)
        }
        #expect(codes == ["0", "64"] || codes == ["0", "0"], "\(codes) \(told)")
        #expect(told.count { $0.contains("D5423") } == 1, "\(told)")
        #expect(try office.query("SELECT count(*) FROM attendance WHERE stands = 1") ?? "1" == "1")
        #expect(try office.run("store verify", at: later).code == 0)
    }
}
