import Mustache

/// The templates of all papers: the program's own, and what an office put in their place.
///
/// A template is named `NAME.LANGUAGE` (`letter.nl`), or `NAME` where it serves every language (`page`).
public struct PaperTemplates: Sendable {
    /// Language → all templates that its papers may use, by their names without a language.
    private let libraries: [String: MustacheLibrary]
    private let names: [String: Set<String>]

    /// The program's own, without an office's.
    public static let builtIn = PaperTemplates(BuiltInTemplates.texts)

    /// - Parameter texts: by name; texts that are no templates are left out (`TemplateCheck` names them).
    init(_ texts: [String: String]) {
        var own: [String: [String: MustacheTemplate]] = [:]
        for (name, text) in texts {
            // A file ends with a line end; a part within a line must not.
            let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
            guard let template = try? MustacheTemplate(string: text) else { continue }
            let parts = name.split(separator: ".", maxSplits: 1)
            own[parts.count == 2 ? String(parts[1]) : "", default: [:]][String(parts[0])] = template
        }
        let common = own.removeValue(forKey: "") ?? [:]
        let whole = own.mapValues { common.merging($0) { _, own in own } }
        libraries = whole.mapValues { MustacheLibrary(templates: $0) }
        names = whole.mapValues { Set($0.keys) }
    }

    /// Templates that are papers, not parts of them.
    static let papers: Set = [
        "page", "signing-list", "contact-page", "sheet-run", "letter", "letter-plain", "letter-young",
        "letter-plain-young", "notice", "notice-young", "letter-run", "changes",
        "warning", "own-data", "report",
    ]

    /// Whether papers of this name can be made in a language.
    func has(_ name: String, in language: String) -> Bool { names[language]?.contains(name) ?? false }

    /// A paper, or a part of one.
    ///
    /// - Parameter names: of templates, the best first: the first one that is there is used.
    /// - Returns: empty where the language has none of them.
    func text(_ names: [String], in language: String, _ part: some PaperPart) -> String {
        guard let name = names.first(where: { has($0, in: language) }) else { return "" }
        return libraries[language]?.render(part, withTemplate: name) ?? ""
    }

    /// A whole page around papers that were made.
    func page(_ kind: PagePart.Kind, in language: String, _ body: String) -> [UInt8] {
        let page = PagePart(kind: kind, language: language, body: body)
        return Array(text(["page"], in: language, page).utf8) + [0x0A]
    }
}
