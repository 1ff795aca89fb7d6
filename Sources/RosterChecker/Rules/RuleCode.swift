import PlacementDomain

/// The hard rules that this checker tests, by the ids that its violations carry.
enum RuleCode: String, CaseIterable, Sendable {
    case term01 = "TERM-01"
    case term02 = "TERM-02"
    case term03 = "TERM-03"
    case term04 = "TERM-04"
    case term08 = "TERM-08"
    case hours02 = "HOURS-02"
    case hours04 = "HOURS-04"
    case hours07 = "HOURS-07"
    case hours08 = "HOURS-08"
    case hours14 = "HOURS-14"
    case travel01 = "TRAVEL-01"
    case travel02 = "TRAVEL-02"
    case travel04 = "TRAVEL-04"
    case days01 = "DAYS-01"
    case days02 = "DAYS-02"
    case days03 = "DAYS-03"
    case days05 = "DAYS-05"
    case days06 = "DAYS-06"
    case days08 = "DAYS-08"
    case days09 = "DAYS-09"
    case place01 = "PLACE-01"
    case place02 = "PLACE-02"
    case place03 = "PLACE-03"
    case place09 = "PLACE-09"
    case place10 = "PLACE-10"
    case group01 = "GROUP-01"
    case group03 = "GROUP-03"
    case group04 = "GROUP-04"
    case group05 = "GROUP-05"
    case group06 = "GROUP-06"
    case group07 = "GROUP-07"
    case group08 = "GROUP-08"
    case roster01 = "ROSTER-01"
    case roster02 = "ROSTER-02"
    case roster03 = "ROSTER-03"
    case roster04 = "ROSTER-04"

    var id: String { rawValue }

    /// What is wrong, in words that name no person.
    var sentence: String {
        switch self {
        case .term01, .term02, .term04, .term08: "a sitting after the last lawful day of the order"
        case .term03: "a sitting in a stopped period"
        case .hours02: "more minutes credited than the sitting has without its break"
        case .hours04: "more minutes credited than remain of the order"
        case .hours07: "sittings of one day overlap or are too long together"
        case .hours08: "too little rest between the sittings of two days"
        case .hours14: "too many minutes in one week"
        case .travel01: "travel there and back takes longer than the law allows"
        case .travel02: "travel there and back takes longer than the client's own limit"
        case .travel04: "no means of travel of the client reaches the place"
        case .days01: "the client is not free in a part of day that the sitting needs"
        case .days02: "weekend work without a recorded ground"
        case .days03: "more sittings in a week than the client's most"
        case .days05: "the sitting is not held then"
        case .days06: "a sitting before the client's first day"
        case .days09: "a sitting that ends later than orders of this frame may work"
        case .days08: "a published assignment is missing or changed"
        case .place01: "the project may not be used that day"
        case .place02: "the project has no contact person that day"
        case .place03: "the work does not suit the client's tags"
        case .place09: "an excluded place"
        case .place10: "the site does not accept juveniles"
        case .group01: "more clients than may be booked"
        case .group03: "a supervised series that may not run"
        case .group04: "two clients who must be kept apart meet"
        case .group05: "the composition of the group does not allow the client"
        case .group06: "a supervisor the client must not meet"
        case .group07: "more clients of an organisation, or of the others, than the seat agreement allows"
        case .group08: "more clients have the first sitting of their order there than may"
        case .roster01: "each planned client must be listed once, and nobody else"
        case .roster02: "the assignments are not a column of the client"
        case .roster03: "the cost is not what is claimed"
        case .roster04: "a free lawful column would cost less than leaving the client unplaced"
        }
    }
}

extension Sequence<RuleCode> {
    /// Each code once, in the order of `RuleCode`.
    var inOrder: [RuleCode] {
        let found = Set(self)
        return found.isEmpty ? [] : RuleCode.allCases.filter(found.contains)
    }
}
