import Mustache

/// A part of a paper as a template reads it: the fields of its table, and nothing else (PRIV-02).
///
/// A text that is empty is none, so that `{{#address}}…{{/address}}` is left out where no address is known.
protocol PaperPart: MustacheParent, MustacheCustomRenderable, Sendable {
    /// Field → its value: a text, a number, a Bool, another part, or a list of these; nil: none.
    static var fields: [String: @Sendable (Self) -> Any?] { get }
}

extension PaperPart {
    func child(named name: String) -> Any? {
        guard let field = Self.fields[name] else { return nil }
        guard let value = field(self) else { return NoValue() }
        guard let text = value as? String else { return value }
        return text.isEmpty ? NoValue() : PaperText.printable(text)
    }

    /// `{{.}}` prints no part as a whole.
    var renderText: String { "" }
    var isNull: Bool { false }
}

/// A field that a part has and that is empty here: no field of the same name of a part around it is looked for.
private struct NoValue: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
}

/// Texts of the data as a page may hold them.
enum PaperText {
    private static let escaped: Set<Unicode.Scalar> = ["<", ">", "&", "\"", "'"]

    /// The text with a space for each control character, and a word joiner behind a sign that pages escape where the next
    /// character would hide it from the escaping: that goes by whole characters, and `<` with an accent is another one.
    static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || escaped.contains($0) })
        else { return text }
        var result = String.UnicodeScalarView()
        var isBehindEscaped = false
        for scalar in text.unicodeScalars {
            if isBehindEscaped, !scalar.isASCII { result.append("\u{2060}") }
            isBehindEscaped = escaped.contains(scalar)
            result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
        }
        return String(result)
    }
}
