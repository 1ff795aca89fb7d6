import PlacementDomain

/// Finds the clients who were told of a day that does not stand as it was told.
struct DayNoticeMaker {
    let parts: PublicationParts
    let previous: PublicationRecord
    /// All assignments of this publication.
    let assignments: [AnnouncedAssignment]

    private struct Told: Hashable {
        var order: OrderID
        var session: SessionID
    }

    /// Sorted by client. Restricted clients have none: a planner tells them himself. Nobody is told the same thing twice.
    var notices: [DayNotice] {
        let now = Dictionary(
            assignments.map { (Told(order: $0.order, session: $0.session), $0) },
            uniquingKeysWith: { first, _ in first })
        let known = Set(previous.sessions.lazy.filter { $0.status == .tentative }.map(\.session))
        let toCome = Dictionary(grouping: previous.assignments.filter(isToCome), by: \.client)
        let expected = Dictionary(grouping: added, by: \.client)
        return Set(toCome.keys).union(expected.keys).sorted().compactMap { client in
            let told = sorted(toCome[client] ?? [])
            let expected = sorted(expected[client] ?? [])
            guard var notice = blank(client, told + expected) else { return nil }
            notice.expected = expected.map(day)
            for old in told {
                if notice.isEmpty { notice.about = old }
                guard let new = now[Told(order: old.order, session: old.session)] else {
                    notice.fallenAway.append(day(old))
                    continue
                }
                if parts.unsettled.contains(old.session) {
                    if !known.contains(old.session) { notice.unsettled.append(day(old)) }
                } else if (new.from, new.to) != (old.from, old.to) {
                    notice.otherTimes.append(day(new))
                }
            }
            return notice.isEmpty ? nil : notice
        }
    }

    private func isToCome(_ assignment: AnnouncedAssignment) -> Bool {
        assignment.session.date >= parts.weeks.today && parts.weeks.isConcerned(assignment.project)
            && !parts.isRestricted(assignment.client)
    }

    /// Whom a correction added; a roster's new days stand in letters, or follow on those of a letter.
    private var added: [AnnouncedAssignment] {
        parts.weeks.correction == nil ? [] : assignments.filter { isToCome($0) && parts.weeks.isNew($0) }
    }

    private func sorted(_ assignments: [AnnouncedAssignment]) -> [AnnouncedAssignment] {
        assignments.sorted { ($0.session.date, $0.from) < ($1.session.date, $1.from) }
    }

    private func blank(_ id: ClientID, _ told: [AnnouncedAssignment]) -> DayNotice? {
        guard let client = parts.index.client(id), let first = told.first else { return nil }
        let project = parts.index.projects[first.project]
        return DayNotice(
            client: id, about: first, name: client.ownName,
            unit: project.map(parts.index.unit(ofProject:)) ?? OurContact(),
            unitNumber: project.map { parts.index.instance.projects[$0].unit } ?? 0,
            asOf: parts.weeks.today, isYoung: parts.index.isJuvenile(id))
    }

    private func day(_ assignment: AnnouncedAssignment) -> DayNotice.Day {
        let place = parts.index.projects[assignment.project].map { parts.index.instance.projects[$0] }
        return DayNotice.Day(
            date: assignment.session.date, from: assignment.from, to: assignment.to,
            project: place.map { $0.name.isEmpty ? $0.id.text : $0.name } ?? assignment.project.text)
    }
}

extension Client {
    /// As letters to himself name him; empty: no name is known.
    var ownName: String { displayName.isEmpty ? alias ?? "" : displayName }
}
