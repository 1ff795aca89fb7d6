import PlacementDomain

/// Why a JSON text cannot be read.
struct JSONFault: Error {
    let code: FindingCode
    let line: Int
    let field: String
    let cause: Said
}

/// A strict reader of JSON (RFC 8259) that walks over bytes and makes only what it is asked for.
///
/// Unknown keys, keys that come twice, numbers beyond 64 bits, and anything behind the value are faults. The first fault
/// ends the reading of the text.
struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// The way to the value being read, for messages.
    private var path: [StaticString] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Line of what was read last, from 1.
    var line: Int { bytes[..<min(position, bytes.count)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } }

    func fault(_ code: FindingCode, _ cause: Said) -> JSONFault {
        JSONFault(code: code, line: line, field: path.map { "\($0)" }.joined(separator: "."), cause: cause)
    }

    private func malformed(_ sign: String) -> JSONFault { malformed(Said(same: sign)) }

    /// - Parameter wanted: what should have come.
    private func malformed(_ wanted: Said) -> JSONFault {
        position < bytes.count
            ? fault(
                .notParsable,
                KeySentences.notJSON("\(wanted.dutch) werd verwacht", "\(wanted.english) was expected"))
            : fault(.notParsable, Said("de tekst houdt te vroeg op", "the text ends too early"))
    }

    private func notAn(_ dutch: String, _ english: String) -> JSONFault {
        fault(.wrongType, Said("geen \(dutch)", "not \(english)"))
    }

    // MARK: Structure

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func next() -> UInt8? {
        skipSpace()
        return position < bytes.count ? bytes[position] : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next() == byte else { return false }
        position += 1
        return true
    }

    /// Whether the next value is a string.
    mutating func isString() -> Bool { next() == 0x22 }

    mutating func finish() throws(JSONFault) {
        if next() != nil { throw fault(.notParsable, Said("tekst achter het einde", "text behind the end")) }
    }

    /// Reads an object with at most 32 known keys; `body` reads the value of `keys[index]`.
    ///
    /// - Returns: the keys that were there, as bits.
    mutating func object(
        _ keys: [StaticString], _ body: (inout JSONScanner, Int) throws(JSONFault) -> Void
    ) throws(JSONFault) -> UInt32 {
        guard take(0x7B) else { throw next() == nil ? malformed("{") : notAn("object", "an object") }
        var seen: UInt32 = 0
        if take(0x7D) { return seen }
        while true {
            guard next() == 0x22 else { throw malformed(Said("een sleutel", "a key")) }
            let key = try rawString()
            guard let index = keys.firstIndex(where: { matches($0, key) }) else {
                throw fault(
                    .keyUnknown,
                    Said {
                        $0("de sleutel ", "the key ") + shown(key) + $0(" is onbekend", " is not known")
                    })
            }
            path.append(keys[index])
            if seen & (1 << UInt32(index)) != 0 { throw fault(.keyTwice, KeySentences.twice) }
            seen |= 1 << UInt32(index)
            guard take(0x3A) else { throw malformed(":") }
            try body(&self, index)
            path.removeLast()
            if take(0x2C) { continue }
            guard take(0x7D) else { throw malformed(Said("een komma of }", "a comma or }")) }
            return seen
        }
    }

    /// Reads an object; `body` is given each key and reads its value.
    mutating func pairs(_ body: (inout JSONScanner, String) throws(JSONFault) -> Void) throws(JSONFault) {
        guard take(0x7B) else { throw next() == nil ? malformed("{") : notAn("object", "an object") }
        if take(0x7D) { return }
        while true {
            guard next() == 0x22 else { throw malformed(Said("een sleutel", "a key")) }
            let key = try string()
            guard take(0x3A) else { throw malformed(":") }
            try body(&self, key)
            if take(0x2C) { continue }
            guard take(0x7D) else { throw malformed(Said("een komma of }", "a comma or }")) }
            return
        }
    }

    /// Reports the first of `keys` that is not among `seen`; `optional` are bits that may be missing.
    func require(_ keys: [StaticString], _ seen: UInt32, optional: UInt32 = 0) throws(JSONFault) {
        for index in keys.indices where (seen | optional) & (1 << UInt32(index)) == 0 {
            throw JSONFault(
                code: .keyMissing, line: line,
                field: (path.map { "\($0)" } + ["\(keys[index])"]).joined(separator: "."), cause: KeySentences.missing)
        }
    }

    mutating func array(_ body: (inout JSONScanner) throws(JSONFault) -> Void) throws(JSONFault) {
        guard take(0x5B) else { throw next() == nil ? malformed("[") : notAn("lijst", "a list") }
        if take(0x5D) { return }
        while true {
            try body(&self)
            if take(0x2C) { continue }
            guard take(0x5D) else { throw malformed(Said("een komma of ]", "a comma or ]")) }
            return
        }
    }

    private func matches(_ key: StaticString, _ range: Range<Int>) -> Bool {
        guard key.utf8CodeUnitCount == range.count else { return false }
        for index in 0..<range.count where key.utf8Start[index] != bytes[range.lowerBound + index] { return false }
        return true
    }

    private func shown(_ range: Range<Int>) -> String {
        range.count <= 40 ? String(decoding: bytes[range], as: UTF8.self) : "…"
    }

    // MARK: Values

    mutating func null() -> Bool { literal("null") }

    private mutating func literal(_ word: StaticString) -> Bool {
        skipSpace()
        guard position + word.utf8CodeUnitCount <= bytes.count,
            matches(word, position..<position + word.utf8CodeUnitCount)
        else { return false }
        position += word.utf8CodeUnitCount
        return true
    }

    mutating func boolean() throws(JSONFault) -> Bool {
        if literal("true") { return true }
        if literal("false") { return false }
        throw next() == nil
            ? malformed(Said("true of false", "true or false"))
            : fault(.wrongType, Said("niet true of false", "neither true nor false"))
    }

    /// Bytes of a number in JSON's form.
    private mutating func number() throws(JSONFault) -> (range: Range<Int>, isWhole: Bool) {
        guard let first = next() else { throw malformed(Said("een getal", "a number")) }
        guard first == 0x2D || (0x30...0x39).contains(first) else { throw notAn("getal", "a number") }
        let start = position
        if first == 0x2D { position += 1 }
        let digits = position
        skipDigits()
        guard position > digits, position == digits + 1 || bytes[digits] != 0x30 else {
            throw malformed(Said("een getal", "a number"))
        }
        var isWhole = true
        if position < bytes.count, bytes[position] == 0x2E {
            isWhole = false
            position += 1
            guard skipDigits() else { throw malformed(Said("een cijfer", "a digit")) }
        }
        if position < bytes.count, bytes[position] | 0x20 == 0x65 {
            isWhole = false
            position += 1
            if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D { position += 1 }
            guard skipDigits() else { throw malformed(Said("een cijfer", "a digit")) }
        }
        return (start..<position, isWhole)
    }

    @discardableResult
    private mutating func skipDigits() -> Bool {
        let start = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        return position > start
    }

    /// A whole number within 64 bits.
    mutating func integer() throws(JSONFault) -> Int {
        let (range, isWhole) = try number()
        guard isWhole else { throw notAn("heel getal", "a whole number") }
        var value = 0
        let negative = bytes[range.lowerBound] == 0x2D
        for index in (negative ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let digit = Int(bytes[index] - 0x30)
            let (sum, overflow2) = product.addingReportingOverflow(negative ? -digit : digit)
            if overflow || overflow2 {
                throw fault(.outOfRange, Said("een getal van meer dan 64 bits", "a number beyond 64 bits"))
            }
            value = sum
        }
        return value
    }

    mutating func double() throws(JSONFault) -> Double {
        let (range, _) = try number()
        guard let value = Double(String(decoding: bytes[range], as: UTF8.self)), value.isFinite else {
            throw fault(.outOfRange, Said("een te groot getal", "a number that is too large"))
        }
        return value
    }

    mutating func string() throws(JSONFault) -> String {
        guard next() == 0x22 else {
            throw next() == nil ? malformed(Said("een tekst", "a text")) : notAn("tekst", "a text")
        }
        let range = try rawString()
        let raw = UnsafeBufferPointer(rebasing: bytes[range])
        guard raw.contains(0x5C) else { return String(decoding: raw, as: UTF8.self) }
        return try unescaped(raw)
    }

    /// The bytes between the quotes, escapes as they stand.
    private mutating func rawString() throws(JSONFault) -> Range<Int> {
        position += 1
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x22 {
                position += 1
                return start..<position - 1
            }
            if byte < 0x20 {
                throw fault(
                    .notParsable,
                    KeySentences.notJSON(
                        "een regeleinde of stuurteken in een tekst", "a line break or control character in a text"))
            }
            position += byte == 0x5C ? 2 : 1
        }
        position = bytes.count
        throw malformed(Said("een aanhalingsteken", "a quote"))
    }

    // MARK: What is not looked at

    /// Passes over any value, at most 64 levels deep.
    mutating func skip() throws(JSONFault) {
        var closers: [UInt8] = []
        repeat {
            if let closer = closers.last, take(closer) {
                closers.removeLast()
            } else {
                try skipToken(&closers)
                continue
            }
            try separator(&closers)
        } while !closers.isEmpty
    }

    private mutating func skipToken(_ closers: inout [UInt8]) throws(JSONFault) {
        if closers.last == 0x7D {
            guard next() == 0x22 else { throw malformed(Said("een sleutel", "a key")) }
            _ = try rawString()
            guard take(0x3A) else { throw malformed(":") }
        }
        if take(0x7B) {
            closers.append(0x7D)
        } else if take(0x5B) {
            closers.append(0x5D)
        } else if isString() {
            _ = try rawString()
            try separator(&closers)
        } else if literal("true") || literal("false") || literal("null") {
            try separator(&closers)
        } else {
            _ = try number()
            try separator(&closers)
        }
        if closers.count > 64 {
            throw fault(.notParsable, Said("meer dan 64 niveaus diep", "more than 64 levels deep"))
        }
    }

    /// Behind a value: a comma, or the end of what is around it (left standing).
    private mutating func separator(_ closers: inout [UInt8]) throws(JSONFault) {
        guard let closer = closers.last else { return }
        if take(0x2C) {
            if next() == closer { throw malformed(Said("een waarde", "a value")) }
            return
        }
        guard next() == closer else { throw malformed(Said("een komma", "a comma")) }
    }
}
