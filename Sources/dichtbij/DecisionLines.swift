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
    /// Clients of whom something new is left out until it is decided.
    let withheld: Set<ClientID>
    let people: People
    let sentences: ConflictSentences
    let words: Wording

    /// Most urgent first; nothing where nothing is to be decided.
    var lines: [String] {
        guard !decisions.isEmpty else { return [] }
        var lines = [
            words("Te beslissen: ", "To decide: ") + words.number(decisions.count)
        ]
        for decision in decisions.prefix(DecisionLines.most) {
            lines.append(heading(decision))
            lines += decision.answers.flatMap(texts).map { "    " + $0 }
            if case ("KEPT_NOT_POSSIBLE", .withheld) = (decision.code, decision.kind) {
                lines += decision.clients.map { "    \(explain) --client \($0.text)" }
            }
        }
        if decisions.count > DecisionLines.most {
            lines.append(
                "  " + words.more(decisions.count - DecisionLines.most)
                    + words(" Alle: met --json", " All: with --json"))
        }
        return lines
    }

    /// One line each, without what answers them.
    func headings(most: Int) -> [String] {
        decisions.prefix(most).map(heading)
            + (decisions.count > most ? ["  " + words.more(decisions.count - most)] : [])
    }

    var json: JSONText {
        .list(
            decisions.map { decision in
                .object([
                    ("code", .string(decision.code)), ("where", .string(decision.place)),
                    ("count", .integer(decision.count)),
                    ("clients", .list(decision.clients.map { .string($0.text) })),
                    ("published", .string(DecisionLines.word(decision.kind))),
                    ("do", .list(decision.answers.map { .string(record($0)) })),
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
        let who = decision.clients.map(people.label).joined(separator: ", ")
        let more =
            decision.count > 1
            ? words(" en nog ", " and ")
                + words.count(
                    decision.count - 1, dutch: ("werkdag", "werkdagen"),
                    english: ("more working day", "more working days")) : ""
        let place = session(decision).map { "\(words.shortDay($0.date)) (\($0))" + more } ?? ""
        return ["  " + (who.isEmpty ? "?" : who), place, sentence(decision)].filter { !$0.isEmpty }
            .joined(separator: "  ")
    }

    private func session(_ decision: OpenDecision) -> SessionID? {
        Conflict(code: decision.code, place: decision.place, smallestSet: decision.clients).session
    }

    private func sentence(_ decision: OpenDecision) -> String {
        switch (decision.kind, decision.code) {
        case (.published, "OTHER_TIMES"):
            words(
                "Deze werkdag heeft nu andere tijden dan gepubliceerd. Op de papieren staan nog de oude tijden.",
                "This working day has other times now than were published. The papers still say the old times.")
        case (.published, _) where decision.place.contains(" "):
            told(decision) + words(" De werkdag blijft staan tot u beslist.", " It stands until you decide.")
        case (.published, _):
            told(decision)
                + words(
                    " Op de papieren van het project en in de agenda staat 'nog niet zeker'.",
                    " The project's papers and calendar say 'not certain yet'.")
        case (.withheld, "KEPT_NOT_POSSIBLE"):
            told(decision)
                + (withheld.isDisjoint(with: decision.clients)
                    ? ""
                    : words(
                        " De nieuwe werkdagen van deze cliënt komen nog op geen papier.",
                        " This client's new working days are on no paper yet."))
        case (.withheld, _):
            told(decision)
                + words(" Wie daar nieuw is, staat nog op geen papier.", " Whoever is new there is on no paper yet.")
        case (.goesOn, _): told(decision)
        }
    }

    private func told(_ decision: OpenDecision) -> String {
        sentences.sentence(decision.code, place: decision.place, clients: decision.clients)
    }

    /// The record of a placement that answers, for other programs.
    private func record(_ answer: OpenDecision.Answer) -> String {
        guard case .placement(let id, let line) = answer else { return texts(answer).joined(separator: " ") }
        return "placements.csv:\(line) (\(id)): unlockedOn=\(asOf), unlockReason=" + words("<reden>", "<reason>")
            + words(" of ", " or ") + "state=ended, changeReason=" + reasons
    }

    private var reasons: String {
        words(
            "<te weinig werk, conflict, ongeschikt of omstandigheden, met een zin>",
            "<too little work, conflict, unsuitable or circumstances, with a sentence>")
    }

    /// One line for each way to answer.
    private func texts(_ answer: OpenDecision.Answer) -> [String] {
        switch answer {
        case .placement(let id, let line):
            [
                words(
                    "Wijzigen? Geef de plaatsing eerst vrij, met een reden: ",
                    "Change it? Release the placement first, with a reason: ")
                    + "placements.csv:\(line) (\(id)): unlockedOn=\(asOf), unlockReason="
                    + words("<reden>", "<reason>"),
                words("Beëindigen? Praat eerst met de cliënt: ", "End it? Talk with the client first: ")
                    + "state=ended, changeReason=" + reasons
                    + words(
                        "; meld het aan OM en Minister (Btul 3:17, 3:18)",
                        "; report it to prosecution service and Minister (Btul 3:17, 3:18)"),
            ]
        case .published(let order, let session, let line):
            [
                "frozen-assignments.csv:\(line) (\(order), \(session)): "
                    + words(
                        "haal deze regel weg, plan opnieuw en publiceer met --previous. Bel project en cliënt.",
                        "take the record out, plan again and publish with --previous. Call project and client.")
            ]
        case .otherTimes(let order, let session, let line, let start, let end):
            [
                "frozen-assignments.csv:\(line) (\(order), \(session)): "
                    + words(
                        "de tijden zijn nu \(start)–\(end): pas from, to en creditMinutes aan, of haal de regel weg. Plan opnieuw en publiceer met --previous. Bel project en cliënt.",
                        "the times are now \(start)–\(end): change from, to and creditMinutes, or take the record out. Plan again and publish with --previous. Call project and client."
                    )
            ]
        }
    }
}
