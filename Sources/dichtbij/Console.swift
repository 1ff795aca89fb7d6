import ArgumentParser
import Foundation

/// The two streams: results on standard output, messages and progress on standard error.
struct Console: Sendable {
    let isOutputTerminal: Bool
    let isErrorTerminal: Bool
    let hasColour: Bool
    let isQuiet: Bool

    init(_ options: OutputOptions) {
        let environment = ProcessInfo.processInfo.environment
        let isDumb = environment["TERM"] == "dumb"
        isOutputTerminal = isatty(1) == 1 && !isDumb
        isErrorTerminal = isatty(2) == 1 && !isDumb
        let isColourForbidden = options.noColor || !(environment["NO_COLOR"] ?? "").isEmpty
        hasColour = isOutputTerminal && !isColourForbidden
        isQuiet = options.quiet
    }

    /// Writes a result; a reader that went away ends the writing silently.
    ///
    /// - Throws: exit code 74 where it cannot be written.
    func result(_ text: String) throws {
        if let failure = Console.write(text, to: 1), failure != EPIPE {
            message("dichtbij: standard output cannot be written: \(String(cString: strerror(failure)))")
            message("Do: see that there is room where the output goes, and type the command again.")
            throw ExitCode.writeError
        }
    }

    /// Writes an error or something that must be read, even with `--quiet`.
    func message(_ text: String) { _ = Console.write(text + "\n", to: 2) }

    /// Writes something that is only nice to know.
    func note(_ text: String) { if !isQuiet { message(text) } }

    func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func good(_ text: String) -> String { hasColour ? "\u{1B}[32m\(text)\u{1B}[0m" : text }
    func bad(_ text: String) -> String { hasColour ? "\u{1B}[31m\(text)\u{1B}[0m" : text }

    /// Writes all bytes; returns the error number of the first failure.
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
