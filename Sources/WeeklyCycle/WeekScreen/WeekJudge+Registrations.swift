import PlacementDomain

extension WeekJudge {
    /// Published days that nobody recorded in time, a line for each project, and how many are still within their time.
    var registrations: (late: [WeekLine], pending: [(project: ProjectID, count: Int)]) {
        var late: [ProjectID: (count: Int, oldest: CalendarDay)] = [:]
        var pending: [(project: ProjectID, count: Int)] = []
        for missing in facts.missing {
            guard let days = numbers(.registration, missing.jurisdiction, missing.frame) else { continue }
            if workingDays.day(days, after: missing.day, in: missing.jurisdiction) < today {
                let known = late[missing.project]
                late[missing.project] = (
                    (known?.count ?? 0) + missing.count, min(known?.oldest ?? missing.day, missing.day)
                )
            } else {
                pending.append((missing.project, missing.count))
            }
        }
        let lines = late.map { project, found -> WeekLine in
            var line = WeekLine(.missing, project.text, next: .missing(project, found.oldest))
            (line.project, line.since, line.count) = (project, found.oldest, found.count)
            (line.detail, line.units) = (contact(of: project), units(of: project))
            return line
        }
        return (lines, pending)
    }

    /// Who is contact person today, and how he is reached.
    private func contact(of project: ProjectID) -> String? {
        facts.contacts.first {
            $0.ids == project && ($0.record.firstDay ?? today) <= today && ($0.record.lastDay ?? today) >= today
        }.map { contact in
            [contact.record.name, contact.record.channel == "mail" ? contact.record.email : contact.record.phone]
                .filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }
}
