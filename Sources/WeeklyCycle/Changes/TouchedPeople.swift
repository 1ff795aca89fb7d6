package import PlacementDomain

/// Whom a change concerns: ids alone.
package struct TouchedPeople: Hashable, Sendable {
    /// A place that was decided before.
    package struct Place: Hashable, Sendable {
        package var client: ClientID
        package var placement: PlacementID
        package var state: Placement.State
        /// Held, though nobody signed.
        package var isPinned: Bool
    }

    /// A published working day.
    package struct Day: Hashable, Sendable {
        package var session: SessionID
        /// Who is told to come, in the order of their ids.
        package var clients: [ClientID]
        /// What is wrong with it after the change; empty: it goes on as it was told.
        package var troubles: [Trouble]
    }

    /// Why what was told is no longer possible.
    package enum Trouble: Hashable, Sendable {
        /// Nobody works there that day.
        case notHeld
        /// More people than may be booked: who is proposed to stay at home.
        case tooMany([ClientID])
        /// The day is held, but not for them.
        case notAllowed([ClientID])
        /// Kept apart, or in two places at one time.
        case other([ClientID])
    }

    /// By their clients.
    package var places: [Place] = []
    /// By day and series.
    package var published: [Day] = []
    /// Whom the newest plan has there on other days, and its number.
    package var drafted: [ClientID] = []
    package var plan: Int64?

    /// Published days that are no longer possible as they were told.
    package var impossible: [Day] { published.filter { !$0.troubles.isEmpty } }
}
