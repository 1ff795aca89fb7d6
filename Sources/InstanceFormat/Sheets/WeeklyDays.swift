package import PlacementDomain

/// Free parts of a week as one line of text: `ma.om di.a/e za.o/o`.
///
/// Items stand apart by blanks or commas: a day, a point, its parts (`o` morning, `m` afternoon, `a` evening), and, where
/// they are free in every other week only, `/e` for even and `/o` for odd weeks.
package enum WeeklyDays {
    package struct Part: Hashable, Sendable {
        package var weekday: Weekday
        package var part: PartOfDay
        package var rhythm: WeekRhythm

        package init(weekday: Weekday, part: PartOfDay, rhythm: WeekRhythm) {
            self.weekday = weekday
            self.part = part
            self.rhythm = rhythm
        }
    }

    /// - Returns: the parts, each once, by day and part; and the items that say none.
    package static func read(_ text: String) -> (parts: [Part], unread: [String]) {
        var found: Set<Part> = []
        var unread: [String] = []
        for item in text.split(whereSeparator: { $0.isWhitespace || ",;".contains($0) }) {
            if let parts = parts(of: item.lowercased()) { found.formUnion(parts) } else { unread.append(String(item)) }
        }
        let sorted = found.sorted {
            ($0.weekday.rawValue, $0.part.rawValue, $0.rhythm.rawValue)
                < ($1.weekday.rawValue, $1.part.rawValue, $1.rhythm.rawValue)
        }
        return (sorted, unread)
    }

    /// Whether a text says that no part of the week is free.
    package static func isNone(_ text: String) -> Bool {
        ["geen", "none"].contains(SpreadsheetTable.trimmed(text).lowercased())
    }

    private static func parts(of item: String) -> [Part]? {
        let halves = item.split(separator: "/", omittingEmptySubsequences: false)
        let pieces = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, pieces.count == 2, let weekday = weekday(String(pieces[0])),
            let rhythm = rhythm(halves.count == 2 ? String(halves[1]) : nil)
        else { return nil }
        let letters: [Character: PartOfDay] = ["o": .morning, "m": .afternoon, "a": .evening]
        let parts = pieces[1].map { letters[$0] }
        guard !parts.isEmpty, Set(pieces[1]).count == parts.count else { return nil }
        let all = parts.compactMap(\.self)
        return all.count == parts.count ? all.map { Part(weekday: weekday, part: $0, rhythm: rhythm) } : nil
    }

    /// By its name in either language, whole or its first two letters, in English three.
    private static func weekday(_ text: String) -> Weekday? {
        let days = (1...7).compactMap(Weekday.init(rawValue:))
        return days.first { day in
            let dutch = SheetWords.dutch(day.name)
            return [dutch, String(dutch.prefix(2)), day.name, String(day.name.prefix(3))].contains(text)
        }
    }

    private static func rhythm(_ letter: String?) -> WeekRhythm? {
        switch letter {
        case nil: .every
        case "e": .evenWeek
        case "o": .oddWeek
        default: nil
        }
    }
}
