import ArgumentParser
import Foundation
import PlacementDomain

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

    /// - Parameter instanceLanguage: nil where no instance could be read.
    func words(_ instanceLanguage: String? = nil) -> Wording {
        if let language { return Wording(isDutch: language == .nl) }
        return Wording(language: instanceLanguage)
    }
}

/// Threads to use where nobody says how many: all that the machine has.
enum Threads {
    static var all: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

enum Language: String, ExpressibleByArgument, CaseIterable {
    case nl, en
}

/// A length of time as it is typed: `500ms`, `30s`, `5m`.
struct TypedDuration: ExpressibleByArgument, Hashable {
    let milliseconds: Int

    init?(argument: String) {
        let units = [("ms", 1), ("s", 1_000), ("m", 60_000)]
        guard let (unit, factor) = units.first(where: { argument.hasSuffix($0.0) }),
            let number = Double(argument.dropLast(unit.count)), number.isFinite, number > 0,
            number * Double(factor) <= 86_400_000 * 7
        else { return nil }
        milliseconds = max(1, Int((number * Double(factor)).rounded()))
    }

    var duration: Duration { .milliseconds(milliseconds) }
}

/// A share between 0 and 1 as it is typed, kept in parts per million.
struct TypedShare: ExpressibleByArgument, Hashable {
    let partsPerMillion: Int

    init?(argument: String) {
        guard let number = Double(argument), (0...1).contains(number) else { return nil }
        partsPerMillion = Int((number * 1_000_000).rounded())
    }
}

/// A whole number of at least 1.
struct TypedCount: ExpressibleByArgument, Hashable, CustomStringConvertible {
    let value: Int

    init(_ value: Int) { self.value = value }

    var description: String { String(value) }

    init?(argument: String) {
        guard let value = Int(argument), value >= 1 else { return nil }
        self.value = value
    }
}
