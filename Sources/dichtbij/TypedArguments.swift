import ArgumentParser
import PlacementDomain

/// A length of time as it is typed: `500ms`, `30s`, `5m`.
struct TypedDuration: ExpressibleByArgument, Hashable {
    let milliseconds: Int

    init?(argument: String) {
        let units = [("ms", 1), ("s", 1_000), ("m", 60_000)]
        guard let (unit, factor) = units.first(where: { argument.hasSuffix($0.0) }),
            let number = Double(argument.dropLast(unit.count)), number.isFinite, number > 0,
            number * Double(factor) <= 86_400_000 * 7
        else { return nil }
        milliseconds = max(1, Int((number * Double(factor)).rounded()))
    }

    var duration: Duration { .milliseconds(milliseconds) }
}

/// A share between 0 and 1 as it is typed, kept in parts per million.
struct TypedShare: ExpressibleByArgument, Hashable {
    let partsPerMillion: Int

    init?(argument: String) {
        guard let number = Double(argument), (0...1).contains(number) else { return nil }
        partsPerMillion = Int((number * 1_000_000).rounded())
    }
}

/// A whole number of at least 1.
struct TypedCount: ExpressibleByArgument, Hashable, CustomStringConvertible {
    let value: Int

    init(_ value: Int) { self.value = value }

    var description: String { String(value) }

    init?(argument: String) {
        guard let value = Int(argument), value >= 1 else { return nil }
        self.value = value
    }
}

/// An ISO week as it is typed: `2026-W49`, or any day in it.
struct TypedWeek: ExpressibleByArgument {
    let days: ClosedRange<CalendarDay>

    init?(argument: String) {
        let parts = argument.split(separator: "-W", omittingEmptySubsequences: false)
        if let day = CalendarDay(iso: argument) {
            days = day.monday...day.monday.adding(days: 6)
        } else if parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), let week = Int(parts[1]),
            (1...53).contains(week), let fourth = CalendarDay(year: year, month: 1, day: 4)
        {
            let monday = fourth.monday.adding(days: 7 * (week - 1))
            guard monday.isoWeek == (year, week) else { return nil }
            days = monday...monday.adding(days: 6)
        } else {
            return nil
        }
    }
}
