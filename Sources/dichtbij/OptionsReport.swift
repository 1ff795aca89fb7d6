import Explanation
import PlacementDomain
import Planning

/// Places for a client and people for a seat, as text and as JSON.
struct OptionsReport {
    let opening: Opening
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
            console.bold(words("Plaatsen voor ", "Places for ") + found.client.text)
                + words(", beste eerst, bij de prijzen van dit rooster", ", best first, at the prices of this roster")
        ]
        if found.isSigned {
            lines.append(
                opening.isPinned(found.order)
                    ? words(
                        "Deze plaatsing is vastgezet en gaat door: iets anders kan pas als zij met reden is vrijgegeven.",
                        "This placement is pinned and goes on: anything else needs it to be unlocked first, with a reason."
                    )
                    : words(
                        "Deze plaatsing is getekend en gaat door: iets anders kan pas als zij met reden is vrijgegeven.",
                        "This placement is signed and goes on: anything else needs it to be unlocked first, with a reason."
                    )
            )
        }
        if found.offers.isEmpty { lines.append(words("  geen plaats is mogelijk", "  no place is possible")) }
        for (index, offer) in found.offers.enumerated() {
            let mark = offer.isPresent ? words("  (nu)", "  (now)") : ""
            lines.append("  \(index + 1)  " + offers.heading(offer) + mark)
            lines += offers.details(offer).map { "     " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func textOfNobody(_ id: ClientID) -> String {
        id.text + words(": geen zaak van deze cliënt wordt gepland.", ": no order of this client is planned.") + "\n"
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
        var lines = [
            console.bold(words("Wie kan naar ", "Who could come to ") + found.session.description)
                + "  \(found.project)  \(words.shortDay(found.session.date))  "
                + words("\(found.taken) van \(found.bookable) bezet", "\(found.taken) of \(found.bookable) taken")
                + " · "
                + words.count(found.possible, dutch: ("mogelijk", "mogelijk"), english: ("possible", "possible"))
        ]
        if found.fillers.isEmpty { lines.append(words("  niemand", "  nobody")) }
        for (index, filler) in found.fillers.enumerated() {
            let state =
                filler.isPlaced ? words("heeft een plaats", "has a place") : words("niet geplaatst", "unplaced")
            lines.append("  \(index + 1)  \(filler.client)  \(state) · \(saving(filler))")
            lines.append("     " + offers.heading(filler.offer))
            lines.append(
                "     " + [offers.days(filler.offer), offers.travel(filler.offer)].joined(separator: " · "))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func saving(_ filler: Filler) -> String {
        let points = filler.saving.value
        let tail = showsPoints ? " (\(words.number(points)))" : ""
        guard points != 0 else { return words("maakt niets uit", "makes no difference") + tail }
        let weight = offers.prices.weight(Cost(abs(points)))
        return (points > 0 ? words("spaart ", "saves ") : words("kost ", "costs ")) + weight + tail
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
