/// Text as a screen or a log may hold it: signs that steer a terminal are spelled out, `\u{1b}` for Escape.
///
/// Such signs are control characters (U+0000 to U+001F, U+007F to U+009F), what ends a line or a paragraph or turns the
/// direction of writing (U+2028 to U+202E, U+2066 to U+2069), and U+FDD0 to U+FDEF, which stand for no character at all.
public enum VisibleText {
    /// The text on one line.
    public static func of(_ text: String) -> String { spelled(text) { isSteering($0) } }

    /// The text with its line ends and tabs as they are.
    public static func ofLines(_ text: String) -> String {
        spelled(text) { isSteering($0) && $0 != "\n" && $0 != "\t" }
    }

    package static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
        default: false
        }
    }

    private static func spelled(_ text: String, where isSpelled: (Unicode.Scalar) -> Bool) -> String {
        guard text.unicodeScalars.contains(where: isSpelled) else { return text }
        var visible = ""
        for scalar in text.unicodeScalars {
            if isSpelled(scalar) {
                visible += "\\u{" + String(scalar.value, radix: 16) + "}"
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }
}
