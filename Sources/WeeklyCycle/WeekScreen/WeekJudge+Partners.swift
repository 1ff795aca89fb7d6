import PlacementDomain

extension WeekJudge {
    /// Approvals, visits and contact persons of projects that are in use.
    var partnerLines: [WeekLine] {
        let approvals = Dictionary(grouping: facts.approvals, by: \.ids)
        let contacts = Dictionary(grouping: facts.contacts, by: \.ids)
        let booked = Set(toCome.values.flatMap { $0.map(\.project) })
        return facts.projects.map(\.record).filter { facts.projectsInUse.contains($0.id) }.flatMap {
            project -> [WeekLine] in
            let own = (approvals[project.id] ?? []).map(\.record)
            return [
                approvalEnds(project, own, isBooked: booked.contains(project.id)), approvalWaits(project, own),
                visit(project), contactEnds(project, (contacts[project.id] ?? []).map(\.record)),
            ].compactMap(\.self)
        }
    }

    private func line(_ kind: WeekKind, _ project: Project, _ day: CalendarDay, next: NextCommand) -> WeekLine {
        var line = WeekLine(kind, project.id.text, next: next)
        (line.project, line.day, line.isUrgent) = (project.id, day, day < today)
        line.units = units(of: project.id)
        return line
    }

    private func isSoon(_ day: CalendarDay, _ number: WeekNumber, _ project: Project) -> Bool {
        numbers(number, in: project.jurisdiction).map { day <= today.adding(days: 7 * $0) } ?? false
    }

    private func approve(_ project: Project, from day: CalendarDay) -> NextCommand {
        NextCommand(
            "approval add", .text(project.id.text), .text("--from"), .text("\(day)"), .text("--state"),
            .text(ApprovalPeriod.State.approved.rawValue))
    }

    /// The last day on which it may be used, where one is near. What ended before is told while people are still to come.
    private func approvalEnds(_ project: Project, _ approvals: [ApprovalPeriod], isBooked: Bool) -> WeekLine? {
        let spans = approvals.filter { [.approved, .lapsing].contains($0.state) }.map { approval in
            (first: approval.firstDay, last: approval.lastDay ?? lapse(of: approval, project))
        }.sorted { $0.first < $1.first }
        guard var end = spans.first else { return nil }
        for span in spans.dropFirst() {
            guard let last = end.last else { return nil }
            guard span.first <= last.adding(days: 1) || span.first <= today else { break }
            end.last = span.last.map { max($0, last) }
        }
        guard let last = end.last, last >= today ? isSoon(last, .approvalReminder, project) : isBooked else {
            return nil
        }
        return line(.approvalEnds, project, last, next: approve(project, from: max(today, last.adding(days: 1))))
    }

    /// When a project that was reported as not fit any more may not be used any more.
    private func lapse(of approval: ApprovalPeriod, _ project: Project) -> CalendarDay? {
        guard approval.state == .lapsing else { return nil }
        return numbers(.lapse, in: project.jurisdiction).map { approval.firstDay.adding(months: $0) }
    }

    /// The newest record says that it was proposed.
    private func approvalWaits(_ project: Project, _ approvals: [ApprovalPeriod]) -> WeekLine? {
        guard let newest = approvals.max(by: { $0.firstDay < $1.firstDay }), newest.state == .proposed,
            let months = numbers(.decision, in: project.jurisdiction)
        else { return nil }
        var line = line(
            .approvalWaits, project, newest.firstDay.adding(months: months), next: approve(project, from: today))
        line.since = newest.firstDay
        return line
    }

    private func visit(_ project: Project) -> WeekLine? {
        guard let due = project.nextVisitDue, isSoon(due, .visitReminder, project) else { return nil }
        let following = today.adding(months: numbers(.visit, in: project.jurisdiction) ?? 12)
        return line(
            .visit, project, due,
            next: NextCommand(
                "project change", .text(project.id.text), .text("--from"), .text("\(today)"), .text("--next-visit"),
                .text("\(following)")))
    }

    /// The last day on which somebody is contact person, where one is near and nobody follows.
    private func contactEnds(_ project: Project, _ contacts: [PartnerContact]) -> WeekLine? {
        var last = today.adding(days: -1)
        while true {
            let next = last.adding(days: 1)
            let holding = contacts.filter { ($0.firstDay ?? next) <= next && ($0.lastDay ?? next) >= next }
            guard let longest = holding.map({ $0.lastDay }).max(by: WeekJudge.isEarlier) else { break }
            guard let end = longest else { return nil }
            last = end
        }
        guard isSoon(last, .contactReminder, project) else { return nil }
        return line(
            .contactEnds, project, last,
            next: NextCommand(
                "contact add", .text(project.id.text), .text("--name"), .name, .text("--from"),
                .text("\(last.adding(days: 1))")))
    }

    /// No end is later than every end.
    private static func isEarlier(_ one: CalendarDay?, _ other: CalendarDay?) -> Bool {
        guard let one else { return false }
        return other.map { one < $0 } ?? true
    }
}
