import PlacementDomain
import PlanFolders

/// What a planner does once a correction is written, in the order in which it is done.
struct AfterCorrection {
    let papers: PreparedPapers
    /// As typed.
    let folder: String
    let output: String
    let people: People
    let words: Wording

    var lines: [String] {
        [words("Daarna:", "Then:")]
            + (listLines + noticeLines + interpreterLines + followingLines).map { "  " + $0 }
    }

    private var listLines: [String] {
        guard papers.partners > 0 else { return [] }
        return [
            words("geef ", "give ")
                + words.count(papers.partners, dutch: ("project", "projecten"), english: ("project", "projects"))
                + words(" de nieuwe lijst", " the new list") + pages("sheets.html")
        ]
    }

    private var noticeLines: [String] {
        guard papers.notices > 0 else { return [] }
        return [
            words("stuur ", "send ")
                + words.count(papers.notices, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
                + words(" het bericht", " the notice") + pages("letters.html")
        ]
    }

    private var interpreterLines: [String] {
        guard !papers.interpreters.isEmpty else { return [] }
        let shown = papers.interpreters.prefix(20).map(people.label).joined(separator: " ")
        let more = papers.interpreters.count > 20 ? " " + words.more(papers.interpreters.count - 20) : ""
        return [
            words(
                "regel een tolk, het bericht is in het Nederlands en Engels (interpreters.csv): ",
                "find an interpreter, the notice is in Dutch and English (interpreters.csv): ") + shown + more
        ]
    }

    private var followingLines: [String] {
        guard !Source.isStore(folder) else { return [] }
        return [
            words("nog een correctie: ", "another correction: ") + "dichtbij correct \(folder) \(output) --output …",
            words(
                "volgende week: neem \(output)/next over, plan opnieuw en publiceer met --previous \(output)",
                "next week: take over \(output)/next, plan again and publish with --previous \(output)"),
        ]
    }

    /// `: out/print/utrecht/sheets.html`; of several units where they all lie.
    private func pages(_ name: String) -> String {
        let paths = papers.paths.filter { $0.hasPrefix("print/") && $0.hasSuffix("/" + name) }
        guard let path = paths.first else { return "" }
        return ": \(output)/" + (paths.count == 1 ? path : "print/*/" + name)
    }
}
