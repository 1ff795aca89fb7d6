import Explanation
import PlacementDomain
import PlanFolders
import Planning

/// What a correction changes and whom to call: ids, and names where they were asked for.
struct CorrectReport {
    private static let most = 40

    let prepared: PreparedCorrection
    /// As typed, for the lines that are to be typed next.
    let folder: String
    let output: String
    let people: People
    let words: Wording

    private var papers: PreparedPapers { prepared.papers }

    /// What `--dry-run` prints: every file, then what would change.
    var listing: String {
        (papers.paths.map { "\(output)/\($0)" } + lines
            + [words("er is niets geschreven (--dry-run)", "nothing was written (--dry-run)")])
            .joined(separator: "\n") + "\n"
    }

    var text: String {
        let written =
            words("geschreven: ", "written: ")
            + words.count(papers.paths.count, dutch: ("bestand", "bestanden"), english: ("file", "files"))
            + words(" in ", " in ") + output
        let after = AfterCorrection(papers: papers, folder: folder, output: output, people: people, words: words)
        return (lines + after.lines + [written]).joined(separator: "\n") + "\n"
    }

    private var lines: [String] {
        [heading] + changeLines + [paperLine] + calls.lines(most: CorrectReport.most) + conflictLines
    }

    private var calls: CallList { CallList(prepared: prepared, people: people, words: words) }

    private var heading: String {
        let at = prepared.correction.at
        return words("correctie van ", "correction of ") + "\(words.shortDay(at.day)) \(at.time)"
            + words(" op de gepubliceerde weken ", " of the published weeks ") + words.shortDays(papers.days)
    }

    // MARK: What changes

    /// Each session with what becomes of it, and below it who goes and who comes.
    private var changeLines: [String] {
        let changes = Dictionary(
            prepared.sessions.map { change in
                (SessionID(series: papers.instance.series[change.series].id, date: change.date), change)
            }, uniquingKeysWith: { first, _ in first })
        let records = Dictionary(grouping: prepared.correction.records, by: \.session)
        return Set(changes.keys).union(records.keys).sorted().flatMap { session in
            let change = changes[session]
            return [place(session) + (change.map { "  " + what($0) } ?? "")]
                + peopleLines(records[session] ?? [], told: change?.cause)
        }
    }

    private func what(_ change: SessionChange) -> String {
        let what =
            change.status == .cancelled
            ? words("gaat niet door", "is cancelled")
            : words.count(
                (change.seats ?? papers.instance.series[change.series].seats).value,
                dutch: ("plaats", "plaatsen"), english: ("seat", "seats"))
        return what + (CorrectionReason(rawValue: change.cause).map { ": " + words.reason($0) } ?? "")
    }

    /// `− c12, c14: ziek gemeld`, a line for each reason.
    ///
    /// - Parameter told: the reason that the line of the session gives already.
    private func peopleLines(_ records: [CorrectionRecord], told: String?) -> [String] {
        [(CorrectionRecord.What.removed, "−"), (.added, "+")].flatMap { what, sign in
            let own = records.filter { $0.what == what }
            let reasons = own.map { record in
                what == .removed && record.reason.rawValue == told ? "" : ": " + reason(record)
            }
            return Set(reasons).sorted().map { reason in
                let people = zip(own, reasons).filter { $0.1 == reason }.map { calls.whose($0.0) }
                return "  \(sign) \(people.joined(separator: ", "))\(reason)"
            }
        }
    }

    /// Whoever moves for a day is prevented on the other one.
    private func reason(_ record: CorrectionRecord) -> String {
        let isMove =
            record.what == .added
            && prepared.correction.records.contains {
                $0.what == .removed && $0.order == record.order && $0.reason == record.reason
            }
        return isMove ? words("in plaats van een andere dag", "instead of another day") : words.reason(record.reason)
    }

    /// `p3 Speeltuin De Brug, di 1 dec (s3@2026-12-01)`.
    private func place(_ session: SessionID) -> String {
        "\(project(session)), \(words.shortDay(session.date)) (\(session))"
    }

    private func project(_ session: SessionID) -> String {
        guard let series = papers.instance.series.first(where: { $0.id == session.series }) else { return "" }
        return calls.name(papers.instance.projects[series.project].id)
    }

    private var paperLine: String {
        words("nieuwe papieren voor ", "new papers for ")
            + words.count(papers.partners, dutch: ("project", "projecten"), english: ("project", "projects")) + ", "
            + words.number(papers.unchangedPartners) + words(" ongewijzigd", " unchanged") + " · "
            + words.count(
                papers.notices, dutch: ("bericht over gewijzigde dagen", "berichten over gewijzigde dagen"),
                english: ("notice of changed days", "notices of changed days"))
    }

    // MARK: What is to be decided

    private var conflictLines: [String] {
        let sentences = ConflictSentences(instance: papers.instance, facts: ConflictFacts(), words: words)
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
            ("rosterId", .string(papers.rosterId)),
            ("at", .string(prepared.correction.at.description)),
            ("firstDay", .string(papers.days.lowerBound.description)),
            ("lastDay", .string(papers.days.upperBound.description)),
            ("sessions", .list(prepared.sessions.map(json))),
            ("records", .list(prepared.correction.records.map(json))),
            ("partners", .integer(papers.partners)),
            ("unchangedPartners", .integer(papers.unchangedPartners)),
            ("notices", .integer(papers.notices)),
            ("byHand", .list(papers.byHand.map { .string($0.text) })),
            ("interpreters", .list(papers.interpreters.map { .string($0.text) })),
            ("conflicts", .list(prepared.conflicts.map(json))),
            ("newConflicts", .list(prepared.newConflicts.map(json))),
            ("dryRun", .bool(isDryRun)),
            ("files", .list(papers.paths.map { .string($0) })),
        ])
    }

    private func json(_ change: SessionChange) -> JSONText {
        let series = papers.instance.series[change.series]
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
