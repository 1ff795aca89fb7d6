/// The stable, opaque id of one record, as it stands in the instance folder.
///
/// Ids hold neither `@` nor `;` (both separate ids in files) and compare by their UTF-8 bytes, so that an order by id
/// is the same on every machine. `Record` is the kind of record and keeps ids of different kinds apart.
public struct Identifier<Record>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

public typealias ClientID = Identifier<Client>
public typealias OrderID = Identifier<Order>
public typealias HomeID = Identifier<Home>
public typealias UnitID = Identifier<Unit>
public typealias ProjectID = Identifier<Project>
public typealias SeriesID = Identifier<Series>
public typealias PickUpID = Identifier<PickUpPoint>
public typealias SupervisorID = Identifier<Supervisor>
public typealias PlacementID = Identifier<Placement>

extension Identifier where Record == Client {
    /// Stands where a published row belongs to an order that the tables do not hold; empty in files.
    public static let unknown = ClientID("")
}

/// One sitting of a series: `series@date` in files.
public struct SessionID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let series: SeriesID
    public let date: CalendarDay

    public init(series: SeriesID, date: CalendarDay) {
        self.series = series
        self.date = date
    }

    /// Reads `series@date`; nil where that is not its form.
    public init?(_ text: String) {
        guard let at = text.lastIndex(of: "@"), let date = CalendarDay(iso: text[text.index(after: at)...]) else {
            return nil
        }
        self.init(series: SeriesID(String(text[..<at])), date: date)
    }

    public var description: String { "\(series.text)@\(date)" }

    public static func < (left: Self, right: Self) -> Bool {
        left.date != right.date ? left.date < right.date : left.series < right.series
    }
}
