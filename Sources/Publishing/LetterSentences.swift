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
    }

    let letter: Letter
    let words: Wording

    var parts: [Part] { [route, talk, bring, rules, hours, benefit, reasons, objection] }

    private var route: Part {
        var lines = letter.routes.map { route in
            words(
                "\(words.by(route.mode)): ongeveer \(words.minutes(route.minutes))",
                "\(words.by(route.mode)): about \(words.minutes(route.minutes))")
        }
        if lines.isEmpty { lines = [words("Vraag ons hoe u er komt.", "Ask us how to get there.")] }
        return Part(
            heading: words("Zo komt u er", "How to get there"),
            paragraphs: [
                words("Zo lang duurt de reis, enkele reis van deur tot deur:", "The way there takes, door to door:")
            ], list: lines)
    }

    private var talk: Part {
        Part(
            heading: words("Eerst kennismaken", "Getting to know each other first"),
            paragraphs: [
                letter.isJuvenile
                    ? words(
                        "Voor uw eerste dag hebt u een gesprek op de plek. Zonder dit gesprek kunt u niet beginnen. Wij spreken met u af wanneer het is.",
                        "Before your first day you have a talk at the place. You cannot start without it. We agree with you when it is."
                    )
                    : words(
                        "Voor uw eerste dag hebt u een gesprek op de plek. Wij spreken met u af wanneer het is.",
                        "Before your first day you have a talk at the place. We agree with you when it is.")
            ])
    }

    private var bring: Part {
        Part(
            heading: words("Neem mee", "What to bring"),
            list: [
                words("uw legitimatie", "proof of who you are"),
                words("deze brief", "this letter"),
                words("kleren en schoenen die vuil mogen worden", "clothes and shoes that may get dirty"),
                words("eten en drinken voor de hele dag", "food and drink for the whole day"),
            ])
    }

    private var rules: Part {
        let days = letter.changeDays
        return Part(
            heading: words("Regels", "Rules"),
            list: [
                words("Kom op tijd.", "Be on time."),
                words(
                    "Bent u ziek of is er een noodgeval? Bel ons voordat uw werk begint.",
                    "Are you ill, or is there an emergency? Call us before your work begins."),
                words(
                    "Wilt u een andere dag? Vraag het ten minste \(days == 1 ? "1 dag" : "\(days) dagen") van tevoren.",
                    "Do you want another day? Ask at least \(days == 1 ? "1 day" : "\(days) days") before."),
                words("Doe wat de begeleider vraagt.", "Do what the person who guides you asks."),
                words(
                    "Geen alcohol of drugs, geen geweld en geen dreigen. Dan stopt het werk meteen.",
                    "No alcohol or drugs, no violence and no threats. The work then stops at once."),
                words(
                    "Verandert er iets bij u, zoals uw adres of uw werk? Zeg het ons meteen.",
                    "Does something change for you, like your address or your job? Tell us at once."),
            ])
    }

    private var hours: Part {
        Part(
            heading: words("Uw uren", "Your hours"),
            paragraphs: [
                words(
                    "Gewerkt: \(words.hours(letter.credited)). Nog te werken: \(words.hours(letter.left)).",
                    "Worked: \(words.hours(letter.credited)). Still to work: \(words.hours(letter.left))."),
                words("Pauze en reistijd tellen niet mee.", "Breaks and travel do not count."),
            ])
    }

    private var benefit: Part {
        Part(
            heading: words("Hebt u een uitkering?", "Do you get a benefit?"),
            paragraphs: [
                words(
                    "Vertel dan aan de instantie die u betaalt op welke dagen en tijden u werkt.",
                    "Then tell the agency that pays you on which days and at what times you work.")
            ])
    }

    private var reasons: Part {
        var lines = [
            words(
                "Op deze dagen en tijden kunt u werken. Dat hebt u ons verteld.",
                "You can work on these days and at these times. You told us so.")
        ]
        if let fastest = letter.routes.first {
            lines.append(
                words(
                    "De reis duurt ongeveer \(words.minutes(fastest.minutes)), \(words.by(fastest.mode)).",
                    "The way takes about \(words.minutes(fastest.minutes)), \(words.by(fastest.mode))."))
        }
        lines.append(
            words(
                "U kunt hier beginnen op \(words.dayAndMonth(letter.firstDay)).",
                "You can start here on \(words.dayAndMonth(letter.firstDay))."))
        return Part(
            heading: words("Waarom deze plek", "Why this place"),
            paragraphs: [
                words(
                    "Een computer heeft een voorstel gemaakt. Een medewerker heeft het bekeken en besloten.",
                    "A computer made a proposal. A member of staff looked at it and decided.")
            ], list: lines)
    }

    private var objection: Part {
        Part(
            heading: words("Bent u het niet eens?", "Do you not agree?"),
            paragraphs: [
                words(
                    "Zeg het ons voordat u begint. Vertel waarom. Wij luisteren naar u en kijken of een andere plek of andere dagen kunnen.",
                    "Tell us before you start, and say why. We listen to you and see whether another place or other days are possible."
                ),
                words(
                    "Ook later kunt u om een andere plek of ander werk vragen. Dat kan als er te weinig werk is, bij een conflict, als het werk niet bij u past, of als uw situatie verandert. Wij horen u eerst. U krijgt het besluit op papier, met de reden.",
                    "Later, too, you can ask for another place or other work. That is possible if there is too little work, in a conflict, if the work does not suit you, or if your situation changes. We hear you first. You get the decision on paper, with the reason."
                ),
            ])
    }
}
