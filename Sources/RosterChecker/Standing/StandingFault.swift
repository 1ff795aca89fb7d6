import PlacementDomain

/// Faults of a correction of published weeks that are no rule of the field; `docs/certificate.md` describes each.
enum StandingFault: String, CaseIterable, Sendable {
    case notStanding = "D4601"
    case begun = "D4602"
    case notPublished = "D4603"
    case twice = "D4604"
    case unknownId = "D4605"
    case notPlanned = "D4606"
    case wrongTimes = "D4607"
    case otherCorrection = "D4608"

    /// - Parameter text: where the fault alone does not say enough.
    func violation(_ record: CorrectionRecord, _ text: Said? = nil) -> Violation {
        Violation(code: rawValue, place: StandingFault.place(of: record), text: text ?? sentence)
    }

    private var sentence: Said {
        switch self {
        case .notStanding:
            Said(
                "er staat geen werkdag van deze cliënt met deze tijden en minuten",
                "no working day of this client with these times and minutes stands")
        case .begun: Said("de werkdag is al begonnen", "the working day has begun already")
        case .notPublished: Said("buiten de gepubliceerde weken", "outside the published weeks")
        case .twice:
            Said(
                "deze werkdag staat er al, of staat twee keer in de correctie",
                "this working day stands already, or is twice in the correction")
        case .unknownId:
            Said(
                "de zaak van deze cliënt, of de reeks, is niet bekend",
                "no such order of this client, or no such series")
        case .notPlanned: Said("deze zaak wordt niet gepland", "this order is not planned")
        case .wrongTimes:
            Said(
                "de tijden of minuten zijn niet die van de werkdag",
                "the times or minutes are not those of the working day")
        case .otherCorrection:
            Said(
                "nummer, moment of wie het besloot is anders dan van de correctie",
                "number, moment or who decided are not those of the correction")
        }
    }

    /// The client and the sitting; the order where nobody can be named.
    static func place(of record: CorrectionRecord) -> String {
        let isUnknown = record.client == .unknown
        return "\(isUnknown ? record.order.text : record.client.text) \(record.session)"
    }
}
