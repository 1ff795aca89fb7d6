package import PlacementDomain

/// One line of the screen of a week: whom or what it is about, a few facts, and what to type.
///
/// Which facts there are depends on the kind.
package struct WeekLine: Hashable, Sendable {
    package var kind: WeekKind
    /// The order, placement, project, session, client or publication that it is about.
    package var id: String
    package var order: OrderID?
    /// Whose data the line shows; ascending.
    package var clients: [ClientID] = []
    package var project: ProjectID?
    /// The day that matters: the first one, the end, the last by which something is to be done.
    package var day: CalendarDay?
    /// Since when.
    package var since: CalendarDay?
    /// Of published days, in the order in which they are told.
    package var sessions: [SessionID] = []
    package var count: Int?
    /// Of the rule: weeks, warnings.
    package var limit: Int?
    /// Left to work.
    package var minutes: Minutes?
    /// Published and still to come.
    package var booked: Minutes?
    package var state: Order.State?
    package var needs: [WeekNeed] = []
    /// A word of the data: an outcome, the result of the last attempt to tell somebody, who is contact person.
    package var detail: String?
    /// Over, or a must.
    package var isUrgent = false
    package var next: NextCommand
    /// To which it belongs; empty: to every one.
    package var units: Set<UnitID> = []

    package init(_ kind: WeekKind, _ id: String, next: NextCommand) {
        self.kind = kind
        self.id = id
        self.next = next
    }
}

/// Something that an order lacks before it can be planned.
package enum WeekNeed: Hashable, Sendable {
    case intake
    case order(OrderNeed)

    package var code: String {
        switch self {
        case .intake: "intake"
        case .order(.weighed): "weighed"
        case .order(.medicalResult): "medicalResult"
        case .order(.client(let fact)): fact.rawValue
        }
    }

    /// In the middle of a sentence, as `order ready` says it.
    package var words: Said {
        switch self {
        case .intake: Said("de intake", "the intake talk")
        case .order(let need): need.words.cause
        }
    }
}
