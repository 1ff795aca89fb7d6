import PlacementDomain

/// The text of a file that people saved, in whatever encoding a spreadsheet gave it.
enum SpreadsheetText {
    /// UTF-8 with or without its mark, UTF-16 with it, else Windows-1252.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetFault) -> String {
        if [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0]].contains(where: bytes.starts)
        {
            throw .workbook
        }
        let text: String
        if bytes.starts(with: [0xFF, 0xFE]) {
            text = try utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = try utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
        } else if TextCheck.firstInvalid(bytes) == nil {
            let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            text = String(decoding: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        } else {
            text = windows(bytes)
        }
        guard !text.unicodeScalars.contains(where: isNoText) else { throw .noText }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
        return text
    }

    /// Control characters but tabs and line ends: a picture, a PDF, a program.
    private static func isNoText(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13: false
        case ..<0x20, 0x7F: true
        default: false
        }
    }

    private static func utf16(
        _ bytes: UnsafeBufferPointer<UInt8>, _ unit: (UInt8, UInt8) -> UInt16
    ) throws(SpreadsheetFault) -> String {
        guard bytes.count.isMultiple(of: 2) else { throw .noText }
        let units = stride(from: 2, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        guard let text = String(validating: units, as: UTF16.self) else { throw .noText }
        return text
    }

    /// Code page 1252 of Windows; the five bytes that stand for nothing there become the sign for an unknown letter.
    private static func windows(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text = ""
        text.unicodeScalars.reserveCapacity(bytes.count)
        for byte in bytes {
            let value = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt16(byte)
            text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return text
    }

    /// What the bytes 0x80 to 0x9F stand for.
    private static let upper: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
