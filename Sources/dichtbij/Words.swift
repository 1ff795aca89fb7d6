import Foundation
import PlacementDomain

/// Numbers, days and sentences in the reader's language.
struct Words: Sendable {
    let isDutch: Bool

    var code: String { isDutch ? "nl" : "en" }

    func callAsFunction(_ dutch: String, _ english: String) -> String { isDutch ? dutch : english }

    /// `12,345` or `12.345`.
    func number(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(isDutch ? "." : ",") }
            text.append(digit)
        }
        return value < 0 ? "-" + text : text
    }

    /// A share as a percentage with two decimals: `0.13 %` or `0,13 %`.
    func percent(_ share: Double) -> String {
        let text = String(format: "%.2f", share * 100)
        return (isDutch ? text.replacingOccurrences(of: ".", with: ",") : text) + " %"
    }

    func decimal(_ value: Double) -> String {
        let text = String(format: "%.1f", value)
        return isDutch ? text.replacingOccurrences(of: ".", with: ",") : text
    }

    /// Hours and minutes: `7 h`, `7 h 30`; in Dutch `7 u 30`.
    func hours(_ minutes: Minutes) -> String {
        let unit = isDutch ? "u" : "h"
        let rest = minutes.value % 60
        return "\(number(minutes.value / 60)) \(unit)" + (rest == 0 ? "" : rest < 10 ? " 0\(rest)" : " \(rest)")
    }

    func weekday(_ day: CalendarDay) -> String {
        let index = day.weekday.rawValue - 1
        return isDutch
            ? ["ma", "di", "wo", "do", "vr", "za", "zo"][index]
            : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][index]
    }

    /// `Mon 2026-11-30`.
    func day(_ day: CalendarDay) -> String { "\(weekday(day)) \(day)" }

    /// A number with its word: `1 error`, `2 errors`.
    func count(_ value: Int, dutch: (one: String, many: String), english: (one: String, many: String)) -> String {
        let forms = isDutch ? dutch : english
        return "\(number(value)) \(value == 1 ? forms.one : forms.many)"
    }
}
