import PlacementDomain
import Planning

/// Sittings and people as lines of text.
struct SittingLines {
    let view: RosterView
    let words: Wording
    let console: Console
    let people: People
    /// Of one client alone: neither seats nor people are listed.
    var isOfOneClient = false

    /// A heading line for each project and a line for each sitting.
    ///
    /// - Parameters:
    ///   - sittings: sorted by project.
    ///   - most: so many sittings are shown; nil: all.
    func byProject(_ sittings: [RosterView.Sitting], most: Int? = nil) -> [String] {
        var lines: [String] = []
        var project: Int?
        for sitting in sittings.prefix(most ?? sittings.count) {
            if sitting.project != project {
                project = sitting.project
                lines.append(console.bold(heading(sitting.project)))
            }
            lines.append("  " + line(sitting))
        }
        return lines
    }

    /// `p003  Speeltuin De Brug (group)`.
    func heading(_ project: Int) -> String {
        let project = view.instance.projects[project]
        let name = project.name.isEmpty ? "" : "  " + project.name
        return project.id.text + name + " (" + kind(project.kind) + ")"
    }

    /// `Mon 30 Nov  09:00–16:30  6/8  c0012, c0034 …`.
    private func line(_ sitting: RosterView.Sitting) -> String {
        let when = [words.shortDay(sitting.session.date), "\(sitting.start)–\(sitting.end)"]
        if isOfOneClient, let own = sitting.assignments.first {
            let line = [when[0], "\(own.from)–\(own.to)", words.shortHours(own.creditMinutes)].joined(separator: "  ")
            return own.state == .published ? line + words(" (al gepubliceerd)", " (published)") : line
        }
        let present = sitting.assignments.map { assignment in
            let isShort = assignment.to != sitting.end
            let mark = assignment.state == .published ? words(" (al gepubliceerd)", " (published)") : ""
            let isUnknown = assignment.client == .unknown
            return (isUnknown ? words("zaak ", "order ") + assignment.order.text : people.label(assignment.client))
                + mark
                + (isShort ? " (" + words("tot", "to") + " \(assignment.to))" : "")
        }
        let seats = "\(sitting.assignments.count)/\(sitting.bookable)"
        return (when + [seats.padded(to: 5), present.joined(separator: ", ")]).joined(separator: "  ")
    }

    private func kind(_ kind: Project.Kind) -> String {
        switch kind {
        case .group: words("groep", "group")
        case .external: words("extern", "external")
        case .induction: words("introductie", "induction")
        case .education: words("onderwijs", "education")
        }
    }
}
