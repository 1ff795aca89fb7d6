import Foundation
import PlacementDomain
import Synchronization

/// The search as it goes: one live line on a terminal, plain lines elsewhere.
final class ProgressPrinter: Sendable {
    private let console: Console
    private let words: Wording
    private let isVerbose: Bool
    /// Seconds of the last line that was printed, and whether a live line stands there.
    private let state = Mutex<(last: Double, isLive: Bool)>((-1, false))

    init(console: Console, words: Wording, isVerbose: Bool) {
        self.console = console
        self.words = words
        self.isVerbose = isVerbose
    }

    func report(_ progress: SolveProgress) {
        guard !console.isQuiet else { return }
        let isLive = console.isErrorTerminal && !isVerbose
        let pause = isVerbose ? 0 : isLive ? 0.1 : 1
        state.withLock { state in
            guard state.last < 0 || progress.seconds - state.last >= pause else { return }
            state = (progress.seconds, isLive)
            _ = Console.write(isLive ? "\r\u{1B}[2K" + line(progress, width: width) : line(progress) + "\n", to: 2)
        }
    }

    /// Takes the live line away, so that what follows begins at the left.
    func finish() {
        state.withLock { state in
            if state.isLive { _ = Console.write("\r\u{1B}[2K", to: 2) }
            state.isLive = false
        }
    }

    private func line(_ progress: SolveProgress, width: Int? = nil) -> String {
        let time = words.decimal(progress.seconds).alignedRight(to: 6) + " s"
        let step = words("stap", "step") + String(progress.step).alignedRight(to: 5)
        let gap =
            words("nog te winnen", "still to gain") + " "
            + (progress.incumbent == nil ? "–" : words.percent(progress.gap))
        let unplaced = words("zonder plaats", "without a place") + " " + words.number(progress.unplaced)
        let figures =
            isVerbose
            ? [
                words("kosten", "cost") + " " + (progress.incumbent.map(words.number) ?? "–"),
                words("ondergrens", "lower bound") + " " + words.number(progress.bound), progress.phase,
            ] : []
        return ProgressPrinter.line([time, step, gap, unplaced] + figures, width: width)
    }

    /// Whole parts, as many as fit beside the cursor; the first one is cut if it must be.
    static func line(_ parts: [String], width: Int?) -> String {
        guard let width else { return parts.joined(separator: "  ") }
        var line = String((parts.first ?? "").prefix(max(0, width - 1)))
        for part in parts.dropFirst() {
            guard line.count + 2 + part.count < width else { break }
            line += "  " + part
        }
        return line
    }

    /// Columns of the terminal on which the live line stands; nil: there is none, or it does not say.
    private var width: Int? {
        var size = winsize()
        return ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }
}
