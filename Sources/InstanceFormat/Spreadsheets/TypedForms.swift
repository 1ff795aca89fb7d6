import PlacementDomain

/// Times, hours and days as people and spreadsheets write them; what may mean two things is not read.
enum TypedForms {
    /// `9:00`, `09:00`, `9.00`, `9:00:00`, `9u00`, each also with `uur` behind it; never `9`, `900` or `7,5`.
    ///
    /// - Parameter isEnd: whether 24:00 may stand there.
    static func time(_ text: String, isEnd: Bool) -> ReturnedCell<TimeOfDay> {
        guard !text.isEmpty else { return .empty }
        let bytes = withoutUnit(text)
        guard let sign = bytes.firstIndex(where: { [0x3A, 0x2E, 0x75].contains($0) }),
            let hour = number(bytes[..<sign], digits: 1...2)
        else { return .unreadable }
        let parts = bytes[(sign + 1)...].split(separator: 0x3A, omittingEmptySubsequences: false)
        // Seconds stand behind a colon alone, and there are none.
        guard parts.count == 1 || parts.count == 2 && bytes[sign] == 0x3A && number(parts[1], digits: 2...2) == 0,
            let minute = number(parts[0], digits: 2...2), minute < 60
        else { return .unreadable }
        let time = TimeOfDay(hour, minute)
        let last = isEnd ? minutesOfDay : minutesOfDay - 1
        return time.minute <= last ? .value(time) : .unreadable
    }

    /// `7,5`, `7.5`, `7`, `7:30`, `0`, each also with `uur` behind it.
    ///
    /// Two decimals are those of quarters alone: `7.30` may be half past seven or seven hours and 18 minutes.
    ///
    /// - Parameter most: minutes at most: a day, unless it is said.
    static func hours(_ text: String, most: Int = minutesOfDay) -> ReturnedCell<Minutes> {
        guard !text.isEmpty else { return .empty }
        let bytes = withoutUnit(text)
        let digits = 1...String(most / 60).utf8.count
        var minutes: Int?
        if bytes.contains(0x3A) {
            let parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
            if parts.count == 2 || parts.count == 3 && number(parts[2], digits: 2...2) == 0,
                let hours = number(parts[0], digits: digits), let rest = number(parts[1], digits: 2...2), rest < 60
            {
                minutes = hours * 60 + rest
            }
        } else if let sign = bytes.firstIndex(where: { $0 == 0x2C || $0 == 0x2E }) {
            if let hours = number(bytes[..<sign], digits: digits),
                let part = partOfHour(bytes[(sign + 1)...])
            {
                minutes = hours * 60 + part
            }
        } else {
            minutes = number(bytes[...], digits: digits).map { $0 * 60 }
        }
        guard let minutes, minutes <= most else { return .unreadable }
        return .value(Minutes(minutes))
    }

    /// `01-12-2026`, `1-12-2026`, `2026-12-01`.
    ///
    /// - Parameter allowsShortYear: whether `1-12-26` is a day of this century.
    static func day(_ text: String, allowsShortYear: Bool = true) -> ReturnedCell<CalendarDay> {
        guard !text.isEmpty else { return .empty }
        if let day = CalendarDay(iso: text) { return .value(day) }
        let parts = Array(text.utf8).split(separator: 0x2D, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 2 && allowsShortYear || parts[2].count == 4,
            let day = number(parts[0], digits: 1...2), let month = number(parts[1], digits: 1...2),
            let year = number(parts[2], digits: 2...4),
            let found = CalendarDay(year: parts[2].count == 2 ? 2_000 + year : year, month: month, day: day)
        else { return .unreadable }
        return .value(found)
    }

    static let minutesOfDay = 1_440

    /// In small letters, without `uur` or `u` and blanks at its end.
    private static func withoutUnit(_ text: String) -> [UInt8] {
        var bytes = Array(text.lowercased().utf8)
        for unit in ["uur", "u"]
        where bytes.count > unit.utf8.count && bytes.suffix(unit.utf8.count).elementsEqual(unit.utf8) {
            bytes.removeLast(unit.utf8.count)
            break
        }
        while bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }

    private static func partOfHour(_ digits: ArraySlice<UInt8>) -> Int? {
        guard let value = number(digits, digits: 1...2) else { return nil }
        if digits.count == 1 { return value * 6 }
        return value.isMultiple(of: 25) ? value * 60 / 100 : nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(bytes.count), bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
