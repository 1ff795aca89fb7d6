public import PlacementDomain

/// Days in tests are written as they stand in files: `"2026-11-30"`.
extension CalendarDay: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let day = CalendarDay(iso: text) else { preconditionFailure("no date: \(text)") }
        self = day
    }
}

/// Times in tests are written as they stand in files: `"09:00"`.
extension TimeOfDay: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let time = TimeOfDay(text: text) else { preconditionFailure("no time: \(text)") }
        self = time
    }
}
