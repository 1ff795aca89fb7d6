import PlacementDomain

/// A placement letter as a page, in short sentences, with room to sign (PLACE-05).
struct LetterPage {
    let letter: Letter
    let words: Wording

    var bytes: [UInt8] {
        HTML.document(language: words.code, title: words("Brief", "Letter"), style: PageStyle.letter) { page in
            page.block("main") { page in
                head(&page)
                place(&page)
                times(&page)
                for part in LetterSentences(letter: letter, words: words).parts { section(&page, part) }
                signatures(&page)
            }
        }
    }

    private func head(_ page: inout HTML) {
        page.block("div", [("class", "sender")]) { page in
            page.line("p", text: letter.unit.line)
            page.line("p", text: words.fullDay(letter.asOf))
            if !letter.caseReference.isEmpty {
                page.line("p", text: words("Ons kenmerk: ", "Our reference: ") + letter.caseReference)
            }
        }
        page.line("h1", text: words("Uw werkplek", "Your place of work"))
        page.line("p", text: words.salutation(letter.name))
        page.line(
            "p", [("class", "lead")],
            text: words(
                "Wij hebben een plek voor u. U begint op \(words.fullDay(letter.firstDay)). In deze brief leest u waar en wanneer u werkt.",
                "We have a place for you. You start on \(words.fullDay(letter.firstDay)). This letter says where and when you work."
            ))
    }

    private func place(_ page: inout HTML) {
        page.line("h2", text: words("Waar", "Where"))
        page.block("dl") { page in
            item(&page, words("Plek", "Place"), letter.project)
            item(&page, words("Adres", "Address"), letter.address)
            item(
                &page, words("Wie u daar ontvangt", "Who receives you there"),
                [letter.contactName, letter.contactPhone].filter { !$0.isEmpty }.joined(separator: ", "))
            for way in letter.ways {
                guard let pickUp = way.pickUp else { continue }
                let place = [pickUp.name, pickUp.address, pickUp.time.map { words("om \($0)", "at \($0)") } ?? ""]
                    .filter { !$0.isEmpty }.joined(separator: ", ")
                item(&page, words("Wij halen u op", "We pick you up") + words.only(way, of: letter.ways), place)
            }
        }
    }

    private func item(_ page: inout HTML, _ name: String, _ value: String) {
        guard !value.isEmpty else { return }
        page.block("div") { page in
            page.line("dt", text: name)
            page.line("dd", text: value)
        }
    }

    private func times(_ page: inout HTML) {
        page.line("h2", text: words("Wanneer", "When"))
        page.block("table") { page in
            page.line("caption", text: words("Uw eerste dagen", "Your first days"))
            page.block("thead") { page in
                page.block("tr") { page in
                    for name in [words("Dag", "Day"), words("Van", "From"), words("Tot", "To")] {
                        page.line("th", [("scope", "col")], text: name)
                    }
                }
            }
            page.block("tbody") { page in
                for sitting in letter.firstSittings {
                    page.block("tr") { page in
                        page.line("th", [("scope", "row")], text: words.fullDay(sitting.date))
                        page.line("td", text: "\(sitting.from)")
                        page.line("td", text: "\(sitting.to)")
                    }
                }
            }
        }
        if !letter.later.isEmpty {
            page.line(
                "p", [("class", "later")],
                text: LaterDaysSentences(days: letter.later, words: words).sentences.joined(separator: " "))
            page.line("p", [("class", "ending")], text: ending)
        }
        page.line(
            "p",
            text: words(
                "Is de plek dicht, bijvoorbeeld op een feestdag? Dan werkt u niet. Die uren haalt u later in.",
                "Is the place closed, for example on a public holiday? Then you do not work. You make up those hours later."
            ))
    }

    private var ending: String {
        switch letter.ending {
        case .allHours where letter.later.areSingle:
            words("Dan hebt u alle uren gewerkt.", "Then you have worked all your hours.")
        case .allHours:
            words("Dat gaat door tot u alle uren hebt gewerkt.", "This goes on until you have worked all your hours.")
                + (letter.later.endsSooner
                    ? words(" Uw laatste dag kan korter zijn.", " Your last day may be shorter.") : "")
        case .notAfter(let day) where letter.later.areSingle:
            words(
                "Na \(words.fullDay(day)) werkt u niet meer.", "After \(words.fullDay(day)) you do not work any more.")
        case .notAfter(let day):
            words(
                "Dat gaat door, maar niet langer dan tot en met \(words.fullDay(day)).",
                "This goes on, but not beyond \(words.fullDay(day)).")
        case .unknown:
            words("Wij vertellen u hoe het dan verder gaat.", "We tell you how it goes on then.")
        }
    }

    private func section(_ page: inout HTML, _ part: LetterSentences.Part) {
        page.block("section") { page in
            page.line("h2", text: part.heading)
            for paragraph in part.paragraphs { page.line("p", text: paragraph) }
            if !part.list.isEmpty {
                page.block("ul") { page in for line in part.list { page.line("li", text: line) } }
            }
            for paragraph in part.closing { page.line("p", text: paragraph) }
        }
    }

    private func signatures(_ page: inout HTML) {
        page.block("section", [("class", "signing")]) { page in
            page.line("h2", text: words("Handtekening", "Signature"))
            page.line(
                "p",
                text: words(
                    "Bent u het eens met deze plek? Zet dan hier uw handtekening. U krijgt een kopie van deze brief.",
                    "Do you agree with this place? Then sign here. You get a copy of this letter."))
            page.block("div", [("class", "boxes")]) { page in
                for who in [words("U", "You"), words("Namens ", "On behalf of ") + letter.unit.name] {
                    page.block("div", [("class", "box")]) { page in
                        page.line("p", text: who)
                        for line in [
                            words("Naam:", "Name:"), words("Datum:", "Date:"), words("Handtekening:", "Signature:"),
                        ] {
                            page.line("p", [("class", "line")], text: line)
                        }
                    }
                }
            }
        }
    }
}

extension Wording {
    /// ` (dinsdag)`: on which days he goes one of several ways; empty where there is one way alone.
    func only(_ way: Letter.Way, of ways: [Letter.Way]) -> String {
        ways.count < 2 ? "" : " (" + way.weekdays.map(weekday).joined(separator: ", ") + ")"
    }
}
