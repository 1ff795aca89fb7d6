/// The stable, opaque id of one record, as it stands in the instance folder.
///
/// Ids hold neither `@` nor `;` (both separate ids in files) and compare by their UTF-8 bytes, so that an order by id
/// is the same on every machine. `Record` is the kind of record and keeps ids of different kinds apart.
public struct Identifier<Record>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }

    /// By bytes: a letter with an accent and the same one as a letter and an accent make two ids, where Swift's strings
    /// would be equal.
    public static func == (left: Self, right: Self) -> Bool { left.text.hasBytes(of: right.text) }

    public func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
        hasher.combine(0xFF as UInt8)
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// A project or a pick-up point: where a client travels to.
public enum Place {}

public typealias ClientID = Identifier<Client>
public typealias OrderID = Identifier<Order>
public typealias HomeID = Identifier<Home>
public typealias UnitID = Identifier<Unit>
public typealias ProjectID = Identifier<Project>
public typealias SeriesID = Identifier<Series>
public typealias PickUpID = Identifier<PickUpPoint>
public typealias SupervisorID = Identifier<Supervisor>
public typealias PlacementID = Identifier<Placement>
public typealias PlaceID = Identifier<Place>

extension Identifier where Record == Client {
    /// Stands where a published assignment belongs to an order that the tables do not hold; empty in files.
    public static let unknown = ClientID("")
}

/// What an id may look like.
package enum IdentifierForm {
    /// Why bytes are no id; nil: they are one.
    package static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> Said? {
        if bytes.contains(where: { $0 == 0x40 || $0 == 0x3B || $0 == 0x22 || $0 < 0x20 }) {
            return Said(
                "een id met '@', ';', een aanhalingsteken of een regeleinde",
                "an id that holds '@', ';', a quote or a line break")
        }
        if bytes.isEmpty || bytes.first == 0x20 || bytes.last == 0x20 {
            return Said(
                "een id dat leeg is, of begint of eindigt met een spatie",
                "an id that is empty or has a space at an end")
        }
        if bytes.contains(where: { $0 == 0x7F || $0 >= 0xC2 }),
            String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: VisibleText.isSteering)
        {
            return Said(
                "een id met een stuurteken of een teken voor de schrijfrichting",
                "an id that holds a control character or a mark of writing direction")
        }
        return bytes.count > 200 ? Said("een id van meer dan 200 bytes", "an id of more than 200 bytes") : nil
    }

    /// Why a text is no id; nil: it is one.
    package static func fault(_ text: String) -> Said? {
        var text = text
        return text.withUTF8 { fault($0) }
    }
}
