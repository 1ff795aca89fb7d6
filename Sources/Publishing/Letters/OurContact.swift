import PlacementDomain

/// Whom to call on our side: the unit, with what is known of how to reach it.
struct OurContact: Sendable, Hashable {
    var name = ""
    /// Empty: none is known.
    var telephone = ""
    var address = ""

    /// The telephone number so that no line breaks within it.
    var unbrokenTelephone: String { telephone.map { $0 == " " ? "\u{A0}" : String($0) }.joined() }

    /// As a list on a wall says it: without a name that says what the work is for (PRIV-01).
    var onTheWall: OurContact {
        NeutralNames.saysUnspoken(name)
            ? OurContact(telephone: telephone) : OurContact(name: name, telephone: telephone)
    }

    /// As a partner needs it: whom to call, and the number.
    var callee: String { [name, telephone].filter { !$0.isEmpty }.joined(separator: ", ") }
}
