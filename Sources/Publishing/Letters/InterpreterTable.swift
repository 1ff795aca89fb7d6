import PlacementDomain

/// Papers to clients in whose language there is no text: a planner asks somebody to interpret.
struct InterpreterTable {
    struct Line {
        var client: ClientID
        var order: OrderID
        var language: String
        var project: ProjectID
        var firstDay: CalendarDay
        /// Path of the paper within the publication.
        var paper: String
    }

    /// Sorted by (client, order, paper).
    let lines: [Line]

    init(_ lines: [Line]) {
        self.lines = lines.sorted { ($0.client, $0.order, $0.paper) < ($1.client, $1.order, $1.paper) }
    }

    var bytes: [UInt8] {
        var table = SpreadsheetTable(["client", "order", "language", "project", "firstDay", "paper"])
        for line in lines {
            table.add([
                line.client.text, line.order.text, line.language, line.project.text, line.firstDay.description,
                line.paper,
            ])
        }
        return table.bytes
    }
}

extension PublicationParts {
    /// Who needs an interpreter for one of these papers; restricted clients get none of them.
    func interpreterLines(_ documents: [PublishedDocument], _ notices: [DayNotice]) -> [InterpreterTable.Line] {
        documents.compactMap { document in
            switch document.kind {
            case .letter:
                let placed = roster.placements[document.subject]
                guard needsInterpreter(placed.client, "letter") else { return nil }
                return InterpreterTable.Line(
                    client: placed.client, order: placed.order, language: ownLanguage(of: placed.client),
                    project: placed.project, firstDay: placed.firstDate, paper: document.path)
            case .notice:
                let notice = notices[document.subject]
                guard needsInterpreter(notice.client, "notice") else { return nil }
                return InterpreterTable.Line(
                    client: notice.client, order: notice.about.order, language: ownLanguage(of: notice.client),
                    project: notice.about.project, firstDay: notice.about.session.date, paper: document.path)
            default: return nil
            }
        }
    }
}
