public import PlacementDomain
public import PlacementModel

/// What a run of the solver hands over: who sits where, the prices that prove it, and why it stopped.
///
/// Reasons of those who are left out and everything that is known only when a plan is written are not the solver's to
/// say: a `Plan` is made from both.
public struct Draft: Sendable {
    public var roster: SeatedRoster
    public var certificate: BoundCertificate
    public var stopReason: StopReason
    public var figures: Figures
    /// Who was held where an earlier plan has him, sorted.
    public var held: [ClientID] = []
    /// Who of them moved all the same, as it paid; sorted.
    public var moved: [ClientID] = []
    /// What the run had to do without; nil: nothing.
    public var lostAnswers: LostAnswers?
    /// What leads to the same roster and bound without a clock; nil: nothing does, or it was asked for.
    public var repetition: RunRepetition?

    /// The figures of a draft, in points but where they say otherwise.
    public struct Figures: Hashable, Sendable {
        public var cost: Int
        public var bound: Int
        public var unavoidable: Int
        public var isLawfulTierProven: Bool
        /// Planned clients.
        public var clients: Int
        /// Lost points of the roster in whole hours.
        public var unworkedHours: Int
        /// Clients with unavoidable points > 0, sorted by id.
        public var unavoidableClients: [PlanSummary.UnavoidableClient]
    }
}
