import ArgumentParser
import PlacementDomain

/// What is to be corrected, as it is typed.
struct CorrectionArguments: ParsableArguments {
    @Option(help: "A working day that does not take place: series@date. Repeatable.")
    var cancel: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: "Somebody who does not come: client@series@date. Repeatable.")
    var remove: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: "Somebody who comes on another day, with --to behind it: client@series@date. Repeatable.")
    var move: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: "Somebody who comes as well, with --to behind it. Repeatable.")
    var add: [String] = []

    @Option(help: "The working day of the --move or --add before it: series@date.")
    var to: [String] = []

    @Option(help: "How many seats a working day has: series@date=number. Repeatable.")
    var seats: [String] = []

    /// The lines that were typed, in this order: cancelled, seats, removed, then moved and added as typed.
    ///
    /// - Throws: what cannot be read, or a --to too many or too few.
    func lines() throws -> [CorrectionLine] {
        let pairs = try pairs()
        return try cancel.map { CorrectionLine(what: .cancel, session: try session($0, "--cancel"), file: "--cancel") }
            + seats.map(seatsLine)
            + remove.map { text in
                let (client, session) = try person(text, "--remove")
                return CorrectionLine(what: .remove, client: client, session: session, file: "--remove")
            } + pairs
    }

    private func seatsLine(_ text: String) throws -> CorrectionLine {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let seats = Int(parts[1]), (0...10_000).contains(seats) else {
            throw ValidationError("--seats is series@date=number, for example s3@2026-12-02=2.")
        }
        return CorrectionLine(
            what: .seats, session: try session(String(parts[0]), "--seats"), seats: seats, file: "--seats")
    }

    /// Each --move and --add with the --to that was typed behind it.
    private func pairs() throws -> [CorrectionLine] {
        var lines: [CorrectionLine] = []
        var (moves, adds, targets) = (move[...], add[...], to[...])
        var open: CorrectionLine?
        for option in TypedCommand.order(of: ["move", "add", "to"]) {
            switch option {
            case "to":
                guard var line = open, let target = targets.popFirst() else { throw CorrectionArguments.unpaired }
                line.to = try session(target, "--to")
                lines.append(line)
                open = nil
            case "move":
                guard open == nil, let text = moves.popFirst() else { throw CorrectionArguments.unpaired }
                let (client, session) = try person(text, "--move")
                open = CorrectionLine(what: .move, client: client, session: session, file: "--move")
            default:
                guard open == nil, let text = adds.popFirst() else { throw CorrectionArguments.unpaired }
                open = CorrectionLine(what: .add, client: text, file: "--add")
            }
        }
        guard open == nil, moves.isEmpty, adds.isEmpty, targets.isEmpty else { throw CorrectionArguments.unpaired }
        return lines
    }

    private static let unpaired = ValidationError("Give --to once behind each --move and each --add.")

    private func session(_ text: String, _ option: String) throws -> SessionID {
        guard let session = SessionID(text) else {
            throw ValidationError("\(option) needs a working day as series@date, for example s3@2026-12-02.")
        }
        return session
    }

    /// `c12@s3@2026-12-02`: neither ids nor names hold `@`.
    private func person(_ text: String, _ option: String) throws -> (client: String, session: SessionID) {
        guard let at = text.firstIndex(of: "@"), at > text.startIndex else {
            throw ValidationError("\(option) is client@series@date, for example c12@s3@2026-12-02.")
        }
        return (String(text[..<at]), try session(String(text[text.index(after: at)...]), option))
    }
}

/// A minute as it is typed: `2026-12-02T07:45`.
struct TypedMoment: ExpressibleByArgument {
    let value: Moment

    init?(argument: String) {
        guard let value = Moment(text: argument) else { return nil }
        self.value = value
    }
}

/// A cause as it is typed.
struct TypedCause: ExpressibleByArgument {
    let value: CorrectionReason

    init?(argument: String) {
        guard let value = CorrectionReason(rawValue: argument) else { return nil }
        self.value = value
    }

    static var allValueStrings: [String] { CorrectionReason.allCases.map(\.rawValue) }
}
