import PlacementDomain

/// Why people have no place, in a few words: for counts of many.
enum UnplacedLabels {
    static func label(_ code: UnplacedCode, _ words: Wording) -> String {
        switch code {
        case .termOver: words("termijn te kort of voorbij", "term too short or over")
        case .noProjectInReach: words("buiten de reisgrens", "beyond the travel limit")
        case .notApproved: words("geen werkdag bij projecten", "no working day at projects")
        case .groupNotForHim: words("samenstelling van de groep", "composition of the group")
        case .limitation: words("werk past niet", "work does not suit")
        case .notPossibleHere: words("kan niet bij het project", "not possible at the project")
        case .noCommonDay: words("geen gezamenlijk dagdeel", "no common part of day")
        case .weekendGround: words("geen reden voor het weekend", "no reason for the weekend")
        case .restOrDayLimit: words("rust of uren", "rest or hours")
        case .noStartInWindow: words("kan niet beginnen", "cannot start")
        case .seriesNotOpened: words("groep draait niet", "group not running")
        case .seatsTaken: words("vol", "full")
        case .startsTaken: words("genoeg nieuwe cliënten", "enough new clients")
        case .keptApart: words("nu niet mogelijk", "not possible now")
        case .betterLater: words("geen goede plaats vrij", "no good place free")
        }
    }

    /// `vol 12 · geen gezamenlijk dagdeel 3`, most first.
    static func counts(_ codes: [UnplacedCode], _ words: Wording) -> String {
        let order = UnplacedCode.allCases
        func rank(_ code: UnplacedCode) -> Int { order.firstIndex(of: code) ?? order.count }
        return Dictionary(grouping: codes, by: \.self).map { (code: $0.key, count: $0.value.count) }
            .sorted { ($1.count, rank($0.code)) < ($0.count, rank($1.code)) }
            .map { "\(label($0.code, words)) \(words.number($0.count))" }.joined(separator: " · ")
    }
}
