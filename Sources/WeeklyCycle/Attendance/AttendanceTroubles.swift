public import PlacementDomain

/// A project or unit that is none (D5438).
struct AttendanceScopeTrouble: Trouble {
    let typed: String
    let nearest: [String]

    func report(in words: Wording) -> TroubleReport {
        TroubleReport(
            code: "D5438",
            cause: words("'\(typed)' is hier niet bekend", "'\(typed)' is not known here"),
            remedy: nearest.isEmpty
                ? words("kijk met 'dichtbij show' welke er zijn.", "look with 'dichtbij show' which there are.")
                : words("bedoelde u ", "did you mean ") + nearest.joined(separator: ", ") + "?", ending: .wrongRequest)
    }
}

/// The one record that was to be written is refused when it is written.
struct RefusedRecord: Trouble {
    /// At least one.
    let findings: [Finding]

    func report(in words: Wording) -> TroubleReport {
        .inTheWay(findings, nothing: Said("vastgelegd", "recorded"), in: words)
    }
}

/// Somebody is booked on no day, or on several (D5444).
struct WhichSession: Trouble {
    let client: ClientID
    let day: CalendarDay
    let sessions: [SessionID]

    func report(in words: Wording) -> TroubleReport {
        let list = sessions.map(\.description).joined(separator: ", ")
        return TroubleReport(
            code: "D5444",
            cause: sessions.isEmpty
                ? words("cliënt \(client) is op \(day) niet ingepland", "client \(client) is not booked on \(day)")
                : words(
                    "cliënt \(client) is op \(day) meer dan eens ingepland",
                    "client \(client) is booked more than once on \(day)"),
            remedy: sessions.isEmpty
                ? words(
                    "kwam hij toch: noem de werkdag met --session en zeg waarom met --unplanned.",
                    "if he came all the same: name the session with --session, and say why with --unplanned.")
                : words("noem de werkdag met --session: ", "name it with --session: ") + list,
            ending: .wrongRequest)
    }
}

/// A file that cannot be used at all.
struct SheetTrouble: Trouble {
    let findings: [Finding]

    func report(in words: Wording) -> TroubleReport {
        DataAtFault(findings: findings).report(
            cause: words("in de lijst; er is niets vastgelegd", "in the sheet; nothing was recorded"),
            remedy: words(
                "verbeter de lijst, en typ de opdracht opnieuw.", "correct the sheet, and type the command again."),
            in: words)
    }
}

/// The key of an upload stands for another one (D5439).
struct UploadTrouble: Trouble {
    let key: String

    func report(in words: Wording) -> TroubleReport {
        TroubleReport(
            code: "D5439",
            cause: words(
                "onder de sleutel '\(key)' is al een andere lijst verwerkt; van deze is niets vastgelegd",
                "another sheet was taken in under the key '\(key)'; nothing of this one was recorded"),
            remedy: words(
                "geef deze lijst een eigen sleutel met --key, of laat --key weg.",
                "give this sheet a key of its own with --key, or leave --key out."),
            ending: .wrongRequest)
    }
}
