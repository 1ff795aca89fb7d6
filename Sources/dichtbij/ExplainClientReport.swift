import Explanation
import PlacementDomain
import Planning

/// Everything there is to say about one client, as text and as JSON; nobody else is named.
struct ExplainClientReport {
    let opening: Opening
    let client: ClientID
    let explanation: ClientExplanation
    let console: Console
    let showsPoints: Bool
    var deadline: Deadline?
    var replan: ReplanOutcome?

    private var words: Words { opening.words }
    private var offers: OfferLines {
        OfferLines(instance: opening.check.instance, words: words, showsPoints: showsPoints)
    }

    var text: String {
        let lines: [String] =
            switch explanation {
            case .placed(let reason): placed(reason)
            case .unplaced(let reason, let others): unplaced(reason, others)
            case .notPlanned(let rows): notPlanned(rows)
            }
        return (lines + replanLines).joined(separator: "\n") + "\n"
    }

    // MARK: Placed

    private func placed(_ reason: PlacedReason) -> [String] {
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
        let kinds = reason.workKinds.joined(separator: ", ")
        switch reason.isWished {
        case true?: lines.append(words("Het werk (\(kinds)) past bij de wens.", "The work (\(kinds)) is as wished."))
        case false?: lines.append(words("Het werk past niet bij de wens.", "The work is not as wished."))
        case nil: lines.append(words("Er is geen wens voor het werk.", "There is no wish for the work."))
        }
        let costs = reason.costs
        let parts: [(Int, String)] = [
            (costs.lost + costs.rest, words("uren die niet passen", "hours that do not fit")),
            (costs.wait, words("wachten", "waiting")), (costs.travel, words("reizen", "travel")),
            (costs.change, words("verandering van plaats", "change of place")), (costs.wish, words("wens", "wish")),
            (costs.pace, words("minder dagen per week dan gewenst", "fewer days a week than wished")),
            (costs.slack, words("weinig speling aan het eind", "little time to spare at the end")),
        ].filter { $0.0 > 0 }.sorted { $0.0 > $1.0 }
        guard !parts.isEmpty else {
            return lines + [words("Niets weegt tegen deze plaats.", "Nothing weighs against it.")]
        }
        let list = parts.map { showsPoints ? "\($0.1) \(words.number($0.0))" : $0.1 }.joined(separator: ", ")
        return lines + [
            words("Wat tegen deze plaats weegt, zwaarste eerst: ", "What weighs against it, most first: ") + list + "."
        ]
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

    private func numbered(_ index: Int, _ offer: Offer) -> [String] {
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
                    offers.prices.week(abs(weeks)) + " " + (weeks > 0 ? "later" : words("eerder", "earlier")))
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
                words.hours(Minutes(abs(hours))) + " "
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
            "  " + words.hours(risk.unworked) + words(" van ", " of ") + words.hours(reason.remaining) + ". "
                + RiskSentences.sentence(risk, language: words.code),
        ]
        if let deadline {
            lines.append(
                words("  Binnen de regels past: alleen ", "  Fits lawfully: alone ") + words.hours(deadline.alone)
                    + words(", naast de anderen ", ", beside the others ") + words.hours(deadline.besideOthers) + ".")
        }
        return lines
    }

    // MARK: Unplaced and not planned

    private func unplaced(_ reason: UnplacedReason, _ others: [Offer]) -> [String] {
        var lines = [
            console.bold(client.text) + "  \(reason.order)  \(reason.code.rawValue)",
            "  " + UnplacedSentences.sentence(reason.code, language: words.code), "",
            console.bold(words("Kleinste verandering", "Smallest change")),
            "  " + RepairSentences.sentence(reason.repair?.repair, language: words.code),
        ]
        if let offer = reason.repair?.offer {
            lines += ["  → " + offers.heading(offer)] + offers.details(offer).map { "    " + $0 }
        }
        guard !others.isEmpty else { return lines }
        lines += ["", console.bold(words("Plaatsen die het best passen", "Places that suit best"))]
        return lines + others.enumerated().flatMap { numbered($0.offset, $0.element) }
    }

    private func notPlanned(_ rows: [NotPlannedOrder]) -> [String] {
        rows.map {
            console.bold(client.text) + "  \($0.order?.text ?? "–")  \($0.code)  "
                + NotPlannedSentences.sentence($0.code, language: words.code)
        }
    }

    private var replanLines: [String] {
        guard let replan else { return [] }
        let fixed = words(
            "Houdt iedereen de eigen plaats: voor anderen verandert er niets.",
            "If all others keep their places: nothing changes for others.")
        let placed =
            replan.isPlaced
            ? words(
                "Alles opnieuw gepland: er is een plaats voor deze cliënt.",
                "Planned again as a whole: there is a place for this client.")
            : words(
                "Alles opnieuw gepland: er is toch geen plaats voor deze cliënt.",
                "Planned again as a whole: there is still no place for this client.")
        let total = words(
            "Van \(words.number(replan.difference.others)) anderen houden er \(words.number(replan.difference.unchanged)) precies hun plaats.",
            "Of \(words.number(replan.difference.others)) others \(words.number(replan.difference.unchanged)) keep just their place."
        )
        let points =
            showsPoints
            ? [
                words("Kosten ", "Cost ")
                    + "\(words.number(replan.costBefore.value)) → \(words.number(replan.costAfter.value))."
            ] : []
        return ["", console.bold(words("Met deze verandering", "With this change"))]
            + ([fixed, placed, total] + replan.difference.sentences(language: words.code) + points).map { "  " + $0 }
    }
}
