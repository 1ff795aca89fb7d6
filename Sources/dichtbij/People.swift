import PlacementDomain
import Planning

/// The people of a screen: who is shown, and how each is called.
struct People {
    /// What the screen is about; nil: everything.
    let scope: UnitScope?
    /// Names by id where they were asked for; restricted records have none.
    private let names: [ClientID: String]

    init(_ instance: Instance, showsNames: Bool, scope: UnitScope? = nil) {
        self.scope = scope
        let named = showsNames ? instance.clients.filter { !$0.restricted && !$0.displayName.isEmpty } : []
        names = Dictionary(named.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first })
    }

    func shows(_ client: ClientID) -> Bool { scope?.holds(client) ?? true }

    /// The id, and the name where it was asked for and the record is not restricted.
    func label(_ id: ClientID) -> String { names[id].map { VisibleText.of("\(id.text) \($0)") } ?? id.text }
}
