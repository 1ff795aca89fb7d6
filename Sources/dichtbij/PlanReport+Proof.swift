import PlacementDomain
import PlanFolders
import Planning

extension PlanReport {
    /// What the proof says, why the run stopped, and what the solver failed to answer.
    var proof: [String] {
        [console.bold(words("Bewijs", "Proof"))]
            + ProofLines.sentences(outcome.report, policy: outcome.instance.policy, words).map { "  " + $0 }
            + priceOfCalm.map { "  " + $0 } + ["  " + stopSentence] + lostAnswers
    }

    /// What planning everybody anew could still win, at most; nothing where nobody was held.
    private var priceOfCalm: [String] {
        guard summary.held > 0 else { return [] }
        return outcome.report.cost == outcome.report.bound
            ? [
                words(
                    "Dat iedereen die kon op zijn plaats bleef, kost niets.",
                    "That everybody who could kept his place costs nothing.")
            ]
            : [
                words(
                    "Prijs van de rust: meer dan dat kan helemaal opnieuw plannen (--full) ook niet winnen.",
                    "Price of calm: planning everything anew (--full) cannot win more than that either.")
            ] + poorStart
    }

    /// People are held where the earlier plan has them: what it left to be won, this one leaves as well.
    private var poorStart: [String] {
        guard let earlier = outcome.earlierGap, earlier * 2 > outcome.report.gap, earlier > PlanReport.poorGap else {
            return []
        }
        return [
            words(
                "Let op: het vorige rooster had zelf al \(words.percent(earlier)) te winnen, en wie bleef, bleef daarin. Met --full plant u opnieuw.",
                "Mind: the earlier roster itself had \(words.percent(earlier)) to gain, and who stayed, stayed in it. --full plans anew."
            )
        ]
    }

    /// From which gap on an earlier plan is told to be poor: twice what the largest instances end with.
    private static let poorGap = 0.02

    private var lostAnswers: [String] {
        guard let lost = outcome.plan.lostAnswers else { return [] }
        let times = words.number(lost.count)
        let codes = lost.codes.joined(separator: ", ")
        return [
            words(
                "  Het rekenprogramma gaf \(times) keer geen antwoord (\(codes)). Rooster en bewijs kloppen; opnieuw plannen kan een beter rooster geven.",
                "  The solver gave no answer \(times) times (\(codes)). Roster and proof are right; planning again may give a better one."
            )
        ]
    }

    /// Counts, verdict, and the figures where they were asked for.
    var ending: [String] {
        let planned = words.count(summary.clients, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        let placed = words.number(summary.placed)
        let roster =
            words("rooster ", "roster ") + summary.rosterId.prefix(12)
            + (isOfStore ? "" : words(" in ", " in ") + output)
        let counts = words(
            "\(planned): \(placed) geplaatst, \(words.number(summary.unplaced)) zonder plaats\(withoutPlace) · \(roster)",
            "\(planned): \(placed) placed, \(words.number(summary.unplaced)) without a place\(withoutPlace) · \(roster)"
        )
        return [counts] + (showsPoints ? [ProofLines.figures(outcome.report, words)] : [])
            + [ProofLines.verdict(outcome.report, words, console)]
    }

    /// ` (27 wachten, 18 termijn voorbij, 12 termijn te kort)`, where they do not all wait.
    private var withoutPlace: String {
        let terms = outcome.plan.roster.unplaced.count { $0.code == .termOver }
        guard terms > 0 else { return "" }
        let over = outcome.facts.risks.over.count
        let parts = [
            (summary.unplaced - terms, words("wachten", "wait")), (over, words("termijn voorbij", "term over")),
            (terms - over, words("termijn te kort", "term too short")),
        ]
        return " (" + parts.filter { $0.0 > 0 }.map { "\(words.number($0.0)) \($0.1)" }.joined(separator: ", ") + ")"
    }

    private var stopSentence: String {
        let seconds = words.decimal(outcome.seconds)
        let used = " (\(seconds) s)"
        switch summary.stopReason {
        case .gap where summary.bound == summary.cost:
            return words("Klaar: er is geen beter rooster.", "Finished: there is no better roster.") + used
        case .gap:
            return words("Gestopt: het gevraagde verschil is bereikt.", "Stopped: the gap asked for is reached.") + used
        case .optimal where summary.bound < summary.cost:
            return words(
                "Gestopt: het beste rooster is gevonden; dat er geen beter is, kan de controle niet narekenen.",
                "Stopped: the best roster is found; that there is no better one the check cannot recompute."
            ) + used
        case .optimal:
            return words("Gestopt: het beste rooster is gevonden.", "Stopped: the best roster was found.") + used
        case .calm:
            return words(
                "Klaar: iedereen die kon blijven houdt zijn plaats.",
                "Finished: everybody who could stay keeps his place."
            ) + used
        case .timeLimit:
            return words("Gestopt: de tijd was op.", "Stopped: time was up.") + used
        case .stepLimit:
            return words("Gestopt: het aantal stappen was op.", "Stopped: the steps were used up.") + used
        case .interrupted:
            return words("Gestopt: onderbroken.", "Stopped: interrupted.") + used
        }
    }
}
