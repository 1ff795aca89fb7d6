import PlacementDomain
import Yams

/// A YAML text as keys and values, within limits, and the texts in it.
enum YAMLDocument {
    /// Larger documents are refused: the parser makes an object of every value.
    static let mostBytes = 4 << 20

    static func parse(_ text: String, file: String, _ collector: FindingCollector) -> YAMLMap? {
        func fault(_ code: FindingCode, _ line: Int, _ cause: Said, _ remedy: Said) -> YAMLMap? {
            collector.add(code, file: file, line: line, cause: cause, remedy: remedy)
            return nil
        }
        func notYAML() -> YAMLMap? {
            fault(
                .notParsable, 0, Said("geen geldige YAML", "not YAML"),
                Said("schrijf het zoals in docs/format.md", "write it as docs/format.md shows"))
        }
        guard text.utf8.count <= mostBytes else {
            return fault(
                .notParsable, 0, Said("groter dan 4 MiB", "larger than 4 MiB"),
                Said("houd alleen wat erin hoort", "keep what belongs there"))
        }
        if let line = lineOfAlias(text) {
            return fault(
                .notParsable, line,
                Said("een anker en een alias (&naam, *naam)", "an anchor and an alias (&name, *name)"),
                Said("schrijf de waarde uit waar die bedoeld is", "write the value out where it is meant"))
        }
        do {
            guard let node = try Yams.compose(yaml: text), let mapping = node.mapping else {
                return fault(
                    .notParsable, 1, Said("geen sleutels met waarden", "no keys and values"),
                    Said("schrijf de sleutels van docs/format.md", "write the keys of docs/format.md"))
            }
            return YAMLMap(
                file: file, entries: mapping, line: node.mark?.line ?? 1, path: "", collector: collector)
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                return fault(
                    .notParsable, mark.line, Said("geen geldige YAML: \"\(problem)\"", "not YAML: \(problem)"),
                    Said("verbeter de regel", "correct the line"))
            case .duplicatedKeysInMapping(let duplicates, let context):
                let names = duplicates.filter { $0.utf8.count <= 40 }.joined(separator: ", ")
                return fault(
                    .keyTwice, context.mark.line, Said { $0(KeySentences.oneTwice) + ": \(names)" },
                    Said("houd een van de twee", "keep one of the two"))
            default:
                return notYAML()
            }
        } catch {
            return notYAML()
        }
    }

    /// Line of the first alias in a text that has an anchor too: a few lines of them can stand for gigabytes.
    private static func lineOfAlias(_ text: String) -> Int? {
        let opening = Set(" \n\t[{,:?-".utf8)
        var (line, hasAnchor, alias) = (1, false, Int?.none)
        var before: UInt8 = 0x0A
        for byte in text.utf8 {
            if opening.contains(before) {
                if byte == 0x26 { hasAnchor = true }
                if byte == 0x2A, alias == nil { alias = line }
            }
            if byte == 0x0A { line += 1 }
            before = byte
        }
        return hasAnchor ? alias : nil
    }

    /// A text in double quotes, valid in YAML and JSON.
    static func quoted(_ text: String) -> String { JSONText.quoted(text) }

    /// Checks `schema` against `name/version`.
    ///
    /// - Returns: its version; nil: reported.
    @discardableResult
    static func checkSchema(_ map: YAMLMap, _ name: String, through version: Int = 1) -> Int? {
        guard let text = map.text("schema") else { return nil }
        return Schema.check(
            text, name, through: version, file: map.file, line: map.line(of: "schema"), map.collector)
    }
}

extension FolderReading {
    /// The keys of a YAML file; nil where it cannot be read (reported).
    func yaml(_ name: String) -> YAMLMap? {
        guard let file = load(name), TextCheck.passes(file, collector) else { return nil }
        let text = String(decoding: file.content, as: UTF8.self)
        return YAMLDocument.parse(text, file: name, collector)
    }
}
