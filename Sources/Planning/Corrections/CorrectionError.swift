public import PlacementDomain

/// Why published weeks cannot be corrected as asked.
public enum CorrectionError: Trouble, Hashable {
    /// Lines that mean nothing, or what is done already (D7601 to D7611, D71nn).
    case lines(DataAtFault)
    /// What is to be corrected cannot be read (D71nn).
    case unreadablePublication(DataAtFault, path: String)
    /// D7613: the folder is not of these published weeks.
    case otherWeeks(asOf: CalendarDay, published: ClosedRange<CalendarDay>)
    /// D7614: the time of the correction is before the facts or the last correction, or after the published weeks.
    case time(Moment, from: Moment, lastDay: CalendarDay)
    /// D7615: fewer seats than people; who goes home a person decides.
    case tooManyPeople([CorrectionDraft.Shortage])
    /// D7616: the checker refuses it.
    case refused([Violation])

    /// Whether all that was asked for is so already.
    public var isDone: Bool {
        if case .lines(let fault) = self {
            !fault.findings.isEmpty && fault.findings.allSatisfy(CorrectionFindings.isDone)
        } else {
            false
        }
    }

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .lines(let fault):
            fault.report(
                cause: words("in de correctie; er is niets geschreven", "in the correction; nothing was written"),
                remedy: words(
                    "verbeter wat hierboven staat, en typ de opdracht opnieuw.",
                    "correct what stands above, and type the command again."), in: words)
        case .unreadablePublication(let fault, let path):
            fault.report(
                cause: words("in de publicatie \(path)", "in the publication \(path)"),
                remedy: words(
                    "geef eerst de map met de gegevens, en dan die van de publicatie die nu geldt.",
                    "name the folder with the data first, and then that of the publication that holds now."), in: words)
        case .otherWeeks(let asOf, let published):
            TroubleReport(
                code: "D7613",
                cause: words(
                    "de gegevens zijn van \(words.shortDay(asOf)), de publicatie van \(words.shortDays(published))",
                    "the data are of \(words.shortDay(asOf)), the publication of \(words.shortDays(published))"),
                remedy: words(
                    "geef de map van de week waarin deze publicatie is gemaakt, of een latere dag daarvan.",
                    "name the folder of the week in which this publication was made, or of a later day of it."),
                ending: .badInput)
        case .time(let at, let first, let lastDay):
            TroubleReport(
                code: "D7614",
                cause: words(
                    "het tijdstip \(at) ligt niet tussen \(first) (de dag van de gegevens, of de vorige correctie) en de laatste gepubliceerde dag, \(lastDay)",
                    "the time \(at) is not between \(first) (the day of the data, or the correction before) and the last published day, \(lastDay)"
                ),
                remedy: words(
                    "geef met --at wanneer dit is besloten, als jjjj-mm-ddTUU:MM.",
                    "say with --at when this was decided, as yyyy-mm-ddTHH:MM."), ending: .badInput)
        case .tooManyPeople(let shortages):
            TroubleReport(
                code: "D7615",
                cause: words(
                    "er zijn minder plaatsen dan cliënten die zouden komen; er is niets geschreven",
                    "there are fewer seats than clients who would come; nothing was written"),
                remedy: words(
                    "beslis wie thuisblijft, en geef voor ieder van hen ook --remove. Het voorstel staat hierboven.",
                    "decide who stays at home, and give --remove, too, for each of them. The proposal stands above."),
                ending: .refusedRoster, evidence: shortages.flatMap { CorrectionError.lines($0, words) })
        case .refused(let violations):
            TroubleReport(
                code: "D7616",
                cause: words(
                    "de controle keurt deze correctie af; er is niets geschreven",
                    "the check refuses this correction; nothing was written"),
                remedy: words(
                    "kies een andere dag of een andere cliënt.", "choose another day or another client.")
                    + (violations.contains { $0.code == "DAYS-06" } ? notice(words) : ""),
                ending: .refusedRoster, evidence: violations.lines(most: 20, words))
        }
    }

    private func notice(_ words: Wording) -> String {
        words(
            " Is de termijn te kort, en stemt de cliënt in? Leg dat vast als shortNoticeConsent in orders.csv.",
            " Is the notice too short, and the client agrees? Record it as shortNoticeConsent in orders.csv.")
    }

    /// What is short, and whom the program would send home, as it is to be typed.
    private static func lines(_ shortage: CorrectionDraft.Shortage, _ words: Wording) -> [String] {
        let session = shortage.session
        let head = words(
            "\(session): plaatsen \(shortage.seats), cliënten \(shortage.people). Voorstel, eerst wie de meeste tijd over heeft:",
            "\(session): seats \(shortage.seats), clients \(shortage.people). Proposal, first who has most time left:")
        return [head]
            + shortage.proposal.enumerated().map { place, own in
                place < shortage.surplus
                    ? "  --remove \(own.client)@\(session)  " + slack(own, words)
                    : words("  blijft: ", "  stays: ") + "\(own.client)  " + slack(own, words)
            }
    }

    private static func slack(_ own: SendHome.Candidate, _ words: Wording) -> String {
        let slack =
            own.slackDays.map { words("nog \(words.number($0)) dagen", "\(words.number($0)) days left") }
            ?? words("geen einddatum", "no last day")
        let before =
            own.lastStoodDown.map {
                words(", bleef thuis op \(words.shortDay($0))", ", stayed at home on \(words.shortDay($0))")
            } ?? ""
        return slack + before
    }
}
