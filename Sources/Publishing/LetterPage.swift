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
        page.line("p", [("class", "sender")], text: letter.unit + " · " + words.fullDay(letter.asOf))
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
            if let pickUp = letter.pickUp {
                let time = pickUp.time.map { words(", vertrek om \($0)", ", leaving at \($0)") } ?? ""
                item(&page, words("Wij halen u op bij", "We collect you at"), pickUp.name + time)
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
                    for name in [words("Dag", "Day"), words("Van", "From"), words("Tot", "Until")] {
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
        if letter.goesOn {
            for line in letter.pattern { page.line("p", text: regular(line)) }
            page.line(
                "p",
                text: words("Dat gaat door tot uw uren gewerkt zijn.", "This goes on until your hours are worked."))
        }
        page.line(
            "p",
            text: words(
                "Op feestdagen en op dagen dat de plek dicht is, werkt u niet. Die uren haalt u later in.",
                "You do not work on public holidays, or on days when the place is closed. You make up those hours later."
            ))
    }

    private func regular(_ line: Letter.Regular) -> String {
        let day = words.weekday(line.weekday)
        let rhythm =
            switch line.rhythm {
            case .every: words("elke \(day)", "every \(day)")
            case .oddWeek: words("op \(day) in de oneven weken", "on \(day) in odd weeks")
            case .evenWeek: words("op \(day) in de even weken", "on \(day) in even weeks")
            case .everyTwoWeeks: words("om de twee weken op \(day)", "every other \(day)")
            }
        return words(
            "Daarna werkt u \(rhythm), van \(line.start) tot \(line.end).",
            "After that you work \(rhythm), from \(line.start) to \(line.end).")
    }

    private func section(_ page: inout HTML, _ part: LetterSentences.Part) {
        page.block("section") { page in
            page.line("h2", text: part.heading)
            for paragraph in part.paragraphs { page.line("p", text: paragraph) }
            guard !part.list.isEmpty else { return }
            page.block("ul") { page in for line in part.list { page.line("li", text: line) } }
        }
    }

    private func signatures(_ page: inout HTML) {
        page.block("section", [("class", "signing")]) { page in
            page.line("h2", text: words("Handtekening", "Signature"))
            page.line(
                "p",
                text: words(
                    "Bent u het eens met deze plek? Zet dan hier uw handtekening. U krijgt een kopie van deze brief.",
                    "Do you agree to this place? Then sign here. You get a copy of this letter."))
            page.block("div", [("class", "boxes")]) { page in
                for who in [words("U", "You"), words("Namens ", "For ") + letter.unit] {
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
