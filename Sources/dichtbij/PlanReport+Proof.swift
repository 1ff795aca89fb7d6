import PlacementDomain
import PlanFolders

extension PlanReport {
    /// What the proof says, why the run stopped, and what the solver failed to answer.
    var proof: [String] {
        [console.bold(words("Bewijs", "Proof"))]
            + ProofLines.sentences(outcome.report, words).map { "  " + $0 }
            + ["  " + stopSentence] + lostAnswers
    }

    private var lostAnswers: [String] {
        guard let lost = outcome.plan.lostAnswers else { return [] }
        let times = words.number(lost.count)
        let codes = lost.codes.joined(separator: ", ")
        return [
            words(
                "  Het rekenprogramma gaf \(times) keer geen antwoord (\(codes)). Rooster en bewijs kloppen ook zo; opnieuw plannen kan een beter rooster geven.",
                "  The solver gave no answer \(times) times (\(codes)). Roster and proof hold all the same; planning again may give a better one."
            )
        ]
    }

    /// Counts, figures and verdict.
    var ending: [String] {
        let planned = words.count(summary.clients, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        let placed = words.number(summary.placed)
        return [
            words(
                "\(planned), \(placed) geplaatst, \(words.number(summary.unplaced)) niet geplaatst · rooster \(summary.rosterId.prefix(12)) in \(output)",
                "\(planned), \(placed) placed, \(words.number(summary.unplaced)) unplaced · roster \(summary.rosterId.prefix(12)) in \(output)"
            ),
            ProofLines.figures(outcome.report, words),
            ProofLines.verdict(outcome.report, words, console),
        ]
    }

    private var stopSentence: String {
        let seconds = words.decimal(outcome.seconds)
        let used = " (\(seconds) s, \(words.number(outcome.peakMegabytes)) MB)"
        switch summary.stopReason {
        case .gap:
            return words("Gestopt: dichtbij genoeg.", "Stopped: close enough.") + used
        case .optimal where summary.bound < summary.cost:
            return words(
                "Gestopt: het beste rooster is gevonden; dat er geen beter is, is daarmee nog niet na te rekenen.",
                "Stopped: the best roster is found; that there is no better one cannot be recounted from the proof."
            ) + used
        case .optimal:
            return words("Gestopt: het beste rooster is gevonden.", "Stopped: the best roster is found.") + used
        case .timeLimit:
            return words("Gestopt: de tijd was op.", "Stopped: the time was over.") + used
        case .stepLimit:
            return words("Gestopt: het aantal stappen was op.", "Stopped: the steps were used up.") + used
        case .interrupted:
            return words("Gestopt: onderbroken.", "Stopped: interrupted.") + used
        }
    }
}
