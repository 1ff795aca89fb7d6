import Explanation
import PlacementDomain
import PlacementTesting
import Testing

/// The words for what a planner must decide, and for hours that a signature holds back.
struct ConflictSentenceTests {
    private static let kinds = [
        ("KEPT_NOT_POSSIBLE", "c1"), ("KEPT_NOT_POSSIBLE", "s1@2026-12-03"),
        ("KEPT_NOT_POSSIBLE", "s1@2026-12-03 c1"), ("KEPT_LOSES_HOURS", "c1"), ("TOO_MANY_KEPT", "s1@2026-12-03"),
        ("KEPT_APART", "s1@2026-12-03 c1 c2"), ("KEPT_AGAINST_LIMITS", "c1"), ("OTHER", "c1"),
    ]

    @Test("each kind of conflict has its own sentence in Dutch and English, and a published one is not called signed")
    func sentences() {
        for language in ["nl", "en"] {
            let sentences = ConflictSentenceTests.kinds.map {
                ConflictSentences.sentence($0.0, place: $0.1, language: language)
            }
            #expect(Set(sentences).count == ConflictSentenceTests.kinds.count)
            #expect(sentences.allSatisfy { $0.hasSuffix(".") })
            for sentence in sentences[1...2] {
                #expect(!sentence.contains("signed") && !sentence.contains("ondertekend"), "\(sentence)")
            }
        }
    }

    private func said(_ facts: ConflictFacts, _ conflict: Conflict, _ words: Wording = .dutch) -> String {
        ConflictSentences(instance: InstanceBuilder.town().build(), facts: facts, words: words).sentence(conflict)
    }

    @Test("a signed placement that falls away says why, and the new place or that there is none")
    func broken() {
        let conflict = Conflict(code: "KEPT_NOT_POSSIBLE", place: "c1", smallestSet: ["c1"])
        var facts = ConflictFacts()
        facts.broken["c1"] = .filter(.noCommonDay)
        #expect(
            said(facts, conflict)
                == "Deze ondertekende plaatsing vervalt, want de cliënt is op die dagen niet vrij. Er is geen andere plaats gevonden. Beslis voordat u publiceert."
        )
        facts.proposals["c1"] = ConflictFacts.Proposal(project: "p1", series: ["s1"], firstDate: "2026-11-30")
        let text = said(facts, conflict)
        #expect(text.contains(" Voorstel: p1") && text.contains("vanaf " + Wording.dutch.shortDay("2026-11-30")))
        #expect(text.hasSuffix("Beslis voordat u publiceert."))
        #expect(
            said(facts, conflict, .english).hasPrefix("This signed placement falls away, because the client is not"))
    }

    @Test("too many hours and two working days at one time are told apart; hours that releasing saves are named")
    func split() {
        let conflict = Conflict(code: "KEPT_AGAINST_LIMITS", place: "c1", smallestSet: ["c1"])
        var facts = ConflictFacts()
        facts.againstLimits = ["c1"]
        let limits = said(facts, conflict)
        facts.inTwoPlaces = ["c1"]
        let both = said(facts, conflict)
        facts.againstLimits = []
        let twice = said(facts, conflict)
        #expect(both == limits + " " + twice && limits != twice)
        facts.losingHours["c1"] = 24
        #expect(
            said(facts, Conflict(code: "KEPT_LOSES_HOURS", place: "c1", smallestSet: ["c1"]))
                .contains("Daardoor is 24 uur niet haalbaar"))
        #expect(
            said(facts, Conflict(code: "TOO_MANY_KEPT", place: "s1@2026-12-03", smallestSet: ["c1", "c2"]))
                .contains("2 van hen"))
    }

    @Test("facts are found for random instances: a cause for whoever cannot go on, and one kind at least of limits")
    func found() async throws {
        var (broken, proposals, limits, days) = (0, 0, 0, 0)
        for seed in UInt64(1)...150 {
            let instance = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: true)).build()
            let asked = try await AskedRoster.planned(instance)
            let facts = asked.seating.conflictFacts(threads: 1)
            for conflict in asked.plan.roster.conflicts {
                let clients = conflict.smallestSet
                switch conflict.code {
                case "KEPT_NOT_POSSIBLE" where conflict.session == nil:
                    #expect(clients.allSatisfy { facts.broken[$0] != nil }, "seed \(seed)")
                    for client in clients {
                        let row = asked.plan.roster.placements.first { $0.client == client }
                        #expect(facts.proposals[client]?.project == row?.project, "seed \(seed)")
                        proposals += row == nil ? 0 : 1
                    }
                    broken += 1
                case "KEPT_NOT_POSSIBLE": days += 1
                case "KEPT_LOSES_HOURS": #expect(clients.allSatisfy { (facts.losingHours[$0] ?? 0) > 0 })
                case "KEPT_AGAINST_LIMITS":
                    #expect(clients.allSatisfy { facts.inTwoPlaces.union(facts.againstLimits).contains($0) })
                    limits += 1
                default: break
                }
            }
        }
        print("\(broken) broken, \(proposals) with a proposal, \(limits) against limits, \(days) published days")
        #expect(broken > 0 && proposals > 0 && days > 0)
    }

    @Test("hours that a signature holds back are not called past saving, and each amount is the difference")
    func heldBack() {
        func sentence(alone: Minutes, unlocked: Minutes) -> String {
            RiskSentences.sentence(
                HoursAtRisk(
                    client: "c1", order: "o1", project: "p1", unworked: 600, unworkedAlone: alone,
                    unworkedUnlocked: unlocked, hasTerm: true), language: "en")
        }
        #expect(sentence(alone: 600, unlocked: 540).contains("Once released, 1 h more"))
        #expect(sentence(alone: 480, unlocked: 480).contains("Without other clients 2 h more"))
        #expect(sentence(alone: 600, unlocked: 600).hasPrefix("Even without other clients"))
    }
}
