import Foundation
import Publishing
import Testing

/// The templates of letters and notices name no field that is not there: a misprint would print nothing.
struct LetterFieldTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/Publishing/Resources")

    /// Name of a template, with its language → its text, of letters, notices and all that they use.
    private static func templates() throws -> [String: String] {
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".mustache") {
            files[String(name.dropLast(9))] = try String(
                contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        var found: [String: String] = [:]
        var open = files.keys.filter { $0.hasPrefix("letter.") || $0.hasPrefix("letter-") || $0.hasPrefix("notice") }
            .filter { $0.contains(".") }
        while let name = open.popLast() {
            guard found[name] == nil, let text = files[name] else { continue }
            found[name] = text
            let language = name.split(separator: ".").last.map(String.init) ?? ""
            for part in text.matches(of: /\{\{> *([\w-]+)\}\}/) {
                let named = "\(part.1).\(language)"
                let common = String(part.1)
                #expect(files[named] != nil || files[common] != nil, "\(name): no part \(part.1)")
                open.append(files[named] == nil ? common : named)
            }
        }
        return found
    }

    private static func fields(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{\{[#^\/]?([A-Za-z]\w*)\}\}/).map { String($0.1) })
    }

    @Test("every field that a letter or a notice names exists, and every field that one may print is printed by some")
    func fields() throws {
        let templates = try LetterFieldTests.templates()
        #expect(templates.count > 30)
        var named: Set<String> = []
        for (name, text) in templates {
            let own = LetterFieldTests.fields(text)
            named.formUnion(own)
            let unknown = own.subtracting(PaperFields.names)
            #expect(unknown.isEmpty, "\(name) names \(unknown.sorted())")
        }
        #expect(
            PaperFields.letterNames.subtracting(named).isEmpty,
            "printed nowhere: \(PaperFields.letterNames.subtracting(named))")
    }

    @Test("every section is closed, in the order in which they were opened")
    func sections() throws {
        for (name, text) in try LetterFieldTests.templates() {
            var open: [Substring] = []
            for tag in text.matches(of: /\{\{([#^\/])(\w+)\}\}/) {
                if tag.1 != "/" { open.append(tag.2) } else { #expect(open.popLast() == tag.2, "\(name): \(tag.2)") }
            }
            #expect(open.isEmpty, "\(name): \(open)")
        }
    }
}
