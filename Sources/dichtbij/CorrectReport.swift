import Explanation
import PlacementDomain
import PlanFolders
import Planning

/// What a correction changes and whom to call: ids, and names where they were asked for.
struct CorrectReport {
    private static let most = 40

    let prepared: PreparedCorrection
    let output: String
    let people: People
    let words: Wording

    /// What `--dry-run` prints: every file, then what would change.
    var listing: String {
        (prepared.paths.map { "\(output)/\($0)" } + lines
            + [words("er is niets geschreven (--dry-run)", "nothing was written (--dry-run)")])
            .joined(separator: "\n") + "\n"
    }

    var text: String {
        (lines + [
            words("geschreven: ", "written: ")
                + words.count(prepared.paths.count, dutch: ("bestand", "bestanden"), english: ("file", "files"))
                + words(" in ", " in ") + output
        ]).joined(separator: "\n") + "\n"
    }

    private var lines: [String] {
        [heading] + sessionLines + prepared.correction.records.map(recordLine) + [papers] + calls + conflictLines
    }

    private var heading: String {
        let at = prepared.correction.at
        return words("correctie van ", "correction of ") + "\(words.shortDay(at.day)) \(at.time)"
            + words(" op de gepubliceerde weken ", " of the published weeks ") + words.shortDays(prepared.days)
    }

    // MARK: What changes

    private var sessionLines: [String] {
        prepared.sessions.map { change in
            let series = prepared.instance.series[change.series]
            let session = SessionID(series: series.id, date: change.date)
            let what =
                change.status == .cancelled
                ? words("gaat niet door", "is cancelled")
                : words.count(
                    (change.seats ?? series.seats).value, dutch: ("plaats", "plaatsen"), english: ("seat", "seats"))
            let reason = CorrectionReason(rawValue: change.cause).map { ": " + words.reason($0) } ?? ""
            return "\(place(session))  \(what)\(reason)"
        }
    }

    /// `− c12  p3 Speeltuin De Brug, di 1 dec 09:00–16:30 (s3@2026-12-01): ziek gemeld`.
    private func recordLine(_ record: CorrectionRecord) -> String {
        let sign = record.what == .removed ? "−" : "+"
        return "\(sign) \(whose(record))  \(day(record)): \(words.reason(record.reason))"
    }

    private func day(_ record: CorrectionRecord) -> String {
        "\(place(record.session)) \(record.from)–\(record.to)"
    }

    private func whose(_ record: CorrectionRecord) -> String {
        record.client == .unknown ? words("zaak ", "order ") + record.order.text : people.label(record.client)
    }

    /// `p3 Speeltuin De Brug, di 1 dec (s3@2026-12-01)`.
    private func place(_ session: SessionID) -> String {
        "\(project(session)), \(words.shortDay(session.date)) (\(session))"
    }

    private func project(_ session: SessionID) -> String {
        guard let series = prepared.instance.series.first(where: { $0.id == session.series }) else { return "" }
        let project = prepared.instance.projects[series.project]
        return [project.id.text, project.name].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var papers: String {
        words("nieuwe papieren voor ", "new papers for ")
            + words.count(prepared.partners, dutch: ("project", "projecten"), english: ("project", "projects")) + ", "
            + words.number(prepared.unchangedPartners) + words(" ongewijzigd", " unchanged") + " · "
            + words.count(
                prepared.notices, dutch: ("bericht over gewijzigde dagen", "berichten over gewijzigde dagen"),
                english: ("notice of changed days", "notices of changed days"))
    }

    // MARK: Whom to call

    private var calls: [String] {
        guard !prepared.correction.records.isEmpty else { return [] }
        return [words("Bellen:", "To call:")] + cut(projectCalls + clientCalls)
    }

    private var projectCalls: [String] {
        prepared.sittings.map { sitting in
            let count =
                sitting.status == .cancelled
                ? words("er komt niemand", "nobody comes")
                : words(sitting.people == 1 ? "er komt nu " : "er komen nu ", "now expects ")
                    + words.count(sitting.people, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
            return "  \(place(sitting.session)): \(count)"
        }
    }

    private var clientCalls: [String] {
        let byOrder = Dictionary(grouping: prepared.correction.records, by: whose)
        return byOrder.sorted { $0.key < $1.key }.map { whose, records in
            let days = records.map { record in
                (record.what == .removed ? words("niet op ", "not on ") : words("wel op ", "comes on "))
                    + "\(words.shortDay(record.session.date)) \(record.from)–\(record.to)"
            }
            let isOpen = !records.contains { isRestricted($0.client) }
            let mark =
                isOpen ? "" : words(" (krijgt geen papier: vertel het zelf)", " (gets no paper: tell them yourself)")
            return "  \(whose): " + days.joined(separator: "; ") + mark
        }
    }

    private func isRestricted(_ client: ClientID) -> Bool {
        prepared.instance.clients.first { $0.id == client }?.restricted ?? true
    }

    // MARK: What is to be decided

    private var conflictLines: [String] {
        let sentences = ConflictSentences(instance: prepared.instance, facts: ConflictFacts(), words: words)
        func line(_ conflict: Conflict) -> String {
            let who = conflict.smallestSet.map(people.label).joined(separator: ", ")
            return "  \(who.isEmpty ? "?" : who)  \(conflict.place)  \(sentences.sentence(conflict))"
        }
        var lines: [String] = []
        if !prepared.newConflicts.isEmpty {
            lines.append(words("Te beslissen, door deze correctie:", "To decide, by this correction:"))
            lines += cut(prepared.newConflicts.map(line))
        }
        if !prepared.conflicts.isEmpty {
            lines.append(
                words("Was al te beslissen: ", "Was to be decided before: ") + words.number(prepared.conflicts.count))
        }
        return lines
    }

    private func cut(_ lines: [String]) -> [String] {
        lines.prefix(CorrectReport.most)
            + (lines.count > CorrectReport.most ? ["  " + words.more(lines.count - CorrectReport.most)] : [])
    }

    // MARK: JSON

    func json(isDryRun: Bool) -> JSONText {
        .object([
            ("schema", .string("dichtbij.correct/1")),
            ("rosterId", .string(prepared.rosterId)),
            ("at", .string(prepared.correction.at.description)),
            ("firstDay", .string(prepared.days.lowerBound.description)),
            ("lastDay", .string(prepared.days.upperBound.description)),
            ("sessions", .list(prepared.sessions.map(json))),
            ("records", .list(prepared.correction.records.map(json))),
            ("partners", .integer(prepared.partners)),
            ("unchangedPartners", .integer(prepared.unchangedPartners)),
            ("notices", .integer(prepared.notices)),
            ("byHand", .list(prepared.byHand.map { .string($0.text) })),
            ("interpreters", .list(prepared.interpreters.map { .string($0.text) })),
            ("conflicts", .list(prepared.conflicts.map(json))),
            ("newConflicts", .list(prepared.newConflicts.map(json))),
            ("dryRun", .bool(isDryRun)),
            ("files", .list(prepared.paths.map { .string($0) })),
        ])
    }

    private func json(_ change: SessionChange) -> JSONText {
        let series = prepared.instance.series[change.series]
        return .object([
            ("session", .string(SessionID(series: series.id, date: change.date).description)),
            ("status", .string(change.status.rawValue)),
            ("seats", .integer((change.seats ?? series.seats).value)), ("cause", .string(change.cause)),
        ])
    }

    private func json(_ record: CorrectionRecord) -> JSONText {
        .object([
            ("number", .integer(record.number)), ("what", .string(record.what.rawValue)),
            ("client", .string(record.client.text)), ("order", .string(record.order.text)),
            ("session", .string(record.session.description)), ("from", .string(record.from.description)),
            ("to", .string(record.to.description)), ("creditMinutes", .integer(record.creditMinutes.value)),
            ("reason", .string(record.reason.rawValue)),
        ])
    }

    private func json(_ conflict: Conflict) -> JSONText {
        .object([
            ("code", .string(conflict.code)), ("where", .string(conflict.place)),
            ("clients", .list(conflict.smallestSet.map { .string($0.text) })),
        ])
    }
}
