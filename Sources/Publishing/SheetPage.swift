import PlacementDomain

/// A partner's sheet as a page: one A4 a week, to hang on the wall and to write on.
struct SheetPage {
    let sheet: PartnerSheet
    let words: Wording

    var bytes: [UInt8] {
        HTML.document(language: words.code, title: words("Weekblad", "Week sheet"), style: PageStyle.sheet) { page in
            page.block("main") { page in
                page.line("h1", text: sheet.project)
                for week in sheet.weeks { section(&page, week) }
            }
        }
    }

    private func section(_ page: inout HTML, _ week: PartnerSheet.Week) {
        let number = week.monday.isoWeek.week
        page.block("section", [("aria-labelledby", "week-\(number)")]) { page in
            page.block("header") { page in
                page.line("p", [("class", "place")], text: sheet.project)
                page.block("h2", [("id", "week-\(number)")]) { page in
                    page.line("span", text: words("Week \(number)", "Week \(number)"))
                    page.line("span", [("class", "dates")], text: words.week(week.monday))
                }
            }
            if week.sittings.isEmpty {
                page.line(
                    "p", [("class", "nobody")], text: words("Deze week komt er niemand.", "Nobody comes this week."))
            } else {
                table(&page, week, number)
            }
            foot(&page, week)
        }
    }

    /// Headings of the columns; the last three are written in by hand.
    private var columns: [(kind: String, name: String)] {
        [
            ("who", words("Wie", "Who")), ("time", words("Tijd", "Time")),
            ("heed", words("Goed om te weten", "Good to know")),
            ("call", words("Bij nood bellen", "In an emergency, call")), ("hand", words("Begin", "Arrived")),
            ("hand", words("Einde", "Left")), ("hand", words("Paraaf", "Initials")),
        ]
    }

    private func table(_ page: inout HTML, _ week: PartnerSheet.Week, _ number: Int) {
        page.block("table", [("aria-labelledby", "week-\(number)")]) { page in
            page.block("thead") { page in
                page.block("tr") { page in
                    for column in columns {
                        page.line("th", [("scope", "col"), ("class", column.kind)], text: column.name)
                    }
                }
            }
            for (position, sitting) in week.sittings.enumerated() {
                page.block("tbody") { page in self.sitting(&page, sitting, "d\(number)-\(position + 1)") }
            }
        }
    }

    private func sitting(_ page: inout HTML, _ sitting: PartnerSheet.Sitting, _ id: String) {
        page.block("tr", [("class", "day")]) { page in
            page.element("th", [("scope", "rowgroup"), ("colspan", "7"), ("id", id)]) { page in
                page.element("span", [("class", "date")], text: words.day(sitting.date))
                page.text(" ")
                page.element("span", text: "\(sitting.start)–\(sitting.end)")
                page.text(" ")
                page.element("span", [("class", "count")], text: words.people(sitting.count))
            }
        }
        if sitting.isUnsettled {
            page.block("tr", [("class", "unnamed")]) { page in
                page.element("td", [("colspan", "7")], text: words.unsettled)
            }
        }
        for person in sitting.people { row(&page, person) }
        if sitting.unnamed > 0 {
            page.block("tr", [("class", "unnamed")]) { page in
                page.element("td", [("colspan", "4")]) { page in
                    page.text(
                        sitting.unnamed == 1
                            ? words("Nog 1 persoon: de planner belt u.", "1 more person: the planner will call you.")
                            : words(
                                "Nog \(sitting.unnamed) personen: de planner belt u.",
                                "\(sitting.unnamed) more people: the planner will call you."))
                }
                for column in columns.suffix(3) { written(&page, column.name) }
            }
        }
    }

    private func row(_ page: inout HTML, _ person: PartnerSheet.Person) {
        page.block("tr") { page in
            page.element("th", [("scope", "row"), ("class", "who")], text: person.name)
            cell(&page, columns[1], "\(person.from)–\(person.to)")
            cell(&page, columns[2], person.phrases.joined(separator: "; "))
            cell(&page, columns[3], person.emergencyContact)
            for column in columns.suffix(3) { written(&page, column.name) }
        }
    }

    private func cell(_ page: inout HTML, _ column: (kind: String, name: String), _ text: String) {
        page.element("td", [("class", column.kind), ("data-label", column.name)], text: text)
    }

    /// A cell that is filled with a pen.
    private func written(_ page: inout HTML, _ name: String) {
        page.element("td", [("class", "hand"), ("data-label", name)], text: "")
    }

    private func foot(_ page: inout HTML, _ week: PartnerSheet.Week) {
        page.block("footer") { page in
            page.block("p") { page in
                page.element(
                    "strong",
                    text: words("Vragen, of komt er iemand niet? ", "Questions, or does somebody not turn up? "))
                page.text(words("Bel ", "Call ") + sheet.unit.callee)
                if sheet.unit.telephone.isEmpty {
                    page.text(" ")
                    page.element("span", [("class", "blank")], text: "tel.")
                }
            }
            page.line(
                "p", [("class", "until")],
                text: words(
                    "Gemaakt op \(words.fullDay(sheet.asOf)). Geldig tot en met \(words.fullDay(week.monday.adding(days: 6))). Vernietig dit blad daarna.",
                    "Made on \(words.fullDay(sheet.asOf)). Valid until \(words.fullDay(week.monday.adding(days: 6))). Destroy this sheet after that day."
                ))
        }
    }
}
