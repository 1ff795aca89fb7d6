/// What an office has of a case, as far as the case can say something about it.
package struct KnownCase: Hashable, Sendable {
    /// With its hours; its `client` and `unit` are indexes of an instance and mean nothing here.
    package var order: Order
    package var client: ClientID
    package var unit: UnitID?
    /// Minutes left now.
    package var remaining: Int
    /// Whether a day of it was ever told to somebody.
    package var wasPublished: Bool
    /// Values of the office, in the one spelling.
    package var ours: [CaseField: String]
    package var seen: [CaseField: CaseSeen]

    package init(
        order: Order, client: ClientID, unit: UnitID? = nil, remaining: Int, wasPublished: Bool = false,
        ours: [CaseField: String], seen: [CaseField: CaseSeen]
    ) {
        self.order = order
        self.client = client
        self.unit = unit
        self.remaining = remaining
        self.wasPublished = wasPublished
        self.ours = ours
        self.seen = seen
    }

    /// Whether nothing is planned for it any more.
    package var isEnded: Bool { [.completed, .returned, .withdrawn].contains(order.state) }
}

/// What becomes of a case that was read.
package struct CaseTaking: Sendable {
    package var content: CaseContent
    /// As it shall be; of a new one all of it.
    package var order: Order
    package var client: ClientID
    package var unit: UnitID?
    package var isNew: Bool
    /// Fields whose values are taken over.
    package var taken: Set<CaseField>
    package var conflicts: [CaseConflict]
    /// Fields in which both sides were found equal or one was taken over: nothing is left to decide there.
    package var settled: Set<CaseField>

    package init(
        content: CaseContent, order: Order, client: ClientID, unit: UnitID?, isNew: Bool, taken: Set<CaseField>,
        conflicts: [CaseConflict], settled: Set<CaseField>
    ) {
        self.content = content
        self.order = order
        self.client = client
        self.unit = unit
        self.isNew = isNew
        self.taken = taken
        self.conflicts = conflicts
        self.settled = settled
    }
}
