/// What a cell of a table may be that is no text of people, read byte by byte: imports ask it of a million cells.
enum CellForm {
    /// Up to four digits, `7.5`, `9:00`, `7h`, with a sign or without.
    static func isNumber(_ text: String.UTF8View) -> Bool {
        var rest = text[...]
        _ = drop(&rest, if: { $0 == UInt8(ascii: "-") })
        guard digits(&rest, 1...4) else { return false }
        if drop(&rest, if: { ".,:".utf8.contains($0) }) {
            guard digits(&rest, 1...2) else { return false }
        }
        _ = drop(&rest, if: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        return rest.isEmpty
    }

    /// `1-12-2026`, `01/12/2026`, `1.12.2026`.
    static func isDay(_ text: String.UTF8View) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { "-/.".utf8.contains($0) }
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return false }
        func number(_ part: Substring.UTF8View, _ digits: ClosedRange<Int>, firstUpTo most: UInt8) -> Bool {
            guard digits.contains(part.count), let first = part.first else { return false }
            return part.count < digits.upperBound || first <= most
        }
        return number(parts[0], 1...2, firstUpTo: UInt8(ascii: "3"))
            && number(parts[1], 1...2, firstUpTo: UInt8(ascii: "1"))
            && number(parts[2], 4...4, firstUpTo: UInt8(ascii: "2")) && parts[2].first != UInt8(ascii: "0")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func digits(_ rest: inout Substring.UTF8View, _ count: ClosedRange<Int>) -> Bool {
        let found = rest.prefix(count.upperBound).prefix(while: isDigit).count
        rest = rest.dropFirst(found)
        return count.contains(found)
    }

    private static func drop(_ rest: inout Substring.UTF8View, if condition: (UInt8) -> Bool) -> Bool {
        guard let first = rest.first, condition(first) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
