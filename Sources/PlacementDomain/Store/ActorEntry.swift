/// One who may record things in a store, as the store holds him.
public struct ActorEntry: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable { case person, service, partner }

    public var actor: Actor
    public var kind: Kind
    /// Under which the machine knows him; nil: none, he says with each command who he is.
    public var login: String?
    public var firstDay: CalendarDay
    /// The last one on which he may record anything; nil: no end is known.
    public var lastDay: CalendarDay?

    public init(
        actor: Actor, kind: Kind = .person, login: String? = nil, firstDay: CalendarDay, lastDay: CalendarDay? = nil
    ) {
        self.actor = actor
        self.kind = kind
        self.login = login
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    /// Whether an id can stand in a record that others read: up to 40 letters, digits, `-`, `_` and `.`, with a digit among
    /// them. Names of people and logins mostly have none.
    public static func isCode(_ id: String) -> Bool {
        func isDigit(_ sign: UInt8) -> Bool { (0x30...0x39).contains(sign) }
        func isSign(_ sign: UInt8) -> Bool {
            isDigit(sign) || (0x61...0x7A).contains(sign | 0x20) || [0x2D, 0x2E, 0x5F].contains(sign)
        }
        return id.utf8.count <= 40 && id.utf8.allSatisfy(isSign) && id.utf8.contains(where: isDigit)
    }
}
