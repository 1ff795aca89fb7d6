import PlacementDomain

/// What changed since the earlier publication, for planners: ids alone, never a name.
struct ChangePapers {
    let changes: [PublishedChange]
    /// Sittings to come of which it is not sure that they are held as published.
    let uncertain: [PublishedSession]
    let words: Wording

    var table: [UInt8] {
        var table = SpreadsheetTable(["project", "client", "order", "what", "before", "after", "cause"])
        for change in changes {
            table.add([
                change.project.text, change.client.text, change.order.text, change.what.rawValue,
                sittings(change.before), sittings(change.after), change.cause.text,
            ])
        }
        return table.bytes
    }

    var page: [UInt8] {
        HTML.document(language: words.code, title: words("Wijzigingen", "Changes"), style: PageStyle.changes) { page in
            page.block("main") { page in
                page.line("h1", text: words("Wijzigingen", "Changes"))
                for line in words.changes(changes, uncertain: uncertain.count) { page.line("p", text: line) }
                if !uncertain.isEmpty {
                    page.block("ul") { page in
                        for session in uncertain {
                            page.line(
                                "li",
                                text:
                                    "\(session.project): \(words.shortDay(session.session.date)) \(session.start)–\(session.end)"
                            )
                        }
                    }
                }
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
                            text: isUnknown ? words("zaak ", "order ") + change.order.text : change.client.text)
                        page.line("td", text: words.name(change))
                        page.line("td", text: change.before.map(words.sitting).joined(separator: " · "))
                        page.line("td", text: change.after.map(words.sitting).joined(separator: " · "))
                        page.line("td", text: words.cause(change.cause))
                    }
                }
            }
        }
    }

    /// `s3@2026-12-01 09:00–16:30`.
    private func sittings(_ assignments: [AnnouncedAssignment]) -> String {
        assignments.map { "\($0.session) \($0.from)–\($0.to)" }.joined(separator: ", ")
    }
}
