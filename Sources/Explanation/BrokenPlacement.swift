public import PlacementDomain
public import PlacementModel

/// A signed placement that cannot go on, and what broke it (KEPT_NOT_POSSIBLE).
public struct BrokenPlacement: Hashable, Sendable {
    /// What broke it.
    public enum Cause: Hashable, Sendable {
        /// Its order is not planned, with the code of `not-planned.csv`.
        case notPlanned(String)
        /// It names no series.
        case noSeries
        /// The first filter after which no day of its series is left.
        case filter(UnplacedCode)
        /// None of its series is held on his days.
        case notHeld(NotHeldCause)
        /// No day is left from the day on which it would go on.
        case noDayLeft
    }

    public var id: PlacementID
    public var project: ProjectID
    /// Sorted.
    public var series: [SeriesID]
    public var firstDay: CalendarDay
    public var cause: Cause
}

extension Seating {
    /// nil: his signed placements go on, or he has none.
    public func brokenPlacement(of id: ClientID) -> BrokenPlacement? {
        guard let client = client(id) else { return nil }
        let going = model.continuations.ofUnit
        return instance.placements.lazy.filter { self.instance.orders[$0.order].client == client && $0.isLocked }
            .compactMap { placement -> BrokenPlacement? in
                let number = self.unitOfClient[client]
                let unit = number < 0 ? nil : self.units[Int(number)]
                if let unit, unit.order == placement.order, going[Int(number)] != nil { return nil }
                guard let cause = self.cause(placement, unit) else { return nil }
                return BrokenPlacement(
                    id: placement.id, project: self.instance.projects[placement.project].id,
                    series: placement.series.map { self.instance.series[$0].id }, firstDay: placement.firstDay,
                    cause: cause)
            }.first
    }

    private func cause(_ placement: Placement, _ unit: PlanningUnit?) -> BrokenPlacement.Cause? {
        guard let unit, unit.order == placement.order else {
            let order = instance.orders[placement.order].id
            let code = roster.notPlanned.first { $0.order == order }?.code ?? ""
            return code == "NOTHING_LEFT" ? nil : .notPlanned(code)
        }
        guard !placement.series.isEmpty else { return .noSeries }
        let continuing = unit.continuing
        if continuing.firstDay > unit.termEnd, unit.firstDay <= unit.termEnd { return .noDayLeft }
        switch eligibility.firstFilterThatLeavesNothing(of: continuing, series: placement.series) {
        case .notApproved?: return .notHeld(eligibility.causeOfNotHeld(for: continuing, series: placement.series))
        case let code?: return .filter(code)
        case nil: return .noDayLeft
        }
    }
}

/// What broke a signed placement, in Dutch and English; no cause of an exclusion is named.
public enum BrokenPlacementSentences {
    /// - Parameter language: `nl`; everything else is English.
    public static func sentence(_ cause: BrokenPlacement.Cause, language: String) -> String {
        let words = Wording(language: language)
        switch cause {
        case .notPlanned(let code): return NotPlannedSentences.sentence(code, language: language)
        case .noSeries: return words("Er staat geen dag van de plek in.", "It names no series of the place.")
        case .filter(let code):
            let (dutch, english) = both(code)
            return words(dutch, english)
        case .notHeld(let cause):
            let (dutch, english) = NotHeldSentences.ofPlace(cause)
            return words(dutch, english)
        case .noDayLeft: return words("Er is geen dag meer over.", "No day is left.")
        }
    }

    private static func both(_ code: UnplacedCode) -> (dutch: String, english: String) {
        switch code {
        case .termOver: ("De termijn is voorbij.", "The term is over.")
        case .noProjectInReach:
            ("De plek is niet meer bereikbaar binnen de toegestane reistijd.", "The place is out of lawful reach.")
        case .notApproved: NotHeldSentences.ofPlace(.other)
        case .groupNotForHim: ("De groep is niet voor deze cliënt bedoeld.", "The group is not meant for this client.")
        case .limitation:
            (
                "Het werk past niet bij wat deze cliënt kan of mag doen.",
                "The work does not suit what this client can or may do."
            )
        case .notPossibleHere:
            ("De plek is voor deze cliënt niet mogelijk.", "The place is not possible for this client.")
        case .noCommonDay:
            ("De cliënt is op die dagen niet vrij.", "The client is not free on those days.")
        case .weekendGround:
            ("Voor werk in het weekend is geen reden vastgelegd.", "No ground for weekend work is recorded.")
        default: ("Er is geen dag meer over.", "No day is left.")
        }
    }
}
