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
        let toCome = previous.assignments.filter {
            $0.session.date >= parts.index.instance.asOf && !parts.isRestricted($0.client)
        }
        return Dictionary(grouping: toCome, by: \.client).sorted { $0.key < $1.key }.compactMap { client, told in
            let told = told.sorted { ($0.session.date, $0.from) < ($1.session.date, $1.from) }
            guard var notice = blank(client, told) else { return nil }
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

    private func blank(_ id: ClientID, _ told: [AnnouncedAssignment]) -> DayNotice? {
        guard let client = parts.index.client(id), let first = told.first else { return nil }
        let project = parts.index.projects[first.project]
        return DayNotice(
            client: id, about: first, name: client.ownName,
            unit: project.map(parts.index.unit(ofProject:)) ?? OurContact(),
            unitNumber: project.map { parts.index.instance.projects[$0].unit } ?? 0,
            asOf: parts.index.instance.asOf, isYoung: parts.index.isJuvenile(id))
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
