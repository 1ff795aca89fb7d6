public import PlacementDomain

/// How firm the days and places of a roster are: *concept*, *published*, *signed*.
///
/// A row of a plan is a concept until it is published; a place is signed on the day on which the client signed for it, and
/// not by being pinned.
public struct Firmness: Sendable {
    /// A day of an order.
    public struct Day: Hashable, Sendable {
        public var order: OrderID
        public var session: SessionID

        public init(order: OrderID, session: SessionID) { (self.order, self.session) = (order, session) }
    }

    /// The place of an order.
    public struct Place: Hashable, Sendable {
        public var order: OrderID
        public var project: ProjectID

        public init(order: OrderID, project: ProjectID) { (self.order, self.project) = (order, project) }
    }

    /// Days that are published beside those that the roster itself calls so: since it was made.
    private var published: Set<Day>
    private var signed: Set<Place>
    private let projects: [SeriesID: ProjectID]

    /// As the data say.
    public init(_ instance: Instance) {
        published = []
        signed = Set(
            instance.placements.filter { $0.state == .signed && $0.signedDay != nil }.map {
                Place(order: instance.orders[$0.order].id, project: instance.projects[$0.project].id)
            })
        projects = Dictionary(instance.series.map { ($0.id, instance.projects[$0.project].id) }) { first, _ in first }
    }

    /// As it is now: what was published and signed since the data were taken, too.
    public func with(published: Set<Day>, signed: Set<Place>) -> Firmness {
        var now = self
        (now.published, now.signed) = (published, signed)
        return now
    }

    public func isPublished(_ assignment: Assignment) -> Bool {
        assignment.state == .published || published.contains(Day(order: assignment.order, session: assignment.session))
    }

    public func isSigned(_ assignment: Assignment) -> Bool {
        projects[assignment.session.series].map { isSigned(assignment.order, at: $0) } ?? false
    }

    public func isSigned(_ order: OrderID, at project: ProjectID) -> Bool {
        signed.contains(Place(order: order, project: project))
    }
}
