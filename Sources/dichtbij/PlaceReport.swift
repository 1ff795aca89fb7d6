import Explanation
import PlacementDomain
import Planning

/// What `place` records, what it costs whom, and what comes next, as text and as JSON; nobody else is named.
struct PlaceReport {
    let opening: Opening
    let proposal: ProposedPlacement
    let folder: String
    let rosterFolder: String
    let isDryRun: Bool
    let console: Console
    let showsPoints: Bool

    private var words: Wording { opening.words }
    private var isPinned: Bool { proposal.record.state == .signed }

    var text: String {
        let offers = OfferLines(instance: opening.open.instance, words: words, showsPoints: showsPoints)
        var lines = [console.bold(proposal.client.text) + "  \(proposal.order)  " + offers.heading(proposal.offer)]
        lines += offers.details(proposal.offer).map { "  " + $0 }
        lines.append("  " + CostLines(words: words, showsPoints: showsPoints).sentence(proposal.costs))
        lines += ["", console.bold(state) + "  " + meaning, written, next]
        return lines.joined(separator: "\n") + "\n"
    }

    private var state: String {
        isPinned ? words("vastgezet", "pinned") : words("afgesproken", "agreed")
    }

    private var meaning: String {
        let points = words.number(opening.open.instance.policy.weights.changeAgreed)
        return isPinned
            ? words(
                "Het volgende plan houdt dit vast; anderen wijken zo nodig.",
                "The next plan holds it; others give way where they must.")
            : words(
                "Weegt in het volgende plan mee (iets anders kost \(points) punten); met --pin staat het vast.",
                "Weighs in the next plan (anything else costs \(points) points); with --pin it holds.")
    }

    private var written: String {
        let record = "placements.csv: \(proposal.record.id)"
        return isDryRun
            ? words("Niets geschreven (--dry-run); het zou worden ", "Nothing written (--dry-run); it would be ")
                + record
            : words("Geschreven in ", "Written to ") + record
    }

    private var next: String {
        isDryRun
            ? words(
                "Typ hetzelfde zonder --dry-run om het vast te leggen.", "Type the same without --dry-run to record it."
            )
            : words(
                "Plan nu opnieuw: dichtbij plan \(folder) --output \(rosterFolder)",
                "Now plan again: dichtbij plan \(folder) --output \(rosterFolder)")
    }

    var json: JSONText {
        let record = proposal.record
        return .object(
            [("schema", .string("dichtbij.place/1"))] + opening.header + [
                ("client", .string(proposal.client.text)), ("order", .string(proposal.order.text)),
                ("placement", OfferLines.json(proposal.offer)), ("costs", CostLines.json(proposal.costs)),
                (
                    "record",
                    .object([
                        ("id", .string(record.id.text)), ("state", .string(record.state.rawValue)),
                        ("firstDay", .string(record.firstDay.description)),
                    ])
                ), ("pinned", .bool(isPinned)), ("dryRun", .bool(isDryRun)),
            ])
    }
}
