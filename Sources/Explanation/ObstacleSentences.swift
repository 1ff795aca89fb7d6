public import PlacementDomain

/// What keeps a client from a project, in Dutch and English: it names nobody, and no cause of an exclusion.
public struct ObstacleSentences: Sendable {
    private let words: Wording

    public init(_ words: Wording) { self.words = words }

    /// One sentence or two with the figure, without the id of the rule.
    public func sentence(_ obstacle: ProjectObstacle) -> String {
        switch obstacle.figure {
        case .term(let trouble): return trouble.sentence(words)
        case .termEnd(let last):
            return words(
                "Deze werkdag valt na de termijn, die eindigt op \(words.shortDay(last)).",
                "This working day lies after the term, which ends on \(words.shortDay(last)).")
        case .travel(let minutes, let limit): return travel(obstacle.rule, minutes, limit)
        case .ended(let day): return ended(obstacle.rule, day)
        case .nothingHeld(let first, let last):
            return words(
                "Tussen \(words.shortDay(first)) en \(words.shortDay(last)) is er bij dit project geen werk.",
                "There is no work at this project from \(words.shortDay(first)) to \(words.shortDay(last)).")
        case .times(let times):
            let list = times.map { "\(words.shortWeekday($0.weekday)) \($0.start)–\($0.end)" }
            return words(
                "Het project werkt op tijden waarop deze cliënt niet vrij is: ",
                "The project works at times when this client is not free: ")
                + list.joined(separator: ", ") + "."
        case .opens(let day):
            return words(
                "In de weken van dit rooster kan deze cliënt hier niet beginnen; daarna wel, bijvoorbeeld op \(words.shortDay(day)).",
                "This client cannot start here in the weeks of this roster, but after them, for example on \(words.shortDay(day))."
            )
        case .before(let day, let first):
            return words(
                "\(words.shortDay(day)) valt vóór de eerste dag van deze cliënt (\(words.shortDay(first))).",
                "\(words.shortDay(day)) lies before the first day of this client (\(words.shortDay(first))).")
        case .inNone(let day):
            return words(
                "Geen plaatsing die in de weken van dit rooster kan beginnen, heeft werk op \(words.shortDay(day)).",
                "No placement that can start in the weeks of this roster has work on \(words.shortDay(day)).")
        case .day(let day):
            return plain(obstacle)
                + words(" Bijvoorbeeld \(words.shortDay(day)).", " For example \(words.shortDay(day)).")
        case .none: return plain(obstacle)
        }
    }

    private func travel(_ rule: String, _ minutes: Int?, _ limit: Int?) -> String {
        guard let minutes else {
            return words(
                "In travel.csv staat geen reistijd naar dit project voor de vervoermiddelen van deze cliënt. Het project is dan niet bereikbaar, of te ver weg om te zijn berekend.",
                "travel.csv holds no travel time to this project for this client's means of transport. It cannot be reached, or is too far to have been computed."
            )
        }
        guard let limit else {
            return words(
                "De reis is \(minutes) min heen en terug.", "The way is \(minutes) min there and back.")
        }
        return rule == "TRAVEL-02"
            ? words(
                "De reis is \(minutes) min heen en terug; zijn eigen reisgrens is \(limit) min.",
                "The way is \(minutes) min there and back; the client's own travel limit is \(limit) min.")
            : words(
                "De reis is \(minutes) min heen en terug; de wet staat hoogstens \(limit) min per dag toe.",
                "The way is \(minutes) min there and back; the law allows at most \(limit) min a day.")
    }

    private func ended(_ rule: String, _ day: CalendarDay?) -> String {
        let isApproval = rule == "PLACE-01"
        guard let day else {
            return isApproval
                ? words(
                    "Dit project heeft in die periode geen goedkeuring.",
                    "This project has no approval in that period.")
                : words(
                    "Dit project heeft in die periode geen contactpersoon.",
                    "This project has no contact person in that period.")
        }
        return isApproval
            ? words(
                "De goedkeuring van dit project liep tot en met \(words.shortDay(day)).",
                "The approval of this project ran until \(words.shortDay(day)).")
            : words(
                "Na \(words.shortDay(day)) heeft dit project geen contactpersoon.",
                "After \(words.shortDay(day)) this project has no contact person.")
    }

    private func plain(_ obstacle: ProjectObstacle) -> String {
        if obstacle.rule == "TERM-03" {
            return words(
                "De termijn staat dan stil (detentie of ongeoorloofde afwezigheid).",
                "The term does not run then (detention or unlawful absence).")
        }
        if obstacle.rule == "DAYS-09" {
            return words(
                "Het werk eindigt later dan voor deze zaak mag.", "The work ends later than this order allows.")
        }
        let (dutch, english): (String, String) =
            switch obstacle.code {
            case .groupNotForHim: PlaceSentences.groupNotForHim
            case .limitation: PlaceSentences.limitation
            case .weekendGround: PlaceSentences.weekendGround
            case .restOrDayLimit:
                (
                    "Deze werkdagen samen geven te weinig rust, of te veel uren op een dag of in een week.",
                    "These working days together leave too little rest, or make too many hours in a day or a week."
                )
            case .noCommonDay: ("De cliënt is dan niet vrij.", "The client is not free then.")
            case .noStartInWindow:
                (
                    "In de weken van dit rooster kan deze cliënt hier niet beginnen.",
                    "This client cannot start here in the weeks of this roster."
                )
            default: PlaceSentences.notPossibleHere
            }
        return words(dutch, english)
    }
}
