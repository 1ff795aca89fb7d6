import Explanation
import PlacementDomain
import Planning

extension ExplainClientReport {
    /// Why a placed client is where he is: here, elsewhere, earlier, and the hours that do not fit.
    func placed(_ reason: PlacedReason) -> [String] {
        var lines = [
            console.bold(opening.people.label(client)) + "  \(reason.order)  " + offers.heading(reason.present)
        ]
        lines += offers.details(reason.present).map { "  " + $0 }
        lines.append("  " + firm(reason))
        lines += ["", console.bold(words("Waarom hier", "Why here"))]
        lines += whyHere(reason).map { "  " + $0 }
        let others =
            reason.kept == .signed
            ? words(
                "Andere plaatsen (alleen na vrijgeven), beste eerst", "Other places (only once released), best first")
            : words("Andere plaatsen, beste eerst", "Other places, best first")
        lines += ["", console.bold(others)]
        lines += choices(reason.others, beside: reason)
        let earlier = whyNotEarlier(reason)
        if !earlier.isEmpty { lines += ["", console.bold(words("Waarom niet eerder", "Why not earlier"))] + earlier }
        lines += hoursLeft(reason)
        return lines
    }

    /// `3 concept, 1 gepubliceerd · nog niet ondertekend`.
    private func firm(_ reason: PlacedReason) -> String {
        let firm = FirmnessWords(firmness: firmness, words: words)
        let own = opening.open.plan.roster.assignments.filter { $0.client == client && $0.order == reason.order }
        return [firm.days(own), firm.place(reason.order, at: reason.present.project)].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    private func whyHere(_ reason: PlacedReason) -> [String] {
        var lines: [String] = []
        switch reason.kept {
        case .signed?: lines.append(opening.goesOn(reason.order))
        case .agreed?:
            lines.append(words("De afgesproken plaatsing gaat door.", "The agreed placement goes on."))
        case nil: break
        }
        lines += reason.standing?.sentences(language: words.code) ?? []
        let kinds = reason.workKinds.map(words.kindOfWork).joined(separator: ", ")
        switch reason.isWished {
        case true?:
            lines.append(
                words(
                    "Het werk (\(kinds)) is wat de cliënt graag wil.",
                    "The work (\(kinds)) is what the client wishes."))
        case false?:
            lines.append(
                words(
                    "Het werk (\(kinds)) is niet wat de cliënt graag wil.",
                    "The work (\(kinds)) is not what the client wishes."))
        case nil:
            lines.append(
                words("De cliënt heeft geen wens genoemd voor het soort werk.", "The client named no kind of work."))
        }
        return lines + [CostLines(words: words, showsPoints: showsPoints).sentence(reason.costs)]
    }

    private func choices(_ others: [Offer], beside reason: PlacedReason) -> [String] {
        guard !others.isEmpty else {
            return [words("  er is geen andere plaats mogelijk", "  no other place is possible")]
        }
        return others.enumerated().flatMap { index, offer in
            numbered(index, offer) + ["     " + offers.own(offer, beside: reason.present)]
        }
    }

    func numbered(_ index: Int, _ offer: Offer) -> [String] {
        let details = offers.details(offer).map { "     " + $0 }
        return ["  \(index + 1)  " + offers.heading(offer)] + details
    }

    private func whyNotEarlier(_ reason: PlacedReason) -> [String] {
        var runs: [(first: CalendarDay, last: CalendarDay, cause: EarlierWeek.Cause)] = []
        for week in reason.earlier {
            if let last = runs.indices.last, runs[last].cause == week.cause,
                runs[last].last.adding(days: 7) == week.monday
            {
                runs[last].last = week.monday
            } else {
                runs.append((week.monday, week.monday, week.cause))
            }
        }
        return runs.map { run in
            let first = words.shortDay(run.first)
            let when =
                run.first == run.last
                ? words("week van \(first)", "week of \(first)")
                : words(
                    "week van \(first) tot en met week van \(words.shortDay(run.last))",
                    "weeks of \(first) to \(words.shortDay(run.last))")
            return "  \(when): " + RiskSentences.sentence(run.cause, language: words.code)
        }
    }

    private func hoursLeft(_ reason: PlacedReason) -> [String] {
        guard let risk = reason.risk else { return [] }
        let (lost, all) = (words.shortHours(risk.unworked), words.shortHours(reason.remaining))
        let until = until(risk)
        var lines = [
            "", console.bold(words("Uren die niet haalbaar zijn", "Hours that cannot be worked")),
            "  "
                + words(
                    "\(lost) van \(all) is niet haalbaar \(until). ", "\(lost) of \(all) cannot be worked \(until). ")
                + RiskSentences.sentence(risk, language: words.code),
        ]
        if let deadline {
            let (alone, beside) = (words.shortHours(deadline.alone), words.shortHours(deadline.besideOthers))
            // Of somebody signed both figures are of his signed placement.
            lines.append(
                reason.kept == .signed
                    ? words(
                        "  Haalbaar met deze vaste plaatsing: \(alone).",
                        "  Can be worked in this fixed placement: \(alone).")
                    : words(
                        "  Haalbaar \(until): \(alone); met alle anderen erbij: \(beside).",
                        "  Can be worked \(until): \(alone); with everybody else: \(beside)."))
        }
        return lines
    }

    /// `vóór de einddatum (vr 15 jan)`.
    private func until(_ risk: HoursAtRisk) -> String {
        guard risk.hasTerm else {
            return words("in de weken van dit rooster", "in the weeks of this roster")
        }
        let day = risk.termEnd.map { " (\(words.shortDay($0)))" } ?? ""
        return words("vóór de einddatum", "before the end date") + day
    }
}
