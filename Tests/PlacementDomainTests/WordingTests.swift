import PlacementDomain
import PlacementTesting
import Testing

struct WordingTests {
    private let dutch = Wording(language: "nl")
    private let english = Wording(language: "en")

    private func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }

    @Test("nl is Dutch, everything else and nothing is English")
    func languages() {
        #expect(dutch.isDutch && dutch.code == "nl" && dutch == .dutch)
        for other in ["en", "fr", "", nil] { #expect(Wording(language: other) == english) }
        #expect(dutch("ja", "yes") == "ja" && english("ja", "yes") == "yes")
    }

    @Test(
        "thousands are parted by a point or a comma",
        arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-12_345, "-12,345"), (1_234_567, "1,234,567")])
    func numbers(value: Int, text: String) {
        #expect(english.number(value) == text)
        #expect(dutch.number(value) == text.split(separator: ",").joined(separator: "."))
    }

    @Test("who comes on one more day is no move; who comes from another place is one")
    func changes() {
        func change(_ project: ProjectID, _ client: ClientID, before: [String], after: [String]) -> PublishedChange {
            func days(_ days: [String]) -> [AnnouncedAssignment] {
                days.map {
                    AnnouncedAssignment(
                        project: project, client: client, order: "o1", session: SessionID(series: "s1", date: day($0)),
                        from: "09:00", to: "16:30")
                }
            }
            return PublishedChange(
                project: project, client: client, order: "o1", what: .moved, before: days(before), after: days(after),
                cause: .newPlacement)
        }
        let more = change("p1", "c1", before: [], after: ["2026-12-01"])
        let moved = change("p1", "c2", before: ["2026-12-02"], after: ["2026-12-03"])
        let gone = change("p1", "c3", before: ["2026-12-02"], after: [])
        let come = change("p2", "c3", before: [], after: ["2026-12-03"])
        #expect(
            dutch.changes([more, moved, gone, come], uncertain: 0) == [
                "Sinds de vorige publicatie: nieuw 0 · verplaatst 3 · extra dagen 1 · andere tijden 0 · vervallen 0"
            ])
        #expect(
            english.changes([moved], uncertain: 0) == [
                "Since the earlier publication: new 0 · moved 1 · other times 0 · dropped 0"
            ])
    }

    @Test("reasons of many are counted, most first, two that share a phrase as one")
    func unplaced() {
        #expect(
            dutch.counts([.keptApart, .seatsTaken, .seatsTaken, .notPossibleHere, .noCommonDay, .keptApart])
                == "geen plaats die kan 3 · alle plaatsen zijn bezet 2 · geen dagdeel dat past 1")
        #expect(english.counts([.termOver]) == "the term is too short or over 1" && english.counts([]).isEmpty)
    }

    @Test("days for paper and for screens, in both languages, every weekday and month")
    func days() {
        #expect(dutch.fullDay(day("2026-12-01")) == "dinsdag 1 december 2026")
        #expect(english.day(day("2026-12-01")) == "Tuesday 1 December")
        #expect(dutch.week(day("2026-12-28")) == "28 december – 3 januari 2027")
        let week = Weekday.allCases
        #expect(week.map(dutch.shortWeekday) == ["ma", "di", "wo", "do", "vr", "za", "zo"])
        #expect(week.map(english.shortWeekday) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        #expect(week.map { english.weekday($0).lowercased() } == week.map(\.name))
        #expect(english.shortDay(day("2026-11-30")) == "Mon 30 Nov 2026")
        let read = dutch.read(on: day("2026-11-23"))
        #expect(read.shortDay(day("2026-12-04")) == "vr 4 dec")
        #expect(read.shortDay(day("2027-03-08")) == "ma 8 mrt")
        #expect(read.shortDay(day("2027-05-25")) == "di 25 mei")
        #expect(read.shortDay(day("2027-05-26")) == "wo 26 mei 2027")
        #expect(read.shortDay(day("2026-05-20")) == "wo 20 mei 2026")
        #expect(read.shortDays(day("2026-11-30")...day("2026-12-13")) == "ma 30 nov – zo 13 dec")
        #expect(english.isoWeek(day("2027-01-03")) == "2026-W53" && english.isoWeek(day("2027-01-04")) == "2027-W01")
    }

    @Test("every kind of work of the generated towns has words in both languages; one that nobody knows stays as it is")
    func kindsOfWork() {
        #expect(dutch.kindOfWork("greenery") == "groen" && english.kindOfWork("careHome") == "care home")
        #expect(dutch.kindOfWork("stargazing") == "stargazing")
    }

    @Test("lengths of time, long for paper and short for screens")
    func lengths() {
        #expect(dutch.hours(Minutes(450)) == "7 uur en 30 minuten")
        #expect(english.hours(Minutes(61)) == "1 hour and 1 minute")
        #expect(dutch.hours(Minutes(25)) == "25 minuten")
        #expect(english.shortHours(Minutes(425)) == "7 h 05")
        #expect(dutch.shortHours(Minutes(420)) == "7 u")
        #expect(dutch.weeks(1) == "1 week" && dutch.weeks(3) == "3 weken" && english.weeks(3) == "3 weeks")
    }

    @Test("a number with its word, and what stands below a list that was cut short")
    func counts() {
        let forms = (dutch: ("fout", "fouten"), english: ("error", "errors"))
        #expect(dutch.count(1, dutch: forms.dutch, english: forms.english) == "1 fout")
        #expect(english.count(1_200, dutch: forms.dutch, english: forms.english) == "1,200 errors")
        #expect(dutch.more(12) == "… en nog 12." && english.more(12) == "… and 12 more.")
    }
}

struct CheckReportTests {
    @Test("the gap is proven in whole numbers: exactly the asked share is enough, a point more is not")
    func gap() {
        var report = CheckReport(cost: 3_000_000, bound: 2_999_000, unavoidable: 1_000_000)
        #expect(report.isGapProven(ppm: 500) && !report.isGapProven(ppm: 499))
        report.bound = report.cost
        #expect(report.isGapProven(ppm: 0))
    }
}
