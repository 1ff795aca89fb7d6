import PlacementDomain

/// All that a notice about changed days may say: the page is made from this and from nothing else (PRIV-02).
struct DayNotice: Sendable {
    var client: ClientID
    /// The client's own name; empty: none is known.
    var name: String
    var unit: OurContact
    /// Number of that unit in the instance.
    var unitNumber = 0
    var asOf: CalendarDay
    /// Days that he was told of and that are not published any more, sorted.
    var fallenAway: [Day] = []
    /// Days of which it is not sure that they are held as he was told, sorted.
    var unsettled: [Day] = []
    /// Days on which he is to come at other times than he was told, with the new ones, sorted.
    var otherTimes: [Day] = []

    struct Day: Sendable {
        var date: CalendarDay
        var from: TimeOfDay
        var to: TimeOfDay
        var project: String
    }

    /// The earliest day that it is about.
    var firstDay: Day? { (fallenAway + unsettled + otherTimes).min { $0.date < $1.date } }

    var isEmpty: Bool { fallenAway.isEmpty && unsettled.isEmpty && otherTimes.isEmpty }
}

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
            guard var notice = blank(client, told) else { return nil }
            for old in told.sorted(by: { ($0.session.date, $0.from) < ($1.session.date, $1.from) }) {
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
            client: id, name: client.ownName,
            unit: project.map(parts.index.unit(ofProject:)) ?? OurContact(),
            unitNumber: project.map { parts.index.instance.projects[$0].unit } ?? 0,
            asOf: parts.index.instance.asOf)
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
