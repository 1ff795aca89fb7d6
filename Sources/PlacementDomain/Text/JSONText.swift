/// A JSON value whose keys keep the order in which they are written down.
///
/// Written without spaces, escaping what RFC 8259 asks for and what would steer a terminal (`VisibleText`), nothing else.
package indirect enum JSONText: Sendable {
    case string(String)
    case integer(Int)
    /// The shortest digits that read back as the same number; a whole one without a point.
    case number(Double)
    /// As `number`, but a whole one with `.0`.
    case decimal(Double)
    case bool(Bool)
    case null
    case list([JSONText])
    case object([(String, JSONText)])

    /// One line, UTF-8, without a final newline.
    package var text: String {
        switch self {
        case .string(let value): JSONText.quoted(value)
        case .integer(let value): String(value)
        case .null: "null"
        case .number(let value): value.isFinite ? JSONText.plain(value) : "0"
        case .decimal(let value): value.isFinite ? "\(value)" : "0"
        case .bool(let value): value ? "true" : "false"
        case .list(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { JSONText.quoted($0.0) + ":" + $0.1.text }.joined(separator: ",") + "}"
        }
    }

    private static func plain(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    }

    /// `text` as a JSON string, valid in YAML too.
    package static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `text` as a JSON string.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: bytes += [0x5C, 0x22]
            case 0x5C: bytes += [0x5C, 0x5C]
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x0D: bytes += Array("\\r".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case let value where VisibleText.isSteering(scalar):
                bytes += Array(("\\u" + String(value, radix: 16).alignedRight(to: 4, with: "0")).utf8)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        bytes.append(0x22)
    }
}
