import Explanation
import PlacementDomain
import PlacementModel
import PlacementTesting
import Testing

/// The words that planners and clients read: recorded here, reviewed in the diff.
struct SentenceTests {
    private static let golden: [(UnplacedCode, String, String)] = [
        (
            .termOver, "De executietermijn is voorbij voordat een eerste dag mogelijk is.",
            "The term ends before a first day is possible."
        ),
        (
            .noProjectInReach, "Geen project is bereikbaar binnen de toegestane reistijd.",
            "No project can be reached within the lawful travel time."
        ),
        (
            .notApproved, "De projecten in de buurt gaan op die dagen niet door.",
            "The projects in reach are not held on those days."
        ),
        (
            .groupNotForHim, "De groepen in de buurt zijn niet voor deze cliënt bedoeld.",
            "The groups in reach are not meant for this client."
        ),
        (
            .limitation, "Het werk in de buurt past niet bij wat deze cliënt kan of mag doen.",
            "The work in reach does not suit what this client can or may do."
        ),
        (
            .notPossibleHere, "De overblijvende projecten zijn voor deze cliënt niet mogelijk.",
            "The remaining projects are not possible for this client."
        ),
        (
            .noCommonDay, "Geen project in de buurt werkt op een dagdeel waarop deze cliënt vrij is.",
            "No project in reach works on a part of day on which this client is free."
        ),
        (
            .weekendGround, "Alleen in het weekend is er plaats, en daarvoor is geen reden vastgelegd.",
            "Only weekend places are left, and no ground for weekend work is recorded."
        ),
        (
            .restOrDayLimit, "De overblijvende dagen laten te weinig rust of duren te lang.",
            "The remaining days leave too little rest or are too long."
        ),
        (
            .noStartInWindow, "In de weken van dit rooster kan niemand bij deze projecten beginnen.",
            "Nobody can start at these projects in the weeks of this roster."
        ),
        (
            .seriesNotOpened, "De groepen die passen, gaan in deze periode niet door.",
            "The groups that would fit do not run in this period."
        ),
        (
            .seatsTaken, "Alle passende plaatsen zijn bezet in de weken waarin iemand kan beginnen.",
            "All suitable seats are taken in the weeks in which somebody can start."
        ),
        (
            .startsTaken,
            "Er is plaats, maar op die dagen beginnen al zo veel nieuwe mensen als de begeleiding aankan.",
            "There are seats, but as many new people as can be received begin on those days already."
        ),
        (
            .keptApart, "De vrije plaatsen zijn voor deze cliënt nu niet mogelijk.",
            "The free seats are not possible for this client now."
        ),
        (
            .betterLater,
            "Er is een plaats vrij, maar later beginnen is voor deze cliënt beter. De planner kan hem toch plaatsen.",
            "A seat is free, but a later start serves this client better. The planner may still place him there."
        ),
    ]

    /// Of NOT_APPROVED, where it is known what it is.
    private static let notHeld: [(NotHeldCause, String, String)] = [
        (
            .closed, "De projecten in de buurt zijn in die weken dicht.",
            "The projects in reach are closed in those weeks."
        ),
        (
            .notApproved, "De projecten in de buurt hebben op die dagen geen goedkeuring.",
            "The projects in reach have no approval on those days."
        ),
        (
            .noContact, "De projecten in de buurt hebben op die dagen geen contactpersoon.",
            "The projects in reach have no contact person on those days."
        ),
        (
            .holiday, "De dagen van de projecten in de buurt vallen op feestdagen.",
            "The days of the projects in reach fall on public holidays."
        ),
        (
            .cancelled, "De dagen van de projecten in de buurt zijn afgezegd.",
            "The days of the projects in reach are cancelled."
        ),
        (
            .noDay, "De projecten in de buurt hebben geen werkdag tussen de eerste en de laatste dag van deze cliënt.",
            "The projects in reach have no working day between this client's first and last day."
        ),
        (
            .other, "De projecten in de buurt gaan op die dagen niet door.",
            "The projects in reach are not held on those days."
        ),
    ]

    private static let repairs: [(RepairPlan?, String, String)] = [
        (
            RepairPlan(.partOfDay(.wednesday, .morning)), "Met woensdagochtend erbij is er een plaats.",
            "With Wednesday morning added there is a seat."
        ),
        (
            RepairPlan(.travel(20)), "Met 20 minuten reistijd per dag erbij is er een plaats.",
            "With 20 more minutes of travel a day there is a seat."
        ),
        (
            RepairPlan(.seat("s031")), "Met één plaats meer in reeks s031 kan deze cliënt daar beginnen.",
            "With one more seat in series s031 this client can begin there."
        ),
        (
            RepairPlan(.weekendGround), "Met een vastgelegde reden voor weekendwerk is er een plaats.",
            "With a recorded ground for weekend work there is a seat."
        ),
        (
            RepairPlan(.startWeek), "Met een week langer om te beginnen is er een plaats.",
            "With one more week in which to start there is a seat."
        ),
        (
            RepairPlan(.freeDay(.friday)), "Met de hele vrijdag erbij is er een plaats.",
            "With the whole of Friday added there is a seat."
        ),
        (
            RepairPlan(.travel(20), .partOfDay(.wednesday, .morning)),
            "Met woensdagochtend en 20 minuten reistijd per dag erbij is er een plaats.",
            "With Wednesday morning added and 20 more minutes of travel a day there is a seat."
        ),
        (
            RepairPlan(.partOfDay(.monday, .morning), .partOfDay(.friday, .evening)),
            "Met maandagochtend en vrijdagavond erbij is er een plaats.",
            "With Monday morning and Friday evening added there is a seat."
        ),
        (
            RepairPlan(.freeDay(.friday), .seat("s031")),
            "Met de hele vrijdag erbij en één plaats meer in reeks s031 kan deze cliënt daar beginnen.",
            "With the whole of Friday added and one more seat in series s031 this client can begin there."
        ),
        (
            RepairPlan(.weekendGround, .startWeek),
            "Met een vastgelegde reden voor weekendwerk en een week langer om te beginnen is er een plaats.",
            "With a recorded ground for weekend work and one more week in which to start there is a seat."
        ),
        (
            nil, "Een of twee kleine veranderingen zijn niet genoeg.", "One or two small changes are not enough."
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
            #expect(UnplacedSentences.sentence(.notApproved, because: cause, language: "nl") == dutch)
            #expect(UnplacedSentences.sentence(.notApproved, because: cause, language: "en") == english)
            let entry = UnplacedClient(
                client: "c1", order: "o1", code: .notApproved, cost: 0,
                sentence: dutch + " " + RepairSentences.none(.notApproved, language: "nl"))
            #expect(UnplacedSentences.sentence(of: entry, language: "en") == english)
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
        #expect(RepairSentences.none(.termOver, language: "nl") == "Geen verandering in de planning helpt.")
        #expect(RepairSentences.none(.termOver, language: "en") == "No change of the planning helps.")
        #expect(RepairSentences.none(.noCommonDay, language: "en") == "One or two small changes are not enough.")
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
        #expect(sentences.allSatisfy { $0.split(separator: " ").count <= 20 })
    }

    @Test(
        "prices are said as people who start later or stay without a place",
        arguments: [
            (0, "nobody has to wait for it", "niemand hoeft hiervoor te wachten"),
            (1, "others hardly notice it", "anderen merken er bijna niets van"),
            (2, "weighs like 1 person starting 1 week later", "weegt als 1 mens die 1 week later begint"),
            (
                16, "weighs like 2 people each starting 2 weeks later",
                "weegt als 2 mensen die ieder 2 weken later beginnen"
            ),
            (400, "weighs like 1 person without a place", "weegt als 1 mens zonder plaats"),
            (1_100, "weighs like 3 people without a place", "weegt als 3 mensen zonder plaats"),
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
                "1 other starts later, 2 weeks in all.", "1 other starts earlier, 1 week in all.",
                "1 other goes to another project.", "1 other gets a place now.", "1 other is left without a place.",
            ])
        #expect(difference.moreCost == -1)
        #expect(difference.balance(words("nl")) == "Samen gaan anderen er niet op achteruit.")
        after.placements[0].cost = 13
        #expect(
            compared(before, after).balance(words("en"))
                == "Taken together others are worse off: it weighs like 2 people each starting 2 weeks later.")
        #expect(difference.unchanged == 1)
        #expect(difference.others == 5)
        #expect(difference.moved == 3)
        #expect(
            compared(before, before).sentences(language: "nl")
                == ["Voor anderen verandert er niets."])
    }
}
