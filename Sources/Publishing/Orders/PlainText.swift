/// The words of a paper without its layout.
///
/// Papers come of templates, in which every text is escaped: whatever looks like an element is one.
enum PlainText {
    private static let entities: [(String, String)] = [
        ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
        ("&amp;", "&"),
    ]
    /// Elements after which a line ends.
    private static let lines: Set<String> = ["h1", "h2", "p", "li", "tr", "caption"]

    static func of(_ page: String) -> String {
        var (result, line) = ("", "")
        var rest = page[...]
        func text(_ part: some StringProtocol) -> String {
            entities.reduce(String(part)) { $0.replacing($1.0, with: $1.1) }
        }
        func end(_ isHeading: Bool = false) {
            let words = line.split(whereSeparator: { $0 == "\n" || $0 == "\r" }).joined(separator: " ")
                .split(separator: " ").joined(separator: " ").replacing(" \t ", with: "  ").replacing("\t ", with: "")
            line = ""
            if words.isEmpty { return }
            result += (isHeading && !result.isEmpty ? "\n" : "") + words + "\n"
        }
        while let start = rest.firstIndex(of: "<") {
            line += text(rest[..<start])
            guard let close = rest[start...].firstIndex(of: ">") else { break }
            let tag = rest[rest.index(after: start)..<close]
            let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
            let isEnd = tag.hasPrefix("/")
            if isEnd, lines.contains(name) { end(name == "h2" || name == "h1") }
            if !isEnd, name == "li" { line += "- " }
            if !isEnd, name == "td" || name == "dd" { line += " \t " }
            if !isEnd, name == "dt" || name == "h1" || name == "h2" || name == "p" || name == "table" { end() }
            if isEnd, name == "dd" { end() }
            if tag.hasPrefix("span class=\"blank\"") { line += "……" }
            rest = rest[rest.index(after: close)...]
        }
        line += text(rest)
        end()
        return result
    }
}
