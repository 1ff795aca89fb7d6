import PlacementDomain
import PlanFolders
import WeeklyCycle

/// What is said of an order whose state or days changed, or stand there already.
struct OrderStateReport {
    let prepared: PreparedOrder
    let verb: String
    let words: Wording
    let console: Console

    private var order: Order { prepared.order }
    private var lines: StateLines { StateLines(words: words) }

    var text: String {
        let name = words("zaak ", "order ") + order.id.text
        guard prepared.changesAnything else {
            return
                ([
                    words("er verandert niets: ", "nothing changes: ") + name + " · "
                        + words(StateWords.order(order.state))
                ] + standing + [words.whatNow + words("er is niets te doen.", "there is nothing to do.")])
                .joined(separator: "\n") + "\n"
        }
        let changes = prepared.changes.map { change in
            "  " + words(SheetJob.heading(change.field, of: .orders)) + "  \(shown(change.before, change.field)) → "
                + shown(change.after, change.field)
        }
        return
            ([console.good(words("vastgelegd: ", "recorded: ")) + name] + changes + standing + [words.whatNow + next])
            .joined(separator: "\n") + "\n"
    }

    private func shown(_ text: String, _ field: String) -> String {
        text.isEmpty ? "–" : words(SheetJob.value(text, of: field, in: .orders))
    }

    /// Whether the order does not go on as it stands now.
    private var isStopped: Bool { ![.received, .intake, .ready, .placed, .working].contains(order.state) }

    /// What stays although the order does not go on: days that people were told, and places.
    private var standing: [String] {
        guard isStopped else { return [] }
        let kept = order.state == .suspended ? [] : prepared.standing.kept
        return lines.standing(prepared.standing.days)
            + kept.map { words("plaatsing \($0) staat nog", "placement \($0) still stands") }
    }

    private var next: String {
        if isStopped, !prepared.standing.days.isEmpty {
            return lines.correction(prepared.standing.days, of: prepared.standing.client)
        }
        if order.state != .suspended, isStopped, let placement = prepared.standing.kept.first {
            return "dichtbij placement end \(placement) --reason " + words("REDEN", "REASON")
        }
        switch order.state {
        case .received: return words("leg de dag van de intake vast.", "note the day of the intake talk.")
        case .intake: return "dichtbij order ready \(order.id)"
        case .ready, .placed, .working:
            if verb == "order impossible" {
                return words(
                    "schort de zaak op, of meld haar terug: nu wordt zij nog gepland.",
                    "suspend or return the order: it is still planned now.")
            }
            return words("maak een nieuw plan: ", "make a new plan: ") + "dichtbij plan"
        case .suspended:
            return words("als het weer kan: ", "when it can go on: ") + "dichtbij order resume \(order.id)"
        case .completed, .returned, .withdrawn:
            return words("er is niets meer te doen.", "nothing more is to be done.")
        }
    }

    /// `dichtbij.state/1`.
    var json: JSONText {
        .object([
            ("schema", .string("dichtbij.state/1")), ("verb", .string(verb)), ("order", .string(order.id.text)),
            ("state", .string(order.state.rawValue)), ("written", .bool(prepared.changesAnything)),
            ("changes", StateLines.json(prepared.changes)),
            ("publishedDays", StateLines.json(prepared.standing.days)),
            ("placements", .list(prepared.standing.kept.map { .string($0.text) })),
        ])
    }
}

/// Parts that reports of orders and of placements share.
struct StateLines {
    let words: Wording

    /// The days that were published and stand.
    func standing(_ days: [StandingDay]) -> [String] {
        guard !days.isEmpty else { return [] }
        let count = words.count(
            days.count, dutch: ("gepubliceerde dag staat nog:", "gepubliceerde dagen staan nog:"),
            english: ("published day stands:", "published days stand:"))
        return [count]
            + days.map { "  \(words.shortDay($0.session.date))  \($0.from)–\($0.to)  \($0.session)" }
    }

    /// How they are taken back.
    func correction(_ days: [StandingDay], of client: ClientID) -> String {
        let removals = days.map { "--remove \(client)@\($0.session)" }.joined(separator: " ")
        return words("haal die eraf met ", "take that out with ") + "'dichtbij correct \(removals) --cause "
            + words("OORZAAK", "CAUSE") + "'."
    }

    static func json(_ changes: [FieldChange]) -> JSONText {
        .list(
            changes.map {
                .object([
                    ("field", .string($0.field)), ("before", .string($0.before)), ("after", .string($0.after)),
                ])
            })
    }

    static func json(_ days: [StandingDay]) -> JSONText {
        .list(
            days.map {
                .object([
                    ("session", .string($0.session.description)), ("from", .string("\($0.from)")),
                    ("to", .string("\($0.to)")),
                ])
            })
    }
}
