import PlacementDomain

/// What changed since the earlier publication, for planners: projects by name, clients by id alone.
struct ChangePapers {
    let changes: [PublishedChange]
    /// Sittings to come of which it is not sure that they are held as published.
    let uncertain: [PublishedSession]
    /// The weeks of the publication, Monday to Sunday.
    let days: ClosedRange<CalendarDay>
    /// Numbers of projects whose contact person reads news.
    let news: [Int]
    let templates: PaperTemplates
    let index: PublicationIndex
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
        templates.page(.changes, in: words.code, templates.text(["changes"], in: words.code, part))
    }

    private var part: ChangesPart {
        let weeks = stride(from: 0, through: days.upperBound.days(since: days.lowerBound), by: 7)
        return ChangesPart(
            weeks: weeks.map { days.lowerBound.adding(days: $0) },
            counts: words.changes(changes, uncertain: uncertain.count),
            uncertain: uncertain.map { UncertainSittingPart(project: project($0.project), session: $0) },
            news: news.map { project(index.instance.projects[$0].id) }, partners: partners)
    }

    private var partners: [ChangedPartnerPart] {
        let byClient = Dictionary(grouping: changes.filter { $0.client != .unknown }, by: \.client)
        var partners: [ChangedPartnerPart] = []
        var rest = changes[...]
        while let id = rest.first?.project {
            let own = rest.prefix { $0.project == id }
            rest = rest.dropFirst(own.count)
            let parts = own.map { change in
                ChangePart(
                    change, others: (byClient[change.client] ?? []).filter { $0.project != id }, project: project,
                    cause: words.cause(of: change))
            }
            partners.append(ChangedPartnerPart(project: project(id), changes: parts))
        }
        return partners
    }

    private func project(_ id: ProjectID) -> ChangedProjectPart {
        ChangedProjectPart(id: id, name: index.projects[id].map { index.instance.projects[$0].name } ?? "")
    }

    /// `s3@2026-12-01 09:00–16:30`.
    private func sittings(_ assignments: [AnnouncedAssignment]) -> String {
        assignments.map { "\($0.session) \($0.from)–\($0.to)" }.joined(separator: ", ")
    }
}
