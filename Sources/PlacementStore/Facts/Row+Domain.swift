import GRDB
import PlacementDomain

extension Row {
    /// A day; an empty one is none.
    func day(_ name: String) -> CalendarDay? {
        guard let text: String = self[name], !text.isEmpty else { return nil }
        return CalendarDay(iso: text)
    }

    /// A day where the schema says that there is one.
    func certainDay(_ name: String) -> CalendarDay { day(name) ?? CalendarDay(number: 0) }

    func minute(_ name: String) -> TimeOfDay? {
        let number: Int? = self[name]
        return number.map(TimeOfDay.init(minute:))
    }

    func certainMinute(_ name: String) -> TimeOfDay { minute(name) ?? TimeOfDay(minute: 0) }

    func minutes(_ name: String) -> Minutes? {
        let number: Int? = self[name]
        return number.map { Minutes($0) }
    }

    func seats(_ name: String) -> Seats? {
        let number: Int? = self[name]
        return number.map { Seats($0) }
    }

    func number(_ name: String) -> Int { self[name] ?? 0 }

    func text(_ name: String) -> String { self[name] ?? "" }

    func optionalText(_ name: String) -> String? { self[name] }

    func flag(_ name: String) -> Bool { self[name] ?? false }

    func id<Kind>(_ name: String) -> Identifier<Kind> { Identifier(text(name)) }

    func optionalID<Kind>(_ name: String) -> Identifier<Kind>? { optionalText(name).map { Identifier($0) } }

    /// A word that the schema lists; the first one of its kind where a file was edited.
    func word<Word: RawRepresentable & CaseIterable>(_ name: String) -> Word where Word.RawValue == String {
        Word(rawValue: text(name)) ?? Word.allCases[Word.allCases.startIndex]
    }

    func optionalWord<Word: RawRepresentable>(_ name: String) -> Word? where Word.RawValue == String {
        optionalText(name).flatMap(Word.init(rawValue:))
    }

    func list(_ name: String) -> [String] { text(name).split(separator: ";").map(String.init) }

    func words<Word: RawRepresentable>(_ name: String) -> [Word] where Word.RawValue == String {
        list(name).compactMap(Word.init(rawValue:))
    }

    var weekday: Weekday { Weekday(rawValue: number("weekday")) ?? .monday }

    var point: GeoPoint {
        GeoPoint(latitudeMicrodegrees: number("latitude"), longitudeMicrodegrees: number("longitude"))
    }
}

extension CalendarDay {
    /// As the store has it.
    var stored: String { description }
}

extension CalendarDay? {
    /// As the store has a first day: an empty one is before every day.
    var orAlways: String { self?.description ?? "" }

    var stored: String? { self?.description }
}

extension Sequence where Element: RawRepresentable, Element.RawValue == String {
    /// As the store has a list.
    var stored: String { map(\.rawValue).joined(separator: ";") }
}

extension Sequence where Element == String {
    var stored: String { joined(separator: ";") }
}

extension Set where Element: CaseIterable & RawRepresentable, Element.RawValue == String {
    /// As the store has a list, in the order in which the words are declared.
    var stored: String { Element.allCases.filter(contains).map(\.rawValue).joined(separator: ";") }
}
