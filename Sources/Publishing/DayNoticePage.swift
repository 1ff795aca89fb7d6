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
                    of(
                        notice.fallenAway, words("Op deze dag werkt u niet", "You do not work on this day"),
                        words("Op deze dagen werkt u niet", "You do not work on these days")),
                    words("U hoeft dan niet te komen.", "You need not come then."))
                section(
                    &page, notice.unsettled,
                    of(
                        notice.unsettled, words("Deze dag is nog niet zeker", "This day is not certain yet"),
                        words("Deze dagen zijn nog niet zeker", "These days are not certain yet")),
                    of(
                        notice.unsettled,
                        words(
                            "Wij weten nog niet of deze werkdag zo doorgaat. Wij bellen u vóór die dag.",
                            "We do not know yet whether this working day takes place as it stands here. We call you before that day."
                        ),
                        words(
                            "Wij weten nog niet of deze werkdagen zo doorgaan. Wij bellen u vóór die dagen.",
                            "We do not know yet whether these working days take place as they stand here. We call you before those days."
                        ))
                        + words(
                            " Belt niemand? Bel ons\(words.onNumber(of: notice.unit)).",
                            " Does nobody call? Then call us\(words.onNumber(of: notice.unit))."))
                section(
                    &page, notice.otherTimes,
                    of(
                        notice.otherTimes, words("Deze dag heeft andere tijden", "This day has other times"),
                        words("Deze dagen hebben andere tijden", "These days have other times")),
                    words("Dit zijn de nieuwe tijden.", "These are the new times."))
                closing(&page)
            }
        }
    }

    private func of(_ days: [DayNotice.Day], _ one: String, _ many: String) -> String { days.count == 1 ? one : many }

    /// Whether nothing is known to change yet.
    private var isUnsettledAlone: Bool { notice.fallenAway.isEmpty && notice.otherTimes.isEmpty }

    private func head(_ page: inout HTML) {
        page.block("div", [("class", "sender")]) { page in
            for line in [notice.unit.line, words.fullDay(notice.asOf)] where !line.isEmpty {
                page.line("p", text: line)
            }
        }
        page.line(
            "h1",
            text: isUnsettledAlone
                ? of(
                    notice.unsettled, words("Een werkdag is nog niet zeker", "A working day is not certain yet"),
                    words("Werkdagen zijn nog niet zeker", "Working days are not certain yet"))
                : words("Uw werkdagen veranderen", "Your working days change"))
        page.line("p", text: words.salutation(notice.name))
        page.line(
            "p", [("class", "lead")],
            text: words(
                "Wij hebben u verteld op welke dagen u werkt.", "We told you on which days you work.")
                + (isUnsettledAlone
                    ? of(
                        notice.unsettled,
                        words(" Een dag daarvan is nog niet zeker.", " One of those days is not certain yet."),
                        words(" Sommige dagen zijn nog niet zeker.", " Some of those days are not certain yet."))
                    : words(" Daarin is iets veranderd.", " Some of that has changed.")))
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
            page.line("h2", text: isUnsettledAlone ? words("Vragen?", "Questions?") : words("Wat nu?", "What now?"))
            page.line(
                "p",
                text: words(
                    "\(isUnsettledAlone ? "" : "Wij bellen u en vertellen hoe het verder gaat. ")Hebt u vragen? Bel ons\(words.onNumber(of: notice.unit)).",
                    "\(isUnsettledAlone ? "" : "We call you and say how it goes on. ")Do you have questions? Call us\(words.onNumber(of: notice.unit))."
                ))
        }
    }
}
