import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders

/// The options that every verb has.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print one JSON object instead of text.")
    var json = false

    @Flag(help: "Print no progress and no messages but errors.")
    var quiet = false

    @Flag(help: "Print more on standard error.")
    var verbose = false

    @Flag(name: .customLong("no-color"), help: "Print without colour (as NO_COLOR and TERM=dumb do).")
    var noColor = false

    @Option(help: "Language of the text: nl or en. (default: that of the instance)")
    var language: Language?

    /// - Parameter instanceLanguage: nil where no instance could be read: then the environment says the language.
    func words(_ instanceLanguage: String? = nil) -> Wording {
        if let language { return Wording(isDutch: language == .nl) }
        return instanceLanguage.map { Wording(language: $0) } ?? Environment.words
    }

    /// In the language that the folder's `instance.yaml` names, whatever else is wrong with the folder.
    func words(folder: String) -> Wording { words(StatedLanguage.of(folder)) }

    /// For whoever reads on the day of the plan.
    func words(_ instance: Instance) -> Wording { words(instance.language).read(on: instance.asOf) }
}

/// What the environment says of the reader.
enum Environment {
    /// Dutch where `LANG` begins with `nl`.
    static var words: Wording {
        Wording(isDutch: ProcessInfo.processInfo.environment["LANG"]?.hasPrefix("nl") ?? false)
    }
}

/// Threads to use where nobody says how many: all that the machine has.
enum Threads {
    static var all: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

enum Language: String, ExpressibleByArgument, CaseIterable {
    case nl, en
}
