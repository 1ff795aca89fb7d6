import PlacementDomain

/// What is other than in the plan that this one goes on from, and why: the list of `changes.csv`, in words.
struct ChangeLines {
    private static let mostLines = 15
    private static let mostProjects = 8

    /// Of whoever is shown.
    let changes: [PlanChange]
    let summary: PlanSummary
    let output: String
    let words: Wording
    let console: Console
    let people: People

    var lines: [String] {
        [heading, held] + counts + sorted.prefix(ChangeLines.mostLines).map { "  " + line($0) } + more + partners
    }

    private var heading: String {
        let whose = words.count(changes.count, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        let from = summary.from.map { String($0.prefix(12)) } ?? ""
        return console.bold(
            words("Veranderd sinds rooster \(from): ", "Changed since roster \(from): "))
            + (changes.isEmpty ? words("niemand", "nobody") : whose)
    }

    private var held: String {
        guard summary.held > 0 else {
            return words("  niemand is vastgehouden", "  nobody was held")
        }
        let moved = changes.count {
            if case .madeRoom = $0.cause { return $0.before != nil }
            return false
        }
        let people = words.count(summary.held, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        let rest =
            moved == 0
            ? words("niemand van hen verhuist", "nobody of them moves")
            : words(
                "\(words.number(moved)) van hen \(moved == 1 ? "maakt" : "maken") plaats voor een ander",
                "\(words.number(moved)) of them \(moved == 1 ? "makes" : "make") room for somebody else")
        return words(
            "  \(people) \(summary.held == 1 ? "is" : "zijn") vastgehouden op hun plaats; \(rest)",
            "  \(people) \(summary.held == 1 ? "was" : "were") held in place; \(rest)")
    }

    /// How many of each cause, where not all of them are shown.
    private var counts: [String] {
        guard changes.count > ChangeLines.mostLines else { return [] }
        let byCause = Dictionary(grouping: changes) { words.cause($0.cause, hadPlace: $0.before != nil) }
        let parts = byCause.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { "\($0.key) \(words.number($0.value.count))" }
        return ["  " + parts.joined(separator: " · ")]
    }

    /// Those who had a place first: they must be told.
    private var sorted: [PlanChange] {
        func rank(_ change: PlanChange) -> Int {
            switch change.what {
            case .unplaced where change.before != nil: 0
            case .notPlanned: 1
            case .moved: 2
            case .rescheduled: 3
            case .days: 4
            case .placed: 5
            case .unplaced: 6
            }
        }
        return changes.sorted { (rank($0), $0.client) < (rank($1), $1.client) }
    }

    /// `c12  gaat van p1 naar p2, eerste dag ma 7 dec: andere beschikbare dagen`.
    private func line(_ change: PlanChange) -> String {
        "\(people.label(change.client))  \(ChangeWords(words: words).sentence(change, label: people.label))"
    }

    private var more: [String] {
        guard changes.count > ChangeLines.mostLines else { return [] }
        return ["  " + words.more(changes.count - ChangeLines.mostLines) + " \(output)/changes.csv"]
    }

    /// `per project: groen 3 erbij, 1 weg · keuken 1 erbij`.
    private var partners: [String] {
        var (come, gone): ([ProjectID: Int], [ProjectID: Int]) = ([:], [:])
        for change in changes where change.before?.project != change.after?.project {
            if let project = change.after?.project { come[project, default: 0] += 1 }
            if let project = change.before?.project { gone[project, default: 0] += 1 }
        }
        let all = Set(come.keys).union(gone.keys).sorted {
            ((come[$1] ?? 0) + (gone[$1] ?? 0), $0) < ((come[$0] ?? 0) + (gone[$0] ?? 0), $1)
        }
        guard !all.isEmpty else { return [] }
        let parts = all.prefix(ChangeLines.mostProjects).map { project in
            let counts = [
                come[project].map { words("\(words.number($0)) erbij", "\(words.number($0)) more") },
                gone[project].map { words("\(words.number($0)) weg", "\(words.number($0)) gone") },
            ]
            return "\(project.text) " + counts.compactMap(\.self).joined(separator: ", ")
        }
        let rest = all.count > ChangeLines.mostProjects ? " " + words.more(all.count - ChangeLines.mostProjects) : ""
        return [words("  per project: ", "  by project: ") + parts.joined(separator: " · ") + rest]
    }
}
