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
    var sentence: Said {
        switch self {
        case .term01, .term02, .term04, .term08:
            Said(
                "een werkdag na de einddatum van de zaak",
                "a working day after the end date of the order")
        case .term03:
            Said(
                "een werkdag in een periode waarin de termijn stilstaat",
                "a working day in a period in which the term does not run")
        case .hours02:
            Said(
                "meer minuten geteld dan de werkdag heeft zonder pauze",
                "more minutes credited than the working day has without its break")
        case .hours04:
            Said(
                "meer minuten geteld dan er nog te werken zijn",
                "more minutes credited than remain of the order")
        case .hours07:
            Said(
                "werkdagen vallen samen, of zijn samen te lang op één dag",
                "working days overlap, or make too many hours in one day")
        case .hours08:
            Said(
                "te weinig rust tussen twee werkdagen",
                "too little rest between two working days")
        case .hours14:
            Said(
                "te veel minuten in één week",
                "too many minutes in one week")
        case .travel01:
            Said(
                "de reis heen en terug duurt langer dan de wet toestaat",
                "travel there and back takes longer than the law allows")
        case .travel02:
            Said(
                "de reis heen en terug duurt langer dan de eigen reisgrens",
                "travel there and back takes longer than the client's own limit")
        case .travel04:
            Said(
                "de cliënt kan er met zijn vervoermiddelen niet komen",
                "no means of transport of the client reaches the project")
        case .days01:
            Said(
                "de cliënt is niet vrij op een dagdeel dat nodig is",
                "the client is not free at a part of the day that the work needs")
        case .days02:
            Said(
                "weekendwerk zonder vastgelegde reden",
                "weekend work without a recorded reason")
        case .days03:
            Said(
                "meer werkdagen in een week dan de cliënt hoogstens mag",
                "more working days in a week than the client's most")
        case .days05:
            Said(
                "er is dan geen werk",
                "there is no work then")
        case .days06:
            Said(
                "een werkdag vóór de eerste dag die kan",
                "a working day before the client's first possible day")
        case .days09:
            Said(
                "een werkdag die later eindigt dan voor deze zaak mag",
                "a working day that ends later than this kind of order allows")
        case .days08:
            Said(
                "een gepubliceerde werkdag ontbreekt of is veranderd",
                "a published working day is missing or changed")
        case .place01:
            Said(
                "het project heeft die dag geen goedkeuring",
                "the project has no approval that day")
        case .place02:
            Said(
                "het project heeft die dag geen contactpersoon",
                "the project has no contact person that day")
        case .place03:
            Said(
                "het werk past niet bij wat de cliënt kan of mag",
                "the work does not suit what the client can or may do")
        case .place09:
            Said(
                "een plaats waar de cliënt niet mag komen",
                "a place where the client may not come")
        case .place10:
            Said(
                "het project neemt geen jeugdigen aan",
                "the project does not accept juveniles")
        case .group01:
            Said(
                "meer cliënten dan er plaatsen zijn",
                "more clients than may be booked")
        case .group03:
            Said(
                "een begeleide reeks die niet mag draaien",
                "a supervised series that may not run")
        case .group04:
            Said(
                "twee cliënten die elkaar niet mogen tegenkomen, staan op één werkdag",
                "two clients who must not meet are on one working day")
        case .group05:
            Said(
                "de samenstelling van de groep laat de cliënt niet toe",
                "the composition of the group does not allow the client")
        case .group06:
            Said(
                "een begeleider die de cliënt niet mag tegenkomen",
                "a supervisor whom the client must not meet")
        case .group07:
            Said(
                "meer cliënten van een organisatie, of van de andere, dan is afgesproken",
                "more clients of an organisation, or of the others, than the seat agreement allows")
        case .group08:
            Said(
                "er beginnen meer cliënten dan mag",
                "more clients start there than may")
        case .roster01:
            Said(
                "elke geplande cliënt moet één keer voorkomen, en niemand anders",
                "each planned client must be listed once, and nobody else")
        case .roster02:
            Said(
                "deze werkdagen vormen geen geldige plaatsing voor deze cliënt",
                "the working days are not a lawful set for this client")
        case .roster03:
            Said(
                "de punten kloppen niet met wat er staat",
                "the points are not what is claimed")
        case .roster04:
            Said(
                "een vrije plaats zou minder kosten dan de cliënt zonder plaats laten",
                "a free lawful place would cost less than leaving the client without one")
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
