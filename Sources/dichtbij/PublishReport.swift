import Explanation
import PlacementDomain
import PlanFolders
import Planning

/// What is published, in counts: no names, ids only of clients that are left to the planner.
struct PublishReport {
    let prepared: PreparedPublication
    let output: String
    /// What was typed, for the lines that are to be typed next.
    let folder: String
    let roster: String
    let words: Wording

    /// What is to be decided, and what will be, or was, published.
    var summary: [String] { decisions.lines + counts }

    private var counts: [String] {
        let days = prepared.days
        var lines: [String] = []
        if !prepared.withheld.isEmpty {
            list(
                prepared.withheld.map(\.text),
                words("achtergehouden tot dat beslist is: ", "withheld until that is decided: "), &lines)
        }
        lines += [
            words("rooster ", "roster ") + prepared.rosterId.prefix(12) + words(" · weken ", " · weeks ")
                + "\(days.lowerBound) – \(days.upperBound)",
            words.count(prepared.partners, dutch: ("partner", "partners"), english: ("partner", "partners"))
                + words(" met nieuw papier", " with new paper") + ", "
                + words.number(prepared.unchangedPartners) + words(" ongewijzigd", " unchanged") + " · "
                + words.count(prepared.letters, dutch: ("brief", "brieven"), english: ("letter", "letters"))
                + noticeCount,
        ]
        if prepared.changes != nil {
            lines.append(
                words("wijzigingen: ", "changes: ") + words.number(count(.new)) + words(" nieuw, ", " new, ")
                    + words.number(count(.moved)) + words(" verplaatst, ", " moved, ")
                    + words.number(count(.dropped)) + words(" vervallen", " dropped"))
        }
        if let beside = prepared.beside { lines.append(warning(beside)) }
        list(prepared.byHand.map(\.text), words("met de hand (by-hand.csv): ", "by hand (by-hand.csv): "), &lines)
        list(
            prepared.unknownOrders.map(\.text),
            words(
                "opdracht niet meer in de gegevens, bel de partner (by-hand.csv): ",
                "order no longer in the data, call the partner (by-hand.csv): "), &lines)
        return lines
    }

    /// ` · 1 bericht`, where there are any.
    private var noticeCount: String {
        prepared.notices == 0
            ? ""
            : " · "
                + words.count(
                    prepared.notices, dutch: ("bericht", "berichten"), english: ("notice", "notices"))
    }

    private var decisions: DecisionLines {
        DecisionLines(
            decisions: prepared.decisions, asOf: prepared.instance.asOf,
            explain: "dichtbij explain \(folder) \(roster)", withheld: Set(prepared.withheld),
            sentences: ConflictSentences(
                instance: prepared.instance,
                facts: prepared.open?.conflictFacts(threads: Threads.all) ?? ConflictFacts(), words: words),
            words: words)
    }

    private func warning(_ beside: PublicationBeside) -> String {
        words(
            "D7208  \(beside.path) is van \(beside.asOf) en geldt nog; zonder --previous \(beside.path) krijgt iedereen opnieuw papier en blijven vervallen dagen in agenda's staan.",
            "D7208  \(beside.path) is of \(beside.asOf) and still holds; without --previous \(beside.path) everybody gets paper again and cancelled days stay in calendars."
        )
    }

    private func list(_ ids: [String], _ title: String, _ lines: inout [String]) {
        guard !ids.isEmpty else { return }
        let more = ids.count > 20 ? " " + words.more(ids.count - 20) : ""
        lines.append(title + ids.prefix(20).joined(separator: " ") + more)
    }

    var text: String {
        (summary + [
            words("geschreven: ", "written: ") + words.number(prepared.paths.count)
                + words(" bestanden in ", " files in ") + output
        ])
        .joined(separator: "\n") + "\n"
    }

    private func count(_ what: PublishedChange.What) -> Int { prepared.changes?.count { $0.what == what } ?? 0 }

    /// `p3  c12  moved  − s3@2026-12-01  + s4@2026-12-03  newPlacement`.
    private var changeLines: [String] {
        (prepared.changes ?? []).map { change in
            let sittings = change.before.map { "− \($0.session)" } + change.after.map { "+ \($0.session)" }
            let whose = change.client == .unknown ? "?" : change.client.text
            return ([change.project.text, whose, change.what.rawValue] + sittings + [change.cause.text])
                .joined(separator: "  ")
        }
    }

    /// What `--dry-run` prints: every file, every change, then the counts.
    var listing: String {
        (decisions.lines + prepared.paths.map { "\(output)/\($0)" } + changeLines + counts
            + [words("er is niets geschreven (--dry-run)", "nothing was written (--dry-run)")])
            .joined(separator: "\n") + "\n"
    }

    func json(isDryRun: Bool) -> JSONText {
        let changes: [(String, JSONText)] =
            prepared.changes == nil ? [] : PublishedChange.What.allCases.map { ($0.rawValue, .integer(count($0))) }
        return .object([
            ("schema", .string("dichtbij.publish/1")),
            ("instance", .string(prepared.instance.hash)),
            ("rosterId", .string(prepared.rosterId)),
            ("firstDay", .string(prepared.days.lowerBound.description)),
            ("lastDay", .string(prepared.days.upperBound.description)),
            ("partners", .integer(prepared.partners)),
            ("unchangedPartners", .integer(prepared.unchangedPartners)),
            ("letters", .integer(prepared.letters)),
            ("notices", .integer(prepared.notices)),
            ("byHand", .list(prepared.byHand.map { .string($0.text) })),
            ("unknownOrders", .list(prepared.unknownOrders.map { .string($0.text) })),
            ("toDecide", decisions.json),
            ("withheld", .list(prepared.withheld.map { .string($0.text) })),
            ("beside", prepared.beside.map { .list([.string($0.path)]) } ?? .list([])),
            ("changes", .object(changes)),
            ("dryRun", .bool(isDryRun)),
            ("files", .list(prepared.paths.map { .string($0) })),
        ])
    }
}
