import PlacementDomain

/// Looks once over a file's bytes for what no text file of ours may hold.
enum TextCheck {
    /// Reports bytes that are no UTF-8 and control characters; a byte order mark is a warning.
    ///
    /// - Returns: false where the file must not be read further.
    static func passes(_ file: FileBytes, _ collector: FindingCollector) -> Bool {
        if file.markLength > 0 {
            collector.add(
                .byteOrderMark, file: file.name, line: 1,
                cause: Said("het bestand begint met een BOM-teken", "the file begins with a byte order mark"),
                remedy: Said(
                    "sla het op als UTF-8 zonder BOM-teken; het wordt overgeslagen",
                    "save it as UTF-8 without a byte order mark; it is skipped"))
        }
        let bytes = file.content
        var seen: UInt8 = 0
        kinds.withUnsafeBufferPointer { kinds in
            for byte in bytes { seen |= kinds[Int(byte)] }
        }
        var passes = true
        if seen & (control | leadsControl) != 0, let offset = firstControl(bytes) {
            passes = false
            let byte = bytes[offset] == 0xC2 ? bytes[offset + 1] : bytes[offset]
            collector.add(
                .controlCharacter, file: file.name, line: line(of: offset, in: bytes),
                cause: Said("een stuurteken (nummer \(byte))", "a control character (number \(byte))"),
                remedy: Said(
                    "haal het weg; alleen tekst en regeleinden mogen", "take it out; text and line ends only"))
        }
        if seen & beyondASCII != 0, let offset = firstInvalid(bytes) {
            passes = false
            collector.add(
                .notUTF8, file: file.name, line: line(of: offset, in: bytes),
                cause: Said(
                    "byte \(bytes[offset]) hoort niet in tekst in UTF-8 (Latin-1?)",
                    "byte \(bytes[offset]) does not belong to UTF-8 text (Latin-1?)"),
                remedy: Said("sla het bestand op als UTF-8", "save the file as UTF-8"))
        }
        return passes
    }

    private static let control: UInt8 = 1
    private static let beyondASCII: UInt8 = 2
    /// The first of the two bytes of U+0080 to U+00BF, of which those up to U+009F are control characters.
    private static let leadsControl: UInt8 = 4
    private static let kinds: [UInt8] = (0...255).map { byte in
        switch byte {
        case 9, 10, 13: 0
        case ..<0x20, 0x7F: control
        case 0xC2: beyondASCII | leadsControl
        case 0x80...: beyondASCII
        default: 0
        }
    }

    /// Offset of the first control character but tabs and line ends.
    private static func firstControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        bytes.indices.first { index in
            kinds[Int(bytes[index])] == control
                || bytes[index] == 0xC2 && index + 1 < bytes.count && (0x80...0x9F).contains(bytes[index + 1])
        }
    }

    private static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }

    /// Offset of the first byte that breaks UTF-8 (RFC 3629: no overlong forms, no surrogates); nil: all valid.
    static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                continue
            }
            var (length, low, high): (Int, UInt8, UInt8) = (0, 0x80, 0xBF)
            switch first {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, low) = (3, 0xA0)
            case 0xED: (length, high) = (3, 0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, low) = (4, 0x90)
            case 0xF4: (length, high) = (4, 0x8F)
            case 0xF1...0xF3: length = 4
            default: return index
            }
            guard index + length <= bytes.count, (low...high).contains(bytes[index + 1]) else { return index }
            for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return index }
            index += length
        }
        return nil
    }
}
