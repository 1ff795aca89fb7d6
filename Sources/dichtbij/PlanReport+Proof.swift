import PlacementDomain
import PlanFolders

extension PlanReport {
    /// What the proof says, why the run stopped, and what the solver failed to answer.
    var proof: [String] {
        [console.bold(words("Bewijs", "Proof"))]
            + ProofLines.sentences(outcome.report, policy: outcome.instance.policy, words).map { "  " + $0 }
            + ["  " + stopSentence] + lostAnswers
    }

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
        let counts = words(
            "\(planned): \(placed) geplaatst, \(words.number(summary.unplaced)) zonder plaats · rooster \(summary.rosterId.prefix(12)) in \(output)",
            "\(planned): \(placed) placed, \(words.number(summary.unplaced)) without a place · roster \(summary.rosterId.prefix(12)) in \(output)"
        )
        return [counts] + (showsPoints ? [ProofLines.figures(outcome.report, words)] : [])
            + [ProofLines.verdict(outcome.report, words, console)]
    }

    private var stopSentence: String {
        let seconds = words.decimal(outcome.seconds)
        let used = " (\(seconds) s)"
        switch summary.stopReason {
        case .gap:
            return words("Gestopt: goed genoeg.", "Stopped: good enough.") + used
        case .optimal where summary.bound < summary.cost:
            return words(
                "Gestopt: het beste rooster is gevonden; dat er geen beter is, kan de controle niet narekenen.",
                "Stopped: the best roster is found; that there is no better one the check cannot recompute."
            ) + used
        case .optimal:
            return words("Gestopt: het beste rooster is gevonden.", "Stopped: the best roster was found.") + used
        case .timeLimit:
            return words("Gestopt: de tijd was op.", "Stopped: time was up.") + used
        case .stepLimit:
            return words("Gestopt: het aantal stappen was op.", "Stopped: the steps were used up.") + used
        case .interrupted:
            return words("Gestopt: onderbroken.", "Stopped: interrupted.") + used
        }
    }
}
