import Explanation
import PlacementDomain

/// One possible placement as three lines of text, and as JSON.
struct OfferLines {
    let instance: Instance
    let words: Wording
    let prices: PriceWords
    let showsPoints: Bool
    private let projects: [ProjectID: Project]
    private let series: [SeriesID: Series]

    init(instance: Instance, words: Wording, showsPoints: Bool) {
        self.instance = instance
        self.words = words
        self.showsPoints = showsPoints
        prices = PriceWords(instance: instance, language: words.code)
        projects = Dictionary(instance.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        series = Dictionary(instance.series.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `p012  Speeltuin De Brug  ma 09:00–16:30, wo 09:00–16:30`.
    func heading(_ offer: Offer) -> String { heading(offer.project, offer.series) }

    func heading(_ project: ProjectID, _ ids: [SeriesID]) -> String {
        let name = projects[project]?.name ?? ""
        let calendars = ids.compactMap { series[$0] }.sorted {
            ($0.weekday, $0.start) < ($1.weekday, $1.start)
        }
        let times = calendars.map { "\(words.shortWeekday($0.weekday)) \($0.start)–\($0.end)" }
        return ([project.text] + (name.isEmpty ? [] : [name]) + [times.joined(separator: ", ")])
            .joined(separator: "  ")
    }

    /// When and how far; then whether a seat is free and what it costs others.
    func details(_ offer: Offer) -> [String] {
        let facts = [days(offer), travel(offer), hours(offer), slack(offer)].compactMap(\.self)
        return [facts.joined(separator: " · "), (prices.seats(offer) + points(offer)).joined(separator: " · ")]
            .filter { !$0.isEmpty }
    }

    /// What it changes for the client himself, beside the place that he has now.
    func own(_ offer: Offer, beside present: Offer) -> String {
        words("voor de cliënt zelf: ", "for the client: ") + OwnPart(from: present, to: offer).sentence(words)
    }

    /// `ma 7 dec tot en met wo 3 feb`.
    func days(_ offer: Offer) -> String {
        guard let first = offer.firstDate, let last = offer.lastDate else { return "" }
        guard first < last else { return words.shortDay(first) }
        return words(
            "\(words.shortDay(first)) tot en met \(words.shortDay(last))",
            "\(words.shortDay(first)) to \(words.shortDay(last))")
    }

    func travel(_ offer: Offer) -> String {
        offer.travel <= 0
            ? words("geen reistijd", "no travel time")
            : words("\(offer.travel) min enkele reis", "\(offer.travel) min one way")
    }

    private func hours(_ offer: Offer) -> String {
        offer.unworked > 0
            ? words("niet haalbaar: ", "cannot be worked: ") + words.shortHours(offer.unworked)
            : words("alle uren haalbaar", "all hours can be worked")
    }

    private func slack(_ offer: Offer) -> String? {
        // More time than the policy ever asks for says nothing.
        guard offer.unworked <= 0, let days = offer.slackDays, days < mostSlack else { return nil }
        return words.count(
            days, dutch: ("dag over vóór de einddatum", "dagen over vóór de einddatum"),
            english: ("day left before the end date", "days left before the end date"))
    }

    private var mostSlack: Int { instance.policy.weights.slack.map(\.days).max() ?? 0 }

    private func points(_ offer: Offer) -> [String] {
        showsPoints
            ? [
                words("punten: ", "points: ") + words.number(offer.cost.value) + words(" voor hem, ", " own, ")
                    + words.number(offer.seatCost.value) + words(" voor anderen", " others")
            ] : []
    }

    static func json(_ offer: Offer) -> JSONText {
        var members: [(String, JSONText)] = [
            ("project", .string(offer.project.text)), ("series", .list(offer.series.map { .string($0.text) })),
            ("firstDate", .string(offer.firstDate?.description ?? "")),
            ("lastDate", .string(offer.lastDate?.description ?? "")), ("sittings", .integer(offer.sessions.count)),
            ("travelMinutes", .integer(offer.travel.value)), ("unworkedMinutes", .integer(offer.unworked.value)),
        ]
        if let slack = offer.slackDays { members.append(("slackDays", .integer(slack))) }
        members += [
            ("free", .bool(offer.isFree)), ("present", .bool(offer.isPresent)), ("cost", .integer(offer.cost.value)),
            ("costToOthers", .integer(offer.seatCost.value)),
        ]
        return .object(members)
    }
}
