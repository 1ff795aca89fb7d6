import Explanation
import PlacementDomain
import Planning

/// Places for a client and people for a seat, as text and as JSON.
struct OptionsReport {
    let opening: Opening
    let folder: String
    let rosterFolder: String
    let console: Console
    let showsPoints: Bool

    private var words: Wording { opening.words }
    private var offers: OfferLines {
        OfferLines(instance: opening.open.instance, words: words, showsPoints: showsPoints)
    }

    // MARK: A client

    func text(_ found: ClientOptions) -> String {
        let offers = offers
        var lines = [
            console.bold(words("Plaatsen voor ", "Places for ") + opening.people.label(found.client))
                + words(
                    ", beste eerst voor hem en anderen samen", ", best first for the client and others together")
        ]
        if found.isSigned {
            lines.append(opening.goesOn(found.order))
        }
        if found.offers.isEmpty {
            lines.append(
                words(
                    "  er is nu geen plaats mogelijk. Waarom: dichtbij explain \(folder) \(rosterFolder) --client \(found.client)",
                    "  no place is possible now. Why: dichtbij explain \(folder) \(rosterFolder) --client \(found.client)"
                ))
        }
        let present = found.offers.first(where: \.isPresent)
        for (index, offer) in found.offers.enumerated() {
            let mark = offer.isPresent ? words("  (nu)", "  (now)") : ""
            lines.append("  \(index + 1)  " + offers.heading(offer) + mark)
            lines += offers.details(offer).map { "     " + $0 }
            if let present, !offer.isPresent { lines.append("     " + offers.own(offer, beside: present)) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func textOfNobody(_ id: ClientID) -> String {
        let orders = opening.open.plan.roster.notPlanned.filter { $0.client == id }
        let head =
            id.text + words(": van deze cliënt wordt geen zaak gepland.", ": no order of this client is planned.")
        let reasons = orders.map {
            "  \($0.order?.text ?? "–")  " + NotPlannedSentences.sentence($0.code, language: words.code)
                + console.code($0.code)
        }
        return ([head] + reasons).joined(separator: "\n") + "\n"
    }

    func json(_ found: ClientOptions) -> JSONText {
        .object(
            [("schema", .string("dichtbij.options/1"))] + opening.header + [
                ("client", .string(found.client.text)), ("order", .string(found.order.text)),
                ("unplacedCost", .integer(found.unplacedCost.value)), ("signed", .bool(found.isSigned)),
                ("placements", .list(found.offers.map(OfferLines.json))),
            ])
    }

    func jsonOfNobody(_ id: ClientID) -> JSONText {
        .object(
            [("schema", .string("dichtbij.options/1"))] + opening.header + [
                ("client", .string(id.text)), ("placements", .list([])),
            ])
    }

    // MARK: A sitting

    func text(_ found: SessionOptions) -> String {
        let offers = offers
        let day = words.shortDay(found.session.date)
        var lines = [
            console.bold(
                words("Wie kan werken op \(day) bij \(found.project)", "Who could work on \(day) at \(found.project)"))
                + " (\(found.session))  "
                + words(
                    "\(found.taken) van \(found.bookable) plaatsen bezet",
                    "\(found.taken) of \(found.bookable) seats taken")
        ]
        lines.append(possible(found))
        if found.fixed > 0 {
            lines.append(
                "  "
                    + words.count(
                        found.fixed,
                        dutch: ("cliënt met een vaste plaatsing staat", "cliënten met een vaste plaatsing staan"),
                        english: ("client with a fixed placement is", "clients with fixed placements are"))
                    + words(" hier niet bij.", " not listed."))
        }
        for (index, filler) in found.fillers.enumerated() {
            lines.append("  \(index + 1)  \(filler.client)  " + state(filler))
            lines.append("     " + offers.heading(filler.offer))
            lines.append(
                "     " + [offers.days(filler.offer), offers.travel(filler.offer)].joined(separator: " · "))
            lines.append(
                "     "
                    + (filler.present.map { offers.own(filler.offer, beside: $0) }
                        ?? words(
                            "voor de cliënt zelf: krijgt hiermee een plaats", "for the client: gets a place by this")))
            lines.append(
                "     " + words("voor anderen: ", "for others: ") + offers.prices.leaving(filler) + points(filler))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func possible(_ found: SessionOptions) -> String {
        guard found.possible > 0 else {
            return "  " + words("geen andere cliënt kan hier nu werken", "no other client could work here now")
        }
        let others = words.count(
            found.possible, dutch: ("ander kan een plaats krijgen", "anderen kunnen een plaats krijgen"),
            english: ("other could have a seat", "others could have a seat"))
        let free =
            found.taken < found.bookable ? "" : words(", als er één plaats vrijkomt", ", if one seat becomes free")
        return "  " + others + free
    }

    private func state(_ filler: Filler) -> String {
        filler.isPlaced ? words("heeft een plaats", "has a place") : words("zonder plaats", "without a place")
    }

    private func points(_ filler: Filler) -> String {
        showsPoints
            ? " · " + words("punten gewonnen, samen: ", "points saved in all: ") + words.number(filler.saving.value)
            : ""
    }

    func json(_ found: SessionOptions) -> JSONText {
        .object(
            [("schema", .string("dichtbij.options/1"))] + opening.header + [
                ("session", .string(found.session.description)), ("project", .string(found.project.text)),
                ("bookable", .integer(found.bookable)), ("taken", .integer(found.taken)),
                ("possible", .integer(found.possible)),
                (
                    "clients",
                    .list(
                        found.fillers.map {
                            .object([
                                ("client", .string($0.client.text)), ("order", .string($0.order.text)),
                                ("placed", .bool($0.isPlaced)), ("saving", .integer($0.saving.value)),
                                ("placement", OfferLines.json($0.offer)),
                            ])
                        })
                ),
            ])
    }
}
