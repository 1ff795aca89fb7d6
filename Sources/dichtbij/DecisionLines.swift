import Explanation
import PlacementDomain

/// What a planner must decide before or after a publication, with the line to type.
struct DecisionLines {
    static let most = 20

    let decisions: [OpenDecision]
    /// The day on which a placement would be unlocked.
    let asOf: CalendarDay
    /// `dichtbij explain WEEK OUT`: why somebody cannot go on.
    let explain: String
    let words: Wording

    /// Most urgent first; nothing where nothing is to be decided.
    var lines: [String] {
        guard !decisions.isEmpty else { return [] }
        var lines = [
            words("Te beslissen: ", "To decide: ")
                + words.count(decisions.count, dutch: ("zaak", "zaken"), english: ("matter", "matters"))
        ]
        for decision in decisions.prefix(DecisionLines.most) {
            lines.append(heading(decision))
            lines += decision.answers.map { "    " + text($0) }
            if case ("KEPT_NOT_POSSIBLE", .withheld) = (decision.code, decision.kind) {
                lines += decision.clients.map { "    \(explain) --client \($0.text)" }
            }
        }
        if decisions.count > DecisionLines.most {
            lines.append(
                "  " + words.more(decisions.count - DecisionLines.most)
                    + words(" Alles: --json", " All of them: --json"))
        }
        return lines
    }

    var json: JSONText {
        .list(
            decisions.map { decision in
                .object([
                    ("code", .string(decision.code)), ("where", .string(decision.place)),
                    ("count", .integer(decision.count)),
                    ("clients", .list(decision.clients.map { .string($0.text) })),
                    ("published", .string(DecisionLines.word(decision.kind))),
                    ("do", .list(decision.answers.map { .string(text($0)) })),
                ])
            })
    }

    private static func word(_ kind: OpenDecision.Kind) -> String {
        switch kind {
        case .published: "asTold"
        case .withheld: "withheld"
        case .goesOn: "asPlanned"
        }
    }

    private func heading(_ decision: OpenDecision) -> String {
        let who = decision.clients.map(\.text).joined(separator: ", ")
        let isPlace = decision.place.contains("@")
        let more =
            decision.count > 1
            ? words(" en nog \(decision.count - 1) keer", " and \(decision.count - 1) times more") : ""
        return [
            "  " + (who.isEmpty ? "?" : who), decision.code, isPlace ? decision.place + more : "", sentence(decision),
        ]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    }

    private func sentence(_ decision: OpenDecision) -> String {
        switch (decision.kind, decision.code) {
        case (.published, "OTHER_TIMES"):
            words(
                "Gepubliceerd met andere tijden dan de dag nu heeft; op alle papieren staat wat gepubliceerd was.",
                "Published with other times than the sitting has now; all papers say what was published.")
        case (.published, _) where decision.place.contains(" "):
            words(
                "Hier gepubliceerd, en het mag niet meer; het blijft staan tot u beslist.",
                "Published here, and not lawful any more; it stands until you decide.")
        case (.published, _):
            words(
                "Gepubliceerd, en de dag gaat niet door; op blad en in agenda staat dat het niet zeker is.",
                "Published, and the sitting is not held; sheet and calendar say that it is not settled.")
        case (.withheld, "KEPT_NOT_POSSIBLE"):
            words(
                "De getekende plaatsing kan niet doorgaan; alles wat nieuw is, wordt achtergehouden.",
                "The signed placement cannot go on; everything new is withheld.")
        case (.withheld, _):
            ConflictSentences.sentence(decision.code, place: decision.place, language: words.code)
                + words(" Wat daar nieuw is, wordt achtergehouden.", " What is new there is withheld.")
        case (.goesOn, _): ConflictSentences.sentence(decision.code, place: decision.place, language: words.code)
        }
    }

    private func text(_ answer: OpenDecision.Answer) -> String {
        switch answer {
        case .placement(let id, let line):
            "placements.csv:\(line) (\(id)): unlockedOn=\(asOf), unlockReason="
                + words("<waarom>; of ", "<why>; or ") + "state=ended, changeReason="
                + words(
                    "<te weinig werk, conflict, ongeschikt of omstandigheden: zin>; eerst de cliënt horen",
                    "<too little work, conflict, unsuitable or circumstances: a sentence>; hear the client first")
        case .published(let order, let session, let line):
            "frozen-assignments.csv:\(line) (\(order), \(session)): "
                + words(
                    "regel weghalen, opnieuw plannen en publiceren met --previous; partner en cliënt bellen",
                    "take the record out, plan again and publish with --previous; call partner and client")
        case .otherTimes(let order, let session, let line, let start, let end):
            "frozen-assignments.csv:\(line) (\(order), \(session)): "
                + words(
                    "nu \(start)–\(end): from, to en creditMinutes aanpassen, of de regel weghalen; daarna met --previous",
                    "now \(start)–\(end): mend from, to and creditMinutes, or take the record out; then with --previous"
                )
        }
    }
}
