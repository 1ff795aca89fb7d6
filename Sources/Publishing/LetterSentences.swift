import PlacementDomain

/// The sentences of a placement letter below its place and times, in plain Dutch or English.
///
/// - Source: Besluit tenuitvoerlegging strafrechtelijke beslissingen 3:14 (talk, signature, travel), 3:17 and 3:18 (another
///   place), 3:22 (benefit agency), text in force on 2026-01-01. No term or amount is stated that the data do not hold.
struct LetterSentences {
    struct Part {
        var heading: String
        var paragraphs: [String] = []
        var list: [String] = []
        /// Below the list.
        var closing: [String] = []
    }

    let letter: Letter
    let words: Wording

    var parts: [Part] { letter.ways.map(route) + [talk, bring, rules, hours, benefit, reasons, objection] }

    private func route(_ way: Letter.Way) -> Part {
        let heading = words("Zo komt u er", "How to get there") + words.only(way, of: letter.ways)
        guard !way.routes.isEmpty else {
            return Part(
                heading: heading,
                paragraphs: [
                    words(
                        "Weet u niet hoe u er komt? Bel ons\(words.onNumber(of: letter.unit)).",
                        "Do you not know how to get there? Call us\(words.onNumber(of: letter.unit)).")
                ])
        }
        let time = way.routes.map { "\(words.by($0.mode)): \(words.about($0.minutes))" }
        return Part(
            heading: heading,
            paragraphs: [
                way.pickUp == nil
                    ? words("Reistijd, enkele reis (ongeveer):", "Travel time, one way (about):")
                    : words(
                        "U gaat zelf naar het adres waar wij u ophalen. Daarna rijdt u met ons mee. Reistijd samen, enkele reis (ongeveer):",
                        "You go by yourself to where we pick you up. From there you ride with us. Travel time together, one way (about):"
                    )
            ], list: time)
    }

    private var talk: Part {
        Part(
            heading: words("Eerst kennismaken", "First a meeting"),
            paragraphs: [
                words(
                    "Vóór uw eerste dag hebt u een gesprek op uw werkplek.",
                    "Before your first day there is a meeting at the place of work.")
                    + (letter.isJuvenile
                        ? words(" Zonder dit gesprek kunt u niet beginnen.", " You cannot start without it.") : "")
                    + words(
                        " Wij spreken met u af wanneer het is. Hebt u dit gesprek al gehad? Dan hoeft het niet nog een keer.",
                        " We agree with you when it is. Have you had this meeting already? Then there is no second one."
                    )
            ])
    }

    private var bring: Part {
        Part(
            heading: words("Neem mee", "What to bring"),
            list: [
                words("uw identiteitsbewijs (paspoort, ID-kaart of rijbewijs)", "your identity document"),
                words("deze brief", "this letter"),
                words("kleren en schoenen die vuil mogen worden", "clothes and shoes that may get dirty"),
                letter.hasLongDay
                    ? words("eten en drinken voor de hele dag", "food and drink for the whole day")
                    : words("eten en drinken", "food and drink"),
            ])
    }

    private var rules: Part {
        let days = letter.changeDays
        return Part(
            heading: words("Regels", "Rules"),
            list: [
                words("Kom op tijd.", "Be on time."),
                words(
                    "Bent u ziek of is er een noodgeval? Zeg het voordat uw werk begint. Bel ons\(ourNumber).",
                    "Are you ill, or is there an emergency? Tell us before your work begins. Call us\(ourNumber)."),
                words(
                    "Wilt u een keer op een andere dag werken? Vraag dat ten minste \(days == 1 ? "1 dag" : "\(days) dagen") van tevoren.",
                    "Do you want to work on a different day just once? Ask at least \(days == 1 ? "1 day" : "\(days) days") in advance."
                ),
                words("Doe wat de begeleider vraagt.", "Do what the supervisor asks."),
                words(
                    "Alcohol, drugs, geweld en bedreigingen zijn verboden. Doet u dit toch? Dan stopt het werk meteen.",
                    "Alcohol, drugs, violence and threats are forbidden. If you break this rule, the work stops at once."
                ),
                words(
                    "Verandert er iets bij u, zoals uw adres of uw werk? Zeg het ons meteen.",
                    "Does something change for you, like your address or your job? Tell us at once."),
            ])
    }

    private var ourNumber: String { words.onNumber(of: letter.unit) }

    private var hours: Part {
        Part(
            heading: words("Uw uren", "Your hours"),
            paragraphs: [
                words(
                    "Zo stond het op \(words.fullDay(letter.asOf)). Gewerkt: \(words.hours(letter.credited)). Nog te werken: \(words.hours(letter.left)).",
                    "This is how it stood on \(words.fullDay(letter.asOf)). Worked: \(words.hours(letter.credited)). Still to work: \(words.hours(letter.left))."
                ),
                words("Pauze en reistijd tellen niet mee.", "Breaks and travel do not count."),
            ])
    }

    private var benefit: Part {
        Part(
            heading: words("Hebt u een uitkering?", "Do you get a benefit?"),
            paragraphs: [
                words(
                    "Geef dan de dagen en tijden van uw werk door aan wie u de uitkering betaalt, bijvoorbeeld de gemeente of het UWV.",
                    "Then give your working days and times to whoever pays your benefit.")
            ])
    }

    private var reasons: Part {
        var lines = [
            words(
                "Op deze dagen en tijden kunt u werken. Dat hebt u ons verteld.",
                "You can work on these days and at these times. You told us so.")
        ]
        if letter.ways.count == 1, let fastest = letter.ways[0].routes.first {
            let means = words.by(fastest.mode)
            lines.append(
                fastest.minutes < 5
                    ? words(
                        "De reis duurt \(words.about(fastest.minutes)) (enkele reis, \(means)).",
                        "The journey takes \(words.about(fastest.minutes)) (one way, \(means)).")
                    : words(
                        "De reis duurt ongeveer \(words.about(fastest.minutes)) (enkele reis, \(means)).",
                        "The journey takes about \(words.about(fastest.minutes)) (one way, \(means))."))
        }
        lines.append(
            words(
                "Hier is plaats voor u vanaf \(words.dayAndMonth(letter.firstDay)).",
                "There is room for you here from \(words.dayAndMonth(letter.firstDay))."))
        return Part(
            heading: words("Waarom deze plek", "Why this place"),
            paragraphs: [
                words(
                    "Een computer heeft een voorstel gemaakt. Een medewerker heeft het rooster goedgekeurd.",
                    "A computer made a proposal. A member of staff approved the roster.")
            ], list: lines)
    }

    private var objection: Part {
        let address = letter.unit.address
        return Part(
            heading: words("Bent u het niet eens met deze plek?", "Do you disagree with this place?"),
            paragraphs: [
                words(
                    "Zeg het ons voordat u begint. Vertel waarom. Wij luisteren naar u en kijken of een andere plek of andere dagen mogelijk zijn.",
                    "Tell us before you start, and say why. We listen to you and see whether another place or other days are possible."
                ),
                words("Bel ons\(ourNumber).", "Call us\(ourNumber).")
                    + (address.isEmpty ? "" : words(" Ons adres: \(address).", " Our address: \(address).")),
                words(
                    "Ook later kunt u om een andere plek of ander werk vragen. Dat kan in deze gevallen:",
                    "Later, too, you can ask for another place or other work. That is possible in these cases:"),
            ],
            list: [
                words("er is te weinig werk", "there is too little work"),
                words("er is een conflict", "there is a conflict"),
                words("het werk past niet bij u", "the work does not suit you"),
                words("uw situatie verandert", "your situation changes"),
            ],
            closing: [
                words(
                    "Wij praten eerst met u. U krijgt het besluit op papier, met de reden.",
                    "We talk with you first. You get the decision on paper, with the reason.")
            ])
    }
}
