import PlacementDomain

/// What changed since the earlier publication, for planners: ids alone, never a name.
struct ChangePapers {
    let changes: [PublishedChange]
    let words: Wording

    var table: [UInt8] {
        var table = SpreadsheetTable(["project", "client", "order", "what", "before", "after", "cause"])
        for change in changes {
            table.add([
                change.project.text, change.client.text, change.order.text, change.what.rawValue,
                sittings(change.before, separator: ", "), sittings(change.after, separator: ", "), change.cause.text,
            ])
        }
        return table.bytes
    }

    var page: [UInt8] {
        HTML.document(language: words.code, title: words("Wijzigingen", "Changes"), style: PageStyle.changes) { page in
            page.block("main") { page in
                page.line("h1", text: words("Wijzigingen", "Changes"))
                page.line(
                    "p",
                    text: changes.isEmpty
                        ? words("Er is niets veranderd.", "Nothing changed.")
                        : PublishedChange.What.allCases.map { what in
                            "\(name(what)): \(changes.count { $0.what == what })"
                        }.joined(separator: " · "))
                var rest = changes[...]
                while let project = rest.first?.project {
                    let own = rest.prefix { $0.project == project }
                    rest = rest.dropFirst(own.count)
                    partner(&page, project, own)
                }
            }
        }
    }

    private func partner(_ page: inout HTML, _ project: ProjectID, _ changes: ArraySlice<PublishedChange>) {
        page.line("h2", text: project.text)
        page.block("table") { page in
            page.block("thead") { page in
                page.block("tr") { page in
                    for name in [
                        words("Cliënt", "Client"), words("Wat", "What"), words("Was", "Before"), words("Wordt", "Now"),
                        words("Waarom", "Why"),
                    ] { page.line("th", [("scope", "col")], text: name) }
                }
            }
            page.block("tbody") { page in
                for change in changes {
                    page.block("tr") { page in
                        let isUnknown = change.client == .unknown
                        page.line(
                            "th", [("scope", "row")],
                            text: isUnknown ? words("opdracht ", "order ") + change.order.text : change.client.text)
                        page.line("td", text: name(change.what))
                        page.line("td", text: sittings(change.before, separator: " · "))
                        page.line("td", text: sittings(change.after, separator: " · "))
                        page.line("td", text: sentence(change.cause))
                    }
                }
            }
        }
    }

    /// `s3@2026-12-01 09:00–16:30`.
    private func sittings(_ assignments: [AnnouncedAssignment], separator: String) -> String {
        assignments.map { "\($0.session) \($0.from)–\($0.to)" }.joined(separator: separator)
    }

    private func name(_ what: PublishedChange.What) -> String {
        switch what {
        case .new: words("nieuw", "new")
        case .moved: words("verplaatst", "moved")
        case .dropped: words("vervallen", "dropped")
        }
    }

    private func sentence(_ cause: PublishedChange.Cause) -> String {
        switch cause {
        case .newPlacement: words("nieuwe plaatsing", "new placement")
        case .weekBecameFirm: words("de week is nu vast", "the week is firm now")
        case .placementChanged: words("plaatsing met de hand veranderd", "placement changed by hand")
        case .sessionCancelled: words("de dag gaat niet door", "the sitting is cancelled")
        case .closed: words("de plek is dicht", "the place is closed")
        case .notPlanned(let code): words("niet meer gepland: ", "not planned any more: ") + code
        case .unplaced(let code): words("geen plek meer: ", "no place any more: ") + code
        case .correction: words("met de hand verbeterd", "corrected by hand")
        }
    }
}
