public import PlacementDomain

/// What keeps a client from a project, in Dutch and English: it names nobody, and no cause of an exclusion.
public struct ObstacleSentences: Sendable {
    private let words: Wording

    public init(_ words: Wording) { self.words = words }

    /// One sentence with the figure, without the id of the rule.
    public func sentence(_ obstacle: ProjectObstacle) -> String {
        switch obstacle.figure {
        case .term(let last, let first):
            return words(
                "De termijn eindigt \(words.shortDay(last)), en de eerste dag die kan is \(words.shortDay(first)).",
                "The term ends \(words.shortDay(last)), and the first possible day is \(words.shortDay(first)).")
        case .travel(let minutes, let limit): return travel(minutes, limit)
        case .ended(let day): return ended(obstacle.rule, day)
        case .nothingHeld(let first, let last):
            return words(
                "Er gaat niets door van \(first) tot en met \(last).", "Nothing is held from \(first) to \(last).")
        case .times(let times):
            let list = times.map { "\(words.shortWeekday($0.weekday)) \($0.start)–\($0.end)" }
            return words("De cliënt is dan niet vrij: ", "The client is not free then: ")
                + list.joined(separator: ", ") + "."
        case .opens(let day):
            return words(
                "Geen plaatsing die in de weken van dit rooster begint, past; het gaat om \(words.shortDay(day)).",
                "No placement that begins in the weeks of this roster fits; it is about \(words.shortDay(day)).")
        case .day(let day):
            return plain(obstacle)
                + words(" Bijvoorbeeld \(words.shortDay(day)).", " For example \(words.shortDay(day)).")
        case .none: return plain(obstacle)
        }
    }

    private func travel(_ minutes: Int?, _ limit: Int?) -> String {
        guard let minutes else {
            return words(
                "Met de eigen vervoermiddelen is geen reistijd naar deze plek bekend.",
                "No travel time to this place by the client's own means is known.")
        }
        let allowed = limit.map { words("; hoogstens \($0) mag", "; at most \($0) is allowed") } ?? ""
        return words(
            "Heen en terug is het \(minutes) minuten reizen\(allowed).",
            "It is \(minutes) minutes of travel there and back\(allowed).")
    }

    private func ended(_ rule: String, _ day: CalendarDay?) -> String {
        let isApproval = rule == "PLACE-01"
        guard let day else {
            return isApproval
                ? words("De plek heeft dan geen goedkeuring.", "The place has no approval then.")
                : words("De plek heeft dan geen contactpersoon.", "The place has no contact person then.")
        }
        return isApproval
            ? words("De goedkeuring eindigde \(words.shortDay(day)).", "The approval ended \(words.shortDay(day)).")
            : words(
                "De laatste contactpersoon is er tot en met \(words.shortDay(day)).",
                "The last contact person was there until \(words.shortDay(day)).")
    }

    private func plain(_ obstacle: ProjectObstacle) -> String {
        if obstacle.rule == "TERM-03" {
            return words("De termijn is dan geschorst.", "The term is stopped then.")
        }
        if obstacle.rule == "DAYS-09" { return words("Het werk eindigt te laat.", "The work ends too late.") }
        return switch obstacle.code {
        case .groupNotForHim:
            words("De groep is niet voor deze cliënt bedoeld.", "The group is not meant for this client.")
        case .limitation:
            words(
                "Het werk past niet bij wat deze cliënt kan of mag doen.",
                "The work does not suit what this client can or may do.")
        case .weekendGround:
            words(
                "Voor werk in het weekend is geen reden vastgelegd.", "No ground for weekend work is recorded.")
        case .restOrDayLimit:
            words(
                "De dagen laten te weinig rust of duren te lang.", "The days leave too little rest or are too long.")
        case .noCommonDay:
            words("De cliënt is dan niet vrij.", "The client is not free then.")
        default: words("De plek is voor deze cliënt niet mogelijk.", "The place is not possible for this client.")
        }
    }
}
