import Explanation
import PlacementDomain
import Planning

/// The answer to "why not there", as text and as JSON; nobody else is named.
struct TryReport {
    let opening: Opening
    let trial: ProjectTrial
    let console: Console
    let showsPoints: Bool

    private var words: Wording { opening.words }

    // MARK: Text

    var text: String {
        let order = trial.order.map { "  \($0)" } ?? ""
        let head = console.bold(opening.people.label(trial.client)) + order + "  \(trial.project)  "
        var lines = body(head)
        if trial.isSigned, case .present = trial.answer {} else if trial.isSigned { lines.append("  " + signed) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func body(_ head: String) -> [String] {
        switch trial.answer {
        case .notPlanned(let orders):
            return [head + words("wordt niet gepland", "is not planned")]
                + orders.map {
                    "  \($0.order?.text ?? "–")  "
                        + NotPlannedSentences.sentence($0.code, language: words.code) + console.code($0.code)
                }
        case .present(let offer):
            return [head + words("heeft in dit rooster hier een plaats", "has a place here in this roster")]
                + place(offer)
        case .forbidden(let obstacle):
            let rule = [obstacle.rule, obstacle.code.rawValue].filter { !$0.isEmpty }.joined(separator: ", ")
            return [
                head + words("kan niet", "not possible"),
                "  " + ObstacleSentences(words).sentence(obstacle) + console.code(rule),
            ]
        case .notBesideOthers:
            return [
                head
                    + words(
                        "mag, maar kan nu niet op de plaatsen die er zijn",
                        "allowed, but not possible now in the seats that are there")
            ]
        case .free(let offer, let costs):
            let later =
                trial.isBetterLater
                ? ["  " + UnplacedSentences.sentence(.betterLater, language: words.code)] : []
            let first = offer.firstDate.map { words(", vanaf ", ", from ") + words.shortDay($0) } ?? ""
            return [head + words("mag, en er is plaats", "allowed, and a seat is free") + first]
                + place(offer, costs) + later
        case .taken(let offer, let costs):
            return [head + words("mag, maar er is geen plaats vrij", "allowed, but no seat is free")]
                + place(offer, costs)
        }
    }

    private var signed: String {
        let isPinned = trial.order.map(opening.isPinned) ?? false
        return words(
            "Deze cliënt heeft al een \(isPinned ? "vastgezette" : "ondertekende") plaatsing. Wijzigen? Geef de plaatsing eerst vrij, met een reden.",
            "This client has a \(isPinned ? "pinned" : "signed") placement already. Change it? Release the placement first, with a reason."
        )
    }

    private func place(_ offer: Offer, _ costs: CostParts? = nil) -> [String] {
        let offers = OfferLines(instance: opening.open.instance, words: words, showsPoints: showsPoints)
        let weighs = costs.map { [CostLines(words: words, showsPoints: showsPoints).sentence($0)] } ?? []
        return ([offers.heading(offer)] + offers.details(offer) + weighs).map { "  " + $0 }
    }

    // MARK: JSON

    var json: JSONText {
        var members: [(String, JSONText)] =
            [("schema", .string("dichtbij.try/1"))] + opening.header + [("client", .string(trial.client.text))]
        if let order = trial.order { members.append(("order", .string(order.text))) }
        let (answer, more) = told
        members += [
            ("project", .string(trial.project.text)), ("answer", .string(answer)),
            ("signed", .bool(trial.isSigned)), ("betterLater", .bool(trial.isBetterLater)),
        ]
        return .object(members + more)
    }

    private var told: (answer: String, more: [(String, JSONText)]) {
        switch trial.answer {
        case .notPlanned(let orders):
            let list = orders.map {
                JSONText.object([("order", .string($0.order?.text ?? "")), ("code", .string($0.code))])
            }
            return ("notPlanned", [("notPlanned", .list(list))])
        case .present(let offer): return ("present", [("placement", OfferLines.json(offer))])
        case .forbidden(let obstacle): return ("forbidden", [("obstacle", json(obstacle))])
        case .notBesideOthers: return ("notBesideOthers", [])
        case .free(let offer, let costs):
            return ("free", [("placement", OfferLines.json(offer)), ("costs", CostLines.json(costs))])
        case .taken(let offer, let costs):
            return ("taken", [("placement", OfferLines.json(offer)), ("costs", CostLines.json(costs))])
        }
    }

    private func json(_ obstacle: ProjectObstacle) -> JSONText {
        var members: [(String, JSONText)] = [
            ("code", .string(obstacle.code.rawValue)), ("rule", .string(obstacle.rule)),
            ("sentence", .string(ObstacleSentences(words).sentence(obstacle))),
        ]
        switch obstacle.figure {
        case .travel(let minutes, let limit):
            members += [("minutes", minutes), ("limit", limit)].compactMap { name, value in
                value.map { (name, .integer($0)) }
            }
        case .term(.over(let day)), .term(.endsTooSoon(let day, _)), .term(.beyondCalendar(let day, _)),
            .termEnd(let day), .day(let day), .opens(let day), .before(let day, _), .inNone(let day), .ended(let day?):
            members.append(("date", .string(day.description)))
        case .nothingHeld, .times, .none, .ended(nil): break
        }
        return .object(members)
    }
}
