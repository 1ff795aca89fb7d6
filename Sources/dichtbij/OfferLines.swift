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
    func heading(_ offer: Offer) -> String {
        let name = projects[offer.project]?.name ?? ""
        let calendars = offer.series.compactMap { series[$0] }.sorted {
            ($0.weekday, $0.start) < ($1.weekday, $1.start)
        }
        let times = calendars.map { "\(words.shortWeekday($0.weekday)) \($0.start)–\($0.end)" }
        return ([offer.project.text] + (name.isEmpty ? [] : [name]) + [times.joined(separator: ", ")])
            .joined(separator: "  ")
    }

    /// When and how far; then whether a seat is free and what it costs others.
    func details(_ offer: Offer) -> [String] {
        let facts = [days(offer), travel(offer), hours(offer), slack(offer)].compactMap(\.self)
        return [facts.joined(separator: " · "), (prices.seats(offer) + points(offer)).joined(separator: " · ")]
    }

    /// `ma 2026-12-07 tot en met wo 2027-02-03`.
    func days(_ offer: Offer) -> String {
        guard let first = offer.firstDate, let last = offer.lastDate else { return "" }
        return words(
            "\(words.shortDay(first)) tot en met \(words.shortDay(last))",
            "\(words.shortDay(first)) to \(words.shortDay(last))")
    }

    func travel(_ offer: Offer) -> String {
        words("\(offer.travel) min reizen", "\(offer.travel) min travel")
    }

    private func hours(_ offer: Offer) -> String {
        offer.unworked > 0
            ? words("blijft over ", "left over ") + words.shortHours(offer.unworked) : words("alle uren", "all hours")
    }

    private func slack(_ offer: Offer) -> String? {
        offer.unworked > 0
            ? nil
            : offer.slackDays.map {
                words.count($0, dutch: ("dag speling", "dagen speling"), english: ("day to spare", "days to spare"))
            }
    }

    private func points(_ offer: Offer) -> [String] {
        showsPoints
            ? [
                words("kosten ", "cost ") + words.number(offer.cost.value) + " + "
                    + words.number(offer.seatCost.value)
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
