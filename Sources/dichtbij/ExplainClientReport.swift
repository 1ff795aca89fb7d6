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
    let firmness: Firmness
    var deadline: Deadline?
    var replan: ReplanOutcome?
    /// His signed placement that cannot go on.
    var broken: BrokenPlacement?

    var words: Wording { opening.words }
    var offers: OfferLines {
        OfferLines(instance: opening.open.instance, words: words, showsPoints: showsPoints)
    }

    var text: String {
        let lines: [String] =
            switch explanation {
            case .placed(let reason): placed(reason)
            case .unplaced(let reason, let others): unplaced(reason, others)
            case .notPlanned(let orders): notPlanned(orders)
            }
        return (brokenLines + lines + changeLines + replanLines).joined(separator: "\n") + "\n"
    }

    /// The old place and what broke it; what follows is a proposal, withheld until a planner decides.
    private var brokenLines: [String] {
        guard let broken else { return [] }
        let place = offers.heading(broken.project, broken.series)
        return [
            console.bold(
                words("Deze ondertekende plaatsing vervalt, want ", "This signed placement falls away, because ")
                    + BrokenPlacementSentences.clause(broken.cause, language: words.code)),
            "  \(broken.id)  \(place)  " + words("vanaf ", "from ") + words.shortDay(broken.firstDay),
            "  " + proposal, "",
        ]
    }

    private var proposal: String {
        if case .placed = explanation {
            return words(
                "Het voorstel staat hieronder. Beslis voordat u publiceert; tot dan komt het op geen papier.",
                "The proposal stands below. Decide before you publish; until then it is on no paper.")
        }
        return words(
            "Er is geen andere plaats gevonden. Beslis voordat u publiceert.",
            "No other place was found. Decide before you publish.")
    }

    // MARK: Unplaced and not planned

    private func unplaced(_ reason: UnplacedReason, _ others: [Offer]) -> [String] {
        var lines = [
            console.bold(opening.people.label(client)) + "  \(reason.order)  "
                + words("zonder plaats", "without a place"),
            "  " + UnplacedSentences.sentence(reason.code, reason.facts, words) + console.code(reason.code.rawValue),
            "", console.bold(words("Wat zou helpen", "What would help")),
            "  "
                + (reason.repair.map { RepairSentences.sentence($0.repair, language: words.code) }
                    ?? RepairSentences.none(reason.facts.term, language: words.code)),
        ]
        if let offer = reason.repair?.offer {
            lines += ["  → " + offers.heading(offer)] + offers.details(offer).map { "    " + $0 }
        }
        guard !others.isEmpty else { return lines }
        let heading =
            others.contains(where: \.isFree)
            ? words("Plaatsen die mogen, beste eerst", "Places that are allowed, best first")
            : words("Plaatsen die mogen, maar nu bezet zijn", "Places that are allowed, but taken now")
        lines += ["", console.bold(heading)]
        return lines + others.enumerated().flatMap { numbered($0.offset, $0.element) }
    }

    private func notPlanned(_ orders: [NotPlannedOrder]) -> [String] {
        orders.map {
            console.bold(opening.people.label(client)) + "  \($0.order?.text ?? "–")  "
                + NotPlannedSentences.sentence($0.code, language: words.code) + console.code($0.code)
        }
    }

    /// Against the plan that this one goes on from.
    var change: PlanChange? { opening.open.plan.changes?.first { $0.client == client } }

    private var changeLines: [String] {
        guard let change else { return [] }
        return [
            "", console.bold(words("Anders dan in het vorige rooster", "Other than in the earlier roster")),
            "  " + ChangeWords(words: words).sentence(change),
        ]
    }

    private var replanLines: [String] {
        guard let replan else { return [] }
        let change = replan.difference
        let placed =
            replan.isPlaced
            ? words("Dan is er een plaats voor deze cliënt.", "Then there is a place for this client.")
            : words("Ook dan is er geen plaats voor deze cliënt.", "Even then there is no place for this client.")
        let staying =
            change.moved == 0
            ? words("Alle anderen houden hun plaats.", "Everybody else keeps the same place.")
            : words.count(
                change.moved, dutch: ("andere cliënt moet", "andere cliënten moeten"),
                english: ("other client has", "other clients have"))
                + words(" schuiven; de rest houdt zijn plaats.", " to move; the rest keep their places.")
        let choice =
            change.moved > 0 && replan.everybodyMayStay
            ? [
                words(
                    "Het kan ook zonder dat iemand schuift, maar dan is het alles samen minder goed.",
                    "It is possible without anybody moving, but then it is less good all in all.")
            ] : []
        let points =
            showsPoints
            ? [
                words("Kosten ", "Cost ")
                    + "\(words.number(replan.costBefore.value)) → \(words.number(replan.costAfter.value))."
            ] : []
        let changes = change.sentences(language: words.code) + [change.balance(words)].compactMap(\.self)
        return ["", console.bold(words("Met deze verandering", "With this change"))]
            + ([placed, staying] + choice + changes + points).map { "  " + $0 }
    }
}
