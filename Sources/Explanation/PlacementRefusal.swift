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
                [entry.order?.text, entry.code, NotPlannedSentences.sentence(entry.code, language: words.code)]
                    .compactMap(\.self).joined(separator: " ")
            }
            return (
                "D3301",
                words("geen zaak van deze cliënt wordt gepland: ", "no order of this client is planned: ")
                    + list.joined(separator: " "),
                words(
                    "herstel dat in de gegevens, en plan opnieuw.", "mend that in the data, and plan again.")
            )
        case .alreadyKept(let id, let state, let isUnlocked): return kept(id, state, isUnlocked, words)
        case .forbidden(let obstacle):
            let rule = obstacle.rule.isEmpty ? obstacle.code.rawValue : "\(obstacle.rule) (\(obstacle.code.rawValue))"
            return (
                "D3303",
                words("mag niet: ", "not lawful: ") + rule + ". " + ObstacleSentences(words).sentence(obstacle), others
            )
        case .noSuchOffer(let number, let count):
            return (
                "D3304",
                words(
                    "aanbod \(number) is er niet: er zijn er \(count)",
                    "there is no offer \(number): there are \(count)"),
                others
            )
        case .heldByOthers:
            return (
                "D3305",
                words(
                    "de plaatsen zijn van mensen die getekend hebben of bekendgemaakt zijn",
                    "the seats are those of people who are signed or published"), others
            )
        case .notBesideOthers:
            return (
                "D3306",
                words("niet mogelijk naast wie er nu zit", "not possible beside those who sit there now"), others
            )
        case .inPublishedWeeks(let day):
            return (
                "D3307",
                words(
                    "begint in een bekendgemaakte week; wat vastligt, gaat door vanaf \(day)",
                    "begins in a published week; what is kept goes on from \(day)"),
                words(
                    "kies een zitting vanaf \(day) met --session, of laat plan de vrije plaats geven.",
                    "choose a sitting from \(day) on with --session, or let plan give the free seat.")
            )
        case .notHeld(let session):
            return (nil, words("\(session) gaat niet door", "\(session) is not held"), others)
        case .noProject(let id):
            return (nil, words("project \(id) is er niet", "there is no project \(id)"), others)
        }
    }

    private func kept(
        _ id: PlacementID, _ state: Placement.State, _ isUnlocked: Bool, _ words: Wording
    ) -> (String?, String, String) {
        let end = words(
            "beëindig haar eerst in placements.csv (state ended, met changeReason) en plan opnieuw",
            "end it in placements.csv first (state ended, with changeReason) and plan again")
        let isLocked = state == .signed && !isUnlocked
        let remedy =
            end
            + (isLocked
                ? words(
                    "; of geef haar vrij (unlockedOn en unlockReason) en laat plan kiezen.",
                    "; or unlock it (unlockedOn and unlockReason) and let plan choose.")
                : ".")
        return (
            "D3302",
            words(
                "voor deze zaak ligt plaatsing \(id) al vast (\(state.rawValue))",
                "the order has a kept placement already: \(id) (\(state.rawValue))"), remedy
        )
    }
}
