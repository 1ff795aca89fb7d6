import PlacementDomain

/// What of a store can be wrong.
enum StoreFault {
    case pages, reference, schema, balance, booking, chain, blob, publication, outbox, act, attendance, seal

    /// One code for each.
    var code: String {
        switch self {
        case .pages: "D5021"
        case .reference: "D5022"
        case .schema: "D5023"
        case .balance: "D5024"
        case .booking: "D5025"
        case .chain: "D5026"
        case .blob: "D5027"
        case .publication: "D5028"
        case .outbox: "D5029"
        case .act: "D5030"
        case .attendance: "D5031"
        case .seal: "D5320"
        }
    }

    private var remedy: Said {
        switch self {
        case .pages:
            Said(
                "zet een reservekopie terug met 'dichtbij store restore KOPIE', en kijk naar de schijf.",
                "put a backup back with 'dichtbij store restore COPY', and look at the disk.")
        case .schema:
            Said(
                "iemand heeft het bestand met een ander programma veranderd: zet een reservekopie terug.",
                "somebody changed the file with another program: put a backup back.")
        case .chain:
            Said(
                "vergelijk met de kop op de laatste publicatie en in de reservekopieën, en bewaar dit bestand.",
                "compare with the head on the last publication and in the backups, and keep this file.")
        case .blob:
            Said("haal het bestand uit een reservekopie.", "take the file from a backup.")
        case .publication:
            Said(
                "vergelijk met de mappen van de publicaties.", "compare with the folders of the publications.")
        case .seal:
            Said(
                "iemand heeft dit met een ander programma veranderd: vergelijk met de reservekopie van ervoor.",
                "somebody changed this with another program: compare with the backup from before.")
        case .reference, .balance, .booking, .outbox, .act, .attendance:
            Said(
                "vergelijk met een reservekopie; verbeter niets met de hand.",
                "compare with a backup; correct nothing by hand.")
        }
    }

    func finding(_ place: String, _ cause: Said) -> StoreFinding {
        StoreFinding(code: code, place: place, cause: cause, remedy: remedy)
    }
}
