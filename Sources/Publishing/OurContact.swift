import PlacementDomain

/// Whom to call on our side: the unit, with what is known of how to reach it.
struct OurContact: Sendable, Hashable {
    var name = ""
    /// Empty: none is known.
    var telephone = ""
    var address = ""

    /// The telephone number so that no line breaks within it.
    var unbrokenTelephone: String { telephone.map { $0 == " " ? "\u{A0}" : String($0) }.joined() }

    /// `Unit, Street 1, 030 1234567`: what is known, one behind the other.
    var line: String { [name, address, unbrokenTelephone].filter { !$0.isEmpty }.joined(separator: ", ") }

    /// As a partner needs it: whom to call, and the number.
    var callee: String { [name, telephone].filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension Wording {
    /// What stands behind *Bel ons*, up to the full stop.
    func onNumber(of contact: OurContact) -> String {
        contact.telephone.isEmpty
            ? self(" op het nummer dat u van ons hebt", " on the number that you have from us")
            : ": \(contact.unbrokenTelephone)"
    }
}
