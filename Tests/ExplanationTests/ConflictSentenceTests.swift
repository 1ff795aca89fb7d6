import Explanation
import PlacementDomain
import Testing

/// The words for what a planner must decide, and for hours that a signature holds back.
struct ConflictSentenceTests {
    @Test("each kind of conflict has its own sentence in Dutch and English, and a published one is not called signed")
    func sentences() {
        let kinds = [
            ("KEPT_NOT_POSSIBLE", "c1"), ("KEPT_NOT_POSSIBLE", "s1@2026-12-03"),
            ("KEPT_NOT_POSSIBLE", "s1@2026-12-03 c1"), ("KEPT_LOSES_HOURS", "c1"), ("TOO_MANY_KEPT", "s1@2026-12-03"),
            ("KEPT_APART", "s1@2026-12-03 c1 c2"), ("KEPT_AGAINST_LIMITS", "c1"), ("OTHER", "c1"),
        ]
        for language in ["nl", "en"] {
            let sentences = kinds.map { ConflictSentences.sentence($0.0, place: $0.1, language: language) }
            #expect(Set(sentences).count == kinds.count)
            #expect(sentences.allSatisfy { $0.hasSuffix(".") })
            for sentence in sentences[1...2] {
                #expect(!sentence.contains("signed") && !sentence.contains("getekend"), "\(sentence)")
            }
        }
    }

    @Test("hours that a signature holds back are not called past saving")
    func heldBack() {
        func sentence(unlocked: Minutes) -> String {
            RiskSentences.sentence(
                HoursAtRisk(
                    client: "c1", order: "o1", project: "p1", unworked: 600, unworkedAlone: 600,
                    unworkedUnlocked: unlocked, hasTerm: true), language: "en")
        }
        #expect(sentence(unlocked: 540).hasPrefix("The signed placement holds these hours back"))
        #expect(sentence(unlocked: 600).hasPrefix("Even without others"))
    }
}
