import ArgumentParser
import Foundation
import PlacementDomain

/// The two streams: results on standard output, messages and progress on standard error.
///
/// Whatever the text holds, nothing of it steers the terminal but line ends, tabs and the colours given here.
struct Console: Sendable {
    let isOutputTerminal: Bool
    let isErrorTerminal: Bool
    let hasColour: Bool
    let isQuiet: Bool
    let isVerbose: Bool
    /// Errors are told as JSON, too.
    let isJSON: Bool

    init(_ options: OutputOptions) {
        let environment = ProcessInfo.processInfo.environment
        let isDumb = environment["TERM"] == "dumb"
        isOutputTerminal = isatty(1) == 1 && !isDumb
        isErrorTerminal = isatty(2) == 1 && !isDumb
        let isColourForbidden = options.noColor || !(environment["NO_COLOR"] ?? "").isEmpty
        hasColour = isOutputTerminal && !isColourForbidden && !options.json
        isQuiet = options.quiet
        isVerbose = options.verbose
        isJSON = options.json
    }

    /// Writes a result; a reader that went away ends the writing silently.
    ///
    /// - Throws: exit code 74 where it cannot be written.
    func result(_ text: String) throws {
        if let failure = Console.write(shown(text), to: 1), failure != EPIPE {
            let trouble = TypingTrouble.outputClosed(reason: String(cString: strerror(failure)))
            throw report(trouble, command: TypedCommand.verb, words: TypedCommand.words)
        }
    }

    /// Writes an error or something that must be read, even with `--quiet`.
    func message(_ text: String) { _ = Console.write(shown(text) + "\n", to: 2) }

    /// Asks on the terminal, and waits for an answer; anything but yes is no.
    func asks(_ question: String, _ words: Wording) -> Bool {
        _ = Console.write(shown(question) + words(" [j/N] ", " [y/N] "), to: 2)
        let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces).lowercased()
        return [words("j", "y"), words("ja", "yes")].contains(answer)
    }

    /// Writes something that is only nice to know.
    func note(_ text: String) { if !isQuiet { message(text) } }

    func bold(_ text: String) -> String { styled(text, .bold) }

    /// ` (NO_COMMON_DAY)` behind a sentence, with --verbose.
    func code(_ code: String) -> String { isVerbose && !code.isEmpty ? " (\(code))" : "" }
    func good(_ text: String) -> String { styled(text, .good) }
    func bad(_ text: String) -> String { styled(text, .bad) }

    /// Each style has a sign that stands for no character (U+FDD0 and on) until the text is written: so the text itself
    /// may be made visible as a whole.
    private enum Style: Int {
        case bold, good, bad, plain

        init?(_ scalar: Unicode.Scalar) { self.init(rawValue: Int(scalar.value) - 0xFDD0) }

        var sign: String { String(decoding: [0xEF, 0xB7, 0x90 + UInt8(rawValue)], as: UTF8.self) }

        var sequence: String {
            switch self {
            case .bold: "\u{1B}[1m"
            case .good: "\u{1B}[32m"
            case .bad: "\u{1B}[31m"
            case .plain: "\u{1B}[0m"
            }
        }
    }

    private func styled(_ text: String, _ style: Style) -> String {
        hasColour ? style.sign + VisibleText.ofLines(text) + Style.plain.sign : text
    }

    /// The text with its styles, and with everything else that would steer a terminal spelled out.
    private func shown(_ text: String) -> String {
        guard hasColour else { return VisibleText.ofLines(text) }
        var (result, piece) = ("", "")
        for scalar in text.unicodeScalars {
            guard let style = Style(scalar) else {
                piece.unicodeScalars.append(scalar)
                continue
            }
            result += VisibleText.ofLines(piece) + style.sequence
            piece = ""
        }
        return result + VisibleText.ofLines(piece)
    }

    /// Writes all bytes as they are; returns the error number of the first failure.
    static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                return errno
            }
            bytes = bytes.dropFirst(written)
        }
        return nil
    }
}
