import Foundation
import Testing

/// The codes of errors, findings and violations: those in `Sources` and the entries of `docs/errors.md`.
///
/// An entry is a code in the first cell of a table row; several codes there are one entry each.
@Suite("Codes")
struct CodeListTests {
    /// Codes that begin a string literal below `Sources`, with the files that hold them.
    private static let literals: [String: Set<String>] = {
        var found: [String: Set<String>] = [:]
        for file in SourceTree.swiftFiles(below: "Sources") {
            for match in file.text.matches(of: /"(D[1-7][0-9]{3})\b/) {
                found[String(match.output.1), default: []].insert(file.path)
            }
        }
        return found
    }()

    /// The two last digits of codes that are put together from a family and a fault (`FindingCode`).
    private static let faults = Set(
        SourceTree.text("Sources/PlacementDomain/Records/FindingCode.swift").matches(of: /case \w+ = ([0-9]+)/)
            .compactMap { Int($0.output.1) })

    /// The families of such codes, as whoever collects findings knows them: 1100 and so on.
    private static let families = Set(
        SourceTree.text("Sources/PlacementDomain/Records/FindingCollector.swift")
            .matches(of: /case \w+ = ([0-9_]+)/).compactMap { Int($0.output.1.filter { $0 != "_" }) })

    /// Codes in the first cells of the rows of `docs/errors.md`, in the order of the page.
    private static let entries: [String] = SourceTree.text("docs/errors.md").split(separator: "\n")
        .filter { $0.hasPrefix("|") }
        .flatMap { row in
            (row.split(separator: "|").first ?? "").matches(of: /\bD[1-7][0-9]{3}\b/).map { String($0.output) }
        }

    private static func composed(_ fault: Int) -> Set<String> { Set(families.map { "D\($0 + fault)" }) }

    @Test("every code in Sources has one entry in docs/errors.md")
    func documented() {
        #expect(CodeListTests.literals.count > 40 && CodeListTests.faults.count > 20)
        #expect(CodeListTests.families.count == 3, "families of codes: \(CodeListTests.families.sorted())")
        let twice = Dictionary(grouping: CodeListTests.entries) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(twice.isEmpty, "two entries: \(twice.sorted())")
        let missing = Set(CodeListTests.literals.keys).subtracting(CodeListTests.entries)
        #expect(missing.isEmpty, "no entry: \(missing.sorted())")
        for fault in CodeListTests.faults.sorted() {
            #expect(
                !CodeListTests.composed(fault).isDisjoint(with: CodeListTests.entries),
                "no entry for the fault \(fault) of any family")
        }
    }

    @Test("every entry of docs/errors.md is a code in Sources")
    func raised() {
        let known = CodeListTests.faults.reduce(into: Set(CodeListTests.literals.keys)) {
            $0.formUnion(CodeListTests.composed($1))
        }
        let unknown = Set(CodeListTests.entries).subtracting(known)
        #expect(unknown.isEmpty, "in docs/errors.md alone: \(unknown.sorted())")
    }

    @Test("a code means one thing: it is written down in one file alone, and never put together as well")
    func oneMeaning() {
        for (code, files) in CodeListTests.literals.sorted(by: { $0.key < $1.key }) where files.count > 1 {
            Issue.record("\(code) stands in \(files.sorted().joined(separator: " and "))")
        }
        for code in CodeListTests.literals.keys.sorted() {
            let number = Int(code.dropFirst()) ?? 0
            let isComposed = CodeListTests.families.contains { CodeListTests.faults.contains(number - $0) }
            // What asks for a finding by its code is no second meaning.
            let isAsked = CodeListTests.isAsked(code)
            #expect(!isComposed || isAsked, "\(code) is both written and put together")
        }
    }

    /// Whether a code is only ever compared with.
    private static func isAsked(_ code: String) -> Bool {
        (literals[code] ?? []).allSatisfy { path in
            let text = SourceTree.text(path)
            return text.components(separatedBy: "\"\(code)\"").dropLast().allSatisfy { $0.hasSuffix("== ") }
        }
    }
}
