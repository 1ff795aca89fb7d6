import PlacementDomain
import Planning

/// What can be wrong with a command as it was typed, or with the roster that it names.
enum CommandTrouble: Trouble {
    /// An id that is not there, with ids that look like it, or with the file to choose one from.
    case unknown(option: String, typed: String, place: String, nearest: [String], file: String)
    /// A name or reference of several people.
    case severalClients([ClientFinder.Match])
    /// The checker refuses the roster that was to be shown or asked about; both in the reader's language.
    case refusedRoster(CheckReport, verdict: String, remedy: String)
    /// D7206: nobody said yes.
    case notConfirmed(rosterId: String)
    /// Somebody was asked, and did not say yes.
    case declined
    /// D7207: yes was said to another roster.
    case otherRoster(rosterId: String, folder: String)

    func report(in words: Wording) -> TroubleReport {
        switch self {
        case .unknown(let option, let typed, let place, let nearest, let file):
            let list = nearest.joined(separator: ", ")
            return TroubleReport(
                cause: words("\(option) \(typed) staat niet in \(place).", "\(option) \(typed) is not in \(place)."),
                remedy: nearest.isEmpty
                    ? words("kies een id uit \(file).", "choose an id from \(file).")
                    : words("bedoelde u \(list)?", "did you mean \(list)?"),
                ending: .wrongRequest)
        case .severalClients(let matches):
            return TroubleReport(
                cause: words(
                    "--client: dit kunnen \(words.number(matches.count)) cliënten zijn",
                    "--client: this may be any of \(words.number(matches.count)) clients"),
                remedy: words("kies een id uit de lijst hierboven.", "choose an id from the list above."),
                ending: .wrongRequest, evidence: CommandTrouble.lines(matches, words))
        case .refusedRoster(let report, _, let remedy):
            let codes = Set(report.violations.map(\.code)).sorted().prefix(5).joined(separator: ", ")
            return TroubleReport(
                cause: words("de controle keurt dit rooster af", "the check refuses this roster") + " (\(codes))",
                remedy: remedy, ending: .refusedRoster,
                evidence: report.violations.lines(most: 5, words))
        case .notConfirmed(let id):
            return TroubleReport(
                code: "D7206",
                cause: words(
                    "niemand heeft bevestigd; er is niets geschreven", "nobody confirmed; nothing was written"),
                remedy: words(
                    "bekijk eerst de lijst met --dry-run, en typ dan --confirm \(id).",
                    "look at the list with --dry-run first, and then type --confirm \(id)."),
                ending: .wrongRequest)
        case .declined:
            return TroubleReport(
                cause: words("er is niets geschreven", "nothing was written"),
                remedy: words(
                    "typ de opdracht opnieuw, en antwoord met ja.", "type the command again, and answer yes."),
                ending: .failed)
        case .otherRoster(let id, let folder):
            return TroubleReport(
                code: "D7207",
                cause: words(
                    "--confirm noemt een ander rooster; er is niets geschreven",
                    "--confirm names another roster; nothing was written"),
                remedy: words(
                    "het rooster in \(folder) heet \(id): kijk of u dat bedoelt.",
                    "the roster in \(folder) is \(id): see whether that is the one you mean."),
                ending: .wrongRequest)
        }
    }

    private static let mostMatches = 20

    /// Id, unit and first working day: what tells people of one name apart.
    private static func lines(_ matches: [ClientFinder.Match], _ words: Wording) -> [String] {
        let lines = matches.prefix(mostMatches).map { match in
            let day =
                match.firstDay.map { words("eerste werkdag ", "first working day ") + words.shortDay($0) }
                ?? words("nog geen werkdag", "no working day yet")
            return [match.client.text, match.unit, day].filter { !$0.isEmpty }.joined(separator: "  ")
        }
        return lines + (matches.count > mostMatches ? [words.more(matches.count - mostMatches)] : [])
    }
}
