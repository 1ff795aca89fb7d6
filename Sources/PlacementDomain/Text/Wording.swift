/// Words, numbers and days in the language of whoever reads, Dutch or English: on screens, on paper and in sentences.
public struct Wording: Hashable, Sendable {
    public static let dutch = Wording(isDutch: true)
    public static let english = Wording(isDutch: false)

    public let isDutch: Bool
    /// The day on which they are read: days near it need no year. nil: every day says its year.
    public private(set) var today: CalendarDay?

    public init(isDutch: Bool) { self.isDutch = isDutch }

    /// The same words, read on a day.
    public func read(on day: CalendarDay) -> Wording {
        var words = self
        words.today = day
        return words
    }

    /// - Parameter language: `nl`; everything else, and nil, is English.
    public init(language: String?) { isDutch = language == "nl" }

    /// `nl` or `en`.
    public var code: String { isDutch ? "nl" : "en" }

    public func callAsFunction(_ dutch: String, _ english: String) -> String { isDutch ? dutch : english }

    /// `12,345` or `12.345`.
    public func number(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(isDutch ? "." : ",") }
            text.append(digit)
        }
        return value < 0 ? "-" + text : text
    }

    /// A number with its word: `1 error`, `2 errors`.
    public func count(
        _ value: Int, dutch: (one: String, many: String), english: (one: String, many: String)
    ) -> String {
        let forms = isDutch ? dutch : english
        return "\(number(value)) \(value == 1 ? forms.one : forms.many)"
    }

    /// What stands before the next step: `What now: `.
    public var whatNow: String { self("Wat nu: ", "What now: ") }

    /// What stands below a list that was cut short: `… and 12 more.`
    public func more(_ count: Int) -> String { self("… en nog \(number(count)).", "… and \(number(count)) more.") }
}
