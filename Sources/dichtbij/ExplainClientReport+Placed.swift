import Explanation
import PlacementDomain
import Planning

extension ExplainClientReport {
    /// Why a placed client is where he is: here, elsewhere, earlier, and the hours that do not fit.
    func placed(_ reason: PlacedReason) -> [String] {
        var lines = [
            console.bold(client.text) + "  \(reason.order)  " + offers.heading(reason.present)
        ]
        lines += offers.details(reason.present).map { "  " + $0 }
        lines += ["", console.bold(words("Waarom hier", "Why here"))]
        lines += whyHere(reason).map { "  " + $0 }
        lines += ["", console.bold(words("De volgende keuzes", "The next choices"))]
        lines += choices(reason.others, beside: reason)
        let earlier = whyNotEarlier(reason)
        if !earlier.isEmpty { lines += ["", console.bold(words("Waarom niet eerder", "Why not earlier"))] + earlier }
        lines += hoursLeft(reason)
        return lines
    }

    private func whyHere(_ reason: PlacedReason) -> [String] {
        var lines: [String] = []
        switch reason.kept {
        case .signed? where opening.isPinned(reason.order):
            lines.append(
                words(
                    "Deze plaatsing is vastgezet en gaat door. Wie haar wil wijzigen, geeft haar eerst met reden vrij.",
                    "This placement is pinned and goes on. Whoever wants to change it unlocks it first, with a reason.")
            )
        case .signed?:
            lines.append(
                words(
                    "Deze plaatsing is getekend en gaat door. Wie haar wil wijzigen, geeft haar eerst met reden vrij.",
                    "This placement is signed and goes on. Whoever wants to change it unlocks it first, with a reason.")
            )
        case .agreed?:
            lines.append(words("De afgesproken plaatsing gaat door.", "The agreed placement goes on."))
        case nil: break
        }
        lines += reason.standing?.sentences(language: words.code) ?? []
        let kinds = reason.workKinds.joined(separator: ", ")
        switch reason.isWished {
        case true?: lines.append(words("Het werk (\(kinds)) past bij de wens.", "The work (\(kinds)) is as wished."))
        case false?: lines.append(words("Het werk past niet bij de wens.", "The work is not as wished."))
        case nil: lines.append(words("Er is geen wens voor het werk.", "There is no wish for the work."))
        }
        return lines + [CostLines(words: words, showsPoints: showsPoints).sentence(reason.costs)]
    }

    private func choices(_ others: [Offer], beside reason: PlacedReason) -> [String] {
        guard !others.isEmpty else {
            return [words("  geen andere plaats is mogelijk", "  no other place is possible")]
        }
        return others.enumerated().flatMap { index, offer in
            let difference = differences(offer, reason.present)
            return numbered(index, offer) + (difference.isEmpty ? [] : ["     " + difference])
        }
    }

    func numbered(_ index: Int, _ offer: Offer) -> [String] {
        let details = offers.details(offer).map { "     " + $0 }
        return ["  \(index + 1)  " + offers.heading(offer)] + details
    }

    /// `1 week later · 12 min meer reizen`.
    private func differences(_ offer: Offer, _ present: Offer) -> String {
        var parts: [String] = []
        if let first = offer.firstDate, let now = present.firstDate {
            let weeks = first.monday.days(since: now.monday) / 7
            if weeks != 0 {
                parts.append(
                    words.weeks(abs(weeks)) + " " + (weeks > 0 ? "later" : words("eerder", "earlier")))
            }
        }
        let minutes = offer.travel.value - present.travel.value
        if minutes != 0 {
            parts.append(
                "\(abs(minutes)) min "
                    + (minutes > 0 ? words("meer reizen", "more travel") : words("minder reizen", "less travel")))
        }
        let hours = offer.unworked.value - present.unworked.value
        if hours != 0 {
            parts.append(
                words.shortHours(Minutes(abs(hours))) + " "
                    + (hours > 0 ? words("minder gewerkt", "less worked") : words("meer gewerkt", "more worked")))
        }
        return parts.isEmpty ? "" : words("verschil: ", "difference: ") + parts.joined(separator: " · ")
    }

    private func whyNotEarlier(_ reason: PlacedReason) -> [String] {
        var runs: [(first: CalendarDay, count: Int, cause: EarlierWeek.Cause)] = []
        for week in reason.earlier {
            if let last = runs.indices.last, runs[last].cause == week.cause {
                runs[last].count += 1
            } else {
                runs.append((week.monday, 1, week.cause))
            }
        }
        return runs.map { run in
            let when =
                words("week van ", "week of ") + "\(run.first)"
                + (run.count > 1 ? words(" en \(run.count - 1) daarna", " and \(run.count - 1) after it") : "")
            return "  \(when): " + RiskSentences.sentence(run.cause, language: words.code)
        }
    }

    private func hoursLeft(_ reason: PlacedReason) -> [String] {
        guard let risk = reason.risk else { return [] }
        var lines = [
            "", console.bold(words("Uren die niet passen", "Hours that do not fit")),
            "  " + words.shortHours(risk.unworked) + words(" van ", " of ") + words.shortHours(reason.remaining) + ". "
                + RiskSentences.sentence(risk, language: words.code),
        ]
        if let deadline {
            lines.append(
                words("  Binnen de regels past: alleen ", "  Fits lawfully: alone ") + words.shortHours(deadline.alone)
                    + words(", naast de anderen ", ", beside the others ") + words.shortHours(deadline.besideOthers)
                    + ".")
        }
        return lines
    }
}
