public import PlacementDomain
internal import PlacementModel

/// The plain sentences for conflicts that a planner must decide, in Dutch and English; they name nobody.
public struct ConflictSentences: Sendable {
    private let words: Wording
    private let facts: ConflictFacts
    private let projects: [ProjectID: Project]
    private let series: [SeriesID: Series]

    /// - Parameter facts: of the roster's conflicts; of what is not there a more general sentence is said.
    public init(instance: Instance, facts: ConflictFacts, words: Wording) {
        self.words = words
        self.facts = facts
        projects = Dictionary(instance.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        series = Dictionary(instance.series.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Says what is wrong, why as far as it is known, and what is to be decided.
    ///
    /// - Parameters:
    ///   - code: as in `Conflict.code`.
    ///   - place: as in `Conflict.place`: it tells signed placements from published sittings.
    ///   - clients: as in `Conflict.smallestSet`.
    public func sentence(_ code: String, place: String, clients: [ClientID]) -> String {
        switch code {
        case "KEPT_NOT_POSSIBLE" where place.contains("@"):
            place.contains(" ") ? notAllowed(place) : notHeld(place)
        case "KEPT_NOT_POSSIBLE": broken(clients.first)
        case "KEPT_LOSES_HOURS": losesHours(clients)
        case "TOO_MANY_KEPT": tooMany(clients.count)
        case "KEPT_APART":
            words(
                "Op deze werkdag staan twee cliënten die elkaar niet mogen tegenkomen. Een van beiden moet naar een andere dag.",
                "Two clients who must not meet are set down for this working day. One of them must move to another day."
            )
        case "KEPT_AGAINST_LIMITS": againstLimits(clients)
        default: words("Hier moet u over beslissen.", "You have to decide this.")
        }
    }

    public func sentence(_ conflict: Conflict) -> String {
        sentence(conflict.code, place: conflict.place, clients: conflict.smallestSet)
    }

    /// Without any facts.
    public static func sentence(_ code: String, place: String, language: String) -> String {
        ConflictSentences(words: Wording(language: language)).sentence(code, place: place, clients: [])
    }

    private init(words: Wording) {
        self.words = words
        (facts, projects, series) = (ConflictFacts(), [:], [:])
    }

    // MARK: Published

    private func notAllowed(_ place: String) -> String {
        let because = facts.obstacles[place].map { " " + ObstacleSentences(words).sentence($0) } ?? ""
        return words(
            "Deze werkdag is gepubliceerd, maar mag voor deze cliënt niet meer.\(because) Haal de regel weg of pas hem aan, en bel de cliënt en het project.",
            "This working day was published, but is not allowed for this client any more.\(because) Take the record out or change it, and call client and project."
        )
    }

    private func notHeld(_ place: String) -> String {
        let cause = SessionID(place).flatMap { facts.notHeld[$0] }.flatMap(NotHeldSentences.ofDay)
        let because = cause.map { ": " + words($0.dutch, $0.english) } ?? ""
        return words(
            "Deze werkdag is gepubliceerd, maar gaat niet door\(because). Haal de regels weg of pas ze aan, en bel de cliënten en het project.",
            "This working day was published, but does not take place\(because). Take the records out or change them, and call clients and project."
        )
    }

    private func tooMany(_ count: Int) -> String {
        let who =
            switch count {
            case 0: words("Eén of meer moeten naar een andere dag.", "One or more must move to another day.")
            case 1: words("Eén van hen moet naar een andere dag.", "One of them must move to another day.")
            default:
                words(
                    "\(count) van hen moeten naar een andere dag.", "\(count) of them must move to another day.")
            }
        return words(
            "Voor deze werkdag zijn meer cliënten gepubliceerd of ondertekend dan er plaatsen zijn. ",
            "More clients are published or signed for this working day than there are seats. ") + who
    }

    // MARK: Signed

    private func broken(_ client: ClientID?) -> String {
        let cause = client.flatMap { facts.broken[$0] }.map {
            BrokenPlacementSentences.clause($0, language: words.code)
        }
        let falls =
            cause.map {
                words("Deze ondertekende plaatsing vervalt, want ", "This signed placement falls away, because ") + $0
            }
            ?? words("Deze ondertekende plaatsing vervalt.", "This signed placement falls away.")
        let decide = words(" Beslis voordat u publiceert.", " Decide before you publish.")
        guard let client, cause != nil else { return falls + decide }
        guard let proposal = facts.proposals[client] else {
            return falls + words(" Er is geen andere plaats gevonden.", " No other place was found.") + decide
        }
        return falls + words(" Voorstel: ", " Proposal: ") + text(proposal) + "." + decide
    }

    /// `groen Groenploeg Zeist, ma 09:00–16:30, vanaf ma 30 nov`.
    private func text(_ proposal: ConflictFacts.Proposal) -> String {
        let name = [proposal.project.text, projects[proposal.project]?.name ?? ""].filter { !$0.isEmpty }
        let times = proposal.series.compactMap { series[$0] }.sorted { ($0.weekday, $0.start) < ($1.weekday, $1.start) }
            .map { "\(words.shortWeekday($0.weekday)) \($0.start)–\($0.end)" }
        return ([name.joined(separator: " ")] + times + [words("vanaf ", "from ") + words.shortDay(proposal.firstDate)])
            .joined(separator: ", ")
    }

    private func losesHours(_ clients: [ClientID]) -> String {
        let hours = clients.compactMap { facts.losingHours[$0] }.reduce(0, +)
        let lost =
            hours > 0
            ? words(
                "Daardoor is \(words.number(hours)) uur niet haalbaar vóór de einddatum.",
                "Because of it \(words.number(hours)) h cannot be worked before the end date.")
            : words(
                "Daardoor zijn er uren niet haalbaar vóór de einddatum.",
                "Because of it some hours cannot be worked before the end date.")
        return words("Deze ondertekende plaatsing gaat door. ", "This signed placement goes on. ") + lost
            + words(
                " Na vrijgeven kan dat wel, als er elders plaats is. Vrijgeven doet u met een reden.",
                " Once released they can, if there is a seat elsewhere. Release it with a reason.")
    }

    private func againstLimits(_ clients: [ClientID]) -> String {
        let limits = words(
            "De plaatsing gaat door, maar met te veel uren of te weinig rust in een week.",
            "The placement goes on, but with too many hours or too little rest in a week.")
        let twice = words(
            "Deze cliënt is voor twee werkdagen tegelijk gepubliceerd.",
            "This client is published for two working days at the same time.")
        let isTwice = clients.contains { facts.inTwoPlaces.contains($0) }
        let isAgainst = clients.contains { facts.againstLimits.contains($0) }
        switch (isAgainst, isTwice) {
        case (true, true): return limits + " " + twice
        case (false, true): return twice
        case (true, false): return limits
        case (false, false):
            return words(
                "Te veel uren of te weinig rust in een week, of twee werkdagen tegelijk gepubliceerd.",
                "Too many hours or too little rest in a week, or two working days published at the same time.")
        }
    }
}
