import PlacementDomain

extension CertificateDocument {
    private static let decisionKeys: [StaticString] = [
        "series", "open", "client", "project", "at", "lostAtMost", "within", "session", "in",
    ]

    /// One decision: the keys of one question and its answer, and no others.
    static func decision(_ scanner: inout JSONScanner) throws(JSONFault) -> FixedDecision {
        var (series, client, project) = ("", ClientID(""), "")
        var (limit, session) = (0, SessionID(series: "", date: CalendarDay(number: 0)))
        var answer = false
        let seen = try scanner.object(decisionKeys) { (scanner, key) throws(JSONFault) in
            switch key {
            case 0: series = try scanner.id()
            case 2: client = ClientID(try scanner.id())
            case 3: project = scanner.null() ? "" : try scanner.string()
            case 5: limit = try scanner.integer()
            case 7: session = try self.session(&scanner)
            default: answer = try scanner.boolean()
            }
        }
        switch seen {
        case 0b0_0000_0011: return .series(SeriesID(series), open: answer)
        case 0b0_0001_1100: return .client(client, project: project.isEmpty ? nil : ProjectID(project), at: answer)
        case 0b0_0110_0100: return .lost(client, atMost: limit, within: answer)
        case 0b1_1000_0100: return .session(client, session, isIn: answer)
        default:
            throw scanner.fault(
                .contradiction,
                Said(
                    "geen series met open, en geen client met project en at, lostAtMost en within, of session en in",
                    "neither series and open, nor client with project and at, lostAtMost and within, or session and in"
                ))
        }
    }
}
