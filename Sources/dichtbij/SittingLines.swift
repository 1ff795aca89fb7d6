import PlacementDomain
import Planning

/// Sittings and people as lines of text.
struct SittingLines {
    let view: RosterView
    let words: Wording
    let console: Console
    let people: People
    let firmness: Firmness
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
        let width = sittings.prefix(most ?? sittings.count).map { seats($0).count }.max() ?? 0
        for sitting in sittings.prefix(most ?? sittings.count) {
            if sitting.project != project {
                project = sitting.project
                lines.append(console.bold(heading(sitting.project)))
            }
            lines.append("  " + line(sitting, seatsWidth: width))
        }
        return lines
    }

    /// `p003  Speeltuin De Brug (group)`.
    func heading(_ project: Int) -> String {
        let project = view.instance.projects[project]
        let name = project.name.isEmpty ? "" : "  " + project.name
        return project.id.text + name + " (" + kind(project.kind) + ")"
    }

    private var firm: FirmnessWords { FirmnessWords(firmness: firmness, words: words) }

    private func seats(_ sitting: RosterView.Sitting) -> String {
        firm.seats(sitting.assignments, of: sitting.bookable)
    }

    /// `Mon 30 Nov  09:00–16:30  draft  6 of 8, 2 not signed yet  c0012, c0034 …`.
    private func line(_ sitting: RosterView.Sitting, seatsWidth: Int) -> String {
        let when = [words.shortDay(sitting.session.date), "\(sitting.start)–\(sitting.end)"]
        if isOfOneClient, let own = sitting.assignments.first {
            return [when[0], "\(own.from)–\(own.to)", words.shortHours(own.creditMinutes), firm.word(own)]
                .joined(separator: "  ")
        }
        let word = firm.word(sitting.assignments)
        let present = sitting.assignments.map { assignment in
            let isShort = assignment.to != sitting.end
            let mark = firm.word(assignment) == word ? "" : " (\(firm.word(assignment)))"
            let isUnknown = assignment.client == .unknown
            return (isUnknown ? words("zaak ", "order ") + assignment.order.text : people.label(assignment.client))
                + mark
                + (isShort ? " (" + words("tot", "to") + " \(assignment.to))" : "")
        }
        return
            (when + [
                word.padded(to: firm.width), seats(sitting).padded(to: seatsWidth), present.joined(separator: ", "),
            ])
            .joined(separator: "  ")
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
