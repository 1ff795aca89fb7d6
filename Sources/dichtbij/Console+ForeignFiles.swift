import Foundation
import PlacementDomain

extension Console {
    /// Asks before the work, where a folder to be replaced holds files that the program did not make; where nobody can
    /// answer, the job says by itself what stands in the way.
    ///
    /// - Parameter find: finds those files.
    func mayRemoveForeign(_ find: (String) -> [String], in output: String, _ options: OutputOptions) -> Bool {
        guard !options.quiet, !options.json, isatty(0) == 1, isErrorTerminal else { return false }
        let files = find(output)
        guard !files.isEmpty else { return false }
        let words = options.words()
        message(
            words(
                "In \(output) staan bestanden die dit programma niet heeft gemaakt:",
                "\(output) holds files that this program did not make:") + " " + files.joined(separator: ", "))
        return asks(words("Mee verwijderen?", "Remove them, too?"), words)
    }
}
