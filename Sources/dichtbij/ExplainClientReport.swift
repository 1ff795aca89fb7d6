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
        return (brokenLines + lines + replanLines).joined(separator: "\n") + "\n"
    }

    /// The old place and what broke it; what follows is a proposal, withheld until a planner decides.
    private var brokenLines: [String] {
        guard let broken else { return [] }
        let place = "\(broken.project)  \(broken.series.map(\.text).joined(separator: " "))"
        return [
            console.bold(
                words(
                    "Te beslissen: de getekende plaatsing kan niet doorgaan",
                    "To decide: the signed placement cannot go on")),
            "  \(broken.id)  \(place)  " + words("vanaf ", "from ") + "\(broken.firstDay)",
            "  " + BrokenPlacementSentences.sentence(broken.cause, language: words.code),
            "  "
                + words(
                    "Wat hieronder staat is een voorstel; publish houdt het achter tot u beslist.",
                    "What stands below is a proposal; publish withholds it until you decide."), "",
        ]
    }

    // MARK: Unplaced and not planned

    private func unplaced(_ reason: UnplacedReason, _ others: [Offer]) -> [String] {
        var lines = [
            console.bold(client.text) + "  \(reason.order)  \(reason.code.rawValue)",
            "  " + UnplacedSentences.sentence(reason.code, because: reason.notHeld, language: words.code), "",
            console.bold(
                reason.repair.map { $0.repair.changes.count > 1 } ?? false
                    ? words("Kleinste twee veranderingen samen", "Smallest two changes together")
                    : words("Kleinste verandering", "Smallest change")),
            "  "
                + (reason.repair.map { RepairSentences.sentence($0.repair, language: words.code) }
                    ?? RepairSentences.none(reason.code, language: words.code)),
        ]
        if let offer = reason.repair?.offer {
            lines += ["  → " + offers.heading(offer)] + offers.details(offer).map { "    " + $0 }
        }
        guard !others.isEmpty else { return lines }
        lines += ["", console.bold(words("Plaatsen die het best passen", "Places that suit best"))]
        return lines + others.enumerated().flatMap { numbered($0.offset, $0.element) }
    }

    private func notPlanned(_ orders: [NotPlannedOrder]) -> [String] {
        orders.map {
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
        let reasons =
            replan.difference.unchanged == replan.difference.others
            ? []
            : [
                words(
                    "Een nieuw plan schuift ook om andere redenen.", "A new plan moves people for other reasons too.")
            ]
        let points =
            showsPoints
            ? [
                words("Kosten ", "Cost ")
                    + "\(words.number(replan.costBefore.value)) → \(words.number(replan.costAfter.value))."
            ] : []
        let changes = replan.difference.sentences(language: words.code) + [replan.difference.balance(offers.prices)]
        return ["", console.bold(words("Met deze verandering", "With this change"))]
            + ([fixed, placed, total] + changes + reasons + points).map { "  " + $0 }
    }
}
