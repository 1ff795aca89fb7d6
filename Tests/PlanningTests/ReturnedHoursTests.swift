import PlacementDomain
import PlacementTesting
import Planning
import Testing

/// What each line of a returned sheet is answered with, by lines put together by hand.
struct ReturnedHoursTests {
    /// Not SHA-256: what matters is that other bytes give another text.
    static let digest: @Sendable ([UInt8]) -> String = { bytes in
        let sum = bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        let hex = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }

    /// Two projects; s1 on Tuesdays 09:00 to 16:30 with a break of 30.
    static func instance(_ change: (inout InstanceBuilder) -> Void = { _ in }) -> Instance {
        var builder = InstanceBuilder()
        builder.addProject("p1")
        builder.addProject("p2")
        builder.addSeries("s1", at: "p1", .tuesday, "09:00", "16:30", break: 30)
        builder.addSeries("s2", at: "p2", .wednesday, "13:00", "17:00", break: 15)
        change(&builder)
        return builder.build()
    }

    static func row(
        _ key: RowKey, _ client: ClientID, _ name: String, project: ProjectID = "p1", session: String = "s1@2026-12-01",
        from: TimeOfDay = TimeOfDay(9, 0), to: TimeOfDay = TimeOfDay(16, 30),
        standing: PublishedRow.Standing = .stands
    ) throws -> PublishedRow {
        PublishedRow(
            key: key, project: project, client: client, order: OrderID("o\(client.text.dropFirst())"),
            session: try #require(SessionID(session)), from: from, to: to,
            named: PublishedRow.named(name, key: key, digest: digest), standing: standing)
    }

    /// The line of a row as it was printed, with what somebody filled in.
    static func line(
        _ number: Int, _ key: RowKey?, _ name: String, _ begin: ReturnedCell<TimeOfDay> = .empty,
        _ end: ReturnedCell<TimeOfDay> = .empty, hours: ReturnedCell<Minutes> = .empty,
        date: ReturnedCell<CalendarDay> = .value("2026-12-01"), remark: String = ""
    ) -> ReturnedLine {
        ReturnedLine(
            line: number, key: key, date: date, from: .value(TimeOfDay(9, 0)), to: .value(TimeOfDay(16, 30)),
            name: name, begin: begin, end: end, hours: hours, remark: remark)
    }

    private func time(_ hour: Int, _ minute: Int = 0) -> ReturnedCell<TimeOfDay> { .value(TimeOfDay(hour, minute)) }

    private let anna: RowKey = "bbbb-bbbb-bbbb"

    private func answers(
        _ lines: [ReturnedLine], _ rows: [PublishedRow]? = nil, _ instance: Instance = ReturnedHoursTests.instance()
    ) throws -> [ProposedHours] {
        let own = try rows ?? [Self.row(anna, "c1", "Anna")]
        return ReturnedHours(
            ReturnedSheet(file: "s.csv", lines: lines), rows: own, instance: instance, digest: Self.digest
        ).answers
    }

    private func answer(_ line: ReturnedLine) throws -> ProposedHours { try answers([line])[0] }

    @Test("times give to − from − break, also for whoever came later or left sooner; hours alone are credit")
    func proposed() throws {
        let full = try answer(Self.line(2, anna, "Anna", time(9), time(16, 30)))
        #expect(full.answer == .proposed && full.creditMinutes == 420 && full.breakMinutes == 30)
        #expect(full.row?.client == "c1" && full.line == 2 && full.findings.isEmpty && !full.needsDecision)
        let late = try answer(Self.line(2, anna, "Anna", time(9, 20), time(15)))
        #expect(late.answer == .proposed && late.creditMinutes == 310)
        let alone = try answer(Self.line(2, anna, "Anna", hours: .value(450)))
        #expect(alone.answer == .proposed && alone.creditMinutes == 450 && alone.from == nil)
        #expect(alone.breakMinutes == nil)
        let both = try answer(Self.line(2, anna, "Anna", time(9), time(16, 30), hours: .value(420)))
        #expect(both.answer == .proposed && both.creditMinutes == 420)
        // Just the break: there, and nothing worked.
        let pause = try answer(Self.line(2, anna, "Anna", time(9), time(9, 30)))
        #expect(pause.answer == .proposed && pause.creditMinutes == 0)
    }

    @Test("the break of one date goes before the series'; a sitting that was cancelled has the series' own")
    func breaks() throws {
        for (status, credit) in [(SessionChange.Status.changed, 405), (.held, 405), (.cancelled, 420)] {
            let instance = Self.instance {
                $0.addSession("s1", "2026-12-01", status, break: 45)
            }
            let found = try answers([Self.line(2, anna, "Anna", time(9), time(16, 30))], nil, instance)
            #expect(found[0].creditMinutes == Minutes(credit), "\(status)")
        }
    }

    @Test("0 hours is an absence, nothing filled in no answer; a remark changes neither and is carried along")
    func absentAndEmpty() throws {
        let absent = try answer(Self.line(2, anna, "Anna", hours: .value(0), remark: "ziek"))
        #expect(absent.answer == .absent && absent.creditMinutes == 0 && absent.remark == "ziek")
        let empty = try answer(Self.line(2, anna, "Anna", remark: "ziek"))
        #expect(empty.answer == .empty && empty.creditMinutes == nil && empty.remark == "ziek" && !empty.needsDecision)
    }

    @Test("what cannot be read, or disagrees, is unclear: no credit, and one code for each reason")
    func unclear() throws {
        let cases: [(ReturnedLine, [String])] = [
            (Self.line(2, anna, "Anna", .unreadable, time(16)), ["D7521"]),
            (Self.line(2, anna, "Anna", .unreadable, .unreadable, hours: .unreadable), ["D7521", "D7521", "D7522"]),
            (Self.line(2, anna, "Anna", time(9), time(16), date: .unreadable), ["D7523"]),
            (Self.line(2, anna, "Anna", time(9), time(16), date: .empty), ["D7523"]),
            (Self.line(2, anna, "Anna", time(9)), ["D7525"]),
            (Self.line(2, anna, "Anna", .empty, time(16)), ["D7525"]),
            (Self.line(2, anna, "Anna", time(9), hours: .value(420)), ["D7525"]),
            (Self.line(2, anna, "Anna", time(16), time(9)), ["D7526"]),
            (Self.line(2, anna, "Anna", time(9), time(9)), ["D7526"]),
            (Self.line(2, anna, "Anna", time(7, 59), time(16)), ["D7527"]),
            (Self.line(2, anna, "Anna", time(9), time(17, 31)), ["D7527"]),
            (Self.line(2, anna, "Anna", time(9), time(9, 29)), ["D7528"]),
            (Self.line(2, anna, "Anna", time(9), time(16, 30), hours: .value(450)), ["D7529"]),
            (Self.line(2, anna, "Anna", time(9), time(16, 30), hours: .value(0)), ["D7529"]),
            (Self.line(2, anna, "Anna", hours: .value(571)), ["D7530"]),
        ]
        for (line, codes) in cases {
            let found = try answer(line)
            #expect(found.answer == .unclear && found.creditMinutes == nil && found.needsDecision, "\(codes)")
            #expect(found.findings.map(\.code) == codes && found.findings.allSatisfy { $0.line == 2 }, "\(line)")
        }
        // An hour before and after is allowed, and all hours of that time.
        #expect(try answer(Self.line(2, anna, "Anna", time(8), time(17, 30))).creditMinutes == 540)
        #expect(try answer(Self.line(2, anna, "Anna", hours: .value(570))).answer == .proposed)
        var shifted = Self.line(2, anna, "Anna", time(9), time(16))
        shifted.isShifted = true
        #expect(try answer(shifted).findings.map(\.code) == ["D7524"])
    }

    @Test("a series that the data do not know any more: presence is known, credit is not; hours alone need no break")
    func unknownSeries() throws {
        let rows = [try Self.row(anna, "c1", "Anna", session: "gone@2026-12-01")]
        let times = try answers([Self.line(2, anna, "Anna", time(9), time(16))], rows)[0]
        #expect(times.answer == .unclear && times.findings.map(\.code) == ["D7531"])
        #expect(times.from == TimeOfDay(9, 0) && times.to == TimeOfDay(16, 0) && times.creditMinutes == nil)
        let hours = try answers([Self.line(2, anna, "Anna", hours: .value(400))], rows)[0]
        #expect(hours.answer == .proposed && hours.creditMinutes == 400)
    }

    @Test("another day, time or name than the printed one contradicts: nothing is proposed, whatever is filled in")
    func contradicts() throws {
        var from = Self.line(2, anna, "Anna", time(9), time(16))
        from.from = time(10)
        var to = from
        (to.from, to.to) = (time(9), time(16))
        let cases: [(ReturnedLine, String)] = [
            (Self.line(2, anna, "Anna", time(9), time(16), date: .value("2026-12-02")), "D7532"), (from, "D7532"),
            (to, "D7532"), (Self.line(2, anna, "Sam", time(9), time(16)), "D7533"),
            (Self.line(2, anna, "Ann?", time(9), time(16)), "D7533"),
            (Self.line(2, anna, "", hours: .value(7)), "D7533"),
        ]
        for (line, code) in cases {
            let found = try answer(line)
            #expect(found.answer == .contradicts && found.findings.map(\.code) == [code], "\(line)")
            #expect(
                found.creditMinutes == nil && found.from == nil && found.statedMinutes == nil && found.needsDecision)
        }
    }

    @Test("a key that is none, and one of another publication, are nobody's")
    func unknownKey() throws {
        for (key, code) in [(nil, "D7534"), ("cccc-cccc-cccc" as RowKey?, "D7535")] {
            let found = try answers([Self.line(2, key, "Anna", time(9), time(16))])
            #expect(found.count == 1 && found[0].answer == .unknownKey && found[0].row == nil)
            #expect(found[0].findings.map(\.code) == [code] && found[0].needsDecision)
        }
    }

    @Test("the same line again counts once; with other values neither counts")
    func twice() throws {
        let line = Self.line(2, anna, "Anna", time(9), time(16, 30))
        var again = line
        again.line = 5
        let same = try answers([line, again])
        #expect(same.map(\.answer) == [.proposed, .twice] && same[1].findings.map(\.code) == ["D7537"])
        #expect(same.compactMap(\.creditMinutes) == [420] && !same[1].needsDecision)
        again.end = time(15)
        let other = try answers([line, again])
        #expect(other.map(\.answer) == [.unclear, .unclear] && other.allSatisfy { $0.creditMinutes == nil })
        #expect(other.allSatisfy { $0.findings.map(\.code) == ["D7536"] })
    }

    @Test(
        "a line that was taken off the sheet: values are shown and a planner decides; not worked, there is nothing to do"
    )
    func dropped() throws {
        let rows = [try Self.row(anna, "c1", "Anna", standing: .dropped)]
        let worked = try answers([Self.line(2, anna, "Anna", time(9), time(16, 30))], rows)[0]
        #expect(worked.answer == .dropped && worked.creditMinutes == nil && worked.from == TimeOfDay(9, 0))
        #expect(worked.needsDecision && worked.findings.map(\.code) == ["D7538"])
        for line in [Self.line(2, anna, "Anna"), Self.line(2, anna, "Anna", hours: .value(0))] {
            let found = try answers([line], rows)[0]
            #expect(found.answer == .dropped && !found.needsDecision && found.findings.isEmpty)
        }
        let unread = try answers([Self.line(2, anna, "Anna", .unreadable, time(9))], rows)[0]
        #expect(unread.answer == .dropped && unread.needsDecision)
    }

    @Test("every row of the same project and week that the file does not hold is not returned; no other is")
    func notReturned() throws {
        let rows = try [
            Self.row(anna, "c1", "Anna"), Self.row("cccc-cccc-cccc", "c2", "Sam"),
            Self.row("dddd-dddd-dddd", "c3", "Ali", standing: .dropped),
            Self.row("ffff-ffff-ffff", "c2", "Sam", session: "s1@2026-12-08"),
            Self.row("gggg-gggg-gggg", "c4", "Eva", project: "p2", session: "s2@2026-12-02"),
        ]
        let found = try answers([Self.line(2, anna, "Anna", time(9), time(16))], rows)
        #expect(found.map(\.answer) == [.proposed, .notReturned] && found[1].key == "cccc-cccc-cccc")
        #expect(found[1].line == nil && found[1].row?.client == "c2")
        // A line that contradicts was returned, and of which weeks the file is, it says all the same.
        let sorted = try answers([Self.line(2, "cccc-cccc-cccc", "Anna", time(9), time(16))], rows)
        #expect(sorted.map(\.answer) == [.contradicts, .notReturned] && sorted[1].key == anna)
        #expect(try answers([Self.line(2, nil, "Anna")], rows).map(\.answer) == [.unknownKey])
    }

    @Test("findings hold no name and no text of the partner")
    func findings() throws {
        for line in [
            Self.line(2, anna, "Voorbeeldpersoon", .unreadable, remark: "geheim"),
            Self.line(2, nil, "Voorbeeldpersoon"),
        ] {
            for finding in try answer(line).findings {
                let text = [finding.cause, finding.remedy].flatMap { [$0.dutch, $0.english] }.joined() + finding.field
                #expect(!text.contains("Voorbeeld") && !text.contains("geheim"))
            }
        }
    }
}
