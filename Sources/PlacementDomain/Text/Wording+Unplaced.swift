/// Why people have no place, in a few words, on planners' screens and pages.
extension Wording {
    /// Behind a colon, or before a count.
    func unplaced(_ code: UnplacedCode) -> String {
        switch code {
        case .termOver: self("de termijn is te kort of voorbij", "the term is too short or over")
        case .noProjectInReach: self("geen project is bereikbaar", "no project can be reached")
        case .notApproved: self("geen project heeft werkdagen", "no project has working days")
        case .groupNotForHim: self("geen groep die past", "no group that suits")
        case .limitation: self("geen werk dat past", "no work that suits")
        // One phrase for both: the cause of keeping apart stays unsaid.
        case .notPossibleHere, .keptApart: self("geen plaats die kan", "no seat that is possible")
        case .noCommonDay: self("geen dagdeel dat past", "no part of the day that suits")
        case .weekendGround: self("geen reden voor werk in het weekend", "no reason for weekend work")
        case .restOrDayLimit: self("te weinig rust of te veel uren", "too little rest or too many hours")
        case .noStartInWindow: self("kan in deze weken niet beginnen", "cannot start in these weeks")
        case .seriesNotOpened: self("de groep werkt niet in deze weken", "the group does not work in these weeks")
        case .seatsTaken: self("alle plaatsen zijn bezet", "all seats are taken")
        case .startsTaken: self("er beginnen al zo veel cliënten als mag", "as many clients start as may")
        case .betterLater: self("nu geen goede plaats vrij", "no good seat free now")
        }
    }

    /// `alle plaatsen zijn bezet 12 · geen dagdeel dat past 3`, most first.
    package func counts(_ codes: [UnplacedCode]) -> String {
        let phrases = UnplacedCode.allCases.map(unplaced)
        func rank(_ phrase: String) -> Int { phrases.firstIndex(of: phrase) ?? phrases.count }
        // By phrases, not codes: two of them share one on purpose.
        return Dictionary(grouping: codes.map(unplaced), by: \.self).map { (phrase: $0.key, count: $0.value.count) }
            .sorted { ($1.count, rank($0.phrase)) < ($0.count, rank($1.phrase)) }
            .map { "\($0.phrase) \(number($0.count))" }.joined(separator: " · ")
    }
}
