import Explanation
import PlacementDomain
import PlacementModel
import PlacementTesting
import Testing

/// The words that planners and clients read: recorded here, reviewed in the diff.
struct SentenceTests {
    private static let golden: [(UnplacedCode, String, String)] = [
        (
            .termOver, "De termijn is voorbij, of eindigt vóór de eerst mogelijke werkdag.",
            "The term is over, or ends before the first possible working day."
        ),
        (
            .noProjectInReach, "Geen project ligt binnen de reisgrens van deze cliënt.",
            "No project lies within this client's travel limit."
        ),
        (
            .notApproved, "Op die dagen is er geen werk bij de projecten die deze cliënt kan bereiken.",
            "There is no work on those days at the projects that this client can reach."
        ),
        (
            .groupNotForHim,
            "De groepen die deze cliënt kan bereiken, nemen hem niet aan (samenstelling van de groep).",
            "The groups that this client can reach do not take this client (composition of the group)."
        ),
        (
            .limitation, "Het werk dat deze cliënt kan bereiken, past niet bij wat hij kan of mag doen.",
            "The work that this client can reach does not suit what they can or may do."
        ),
        (
            .notPossibleHere, "De projecten die dan overblijven, kunnen niet voor deze cliënt.",
            "The projects that are left are not possible for this client."
        ),
        (
            .noCommonDay, "Geen project dat deze cliënt kan bereiken, werkt op een dagdeel waarop hij vrij is.",
            "No project that this client can reach works at a part of the day when they are free."
        ),
        (
            .weekendGround, "Deze cliënt kan alleen nog in het weekend werken, en daarvoor is geen reden vastgelegd.",
            "This client can only work at weekends, and no reason for weekend work is recorded."
        ),
        (
            .restOrDayLimit, "De werkdagen die overblijven, geven te weinig rust of te veel uren.",
            "The working days that are left give too little rest or too many hours."
        ),
        (
            .noStartInWindow, "Deze cliënt kan in de weken van dit rooster bij geen project beginnen.",
            "This client cannot start at any project in the weeks of this roster."
        ),
        (
            .seriesNotOpened, "De groepen die passen, werken niet in deze periode.",
            "The groups that would suit do not work in this period."
        ),
        (
            .seatsTaken, "Alle plaatsen die passen, zijn bezet in de weken waarin deze cliënt kan beginnen.",
            "All seats that suit are taken in the weeks in which this client can start."
        ),
        (
            .startsTaken, "Er is plaats, maar op die dagen beginnen al zo veel nieuwe cliënten als mag.",
            "There are seats, but as many new clients as may already start on those days."
        ),
        (
            .keptApart, "De plaatsen die vrij zijn, kunnen nu niet voor deze cliënt.",
            "The seats that are free are not possible for this client now."
        ),
        (
            .betterLater,
            "Er is een plaats vrij, maar die is volgens policy.yaml voor deze cliënt slechter dan nog wachten. U kunt hem daar toch plaatsen met 'dichtbij place'.",
            "A seat is free, but by policy.yaml it is worse for this client than waiting. You may still place them there with 'dichtbij place'."
        ),
    ]

    /// Of NOT_APPROVED, where it is known what it is.
    private static let notHeld: [(NotHeldCause, String, String)] = [
        (
            .closed, "De projecten die deze cliënt kan bereiken, zijn in die weken gesloten.",
            "The projects that this client can reach are closed in those weeks."
        ),
        (
            .notApproved, "De projecten die deze cliënt kan bereiken, hebben op die dagen geen goedkeuring.",
            "The projects that this client can reach have no approval on those days."
        ),
        (
            .noContact, "De projecten die deze cliënt kan bereiken, hebben op die dagen geen contactpersoon.",
            "The projects that this client can reach have no contact person on those days."
        ),
        (
            .holiday, "Alle werkdagen van de projecten die deze cliënt kan bereiken, vallen op een feestdag.",
            "All working days of the projects that this client can reach fall on public holidays."
        ),
        (
            .cancelled, "Alle werkdagen van de projecten die deze cliënt kan bereiken, zijn afgezegd.",
            "All working days of the projects that this client can reach are cancelled."
        ),
        (
            .noDay,
            "De projecten die deze cliënt kan bereiken, hebben geen werkdag tussen zijn eerste en zijn laatste dag.",
            "The projects that this client can reach have no working day between the client's first and last day."
        ),
        (
            .other, "Op die dagen is er geen werk bij de projecten die deze cliënt kan bereiken.",
            "There is no work on those days at the projects that this client can reach."
        ),
    ]

    private static let repairs: [(RepairPlan?, String, String)] = [
        (
            RepairPlan(.partOfDay(.wednesday, .morning)),
            "Is de cliënt ook vrij op woensdagochtend? Dan is er plaats.",
            "Is the client also free on Wednesday morning? Then there is a seat."
        ),
        (
            RepairPlan(.travel(20)),
            "Wil de cliënt 20 minuten per dag meer reizen? Dan is er plaats.",
            "Does the client want to travel 20 minutes a day more? Then there is a seat."
        ),
        (
            RepairPlan(.seat("s031")),
            "Komt er bij reeks s031 één plaats bij? Dan kan deze cliënt daar beginnen.",
            "Does series s031 get one more seat? Then this client can start there."
        ),
        (
            RepairPlan(.weekendGround),
            "Is er een reden voor werk in het weekend? Dan is er plaats.",
            "Is there a reason for weekend work? Then there is a seat."
        ),
        (
            RepairPlan(.startWeek),
            "Mag de cliënt een week later beginnen dan dit rooster toelaat? Dan is er plaats.",
            "May the client start a week later than this roster allows? Then there is a seat."
        ),
        (
            RepairPlan(.freeDay(.friday)),
            "Is de cliënt ook vrij op vrijdag overdag? Dan is er plaats.",
            "Is the client also free on Friday during the day? Then there is a seat."
        ),
        (
            RepairPlan(.travel(20), .partOfDay(.wednesday, .morning)),
            "Is de cliënt ook vrij op woensdagochtend, en wil de cliënt 20 minuten per dag meer reizen? Dan is er plaats.",
            "Is the client also free on Wednesday morning, and does the client want to travel 20 minutes a day more? Then there is a seat."
        ),
        (
            RepairPlan(.partOfDay(.monday, .morning), .partOfDay(.friday, .evening)),
            "Is de cliënt ook vrij op maandagochtend en vrijdagavond? Dan is er plaats.",
            "Is the client also free on Monday morning and Friday evening? Then there is a seat."
        ),
        (
            RepairPlan(.freeDay(.friday), .seat("s031")),
            "Is de cliënt ook vrij op vrijdag overdag, en komt er bij reeks s031 één plaats bij? Dan kan deze cliënt daar beginnen.",
            "Is the client also free on Friday during the day, and does series s031 get one more seat? Then this client can start there."
        ),
        (
            RepairPlan(.weekendGround, .startWeek),
            "Is er een reden voor werk in het weekend, en mag de cliënt een week later beginnen dan dit rooster toelaat? Dan is er plaats.",
            "Is there a reason for weekend work, and may the client start a week later than this roster allows? Then there is a seat."
        ),
        (
            nil,
            "Met één of twee kleine veranderingen is er nog geen plaats gevonden.",
            "With one or two small changes no place was found."
        ),
    ]

    @Test("each code has its sentence in Dutch and English")
    func reasons() {
        #expect(SentenceTests.golden.map(\.0) == UnplacedCode.allCases)
        for (code, dutch, english) in SentenceTests.golden {
            #expect(UnplacedSentences.sentence(code, language: "nl") == dutch)
            #expect(UnplacedSentences.sentence(code, language: "en") == english)
        }
    }

    @Test("what keeps projects from being held has its sentence, which reads back from unplaced.csv in any language")
    func notHeld() {
        #expect(SentenceTests.notHeld.map(\.0) == NotHeldCause.allCases)
        for (cause, dutch, english) in SentenceTests.notHeld {
            #expect(UnplacedSentences.sentence(.notApproved, UnplacedFacts(notHeld: cause), language: "nl") == dutch)
            #expect(UnplacedSentences.sentence(.notApproved, UnplacedFacts(notHeld: cause), language: "en") == english)
            let entry = UnplacedClient(
                client: "c1", order: "o1", code: .notApproved, cost: 0,
                sentence: dutch + " " + RepairSentences.none(nil, language: "nl"))
            #expect(UnplacedSentences.sentence(of: entry, language: "nl") == entry.sentence)
            #expect(
                UnplacedSentences.sentence(of: entry, language: "en")
                    == english + " " + RepairSentences.none(nil, language: "en"))
        }
    }

    @Test("each repair has its sentence, and its word reads back")
    func repairSentences() {
        for (repair, dutch, english) in SentenceTests.repairs {
            #expect(RepairSentences.sentence(repair, language: "nl") == dutch)
            #expect(RepairSentences.sentence(repair, language: "en") == english)
            guard let repair else { continue }
            #expect(RepairPlan(repair.word) == repair)
            #expect(RepairPlan(RepairSentences.cell(repair, language: "nl")) == repair)
        }
        #expect(RepairSentences.cell(nil, language: "nl").isEmpty)
        for text in [
            "", "one seat at s1", "PART_OF_DAY", "PART_OF_DAY someday morning", "TRAVEL far", "SEAT",
            "TRAVEL 10 + later",
        ] {
            #expect(RepairPlan(text) == nil, "\(text)")
        }
    }

    @Test("an exclusion or keeping people apart is never named as such")
    func hiddenCauses() {
        let revealing = [
            "exclu", "uitgesloten", "verbod", "slachtoffer", "victim", "medeverdachte", "defendant", "conflict",
            "apart",
            "samen", "together", "ander", "other", "iemand", "somebody",
        ]
        for code in [UnplacedCode.notPossibleHere, .keptApart] {
            for language in ["nl", "en"] {
                let sentence = UnplacedSentences.sentence(code, language: language).lowercased()
                for word in revealing { #expect(!sentence.contains(word), "\(sentence)") }
            }
        }
        for language in ["nl", "en"] {
            let sentence = RiskSentences.sentence(.notPossible, language: language)
            for word in revealing { #expect(!sentence.contains(word), "\(sentence)") }
        }
    }

    @Test("a sentence has at most fifteen words on average, in both languages")
    func length() {
        var texts: [String] = SentenceTests.golden.flatMap { [$0.1, $0.2] }
        texts += SentenceTests.repairs.flatMap { [$0.1, $0.2] }
        texts += SentenceTests.notHeld.flatMap { [$0.1, $0.2] }
        for cause in EarlierWeek.Cause.allCases {
            texts += ["nl", "en"].map { RiskSentences.sentence(cause, language: $0) + "." }
        }
        for language in ["nl", "en"] {
            for points in [0, 1, 4, 30, 399, 400, 9_000] {
                texts.append(words(language).costToOthers(Cost(points)) + ".")
            }
        }
        let sentences = texts.flatMap { $0.split(separator: ".") }
        let count = sentences.reduce(0) { $0 + $1.split(separator: " ").count }
        #expect(count <= 15 * sentences.count)
        #expect(sentences.allSatisfy { $0.split(separator: " ").count <= 25 })
    }

    @Test("a term that is over is to be reported; one that still runs is not, and both days are named")
    func terms() {
        let over = TermTrouble.over(last: "2026-11-20")
        let tooSoon = TermTrouble.endsTooSoon(last: "2026-12-16", first: "2026-12-28")
        let beyond = TermTrouble.beyondCalendar(last: "2027-05-30", first: "2027-06-07")
        func said(_ trouble: TermTrouble, _ language: String) -> String {
            UnplacedSentences.sentence(.termOver, UnplacedFacts(term: trouble), language: language)
        }
        func remedy(_ trouble: TermTrouble) -> String { RepairSentences.none(trouble, language: "nl") }
        let (dutch, english) = (Wording.dutch, Wording.english)
        #expect(said(over, "nl") == "De termijn is voorbij: de laatste dag was \(dutch.shortDay("2026-11-20")).")
        #expect(remedy(over).contains("Btul 3:13"))
        #expect(
            said(tooSoon, "nl")
                == "De termijn eindigt op \(dutch.shortDay("2026-12-16")). De eerst mogelijke werkdag is \(dutch.shortDay("2026-12-28"))."
        )
        #expect(remedy(tooSoon).hasPrefix("Kan de cliënt eerder beginnen, ook buiten dit rooster om?"))
        #expect(said(beyond, "en").hasPrefix("The first possible working day is \(english.shortDay("2027-06-07"))."))
        #expect(!remedy(beyond).contains("Btul"))
        for trouble in [over, tooSoon, beyond] {
            for language in ["nl", "en"] {
                let text = said(trouble, language) + " " + RepairSentences.none(trouble, language: language)
                #expect(!text.lowercased().contains("officier"))
                let entry = UnplacedClient(client: "c1", order: "o1", code: .termOver, cost: 0, sentence: text)
                #expect(UnplacedSentences.sentence(of: entry, language: language) == text)
                // The days stand in one language alone; in the other one the sentence is general.
                let other = UnplacedSentences.sentence(of: entry, language: language == "nl" ? "en" : "nl")
                #expect(other == UnplacedSentences.sentence(.termOver, language: language == "nl" ? "en" : "nl"))
            }
        }
        let old = UnplacedClient(
            client: "c1", order: "o1", code: .termOver, cost: 0,
            sentence: "De executietermijn is voorbij voordat een eerste dag mogelijk is.")
        #expect(
            UnplacedSentences.sentence(of: old, language: "nl")
                == UnplacedSentences.sentence(.termOver, language: "nl"))
    }

    @Test("whose limit of travel it is and how far the nearest project lies are said")
    func reach() {
        func said(_ need: TravelNeed, _ language: String = "nl") -> String {
            UnplacedSentences.sentence(.noProjectInReach, UnplacedFacts(reach: need), language: language)
        }
        #expect(
            said(TravelNeed(nearest: 48, limit: TravelNeed.Limit(minutes: 45, isOwn: true)))
                == "Geen project ligt binnen zijn eigen reisgrens (45 min heen en terug). Het dichtstbijzijnde project ligt op 48 min reizen (heen en terug)."
        )
        #expect(
            said(TravelNeed(nearest: 190, limit: TravelNeed.Limit(minutes: 180, isOwn: false)))
                .hasPrefix("Geen project ligt binnen de wettelijke reisgrens (180 min heen en terug)."))
        #expect(said(TravelNeed(nearest: nil, limit: nil), "en").hasPrefix("travel.csv holds no travel time"))
    }

    @Test(
        "prices are said in weeks that others wait, or in hours where it is hours, always with ±",
        arguments: [
            (0, "no difference for others", "geen verschil voor anderen"),
            (1, "hardly any difference for others", "bijna geen verschil voor anderen"),
            (
                2, "because of this others wait ± 1 week longer in all",
                "anderen wachten hierdoor samen ± 1 week langer"
            ),
            (
                16, "because of this others wait ± 4 weeks longer in all",
                "anderen wachten hierdoor samen ± 4 weken langer"
            ),
            (
                400, "because of this others wait ± 100 weeks longer in all, or one of them gets no place",
                "hierdoor wachten anderen samen ± 100 weken langer, of krijgt een van hen geen plaats"
            ),
            (
                1_344, "because of this ± 1 h of others cannot be worked before their end dates",
                "hierdoor is bij anderen samen ± 1 uur niet haalbaar vóór de einddatum"
            ),
        ])
    func prices(points: Int, english: String, dutch: String) {
        #expect(words("en").costToOthers(Cost(points)) == english)
        #expect(words("nl").costToOthers(Cost(points)) == dutch)
    }

    private func words(_ language: String) -> PriceWords {
        PriceWords(instance: InstanceBuilder.town().build(), language: language)
    }

    @Test("what changes for others is counted, and said only where it happens")
    func difference() {
        func row(_ client: ClientID, _ project: ProjectID, _ day: CalendarDay) -> PlacedClient {
            PlacedClient(
                client: client, order: "o", project: project, series: ["s1"], kind: .start, firstDate: day,
                unworkedMinutes: 0, cost: 0)
        }
        var before = Roster()
        before.placements = [
            row("a", "p1", "2026-12-01"), row("b", "p1", "2026-12-01"), row("c", "p1", "2026-12-15"),
            row("d", "p1", "2026-12-01"),
        ]
        before.unplaced = [UnplacedClient(client: "e", order: "o", code: .seatsTaken, cost: 1)]
        var after = Roster()
        after.placements = [
            row("a", "p1", "2026-12-01"), row("b", "p2", "2026-12-16"), row("c", "p1", "2026-12-07"),
            row("e", "p1", "2026-12-01"),
        ]
        func compared(_ before: Roster, _ after: Roster) -> RosterDifference {
            RosterDifference(before: SeatedRoster(before), after: SeatedRoster(after), without: "x")
        }
        let difference = compared(before, after)
        #expect(
            difference.sentences(language: "en") == [
                "1 other starts later, 2 weeks in all.", "1 other starts sooner, 1 week in all.",
                "1 other goes to another project.", "1 other gets a place then.", "1 other is left without a place.",
            ])
        #expect(difference.moreCost == -1)
        #expect(difference.balance(.dutch) == "Alles samen is dit voor anderen niet slechter.")
        after.placements[0].cost = 13
        #expect(
            compared(before, after).balance(.english) == "All in all this is worse for others.")
        #expect(difference.unchanged == 1)
        #expect(difference.others == 5)
        #expect(difference.moved == 3)
        let same = compared(before, before)
        #expect(same.sentences(language: "nl") == ["Voor anderen verandert er niets."])
        #expect(same.balance(.dutch) == nil)
        var days = before
        days.placements[0].series = ["s2"]
        days.placements[2].unworkedMinutes = 45
        #expect(
            compared(before, days).sentences(language: "nl") == [
                "2 anderen krijgen andere werkdagen bij hetzelfde project.", "Bij anderen is 0 u 45 minder haalbaar.",
            ])
    }
}
