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
        let change = replan.difference
        let placed =
            replan.isPlaced
            ? words("Dan is er een plaats voor deze cliënt.", "Then there is a place for this client.")
            : words("Ook dan is er geen plaats voor deze cliënt.", "Even then there is no place for this client.")
        let staying =
            change.moved == 0
            ? words("Iedereen houdt precies de eigen plaats.", "Everybody keeps just their place.")
            : words(
                "Iedereen blijft, behalve \(words.count(change.moved, dutch: ("ander", "anderen"), english: ("other", "others"))).",
                "Everybody stays but \(words.count(change.moved, dutch: ("ander", "anderen"), english: ("other", "others")))."
            )
        let choice =
            change.moved > 0 && replan.everybodyMayStay
            ? [
                words(
                    "Ook als iedereen blijft is er een plaats; zo kost het samen minder.",
                    "If everybody stays there is a place too; this way it costs less in all.")
            ] : []
        let points =
            showsPoints
            ? [
                words("Kosten ", "Cost ")
                    + "\(words.number(replan.costBefore.value)) → \(words.number(replan.costAfter.value))."
            ] : []
        let changes = change.sentences(language: words.code) + [change.balance(offers.prices)]
        return ["", console.bold(words("Met deze verandering", "With this change"))]
            + ([placed, staying] + choice + changes + points).map { "  " + $0 }
    }
}
