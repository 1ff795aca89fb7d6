import PlacementDomain

/// A notice about changed days as a page, in short sentences; it gives no cause and promises nothing.
struct DayNoticePage {
    let notice: DayNotice
    let words: Wording

    var bytes: [UInt8] {
        HTML.document(language: words.code, title: words("Bericht", "Notice"), style: PageStyle.notice) { page in
            page.block("main") { page in
                head(&page)
                section(
                    &page, notice.fallenAway,
                    words("Op deze dagen werkt u niet", "You do not work on these days"),
                    words("U hoeft dan niet te komen.", "You need not come then."))
                section(
                    &page, notice.unsettled, words("Deze dagen zijn niet zeker", "These days are not certain"),
                    words(
                        "Het is niet zeker dat het zo doorgaat. De planner belt u voor die dag.",
                        "It is not certain that it goes on as it is. The planner calls you before that day."))
                section(
                    &page, notice.otherTimes, words("Deze dagen hebben andere tijden", "These days have other times"),
                    words("Dit zijn de nieuwe tijden.", "These are the new times."))
                closing(&page)
            }
        }
    }

    private func head(_ page: inout HTML) {
        let sender = [notice.unit, words.fullDay(notice.asOf)].filter { !$0.isEmpty }
        page.line("p", [("class", "sender")], text: sender.joined(separator: " · "))
        page.line("h1", text: words("Uw werkdagen veranderen", "Your working days change"))
        page.line("p", text: words.salutation(notice.name))
        page.line(
            "p", [("class", "lead")],
            text: words(
                "Wij hebben u verteld op welke dagen u werkt. Daarin is iets veranderd.",
                "We told you on which days you work. Something of that has changed."))
    }

    private func section(_ page: inout HTML, _ days: [DayNotice.Day], _ heading: String, _ sentence: String) {
        guard !days.isEmpty else { return }
        page.block("section") { page in
            page.line("h2", text: heading)
            page.block("table") { page in
                page.block("thead") { page in
                    page.block("tr") { page in
                        for name in [
                            words("Dag", "Day"), words("Tijd", "Time"), words("Plek", "Place"),
                        ] { page.line("th", [("scope", "col")], text: name) }
                    }
                }
                page.block("tbody") { page in
                    for day in days {
                        page.block("tr") { page in
                            page.line("th", [("scope", "row")], text: words.fullDay(day.date))
                            page.line("td", text: "\(day.from)–\(day.to)")
                            page.line("td", [("class", "place")], text: day.project)
                        }
                    }
                }
            }
            page.line("p", text: sentence)
        }
    }

    private func closing(_ page: inout HTML) {
        page.block("section") { page in
            page.line("h2", text: words("Wat nu?", "What now?"))
            page.line(
                "p",
                text: words(
                    "De planner belt u en vertelt hoe het verder gaat. Hebt u vragen? Bel ons.",
                    "The planner calls you and says how it goes on. Do you have questions? Call us."))
        }
    }
}
