import Foundation
import Testing

/// The pages for people: what they name exists, and where they link to, there is something.
@Suite("Pages")
struct PageTests {
    private static let pages =
        SourceTree.paths(below: "docs").filter { $0.hasSuffix(".md") } + ["README.md", "CHANGELOG.md"]

    /// Everything in the project that a page may name: files and folders, each with all folders above it.
    private static let tree: Set<String> = {
        let tops = ["Sources", "Tests", "Tools", "Instances", "docs"]
        let paths = tops + tops.flatMap { SourceTree.paths(below: $0) } + SourceTree.names(in: "")
        // The tail of a path names it too: `Rules/TermEnd.swift`, `travel.csv`.
        return Set(
            paths.flatMap { path in
                let parts = path.split(separator: "/")
                return parts.indices.map { parts[$0...].joined(separator: "/") }
            })
    }()

    /// What pages name and no checkout holds, with the reason.
    private static let elsewhere: [String: String] = [
        ".build/release/dichtbij": "made by building",
        "dichtbij_Geography.resources": "made by building, beside the program",
        "out/my-town": "an example of a folder to write", "out/region": "an example of a folder to write",
        "assignments.csv": "written by plan", "unplaced.csv": "written by plan",
        "not-planned.csv": "written by plan", "conflicts.csv": "written by plan",
        "certificate.json": "written by plan", "summary.json": "written by plan",
        "facts.csv": "written by plan",
        "publication.json": "written by publish", "published.csv": "written by publish",
        "interpreters.csv": "written by publish", "signing-list.html": "written by publish",
        "contact-page.html": "written by publish", "calendar.ics": "written by publish",
        "print": "written by publish", "letter.mustache": "an example of an office's template",
        "letters.csv": "written by publish", "rows.csv": "written by publish",
        "hours.csv": "written by hours", "sheet.csv": "written by publish", "by-hand.csv": "written by publish",
        "changes.csv": "written by publish", "changes.html": "written by publish", "next": "written by publish",
        "letters": "written by publish", "letters/NAME.html": "written by publish",
        "notices": "written by publish", "notices/CLIENT.html": "written by publish",
        "letters/CLIENT.html": "written by publish", "partners/PROJECT/calendar.ics": "written by publish",
        "partners/PROJECT/sheet.csv": "written by publish", "partners/PROJECT/signing-list.html": "written by publish",
        "partners/PROJECT/contact-page.html": "written by publish", "print/UNIT/letters.html": "written by publish",
        "print/UNIT/sheets.html": "written by publish",
        "corrections.csv": "written by correct", "next/sessions.csv": "written by correct",
        "notes.txt": "an example of a file that does not belong in a folder",
        "zaken.csv": "an example of a list", "reeksen.csv": "an example of a list",
        "America/New_York": "a time zone",
    ]

    private static let endings = "md|swift|csv|yaml|json|py|sh|html|ics|txt|resources|png|c|h"

    @Test("every path in backticks exists, or is listed as written by the program", arguments: pages)
    func namedPaths(page: String) throws {
        let isName = try Regex("^[\\w.+-]+\\.(\(PageTests.endings))$")
        // Versions of formats, `dichtbij.plan/1`, are no paths.
        let isVersion = try Regex("^[\\w.]*/[0-9]+$")
        let spans = withoutFences(SourceTree.text(page)).matches(of: /`([^`\n]+)`/)
        for word in spans.flatMap({ $0.output.1.split(separator: " ") }) {
            let isPath = word.contains(/^[\w.][\w.+-]*\/[\w.+\/-]*$/) && !word.contains(isVersion)
            guard isPath || word.contains(isName) else { continue }
            let path = word.hasSuffix("/") ? String(word.dropLast()) : String(word)
            if !PageTests.tree.contains(path), PageTests.elsewhere[path] == nil {
                Issue.record("\(page) names \(word)")
            }
        }
    }

    @Test("every path of the project in a shell example exists", arguments: pages)
    func examplePaths(page: String) {
        let fences = SourceTree.text(page).matches(of: /(?s)```.*?```/)
        for fence in fences {
            for match in fence.output.matches(of: /(?:Sources|Tests|Tools|Instances|docs)\/[\w.\/-]+/)
            where !SourceTree.exists(String(match.output)) {
                Issue.record("\(page) shows \(match.output)")
            }
        }
    }

    @Test("relative links lead to a file, and anchors to a heading of it", arguments: pages)
    func links(page: String) {
        let folder = page.split(separator: "/").dropLast().joined(separator: "/")
        for match in withoutFences(SourceTree.text(page)).matches(of: /\]\(([^)\s]+)\)/) {
            let target = String(match.output.1)
            if target.contains("://") { continue }
            let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let path = parts[0].isEmpty ? page : folder.isEmpty ? parts[0] : "\(folder)/\(parts[0])"
            #expect(SourceTree.exists(path), "\(page) links to \(target)")
            if parts.count == 2 {
                #expect(anchors(of: SourceTree.text(path)).contains(parts[1]), "\(page) links to \(target)")
            }
        }
    }

    @Test("every page that code and tests name exists", arguments: ["Sources", "Tests"])
    func pagesNamedInCode(top: String) {
        for file in SourceTree.swiftFiles(below: top) {
            for match in file.text.matches(of: /\bdocs\/[\w.\/-]+\.md\b/)
            where !SourceTree.exists(String(match.output)) {
                Issue.record("\(file.path) names \(match.output)")
            }
        }
    }

    @Test("docs/rules.md says of each rule in which file it stands, and the file is there")
    func filesOfRules() {
        let named = SourceTree.text("docs/rules.md").matches(of: /\b(?:Rules|InputRules|Costs)\/[A-Z]\w+/)
        #expect(named.count > 40)
        for match in named where !PageTests.tree.contains("\(match.output).swift") {
            Issue.record("docs/rules.md names \(match.output)")
        }
    }

    @Test("docs/architecture.md says of every room in one sentence what it is for")
    func rooms() {
        let rows = SourceTree.text("docs/architecture.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
            .map { row in row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        for room in SourceTree.names(in: "Sources") {
            let said = rows.filter { $0.first == "`\(room)`" }
            #expect(said.count == 1, "\(room): \(said.count) rows")
            #expect(said.allSatisfy { $0.count > 1 && $0[1].contains(" ") }, "\(room): nothing is said")
        }
        for row in rows where !SourceTree.exists("Sources/\(row[0].filter { $0 != "`" })") {
            Issue.record("\(row[0]) is no room")
        }
    }

    private func withoutFences(_ text: String) -> String { text.replacing(/(?s)```.*?```/, with: "") }

    /// The names that links give to the headings of a page: lower case, hyphens for spaces, letters and digits alone.
    private func anchors(of text: String) -> Set<String> {
        let headings = withoutFences(text).split(separator: "\n").filter { $0.hasPrefix("#") }
        return Set(
            headings.map { heading in
                let words = heading.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
                return String(
                    words.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : nil })
            })
    }
}
