public import PlacementDomain

/// What somebody asks of an order.
public struct OrderRequest: Sendable {
    public enum Action: Hashable, Sendable {
        /// Days that were; nil: what stands there was a mistake.
        case note([OrderDay: CalendarDay?])
        case go(OrderVerb)
    }

    public var order: OrderID
    public var action: Action
    /// A line of text; blanks alone are none.
    public var reason: String?
    /// Why it goes back, as it was typed.
    public var code: String?
    /// When it was; nil: today.
    public var date: CalendarDay?

    public init(
        _ action: Action, _ order: OrderID, reason: String? = nil, code: String? = nil, date: CalendarDay? = nil
    ) {
        self.order = order
        self.action = action
        self.reason = reason.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        self.code = code
        self.date = date
    }

    /// As the act names it.
    var verb: String {
        switch action {
        case .note: "order note"
        case .go(let verb): "order \(verb.rawValue)"
        }
    }
}

/// What would become of an order: nothing was written.
package struct JudgedOrder: Equatable {
    /// The same as it was where nothing changes or something stands in the way.
    package var order: Order
    package var problems: [StateProblem]
}
