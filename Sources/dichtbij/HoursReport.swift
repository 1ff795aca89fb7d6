import PlacementDomain
import PlanFolders
import Planning

/// What came back of a partner's sheet: counts first, then what is to be decided, then what is proposed.
struct HoursReport {
    let outcome: HoursOutcome
    /// The table that was written; nil: none.
    let output: String?
    let people: People
    let words: Wording
    let console: Console

    /// What the screen is about.
    var shown: [ProposedHours] {
        let projects = Dictionary(
            outcome.instance.projects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return outcome.returned.answers.filter { answer in
            guard let scope = people.scope, let row = answer.row, let project = projects[row.project] else {
                return true
            }
            return scope.holds(project: project)
        }
    }

    var text: String {
        let shown = shown
        var lines = counts(shown)
        lines += section(words("Te beslissen", "To decide"), shown.filter(\.needsDecision))
        lines += section(
            words("Geen antwoord", "No answer"), shown.filter { $0.answer == .empty || $0.answer == .notReturned })
        lines += section(words("Niet gekomen", "Did not come"), shown.filter { $0.answer == .absent })
        lines += section(words("Voorgestelde uren", "Proposed hours"), shown.filter { $0.answer == .proposed })
        lines += section(
            words("Verder niets te doen", "Nothing else to do"),
            shown.filter { !$0.needsDecision && ($0.answer == .twice || $0.answer == .dropped) })
        if let output { lines += ["", words("geschreven: ", "written: ") + output] }
        lines += ["", words.whatNow + next(shown)]
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Counts

    /// `voorgesteld 8 · niet gekomen 1 · leeg 2`, and how many minutes that are.
    private func counts(_ shown: [ProposedHours]) -> [String] {
        let kinds = HoursAnswer.allCases.map { kind in (kind, shown.count { $0.answer == kind }) }.filter { $0.1 > 0 }
        let minutes = shown.filter { $0.answer == .proposed }.compactMap(\.creditMinutes).reduce(.zero, +)
        var lines = [
            console.bold(words("Uren terug: ", "Hours back: "))
                + words.count(
                    shown.count { $0.line != nil }, dutch: ("regel in het bestand", "regels in het bestand"),
                    english: ("line in the file", "lines in the file")),
            kinds.map { "\(name($0.0)) \(words.number($0.1))" }.joined(separator: " · "),
            words("voorgesteld, samen ", "proposed, in all ") + words.shortHours(minutes),
        ]
        let remarks = HoursReport.remarks(shown)
        if remarks > 0 {
            lines.append(
                words.count(
                    remarks, dutch: ("opmerking van de partner", "opmerkingen van de partner"),
                    english: ("remark of the partner", "remarks of the partner"))
                    + words(": te lezen in de tabel van --output", ": to be read in the table of --output"))
        }
        return lines
    }

    /// Those of a line that stands there twice once.
    static func remarks(_ shown: [ProposedHours]) -> Int { shown.count { !$0.remark.isEmpty && $0.answer != .twice } }

    private func next(_ shown: [ProposedHours]) -> String {
        shown.contains(where: \.needsDecision)
            ? words(
                "beslis over de regels onder 'Te beslissen'. Uren tellen pas als iemand ze accepteert.",
                "decide about the lines under 'To decide'. Hours count when somebody accepts them.")
            : words(
                "kijk de voorgestelde uren na. Ze tellen pas als iemand ze accepteert.",
                "look over the proposed hours. They count when somebody accepts them.")
    }

    private func name(_ answer: HoursAnswer) -> String { words(answer.name) }

    // MARK: Lines

    private func section(_ title: String, _ answers: [ProposedHours]) -> [String] {
        guard !answers.isEmpty else { return [] }
        return ["", console.bold(title)] + answers.flatMap { ["  " + line($0)] + reasons($0) }
    }

    /// `regel 5  c2  p1  di 1 dec 09:00–16:30  onduidelijk`; of proposed hours the times, the break and what they give.
    private func line(_ answer: ProposedHours) -> String {
        var parts: [String] = []
        if let line = answer.line { parts.append(words("regel ", "line ") + String(line)) }
        if let row = answer.row {
            parts += [whose(row), row.project.text, "\(words.shortDay(row.session.date)) \(row.from)–\(row.to)"]
        }
        if answer.answer == .proposed {
            parts.append(worked(answer))
        } else {
            parts.append(name(answer.answer) + (answer.needsDecision ? filledIn(answer) : ""))
        }
        if !answer.remark.isEmpty { parts.append(words("met opmerking", "with a remark")) }
        return parts.joined(separator: "  ")
    }

    private func whose(_ row: PublishedRow) -> String {
        row.client == .unknown ? words("zaak ", "order ") + row.order.text : people.label(row.client)
    }

    /// `gewerkt 09:00–16:30, pauze 30, 7 u`.
    private func worked(_ answer: ProposedHours) -> String {
        let hours = answer.creditMinutes.map { words.shortHours($0) } ?? ""
        guard let from = answer.from, let to = answer.to else { return words("gewerkt ", "worked ") + hours }
        let pause = answer.breakMinutes.map { words("pauze \($0)", "break \($0)") + ", " } ?? ""
        return words("gewerkt ", "worked ") + "\(from)–\(to), \(pause)\(hours)"
    }

    /// What stands on a line that somebody has to decide about.
    private func filledIn(_ answer: ProposedHours) -> String {
        var parts: [String] = []
        if answer.from != nil || answer.to != nil {
            parts.append("\(answer.from.map { "\($0)" } ?? "?")–\(answer.to.map { "\($0)" } ?? "?")")
        }
        if let stated = answer.statedMinutes { parts.append(words.shortHours(stated)) }
        return parts.isEmpty ? "" : words(", ingevuld: ", ", filled in: ") + parts.joined(separator: ", ")
    }

    private func reasons(_ answer: ProposedHours) -> [String] {
        answer.findings.flatMap { finding in
            let field = finding.field.isEmpty ? "" : heading(finding.field) + ": "
            return ["    \(finding.code)  \(field)\(words(finding.cause))"]
                + (answer.needsDecision ? ["           " + words.whatNow + words(finding.remedy)] : [])
        }
    }

    /// A column in the reader's language.
    private func heading(_ field: String) -> String {
        SheetColumn.allCases.first { $0.heading.dutch == field }.map { words($0.heading) } ?? field
    }
}
