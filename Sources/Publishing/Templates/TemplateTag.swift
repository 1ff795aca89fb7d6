/// One tag of a template: `{{#people}}` on line 12.
struct TemplateTag: Hashable {
    enum Kind: Hashable {
        case field, section, invertedSection, end, part, comment
        /// A tag that a paper's template must not use, as it is written.
        case forbidden(String)
        /// `{{` without an end.
        case unfinished
    }

    var kind: Kind
    /// Of a field, a section or a part.
    var name: String
    /// 1-based.
    var line: Int

    /// All tags of a text, in their order.
    static func all(in text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var rest = text[...]
        var line = 1
        while let start = rest.firstRange(of: "{{") {
            line += rest[..<start.lowerBound].count(where: \.isNewline)
            rest = rest[start.upperBound...]
            let isTriple = rest.hasPrefix("{")
            guard let end = rest.firstRange(of: isTriple ? "}}}" : "}}") else {
                tags.append(TemplateTag(kind: .unfinished, name: "", line: line))
                break
            }
            tags.append(TemplateTag(rest[..<end.lowerBound], line: line))
            line += rest[..<end.lowerBound].count(where: \.isNewline)
            rest = rest[end.upperBound...]
        }
        return tags
    }

    private init(kind: Kind, name: String, line: Int) {
        (self.kind, self.name, self.line) = (kind, name, line)
    }

    private init(_ inner: Substring, line: Int) {
        self.line = line
        name = TemplateTag.trimmed(inner.dropFirst())
        switch inner.first {
        case "#": kind = .section
        case "^": kind = .invertedSection
        case "/": kind = .end
        case "!": kind = .comment
        case ">" where !name.hasPrefix("*"): kind = .part
        case "{", "&", "=", "%", "<", "$", ">": kind = .forbidden("{{" + inner.prefix(1))
        default:
            kind = .field
            name = TemplateTag.trimmed(inner)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The fields that it names: `a` and `b` of `{{a.b}}`, `a` of `{{count(a)}}`; `.` is none.
    var fields: [String] {
        guard kind == .field || kind == .section || kind == .invertedSection else { return [] }
        var inner = name[...]
        while let open = inner.firstIndex(of: "("), inner.hasSuffix(")") {
            inner = inner[inner.index(after: open)...].dropLast()
        }
        return inner.split(separator: ".").map(String.init)
    }
}
