import ArgumentParser
import Foundation
import PlacementDomain
import Planning

/// The command as it was typed: what can be said of it before, or although, it cannot be understood.
enum TypedCommand {
    private static let arguments = Array(CommandLine.arguments.dropFirst())
    /// Behind `--` there are no options.
    private static let options = arguments.prefix { $0 != "--" }

    /// The verb; empty: none was typed.
    static var verb: String { arguments.first.flatMap { $0.hasPrefix("-") ? nil : $0 } ?? "" }

    static var wantsJSON: Bool { options.contains("--json") }

    static var words: Wording {
        func isTyped(_ language: String) -> Bool {
            options.contains("--language=\(language)")
                || zip(options, options.dropFirst()).contains { $0 == "--language" && $1 == language }
        }
        return isTyped("nl") ? .dutch : isTyped("en") ? .english : Environment.words
    }

    /// Which of these options were typed, in the order in which they were.
    static func order(of names: [String]) -> [String] {
        options.compactMap { argument in
            names.first { argument == "--\($0)" || argument.hasPrefix("--\($0)=") }
        }
    }

    /// A word that is no verb, with the one nearest to it; nil: there is nothing wrong with it.
    static func unknownVerb(among verbs: [String]) -> TypingTrouble? {
        guard !verb.isEmpty || arguments.first == "", verb != "help", !verbs.contains(verb) else { return nil }
        return .unknownVerb(typed: verb, nearest: NearestIds.of(verb, among: verbs, most: 1).first ?? "plan")
    }

    /// Tells trouble without a verb that would do it.
    static func report(_ trouble: TypingTrouble) -> ExitCode {
        // No typed word can make these few wrong.
        guard let options = try? OutputOptions.parse(wantsJSON ? ["--json"] : []) else { return .validationFailure }
        return Console(options).report(trouble, command: verb, words: words)
    }
}
