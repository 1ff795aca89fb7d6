/// The one spelling of values of cases.
package enum CaseValue {
    /// A whole number; nil: not one, negative, or above 1,000,000,000.
    package static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 10, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text), number <= 1_000_000_000
        else { return nil }
        return number
    }

    package static func text(_ number: Int) -> String { String(number) }

    /// Items in order, none twice; none of them holds a semicolon.
    package static func list(_ items: [String]) -> String { Set(items).sorted().joined(separator: ";") }

    package static func items(_ text: String) -> [String] {
        text.split(separator: ";", omittingEmptySubsequences: true).map(String.init)
    }

    /// A stopped period: `2026-03-01/2026-04-10 detention`; a period without an end: `2026-03-01/ detention`.
    package static func period(_ first: CalendarDay, _ last: CalendarDay?, _ cause: String) -> String {
        "\(first)/\(last.map { "\($0)" } ?? "") \(cause)"
    }

    /// The parts of a stopped period; nil: it is none.
    package static func period(_ text: String) -> (first: CalendarDay, last: CalendarDay?, cause: String)? {
        guard let blank = text.firstIndex(of: " "), let slash = text[..<blank].firstIndex(of: "/"),
            let first = CalendarDay(iso: String(text[..<slash]))
        else { return nil }
        let (end, cause) = (text[text.index(after: slash)..<blank], String(text[text.index(after: blank)...]))
        guard !cause.isEmpty else { return nil }
        if end.isEmpty { return (first, nil, cause) }
        guard let last = CalendarDay(iso: String(end)), last >= first else { return nil }
        return (first, last, cause)
    }

    /// A part of a week: `monday morning every`.
    package static func part(_ weekday: String, _ part: String, _ rhythm: String) -> String {
        "\(weekday) \(part) \(rhythm)"
    }
}
