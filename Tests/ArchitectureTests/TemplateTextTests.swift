import PlacementTesting
import Testing

/// The sentences of papers, which stand in templates.
@Suite("Texts of templates")
struct TemplateTextTests {
    private struct Template {
        var path: String
        var language: Substring
        var text: String

        /// What is printed, without values, sections and elements.
        var words: String {
            text.replacing(/\{\{[^}]*\}\}/, with: " ").replacing(/<[^>]*>/, with: " ").replacing("&nbsp;", with: " ")
        }
    }

    private static let templates: [Template] = SourceTree.paths(below: "Sources/Publishing/Resources").compactMap {
        let parts = $0.split(separator: "/").last?.split(separator: ".") ?? []
        guard parts.count == 3, parts[2] == "mustache" else { return nil }
        return Template(path: $0, language: parts[1], text: SourceTree.text($0))
    }

    @Test("no English word stands in a Dutch template, and no Dutch word in an English one")
    func foreignWords() {
        #expect(TemplateTextTests.templates.count > 40)
        for template in TemplateTextTests.templates {
            let isDutch = template.language == "nl"
            let found = isDutch ? ForeignWords.inDutch(template.words) : ForeignWords.inEnglish(template.words)
            #expect(found.isEmpty, "\(template.path): \(found)")
        }
    }

    @Test("text is escaped everywhere: only the page puts in what templates made as it is")
    func escaped() {
        for path in SourceTree.paths(below: "Sources/Publishing/Resources") where !path.hasSuffix("/page.mustache") {
            let text = SourceTree.text(path)
            for sign in ["{{{", "{{&", "{{%"] { #expect(!text.contains(sign), "\(path): \(sign)") }
        }
    }

    @Test("every template is registered by its name")
    func registered() {
        let list = SourceTree.text("Sources/Publishing/Templates/BuiltInTemplates.swift")
        for path in SourceTree.paths(below: "Sources/Publishing/Resources") {
            let name = path.split(separator: "/").last.map { $0.replacing(".mustache", with: "") } ?? ""
            #expect(list.contains("\"\(name)\": PackageResources."), "\(name) is not registered")
        }
    }
}
