import PlacementDomain

extension JSONScanner {
    /// The text of the bytes between two quotes.
    func unescaped(_ raw: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> String {
        var text = String.UnicodeScalarView()
        var plain: [UInt8] = []
        var index = 0
        func flush() {
            text.append(contentsOf: String(decoding: plain, as: UTF8.self).unicodeScalars)
            plain.removeAll()
        }
        while index < raw.count {
            let byte = raw[index]
            index += 1
            guard byte == 0x5C else {
                plain.append(byte)
                continue
            }
            let escape = raw[index]
            index += 1
            switch escape {
            case 0x22, 0x5C, 0x2F: plain.append(escape)
            case 0x62: plain.append(0x08)
            case 0x66: plain.append(0x0C)
            case 0x6E: plain.append(0x0A)
            case 0x72: plain.append(0x0D)
            case 0x74: plain.append(0x09)
            case 0x75:
                flush()
                text.append(try scalar(raw, &index))
            default:
                throw fault(
                    .notParsable,
                    KeySentences.notJSON("een onbekende escape in een tekst", "an unknown escape in a text"))
            }
        }
        flush()
        return String(text)
    }

    private func scalar(_ raw: UnsafeBufferPointer<UInt8>, _ index: inout Int) throws(JSONFault) -> Unicode.Scalar {
        let first = try unit(raw, &index)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, index + 1 < raw.count, raw[index] == 0x5C, raw[index + 1] == 0x75 else {
            throw halfPair
        }
        index += 2
        let second = try unit(raw, &index)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw halfPair }
        return scalar
    }

    private var halfPair: JSONFault {
        fault(.notParsable, KeySentences.notJSON("de helft van een surrogaatpaar", "half of a surrogate pair"))
    }

    private func unit(_ raw: UnsafeBufferPointer<UInt8>, _ index: inout Int) throws(JSONFault) -> UInt32 {
        guard index + 4 <= raw.count,
            let value = UInt32(String(decoding: raw[index..<index + 4], as: UTF8.self), radix: 16),
            ![0x2B, 0x2D].contains(raw[index])
        else {
            throw fault(
                .notParsable,
                KeySentences.notJSON(
                    "\\u zonder vier hexadecimale cijfers", "\\u without four hex digits"))
        }
        index += 4
        return value
    }
}
