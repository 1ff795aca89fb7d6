import Foundation
import Testing

/// `docs/format.md` beside the data package of a bundled instance, which the program wrote.
@Suite("Format page")
struct FormatPageTests {
    @Test("every table of an instance has its columns in order, the needed ones marked, and its key")
    func tables() throws {
        let bytes = Data(SourceTree.text("Instances/first-steps/datapackage.json").utf8)
        let package = try JSONDecoder().decode(DataPackage.self, from: bytes)
        let sections = SourceTree.text("docs/format.md").components(separatedBy: "\n### ").dropFirst()
        #expect(package.resources.count > 20)
        for resource in package.resources where resource.path.hasSuffix(".csv") {
            let section = sections.first { $0.hasPrefix(resource.path + "\n") } ?? ""
            let columns = section.components(separatedBy: "\n## ")[0]
                .matches(of: /(?m)^\| (\w+) \|[^|]*\| (●|○) \|/).map { "\($0.output.1) \($0.output.2)" }
            let wanted = resource.schema.fields.map { "\($0.name) \($0.constraints?.required == true ? "●" : "○")" }
            #expect(columns == wanted, "docs/format.md, \(resource.path)")
            let key = section.firstMatch(of: /Key: ([^.]+)\./).map { String($0.output.1) } ?? ""
            #expect(key == (resource.schema.primaryKey ?? []).joined(separator: ", "), "key of \(resource.path)")
        }
    }

    private struct DataPackage: Decodable {
        struct Resource: Decodable {
            let path: String
            let schema: Schema
        }
        struct Schema: Decodable {
            let fields: [Field]
            let primaryKey: [String]?
        }
        struct Field: Decodable {
            let name: String
            let constraints: Constraints?
        }
        struct Constraints: Decodable { let required: Bool? }
        let resources: [Resource]
    }
}
