public import PlacementDomain

/// Why a document cannot be shown or set.
public enum DocumentTrouble: Trouble {
    /// The file cannot be read as text (D5190).
    case unreadable(String)
    /// Keys that lead to no single value, each with the one that looks most like it (D5191).
    case unknownKeys([(typed: String, nearest: String)])
    /// It would not be read (D5192).
    case faults(DataAtFault)
    /// A reason is asked for (D5193).
    case noReason
    /// Another zone than the store's (D5194).
    case otherZone(String)
    /// None was recorded yet (D5195).
    case none(DocumentKind)

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .unreadable(let path):
            TroubleReport(
                code: "D5190",
                cause: words("\(path): dit is niet te lezen als tekst", "\(path): this cannot be read as text"),
                remedy: words(
                    "controleer het pad; begin met 'dichtbij policy show' of 'dichtbij rules show'.",
                    "check the path; begin with 'dichtbij policy show' or 'dichtbij rules show'."),
                ending: .badInput)
        case .unknownKeys(let keys):
            TroubleReport(
                code: "D5191",
                cause: words("hier staat geen waarde: ", "no value stands here: ")
                    + keys.map(\.typed).joined(separator: ", "),
                remedy: words("bedoelde u ", "did you mean ") + keys.map(\.nearest).joined(separator: ", ")
                    + words("? Alles staat in 'dichtbij policy show'.", "? All of it stands in 'dichtbij policy show'."),
                ending: .wrongRequest)
        case .faults(let fault): faults(fault, words)
        case .noReason:
            TroubleReport(
                code: "D5193",
                cause: words("de reden ontbreekt; er is niets veranderd", "the reason is missing; nothing was changed"),
                remedy: words("zeg met --reason waarom, zonder namen.", "say why with --reason, without names."),
                ending: .wrongRequest)
        case .otherZone(let zone):
            TroubleReport(
                code: "D5194",
                cause: words(
                    "timeZone is een andere dan die van dit bestand (\(zone))",
                    "timeZone is another one than this store's (\(zone))"),
                remedy: words("laat timeZone zoals het is.", "leave timeZone as it is."), ending: .wrongRequest)
        case .none(let kind):
            TroubleReport(
                code: "D5195",
                cause: words("in dit bestand staat nog geen \(kind.file)", "no \(kind.file) stands in this store yet"),
                remedy: words(
                    "leg er een vast met 'dichtbij \(kind.rawValue) set BESTAND'.",
                    "record one with 'dichtbij \(kind.rawValue) set FILE'."),
                ending: .wrongRequest)
        }
    }

    private func faults(_ fault: DataAtFault, _ words: Wording) -> TroubleReport {
        var report = fault.report(in: words)
        report.code = "D5192"
        report.cause = words(
            "dit document is niet te gebruiken; er is niets veranderd",
            "this document cannot be used; nothing was changed")
        report.remedy = words(
            "verbeter wat hierboven staat, en typ de opdracht opnieuw.",
            "mend what stands above, and type the command again.")
        return report
    }
}
