import PlacementDomain

/// What can be wrong before a verb begins, or when its result goes out.
enum TypingTrouble: Trouble {
    /// The first word is no verb.
    case unknownVerb(typed: String, nearest: String)
    /// What the parser says of the arguments.
    case notUnderstood(String)
    /// The result cannot be written to standard output.
    case outputClosed(reason: String)

    func report(in words: Wording) -> TroubleReport {
        switch self {
        case .unknownVerb(let typed, let nearest):
            return TroubleReport(
                cause: words("'\(typed)' is geen opdracht.", "'\(typed)' is no verb."),
                remedy: words(
                    "bedoelde u 'dichtbij \(nearest)'? Alle opdrachten: 'dichtbij --help'.",
                    "did you mean 'dichtbij \(nearest)'? All verbs: 'dichtbij --help'."),
                ending: .wrongRequest)
        case .notUnderstood(let message):
            let verb = TypedCommand.verb.isEmpty ? "" : TypedCommand.verb + " "
            return TroubleReport(
                cause: message, remedy: words("zie", "see") + " 'dichtbij \(verb)--help'.", ending: .wrongRequest)
        case .outputClosed(let reason):
            return TroubleReport(
                cause: words(
                    "de uitvoer kan niet worden geschreven: \(reason)",
                    "standard output cannot be written: \(reason)"),
                remedy: words(
                    "zorg voor ruimte waar de uitvoer heen gaat, en typ de opdracht opnieuw.",
                    "see that there is room where the output goes, and type the command again."),
                ending: .writeFailed)
        }
    }
}
