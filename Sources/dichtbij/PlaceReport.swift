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
        var lines = [
            console.bold(opening.people.label(proposal.client)) + "  \(proposal.order)  "
                + offers.heading(proposal.offer)
        ]
        lines += offers.details(proposal.offer).map { "  " + $0 }
        lines.append("  " + CostLines(words: words, showsPoints: showsPoints).sentence(proposal.costs))
        lines += ["", console.bold(state) + "  " + meaning, written, next]
        return lines.joined(separator: "\n") + "\n"
    }

    private var state: String {
        isPinned ? words("vastgezet", "pinned") : words("afgesproken", "agreed")
    }

    private var meaning: String {
        guard !isPinned else {
            return words(
                "Het volgende plan geeft deze cliënt deze plaats. Anderen schuiven als dat nodig is. Let op: de cliënt heeft nog niet ondertekend.",
                "The next plan gives this client this place. Others move where they must. Mind: the client has not signed yet."
            )
        }
        let weight = words.number(opening.open.instance.policy.weights.changeAgreed)
        let points =
            showsPoints ? words(" (iets anders: \(weight) punten)", " (anything else: \(weight) points)") : ""
        return words(
            "Het volgende plan houdt hier rekening mee\(points), maar kan iets anders kiezen. Met --pin ligt deze plaats vast.",
            "The next plan takes it into account\(points), but may choose otherwise. With --pin this place is fixed.")
    }

    private var written: String {
        let id = proposal.record.id
        let place =
            Source.isStore(folder)
            ? words("plaatsing \(id)", "placement \(id)")
            : words("regel \(id) in placements.csv", "record \(id) in placements.csv")
        return isDryRun
            ? words(
                "Proef: er is niets geschreven. Het zou \(place) worden.",
                "Trial: nothing was written. It would be \(place).")
            : Source.isStore(folder)
                ? words("Opgeslagen: \(place).", "Saved: \(place).")
                : words("Opgeslagen in placements.csv, regel \(id).", "Saved in placements.csv, record \(id).")
    }

    private var next: String {
        isDryRun
            ? words(
                "Typ hetzelfde zonder --dry-run om het op te slaan.", "Type the same without --dry-run to record it."
            )
            : words("Plan nu opnieuw: ", "Now plan again: ") + Source.planAgain(folder, rosterFolder)
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
