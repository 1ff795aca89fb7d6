import PlacementTesting
import Testing

/// Every sentence that `Sources` says in both languages: `Said("…", "…")`, `words("…", "…")` and their like.
@Suite("Sentences in two languages")
struct SentenceTests {
    private struct Pair {
        let dutch: String
        let english: String
        let file: String
    }

    private static let pairs: [Pair] = SourceTree.swiftFiles(below: "Sources").flatMap { file in
        file.text.matches(of: /(?:\b(?:Said|words|notJSON|notAn|self)|\$0)\(\s*(?=")/).compactMap { match -> Pair? in
            var literals = LiteralReader(file.text[match.range.upperBound...])
            guard let dutch = literals.next(), literals.skipComma(), let english = literals.next() else { return nil }
            return Pair(dutch: dutch, english: english, file: file.path)
        }
    }

    @Test("no English word stands in a Dutch sentence, and no Dutch word in an English one")
    func foreignWords() {
        #expect(SentenceTests.pairs.count > 500)
        for pair in SentenceTests.pairs {
            let (inDutch, inEnglish) = (ForeignWords.inDutch(pair.dutch), ForeignWords.inEnglish(pair.english))
            #expect(inDutch.isEmpty, "\(pair.file): \(inDutch) in \(pair.dutch)")
            #expect(inEnglish.isEmpty, "\(pair.file): \(inEnglish) in \(pair.english)")
        }
    }

    @Test("both languages of a sentence show the same number of values")
    func values() {
        for pair in SentenceTests.pairs where pair.file.contains("/Records/") || pair.file.contains("RosterChecker") {
            func count(_ text: String) -> Int { text.count { $0 == LiteralReader.value } }
            #expect(count(pair.dutch) == count(pair.english), "\(pair.file): \(pair.dutch)")
        }
    }

    @Test("the reader of literals passes over values, quotes in them, and line ends")
    func reader() {
        var literals = LiteralReader("\"a \\(x.map { \"b\" } ?? \"\") \\\"c\\\"\",\n  \"d\")")
        let (first, hasComma, second) = (literals.next(), literals.skipComma(), literals.next())
        #expect(first == "a \(LiteralReader.value) \"c\"" && hasComma && second == "d")
        let hasMore = literals.skipComma()
        #expect(!hasMore)
    }

    @Test("words of the other language are found, names and quoted words are not")
    func words() {
        #expect(ForeignWords.inDutch("De reeks is not bekend, zie the map.") == ["not", "the"])
        #expect(ForeignWords.inDutch("noem 'this' niet: frozenThrough en from-to") == [])
        #expect(ForeignWords.inEnglish("the series' times are geen times") == ["geen"])
        #expect(ForeignWords.inEnglish("the client's own week 'geen'.") == [])
    }
}

/// Reads string literals of Swift one after the other; a value that is put into one stands as one sign.
private struct LiteralReader {
    static let value: Character = "¤"
    private var rest: Substring

    init(_ text: Substring) { rest = text }
    init(_ text: String) { rest = text[...] }

    mutating func skipComma() -> Bool {
        rest = rest.drop(while: \.isWhitespace)
        guard rest.first == "," else { return false }
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        return true
    }

    /// nil: no literal of one line begins here.
    mutating func next() -> String? {
        guard rest.first == "\"", !rest.hasPrefix("\"\"\"") else { return nil }
        rest.removeFirst()
        var text = ""
        while let sign = rest.popFirst() {
            if sign == "\"" { return text }
            guard sign == "\\" else {
                text.append(sign)
                continue
            }
            guard let escaped = rest.popFirst() else { return nil }
            if escaped == "(" {
                skipValue()
                text.append(LiteralReader.value)
            } else {
                text.append(escaped == "n" ? "\n" : escaped)
            }
        }
        return nil
    }

    /// Passes over a value up to its closing bracket.
    private mutating func skipValue() {
        var depth = 1
        while depth > 0, let sign = rest.first {
            if sign == "\"" {
                guard next() != nil else { return }
                continue
            }
            rest.removeFirst()
            if sign == "(" { depth += 1 }
            if sign == ")" { depth -= 1 }
        }
    }
}
