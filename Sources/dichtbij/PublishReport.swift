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
    let people: People
    let words: Wording

    private var papers: PreparedPapers { prepared.papers }

    /// What is to be decided, and what will be, or was, published.
    var summary: [String] { decisions.lines + counts }

    private var counts: [String] {
        let days = papers.days
        var lines: [String] = []
        if !prepared.withheld.isEmpty {
            list(
                prepared.withheld.filter(people.shows).map(people.label),
                words("nog op geen papier, tot u beslist: ", "on no paper yet, until you decide: "), &lines)
        }
        lines += [
            words("rooster ", "roster ") + papers.rosterId.prefix(12) + " · "
                + words.weeks((days.upperBound.days(since: days.lowerBound) + 1) / 7)
                + ": \(words.shortDay(days.lowerBound)) – \(words.shortDay(days.upperBound))",
            words("aftekenlijsten voor ", "signing lists for ") + projects(papers.partners)
                + ", " + words.number(papers.unchangedPartners) + words(" ongewijzigd", " unchanged") + " · "
                + newsCount
                + words.count(
                    prepared.letters, dutch: ("brief aan een cliënt", "brieven aan cliënten"),
                    english: ("letter to a client", "letters to clients")) + noticeCount,
        ]
        if let changes = prepared.changes { lines += words.changes(changes, uncertain: prepared.uncertain) }
        if let beside = prepared.beside { lines.append(warning(beside)) }
        list(
            papers.byHand.filter(people.shows).map(people.label),
            words(
                "afgeschermde cliënten staan op geen papier, vertel het zelf aan cliënt en project (by-hand.csv): ",
                "restricted clients are on no paper, tell client and project yourself (by-hand.csv): "), &lines)
        list(
            papers.interpreters.filter(people.shows).map(people.label),
            words(
                "brief of bericht in het Nederlands en Engels, regel een tolk (interpreters.csv): ",
                "letter or notice in Dutch and English, find an interpreter (interpreters.csv): "), &lines)
        list(
            prepared.unknownOrders.map(\.text),
            words(
                "zaak staat niet meer in de gegevens, bel het project (by-hand.csv): ",
                "order no longer in the data, call the project (by-hand.csv): "), &lines)
        return lines
    }

    private func projects(_ count: Int) -> String {
        words.count(count, dutch: ("project", "projecten"), english: ("project", "projects"))
    }

    /// `nieuws voor 1 project · `; without an earlier publication everything is new, and nothing is news.
    private var newsCount: String {
        prepared.changes == nil ? "" : words("nieuws voor ", "news for ") + projects(prepared.news) + " · "
    }

    /// ` · 1 bericht`, where there are any.
    private var noticeCount: String {
        papers.notices == 0
            ? ""
            : " · "
                + words.count(
                    papers.notices, dutch: ("bericht over gewijzigde dagen", "berichten over gewijzigde dagen"),
                    english: ("notice of changed days", "notices of changed days"))
    }

    private var decisions: DecisionLines {
        DecisionLines(
            decisions: prepared.decisions.filter { $0.clients.isEmpty || $0.clients.contains(where: people.shows) },
            asOf: papers.instance.asOf,
            explain: "dichtbij explain \(folder) \(roster)", withheld: Set(prepared.withheld),
            people: people,
            sentences: ConflictSentences(
                instance: papers.instance,
                facts: prepared.open?.conflictFacts(threads: Threads.all) ?? ConflictFacts(), words: words),
            words: words)
    }

    private func warning(_ beside: PublicationBeside) -> String {
        words(
            "D7208  Let op: \(beside.path) van \(words.shortDay(beside.asOf)) geldt nog. Typ --previous \(beside.path). Anders krijgt iedereen opnieuw papier, en blijven vervallen werkdagen in agenda's staan.",
            "D7208  Note: \(beside.path) of \(words.shortDay(beside.asOf)) is still valid. Type --previous \(beside.path). Otherwise everybody gets paper again, and cancelled working days stay in calendars."
        )
    }

    private func list(_ ids: [String], _ title: String, _ lines: inout [String]) {
        guard !ids.isEmpty else { return }
        let more = ids.count > 20 ? " " + words.more(ids.count - 20) : ""
        lines.append(title + ids.prefix(20).joined(separator: " ") + more)
    }

    var text: String {
        (summary + [
            words("geschreven: ", "written: ")
                + words.count(papers.paths.count, dutch: ("bestand", "bestanden"), english: ("file", "files"))
                + words(" in ", " in ") + output
        ])
        .joined(separator: "\n") + "\n"
    }

    private func count(_ what: PublishedChange.What) -> Int { prepared.changes?.count { $0.what == what } ?? 0 }

    /// `p3  c12  verplaatst  − di 1 dec 09:00–16:30  + do 3 dec 09:00–16:30  nieuwe plaatsing`.
    private var changeLines: [String] {
        (prepared.changes ?? []).map { change in
            let sittings =
                change.before.map { "− \(words.sitting($0))" } + change.after.map { "+ \(words.sitting($0))" }
            let whose =
                change.client == .unknown ? words("zaak ", "order ") + change.order.text : change.client.text
            return ([change.project.text, whose, words.name(change)] + sittings + [words.cause(of: change)])
                .joined(separator: "  ")
        }
    }

    /// What `--dry-run` prints: every file, every change, then the counts.
    var listing: String {
        (decisions.lines + papers.paths.map { "\(output)/\($0)" } + changeLines + counts
            + [words("er is niets geschreven (--dry-run)", "nothing was written (--dry-run)")])
            .joined(separator: "\n") + "\n"
    }

    /// - Parameter store: what a store says of it besides.
    func json(isDryRun: Bool, store: [(String, JSONText)] = []) -> JSONText {
        let changes: [(String, JSONText)] =
            prepared.changes == nil ? [] : PublishedChange.What.allCases.map { ($0.rawValue, .integer(count($0))) }
        return .object(
            [
                ("schema", .string("dichtbij.publish/1")),
                ("instance", .string(papers.instance.hash)),
                ("rosterId", .string(papers.rosterId)),
                ("firstDay", .string(papers.days.lowerBound.description)),
                ("lastDay", .string(papers.days.upperBound.description)),
                ("partners", .integer(papers.partners)),
                ("unchangedPartners", .integer(papers.unchangedPartners)),
                ("news", .integer(prepared.news)),
                ("letters", .integer(prepared.letters)),
                ("notices", .integer(papers.notices)),
                ("byHand", .list(papers.byHand.map { .string($0.text) })),
                ("interpreters", .list(papers.interpreters.map { .string($0.text) })),
                ("unknownOrders", .list(prepared.unknownOrders.map { .string($0.text) })),
                ("toDecide", decisions.json),
                ("withheld", .list(prepared.withheld.map { .string($0.text) })),
                ("beside", prepared.beside.map { .list([.string($0.path)]) } ?? .list([])),
                ("changes", .object(changes)),
                ("dryRun", .bool(isDryRun)),
                ("files", .list(papers.paths.map { .string($0) })),
            ] + store)
    }
}
