public import PlacementDomain

/// Why a paper about an order cannot be made.
public enum OrderPaperTrouble: Trouble, Hashable {
    /// The order has no warning of that number (D5490), with the numbers that it has.
    case noWarning(OrderID, Int, known: [Int])
    /// Hours are left, so it is not completed (D5491).
    case hoursLeft(OrderID, Minutes)
    /// No hours are left, so nothing goes back (D5492).
    case noHoursLeft(OrderID)
    /// The order was withdrawn (D5493).
    case withdrawn(OrderID)
    /// The sums of hours are not those of their entries (D5494).
    case unbalanced(OrderID, [OrderHours.Account])
    /// Of a restricted record no paper is made (D5495).
    case restricted(ClientID)
    /// The warning was withdrawn (D5496).
    case withdrawnWarning(OrderID, Int)

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .noWarning(let order, let number, let known):
            TroubleReport(
                code: "D5490",
                cause: words(
                    "zaak \(order) heeft geen waarschuwing \(number)", "order \(order) has no warning \(number)"),
                remedy: known.isEmpty
                    ? words(
                        "kijk met 'dichtbij order show \(order)'.", "look with 'dichtbij order show \(order)'.")
                    : words("kies --number uit ", "choose --number from ")
                        + known.map(String.init).joined(separator: ", ") + ".",
                ending: .wrongRequest)
        case .hoursLeft(let order, let minutes):
            TroubleReport(
                code: "D5491",
                cause: words(
                    "zaak \(order) is niet af: er is nog \(words.hours(minutes)) over",
                    "order \(order) is not completed: \(words.hours(minutes)) left"),
                remedy: words(
                    "boek eerst de gewerkte uren, of maak het concept met --return.",
                    "enter the hours worked first, or make the draft with --return."),
                ending: .wrongRequest)
        case .noHoursLeft(let order):
            TroubleReport(
                code: "D5492",
                cause: words("zaak \(order): er zijn geen uren meer over", "order \(order): no hours are left"),
                remedy: words("maak het concept met --completion.", "make the draft with --completion."),
                ending: .wrongRequest)
        case .withdrawn(let order):
            TroubleReport(
                code: "D5493", cause: words("zaak \(order) is ingetrokken", "order \(order) was withdrawn"),
                remedy: words(
                    "er is niets te melden; was dat een vergissing: 'dichtbij order reopen \(order)'.",
                    "there is nothing to report; was that a mistake: 'dichtbij order reopen \(order)'."),
                ending: .wrongRequest)
        case .unbalanced(let order, let accounts):
            TroubleReport(
                code: "D5494",
                cause: words(
                    "zaak \(order): de uren kloppen niet met hun boekingen",
                    "order \(order): the hours do not agree with their entries"),
                remedy: words("kijk met 'dichtbij store verify'.", "look with 'dichtbij store verify'."),
                ending: .badInput, evidence: accounts.map(\.rawValue))
        case .restricted(let client):
            TroubleReport(
                code: "D5495",
                cause: words(
                    "\(client) is afgeschermd: er komt geen papier van",
                    "\(client) is a restricted record: no paper of it is made"),
                remedy: words("vertel het de cliënt zelf.", "tell the client in person."), ending: .wrongRequest)
        case .withdrawnWarning(let order, let number):
            TroubleReport(
                code: "D5496",
                cause: words(
                    "waarschuwing \(number) van zaak \(order) is ingetrokken",
                    "warning \(number) of order \(order) was withdrawn"),
                remedy: words(
                    "er is geen brief voor; kijk met 'dichtbij order show \(order)'.",
                    "there is no letter for it; look with 'dichtbij order show \(order)'."),
                ending: .wrongRequest)
        }
    }
}
