import PlacementDomain

/// The columns of a sheet of attendance, in their order.
enum AttendanceColumn: Int, CaseIterable {
    case session, day, project, client, order, name, from, to, outcome, begin, end, pause, penalty, note, unplanned,
        reason

    var heading: Said {
        switch self {
        case .session: Said("Werkdag", "Session")
        case .day: Said("Dag", "Day")
        case .project: Said("Project", "Project")
        case .client: Said("Cliënt", "Client")
        case .order: Said("Zaak", "Order")
        case .name: Said("Naam", "Name")
        case .from: Said("Van", "From")
        case .to: Said("Tot", "To")
        case .outcome: Said("Uitkomst", "Outcome")
        case .begin: Said("Begin", "Arrived")
        case .end: Said("Einde", "Left")
        case .pause: Said("Pauze (minuten)", "Break (minutes)")
        case .penalty: Said("Aftrek (minuten)", "Penalty (minutes)")
        case .note: Said("Opmerking", "Note")
        case .unplanned: Said("Niet ingepland", "Not booked")
        case .reason: Said("Reden", "Reason")
        }
    }

    /// Without which nothing can be recorded; nothing depends on the others.
    static let needed: [AttendanceColumn] = [.session, .client, .order, .outcome, .begin, .end]
}
