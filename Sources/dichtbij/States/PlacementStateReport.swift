import PlacementDomain
import PlanFolders
import WeeklyCycle

/// What is said of a placement that changed, or stands there already.
struct PlacementStateReport {
    let prepared: PreparedPlacement
    let request: PlacementRequest
    let verb: String
    let words: Wording
    let console: Console

    private var placement: PlacementStanding { prepared.placement }
    private var lines: StateLines { StateLines(words: words) }

    var text: String {
        let name =
            words("plaatsing ", "placement ") + "\(placement.id) · " + words("zaak ", "order ") + "\(placement.order)"
        guard prepared.changesAnything else {
            return words("er verandert niets: ", "nothing changes: ") + name + " · "
                + words(StateWords.placement(placement.state)) + "\n" + words.whatNow
                + words("er is niets te doen.", "there is nothing to do.") + "\n"
        }
        let changes = prepared.changes.map {
            "  \(heading($0.field))  \(shown($0.before, $0.field)) → \(shown($0.after, $0.field))"
        }
        let days = placement.state == .ended ? lines.standing(placement.days) : []
        return ([console.good(words("vastgelegd: ", "recorded: ")) + name] + changes + days + [words.whatNow + next])
            .joined(separator: "\n") + "\n"
    }

    private func heading(_ field: String) -> String {
        switch field {
        case "state": words("Stand", "state")
        case "signedDay": words("Ondertekend op", "signedDay")
        case "introducedOn": words("Kennisgemaakt op", "introducedOn")
        default: words("Losgemaakt op", "unlockedOn")
        }
    }

    private func shown(_ text: String, _ field: String) -> String {
        guard field == "state", let state = PlacementStanding.State(rawValue: text) else {
            return text.isEmpty ? "–" : words(SheetJob.value(text, of: "signedDay", in: .placements))
        }
        return words(StateWords.placement(state))
    }

    private var next: String {
        switch request.verb {
        case .sign, .introduce:
            return words("er is niets meer te doen.", "nothing more is to be done.")
        case .unlock:
            return words("een nieuw plan mag nu iets anders kiezen: ", "a new plan may choose something else now: ")
                + "dichtbij plan"
        case .end:
            return placement.days.isEmpty
                ? words("maak een nieuw plan: ", "make a new plan: ") + "dichtbij plan"
                : lines.correction(placement.days, of: placement.client)
        }
    }

    /// `dichtbij.state/1`.
    var json: JSONText {
        .object([
            ("schema", .string("dichtbij.state/1")), ("verb", .string(verb)),
            ("placement", .string(placement.id.text)), ("order", .string(placement.order.text)),
            ("state", .string(placement.state.rawValue)), ("written", .bool(prepared.changesAnything)),
            ("changes", StateLines.json(prepared.changes)),
            ("publishedDays", StateLines.json(placement.state == .ended ? placement.days : [])),
        ])
    }
}
