import Foundation
import PlacementDomain
import PlacementTesting
import Publishing
import Testing

/// Papers about one order: no field outside the allow-list gets out, and every word of them is meant.
@Suite("Papers about one order")
struct OrderPaperTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }

    private static let moment = Moment(day: day("2026-12-02"), time: TimeOfDay(9, 0))

    /// Everything that a store can hold of somebody, each text a marker of its own.
    private static func data(_ change: (inout HeldData) -> Void = { _ in }) -> HeldData {
        var order = Order(
            id: "mkqOrder", client: -1, caseReference: "mkqCase", version: "mkqVersion", jurisdiction: "mkqLaw",
            legalFrame: .judgment, receivedDate: day("2026-09-01"), finalDate: day("2026-08-31"),
            orderedMinutes: 3_600, deductedMinutes: 240, creditedMinutes: 1_785, detentionDays: 30, state: .working,
            returnReason: "mkqReturn")
        order.firstWorkedDate = day("2026-10-05")
        func line(
            _ number: Int64, _ kind: OrderHours.Kind, _ from: OrderHours.Account, _ to: OrderHours.Account,
            _ minutes: Int, withheld: Int = 0, reverses: Int64? = nil, by: Int64? = nil
        ) -> OrderHours.Line {
            .init(
                number: number, kind: kind, from: from, to: to, minutes: Minutes(minutes), withheld: Minutes(withheld),
                day: day("2026-11-30"), reverses: reverses, reversedBy: by)
        }
        let hours = OrderHours(
            lines: [
                line(11, .ordered, .imposed, .remaining, 3_600),
                line(12, .preTrialDeduction, .remaining, .deducted, 240),
                line(13, .opening, .remaining, .credited, 1_350), line(14, .credit, .remaining, .credited, 420, by: 15),
                line(15, .reversal, .credited, .remaining, 420, reverses: 14),
                line(16, .credit, .remaining, .credited, 405, withheld: 15),
                line(17, .correction, .remaining, .corrected, 30),
            ],
            kept: [.imposed: -3_600, .deducted: 240, .credited: 1_755, .corrected: 30, .remaining: 1_575])
        var story = OrderStory(
            order: order, client: "mkqClient", unit: "mkqUnitId", mostWarnings: 1, hours: hours)
        story.places = [
            .init(
                id: "mkqPlacement", project: "mkqProjectId", series: ["mkqSeries"], firstDay: day("2026-11-30"),
                state: .signed, decisionDay: day("2026-11-20"), signedDay: day("2026-11-24"),
                unlockReason: "mkqUnlockReason", changeReason: "mkqChangeReason", reasons: "mkqReasons",
                predecessor: "mkqPredecessor", isPublished: true)
        ]
        func sitting(_ date: String, ended: String? = nil, _ record: OrderStory.Record? = nil) -> OrderStory.Day {
            .init(
                session: SessionID(series: "mkqSeries", date: day(date)), project: "mkqProjectId",
                from: TimeOfDay(9, 0),
                to: TimeOfDay(16, 30), planned: 420, endedAs: ended, records: record.map { [$0] } ?? [])
        }
        func record(_ outcome: String, _ isAttended: Bool, failure: Bool = false, penalty: Int = 0) -> OrderStory.Record
        {
            .init(
                number: 1, outcome: outcome, isAttended: isAttended, isFailure: failure,
                credit: isAttended ? 405 : 0, penalty: Minutes(penalty), note: "mkqNote")
        }
        story.days = [
            sitting("2026-11-26", record("WORKED_POORLY", true, failure: true, penalty: 15)),
            sitting("2026-11-27", record("ABSENT_LATE", false, failure: true)),
            sitting("2026-11-28", record("ABSENT_MEDICAL", false)),
            sitting("2026-11-29", record("STOOD_DOWN", false)), sitting("2026-11-30", ended: "moved"),
            sitting("2026-12-01"), sitting("2026-12-07"),
        ]
        story.warnings = [
            .init(
                number: 1, day: day("2026-11-28"), session: SessionID(series: "mkqSeries", date: day("2026-11-27")),
                outcome: "ABSENT_LATE", actor: "mkqWarner", withdrawnOn: day("2026-11-29"),
                withdrawnReason: "mkqWithdrawn")
        ]
        story.decisions = [
            .init(
                number: 1, day: day("2026-11-20"), actor: "mkqDecider", kind: "state", verb: "mkqVerb", reason: "mkqWhy"
            )
        ]
        story.stopped = [
            StoppedPeriod(
                client: -1, firstDay: day("2026-10-01"), lastDay: day("2026-10-03"), cause: "mkqCause",
                source: "mkqSource")
        ]
        var data = HeldData(
            story: story,
            client: Client(
                id: "mkqClient", displayName: "mkqName", alias: "mkqAlias", phone: "mkqPhone",
                emergencyContact: "mkqEmergency", home: -1, travelModes: [.bicycle, .publicTransport],
                travelLimit: 90, organisation: "mkqOrganisation", language: "nl", needsPlainText: true,
                dayActivities: [.work, .care], leastSessions: 1, mostSessions: 3, wishSessions: 2,
                workWish: ["mkqWish"]))
        data.postcode = "mkqPostcode"
        data.isWeekKnown = true
        data.free = [Availability(client: -1, weekday: .monday, part: .morning, rhythm: .oddWeek)]
        data.exceptions = [
            AvailabilityException(
                client: -1, firstDay: day("2026-12-21"), lastDay: day("2027-01-03"), sense: .unavailable,
                reason: .medical)
        ]
        data.limitations = ["noLifting", "noChildrenOnSite", "noAlcoholSite", "mkqTag"]
        data.grounds = [
            WeekendGround(client: -1, ground: .work, sentence: "mkqSentence", recordedBy: "mkqRecorder")
        ]
        data.office = .init(name: "mkqUnit", telephone: "mkqTelephone", address: "mkqUnitAddress")
        data.sites = [
            "mkqProjectId": .init(name: "mkqProject", address: "mkqAddress", workKinds: ["mkqWish", "mkqKind"])
        ]
        data.weekdays = ["mkqSeries": .thursday]
        data.journeys = [.init(mode: .bicycle, minutes: 25)]
        data.looks = [
            .init(day: day("2026-11-30"), actor: "mkqLooker", kind: "person", outputs: ["mkqOutput", "plan"])
        ]
        change(&data)
        return data
    }

    private static func letter(
        _ outcome: String = "ABSENT_LATE", number: Int = 1, most: Int = 1, _ frame: LegalFrame = .judgment,
        detention: Bool = true, respondBy: CalendarDay? = nil, in language: String = "nl"
    ) -> OrderPaper {
        let isSentence = [.judgment, .penalOrder, .juvenile].contains(frame)
        let warning = GivenWarning(
            day: day("2026-11-30"), number: number, most: most, happenedOn: day("2026-11-27"), from: TimeOfDay(9, 0),
            to: TimeOfDay(16, 30), project: "mkqProject", outcome: outcome, isSentence: isSentence,
            hasDetention: isSentence && detention, isForCourt: frame == .unpaidWork, respondBy: respondBy)
        return papers.warning(
            warning, to: data { $0.story.order.legalFrame = frame }, on: moment.day, in: language)
    }

    private static func report(
        _ kind: ReportFacts.Kind, detention: Bool = true, in language: String = "nl"
    ) -> OrderPaper {
        let days = DetentionReckoning(days: 30, unworked: 1_575, ordered: 3_360)
        let facts = ReportFacts(
            kind, termEnd: day("2028-02-29"), due: kind == .return ? nil : day("2026-12-07"),
            detention: detention ? days : nil, isSentence: true, isDeductionTakenOff: true, objectionDays: 14)
        return papers.report(facts, of: data(), on: moment.day, in: language)
    }

    private static func ownData(
        termEnd: CalendarDay? = nil, in language: String = "nl", _ change: (inout HeldData) -> Void = { _ in }
    ) -> OrderPaper {
        papers.ownData(data(change), termEnd: termEnd, at: moment, in: language)
    }

    private static let papers = OrderPapers()

    /// Each paper in each of its languages, by its name.
    private static var all: [String: OrderPaper] {
        var all: [String: OrderPaper] = [:]
        for language in ["nl", "en"] {
            all["ownData.\(language)"] = ownData(termEnd: day("2028-02-29"), in: language)
            all["warning.\(language)"] = letter(in: language)
            for kind in ReportFacts.Kind.allCases {
                all["\(kind.rawValue).\(language)"] = report(kind, in: language)
            }
        }
        return all
    }

    private static let unit: Set = ["mkqUnit", "mkqTelephone", "mkqUnitAddress"]

    /// Markers that a paper shows; any other one is shown by none.
    private static func allowed(_ paper: String) -> Set<String> {
        switch paper {
        case "ownData":
            unit.union([
                "mkqCase", "mkqName", "mkqAlias", "mkqPhone", "mkqEmergency", "mkqPostcode", "mkqOrganisation",
                "mkqWish",
                "mkqProject", "mkqAddress", "mkqLooker",
            ])
        case "warning": unit.union(["mkqCase", "mkqName", "mkqProject"])
        default: unit.union(["mkqCase", "mkqOrder"])
        }
    }

    @Test("each marker is in the papers of its allow-list, and in no byte of any other")
    func markers() {
        for (name, paper) in Self.all {
            let wanted = Self.allowed(String(name.prefix { $0 != "." }))
            for text in [String(decoding: paper.page, as: UTF8.self), paper.text] {
                let found = Set(text.matches(of: /mkq[A-Za-z]+/).map { String($0.output) })
                #expect(found == wanted, "\(name): \(found.symmetricDifference(wanted).sorted())")
                for word in ["noChildrenOnSite", "noAlcoholSite", "medical", "ABSENT_"] {
                    #expect(!text.contains(word), "\(name): \(word)")
                }
            }
        }
    }

    @Test("no title says what the work is for, and the page says its language")
    func titles() throws {
        for (name, paper) in Self.all {
            let page = String(decoding: paper.page, as: UTF8.self)
            let title = try #require(page.firstMatch(of: /<title>(.*)<\/title>/)).output.1
            #expect(!title.isEmpty && !title.lowercased().contains("straf"), "\(name): \(title)")
            #expect(page.contains("<html lang=\"\(name.suffix(2))\">"), "\(name)")
            #expect(page.contains(".order-paper h1") && !page.contains("{{") && !paper.text.contains("<"), "\(name)")
        }
    }

    @Test("every field of these papers is printed by some template, and no template names another one")
    func fields() {
        var named: Set<String> = []
        for name in PaperTemplates.builtInNames {
            let text = PaperTemplates.builtInText(name) ?? ""
            let own = Set(text.matches(of: /\{\{[#^\/]?([A-Za-z]\w*)\}\}/).map { String($0.output.1) })
            #expect(own.subtracting(PaperFields.names).isEmpty, "\(name): \(own.subtracting(PaperFields.names))")
            named.formUnion(own)
        }
        #expect(PaperFields.orderNames.subtracting(named).isEmpty, "\(PaperFields.orderNames.subtracting(named))")
    }

    @Test("the client reads what is held, why this place, who looked and how to object; days in plain words")
    func ownData() throws {
        let text = try #require(Self.all["ownData.nl"]).text
        for line in [
            "Wat wij over u bewaren", "- maandagochtend, in oneven weken",
            "Niet op maandag 21 december 2026 tot en met zondag 3 januari 2027 (gezondheid).",
            "- niet zwaar tillen", "- uw wens: mkqWish", "Nog te werken  26 uur en 15 minuten",
            "do 26 nov 2026  09:00–16:30  mkqProject  gewerkt, geteld: 6 uur en 45 minuten, ingehouden: 15 minuten",
            "vr 27 nov 2026  09:00–16:30  mkqProject  te laat gekomen",
            "za 28 nov 2026  09:00–16:30  mkqProject  niet gewerkt, met een reden",
            "ma 30 nov 2026  09:00–16:30  mkqProject  ging niet door of verviel",
            "di 1 dec 2026  09:00–16:30  mkqProject  nog niets ontvangen",
            "ma 7 dec 2026  09:00–16:30  mkqProject  komt nog",
            "Waarschuwing op zaterdag 28 november 2026, over vrijdag 27 november 2026. Ingetrokken op zondag 29 november 2026: die telt niet.",
            "- De reis duurt ongeveer 25 minuten (enkele reis, met de fiets).", "- U wilde dit werk: mkqWish.",
            "ma 30 nov 2026  medewerker mkqLooker  bij het maken van het rooster op een scherm",
            "Klopt er iets niet?",
        ] { #expect(text.contains(line + "\n"), "\(line)\n\(text)") }
        let young = Self.ownData { $0.story.order.legalFrame = .juvenile }
        #expect(young.text.contains("Wat wij over jou bewaren\n") && !young.text.contains("Laatste dag om te werken"))
        #expect(young.text.firstMatch(of: /\b[Uu]w?\b/) == nil, "\(young.text)")
        let bare = Self.ownData(in: "") {
            $0.client = Client(id: "c", home: -1, travelModes: [], organisation: "", language: "")
            ($0.free, $0.story.places, $0.story.days, $0.looks, $0.isWeekKnown) = ([], [], [], [], false)
        }
        for line in ["Goedendag,", "Reizen  nog niet bekend", "U hebt nu geen werkplek.", "nog geen", "niemand"] {
            #expect(bare.text.contains(line), "\(line)\n\(bare.text)")
        }
    }

    @Test("a warning says what happened in the words of its code, and what comes of it by the frame of the law")
    func warning() {
        var said: Set<String> = []
        let outcomes = [
            "ABSENT_UNACCEPTABLE", "ABSENT_LATE", "ABSENT_REFUSED_INSTRUCTION", "SENT_HOME_CONDUCT", "WORKED_POORLY",
            "X",
        ]
        for outcome in outcomes {
            for language in ["nl", "en"] { said.insert(Self.letter(outcome, in: language).text) }
        }
        #expect(said.count == 12)
        let judgment = Self.letter(in: "nl").text
        for line in [
            "Het gaat over vrijdag 27 november 2026, 09:00–16:30, bij mkqProject.",
            "U kwam later dan was afgesproken. Daarom kon u die dag niet meer beginnen.",
            "U krijgt één waarschuwing voor al uw uren samen. Dit is die waarschuwing. Gebeurt er nog een keer zoiets? Dan stopt het werk. Wij melden dat aan het Openbaar Ministerie. De officier van justitie beslist dan of u naar de gevangenis moet, voor de uren die u niet hebt gewerkt.",
        ] { #expect(judgment.contains(line + "\n"), "\(judgment)") }
        #expect(!judgment.contains("uiterlijk"))
        let young = Self.letter("ABSENT_LATE", .juvenile, in: "nl").text
        #expect(young.contains("of je wordt opgesloten") && young.firstMatch(of: /\b[Uu]w?\b/) == nil, "\(young)")
        let fewer = Self.letter(detention: false, in: "nl").text
        #expect(fewer.contains("beslist dan hoe het verder gaat.") && !fewer.contains("gevangenis"))
        let voluntary = Self.letter("ABSENT_LATE", .voluntary, in: "nl").text
        #expect(!voluntary.contains("officier") && voluntary.contains("Dan stopt het werk."))
        let first = Self.letter(number: 1, most: 2, .unpaidWork, respondBy: Self.day("2026-12-07"), in: "en").text
        #expect(first.contains("This is warning 1 of 2.\n") && !first.contains("court"), "\(first)")
        #expect(first.contains("Do that by Monday 7 December 2026.\n"))
        let second = Self.letter(number: 2, most: 2, .unpaidWork, in: "en").text
        #expect(second.contains("the last one.") && second.contains("back to court"), "\(second)")
    }

    @Test("a language without templates gives Dutch and English, and somebody interprets")
    func languages() {
        let paper = Self.letter(in: "tr")
        #expect(paper.languages == ["nl", "en"] && paper.needsInterpreter)
        #expect(paper.text.contains("U krijgt een waarschuwing") && paper.text.contains("This is a translation"))
        let own = Self.letter(in: "en")
        #expect(own.languages == ["en"] && !own.needsInterpreter && !own.text.contains("translation"))
        #expect(Self.report(.return, in: "tr").languages == ["nl"])
    }

    @Test("a report has hours, days with their reckoning, and every line; what is not known is left to be filled in")
    func reports() throws {
        let back = try #require(Self.all["return.nl"]).text
        for line in [
            "Terugmelding", "Gewerkt  29 uur en 15 minuten", "Niet gewerkt  26 uur en 15 minuten",
            "In het vonnis of de strafbeschikking: 30 dagen. Voor wat niet is gewerkt blijven over: 15 dagen.",
            "30 × 1.575 ÷ 3.360 = 14,06…, dus 15",
            "14  ma 30 nov 2026  gewerkt (later ongedaan gemaakt)  − 7 uur  26 uur en 30 minuten",
            "15  ma 30 nov 2026  regel 14 ongedaan gemaakt  + 7 uur  33 uur en 30 minuten",
            "17  ma 30 nov 2026  verbetering  − 30 minuten  26 uur en 15 minuten",
            "- vrijdag 27 november 2026: te laat gekomen, niet toegelaten",
            "Eerste werkdag  maandag 5 oktober 2026",
        ] { #expect(back.contains(line + "\n"), "\(line)\n\(back)") }
        #expect(back.contains("kan binnen 14 dagen bezwaar worden gemaakt"))
        let done = try #require(Self.all["completion.en"]).text
        #expect(done.contains("Completion report\n") && done.contains("To be sent by Monday 7 December 2026.\n"))
        #expect(!done.contains("detention") && done.contains("All hours are worked.\n"))
        let never = try #require(Self.all["impossible.nl"]).text
        #expect(never.contains("Waarom het onmogelijk is\n") && !never.contains("bezwaar"))
        let open = Self.report(.return, detention: false, in: "nl").text
        #expect(open.contains("Dagen in het vonnis of de strafbeschikking: ……\n"), "\(open)")
    }

    @Test("texts of the data are escaped on the page, and stand as they are on a screen")
    func escaped() {
        let name = "<b>&'\"</b> \u{1B}[31m"
        let paper = Self.ownData { $0.client.displayName = name }
        let page = String(decoding: paper.page, as: UTF8.self)
        #expect(page.contains("&lt;b&gt;&amp;&#39;&quot;&lt;/b&gt;") && !page.contains("<b>"))
        #expect(paper.text.contains("Beste <b>&'\"</b> [31m,") && !paper.text.contains("\u{1B}"), "\(paper.text)")
    }
}
