public import PlacementDomain

/// Why a placement may not be recorded.
public enum PlacementRefusal: Trouble, Hashable {
    /// None of his orders is planned; one entry for each (D3301).
    case notPlanned([NotPlannedOrder])
    /// The order has a placement that is agreed or signed (D3302).
    case alreadyKept(PlacementID, Placement.State, isUnlocked: Bool)
    /// A rule forbids it (D3303).
    case forbidden(ProjectObstacle)
    /// There are not so many offers (D3304).
    case noSuchOffer(Int, of: Int)
    /// The seats are those of people who are signed or published (D3305).
    case heldByOthers
    /// He would meet somebody from whom he is kept apart (D3306).
    case notBesideOthers
    /// It begins before the first day on which a kept placement may go on (D3307).
    case inPublishedWeeks(CalendarDay)
    case notHeld(SessionID)
    case noProject(ProjectID)

    public func report(in words: Wording) -> TroubleReport {
        let (code, cause, remedy) = told(words)
        return TroubleReport(code: code, cause: cause, remedy: remedy, ending: .wrongRequest)
    }

    private func told(_ words: Wording) -> (code: String?, cause: String, remedy: String) {
        let others = words(
            "zie 'dichtbij options MAP ROOSTER --client ID' voor plaatsen die wel kunnen.",
            "see 'dichtbij options FOLDER OUT --client ID' for places that are possible.")
        switch self {
        case .notPlanned(let orders):
            let list = orders.map { entry in
                let sentence = NotPlannedSentences.sentence(entry.code, language: words.code)
                return entry.order.map { "\($0): \(sentence)" } ?? sentence
            }
            return (
                "D3301",
                words("van deze cliënt wordt geen zaak gepland: ", "no order of this client is planned: ")
                    + list.joined(separator: " "),
                words(
                    "verbeter dat in de gegevens, en plan opnieuw.", "correct the data, and plan again.")
            )
        case .alreadyKept(let id, let state, let isUnlocked): return kept(id, state, isUnlocked, words)
        case .forbidden(let obstacle):
            let rule = [obstacle.rule, obstacle.code.rawValue].filter { !$0.isEmpty }.joined(separator: ", ")
            return (
                "D3303",
                words("dit kan niet. ", "this is not possible. ") + ObstacleSentences(words).sentence(obstacle)
                    + " (\(rule))", others
            )
        case .noSuchOffer(let number, let count):
            return (
                "D3304",
                noSuchOffer(number, count, words),
                others
            )
        case .heldByOthers:
            return (
                "D3305",
                words(
                    "daar is geen plaats te geven: alle plaatsen zijn ondertekend of gepubliceerd voor anderen, of er zijn er geen",
                    "no seat can be given there: all are signed or published for others, or there are none"), others
            )
        case .notBesideOthers:
            return (
                "D3306",
                words("deze plaats kan nu niet voor deze cliënt", "this place is not possible for this client now"),
                others
            )
        case .inPublishedWeeks(let day):
            return (
                "D3307",
                words(
                    "deze plaats begint in een week die al gepubliceerd is. Met 'place' kan een plaats op zijn vroegst op \(words.shortDay(day)) beginnen",
                    "this place begins in a week that is published already. 'place' can set a place from \(words.shortDay(day)) at the earliest"
                ),
                words(
                    "kies met --session een werkdag vanaf \(words.shortDay(day)). Of leg niets vast: het volgende plan kan de vrije plaats zelf geven.",
                    "choose a working day from \(words.shortDay(day)) on with --session. Or record nothing: the next plan may give the free seat by itself."
                )
            )
        case .notHeld(let session):
            return (nil, words("op \(session) is er geen werk", "there is no work on \(session)"), others)
        case .noProject(let id):
            return (nil, words("project \(id) is er niet", "there is no project \(id)"), others)
        }
    }

    private func kept(
        _ id: PlacementID, _ state: Placement.State, _ isUnlocked: Bool, _ words: Wording
    ) -> (String?, String, String) {
        let end = words(
            "beëindig die plaatsing eerst: zet in placements.csv state op 'ended' en vul changeReason in. Plan daarna opnieuw",
            "end that placement first: put state 'ended' into placements.csv and fill in changeReason. Then plan again")
        let isLocked = state == .signed && !isUnlocked
        let remedy =
            end
            + (isLocked
                ? words(
                    ". Of geef de plaatsing vrij: vul unlockedOn en unlockReason in, en laat het plan kiezen.",
                    ". Or release it: fill in unlockedOn and unlockReason, and let the plan choose.")
                : ".")
        return (
            "D3302",
            words(
                "deze zaak heeft al een \(isLocked ? "vaste" : isUnlocked ? "vrijgegeven" : "afgesproken") plaatsing: \(id)",
                "this order has \(isLocked ? "a fixed" : isUnlocked ? "a released" : "an agreed") placement already: \(id)"
            ), remedy
        )
    }

    private func noSuchOffer(_ number: Int, _ count: Int, _ words: Wording) -> String {
        switch count {
        case 0:
            words("er is nu geen plaats voor deze cliënt", "there is no place for this client now")
        case 1:
            words(
                "plaats 1 is de enige; plaats \(number) is er niet",
                "place 1 is the only one; there is no place \(number)")
        default:
            words(
                "plaats \(number) is er niet: 'options' geeft er \(count)",
                "there is no place \(number): 'options' lists \(count)")
        }
    }
}
