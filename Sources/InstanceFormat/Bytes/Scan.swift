import PlacementDomain

/// Numbers, days, times and ids of sessions straight from bytes.
enum Scan {
    enum Number: Equatable {
        case number(Int)
        case tooLarge
        case notANumber
    }

    /// Digits with an optional minus sign; more than 18 digits are too large.
    static func integer(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Number {
        var offset = start
        let negative = offset < end && bytes[offset] == 0x2D
        if negative { offset += 1 }
        guard offset < end else { return .notANumber }
        var value = 0
        for index in offset..<end {
            let digit = bytes[index] &- 0x30
            guard digit <= 9 else { return .notANumber }
            if index - offset < 18 { value = value * 10 + Int(digit) }
        }
        return end - offset > 18 ? .tooLarge : .number(negative ? -value : value)
    }

    /// `yyyy-mm-dd`, exactly ten bytes.
    static func day(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> CalendarDay? {
        guard end - start == 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D else { return nil }
        func digits(_ from: Int, _ count: Int) -> Int? {
            var value = 0
            for index in from..<from + count {
                let digit = bytes[index] &- 0x30
                guard digit <= 9 else { return nil }
                value = value * 10 + Int(digit)
            }
            return value
        }
        guard let year = digits(start, 4), let month = digits(start + 5, 2), let day = digits(start + 8, 2) else {
            return nil
        }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// `HH:MM`, `00:00` to `24:00`.
    static func time(_ bytes: UnsafeBufferPointer<UInt8>) -> TimeOfDay? {
        guard bytes.count == 5, bytes[2] == 0x3A else { return nil }
        let digits = (bytes[0] &- 0x30, bytes[1] &- 0x30, bytes[3] &- 0x30, bytes[4] &- 0x30)
        guard digits.0 <= 9, digits.1 <= 9, digits.2 <= 5, digits.3 <= 9 else { return nil }
        let minute = (Int(digits.0) * 10 + Int(digits.1)) * 60 + Int(digits.2) * 10 + Int(digits.3)
        return minute <= 1_440 ? TimeOfDay(minute: minute) : nil
    }

    /// The id of a session, `series@yyyy-mm-dd`, with an id before the `@`.
    static func session(_ bytes: UnsafeBufferPointer<UInt8>) -> SessionID? {
        let at = bytes.count - 11
        guard at > 0, bytes[at] == 0x40, let date = day(bytes, at + 1, bytes.count) else { return nil }
        let series = UnsafeBufferPointer(rebasing: bytes[..<at])
        guard IdentifierForm.fault(series) == nil else { return nil }
        return SessionID(series: SeriesID(String(decoding: series, as: UTF8.self)), date: date)
    }

    /// Decimal degrees with up to six decimals, in millionths.
    static func microdegrees(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var offset = start
        let negative = offset < end && bytes[offset] == 0x2D
        if negative { offset += 1 }
        var (value, whole, decimals) = (0, 0, -1)
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            if byte == 0x2E, decimals < 0, whole > 0 {
                decimals = 0
                continue
            }
            let digit = byte &- 0x30
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
            if decimals < 0 { whole += 1 } else { decimals += 1 }
            guard whole <= 3, decimals <= 6 else { return nil }
        }
        guard whole > 0, decimals != 0 else { return nil }
        for _ in max(0, decimals)..<6 { value *= 10 }
        return negative ? -value : value
    }
}
