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
        /// The project lies beyond a limit of travel.
        case beyondReach(TravelNeed.Limit)
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
        case .noProjectInReach?:
            let limit = reach(of: continuing, to: Set(placement.series)).limit
            return limit.map { .beyondReach($0) } ?? .filter(.noProjectInReach)
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
        case .noSeries:
            return words(
                "In deze plaatsing staat geen enkele reeks van het project.",
                "This placement names no series of the project.")
        case .filter(let code):
            let (dutch, english) = both(code)
            return words(dutch, english)
        case .beyondReach(let limit):
            return words(
                limit.isOwn
                    ? "Het project ligt nu buiten zijn eigen reisgrens (\(limit.minutes) min heen en terug)."
                    : "Het project ligt nu buiten de wettelijke reisgrens (\(limit.minutes) min heen en terug).",
                limit.isOwn
                    ? "The project is now beyond the client's own travel limit (\(limit.minutes) min there and back)."
                    : "The project is now beyond the lawful travel limit (\(limit.minutes) min there and back).")
        case .notHeld(let cause):
            let (dutch, english) = NotHeldSentences.ofPlace(cause)
            return words(dutch, english)
        case .noDayLeft: return words(noDayLeft.dutch, noDayLeft.english)
        }
    }

    /// The same as the end of a sentence: it begins with a small letter.
    public static func clause(_ cause: BrokenPlacement.Cause, language: String) -> String {
        let sentence = sentence(cause, language: language)
        return sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    private static let noDayLeft = (
        dutch: "Vóór de einddatum is er geen werkdag meer over.",
        english: "No working day is left before the end date."
    )

    private static func both(_ code: UnplacedCode) -> (dutch: String, english: String) {
        switch code {
        case .termOver: ("De termijn is voorbij.", "The term is over.")
        case .noProjectInReach:
            (
                "Deze cliënt kan het project niet meer bereiken.",
                "This client can no longer reach the project."
            )
        case .notApproved: NotHeldSentences.ofPlace(.other)
        case .groupNotForHim: PlaceSentences.groupNotForHim
        case .limitation: PlaceSentences.limitation
        case .notPossibleHere: PlaceSentences.notPossibleHere
        case .noCommonDay:
            ("De cliënt is op die dagen niet vrij.", "The client is not free on those days.")
        case .weekendGround: PlaceSentences.weekendGround
        default: noDayLeft
        }
    }
}

/// What is said in the same words of a signed placement and of a project that is asked about.
enum PlaceSentences {
    static let groupNotForHim = (
        dutch: "Deze groep neemt deze cliënt niet aan (samenstelling van de groep).",
        english: "This group does not take this client (composition of the group)."
    )
    static let limitation = (
        dutch: "Het werk past niet bij wat deze cliënt kan of mag doen.",
        english: "The work does not suit what this client can or may do."
    )
    static let notPossibleHere = (
        dutch: "Dit project kan niet voor deze cliënt.", english: "This project is not possible for this client."
    )
    static let weekendGround = (
        dutch: "Er is geen reden vastgelegd voor werk in het weekend.",
        english: "No reason for weekend work is recorded."
    )
}
