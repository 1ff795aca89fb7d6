import Foundation
import InstanceFormat
import PlacementDomain
import Testing

/// `docs/who-owns-what.md` beside the declarations of tables, headings, masters and keys.
@Suite("Page of owners")
struct OwnerPageTests {
    private static let page =
        (try? String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("docs/who-owns-what.md"), encoding: .utf8)) ?? ""

    private static let words: [FieldMaster: String] = [
        .caseSystem: "case system", .office: "office", .ledger: "ledger", .program: "program",
    ]

    @Test(
        "the page names every field of every table with its heading and its master", arguments: InstanceTable.allCases)
    func fields(table: InstanceTable) {
        let section = Self.page.components(separatedBy: "\n### ").first { $0.hasPrefix(table.file + "\n") } ?? ""
        let rows = section.matches(of: /(?m)^\| (\w+) \| ([^|]+) \| ([^|]+) \|/)
            .map { [String($0.output.1), String($0.output.2), String($0.output.3)] }.filter { $0[0] != "field" }
        let columns = EntitySheet.of(table).columns
        #expect(rows == columns.map { [$0.name, $0.heading, Self.words[FieldMaster.of($0.name, in: table)] ?? ""] })
        let end = table.endField.map { "Ends by \($0)." } ?? "Does not end."
        #expect(
            section.contains(
                "\n*\(EntitySheet.of(table).name)*. Found again by: \(table.naturalKey.joined(separator: ", ")). \(end)\n"
            ))
    }

    @Test("no two columns of a list have one heading, and names of lists are their own")
    func headings() {
        for table in InstanceTable.allCases {
            let columns = EntitySheet.of(table).columns
            #expect(Set(columns.map(\.heading)).count == columns.count, "\(table)")
            #expect(columns.allSatisfy { !$0.heading.isEmpty && $0.heading != $0.name }, "\(table)")
            #expect(Set(table.naturalKey).isSubset(of: columns.map(\.name)), "\(table)")
            #expect(table.endField.map { end in columns.contains { $0.name == end } } ?? true, "\(table)")
            #expect(EntitySheet.table(named: EntitySheet.of(table).name) == table)
            #expect(EntitySheet.table(named: table.rawValue.uppercased()) == table)
        }
        #expect(Set(InstanceTable.allCases.map { EntitySheet.of($0).name }).count == InstanceTable.allCases.count)
    }
}
