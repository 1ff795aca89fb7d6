/// Finds what of a failing history is needed for it to fail.
///
/// - Source: A. Zeller, R. Hildebrandt, "Simplifying and isolating failure-inducing input", 2002,
///   doi:10.1109/32.988498 (the algorithm `ddmin`).
public enum Shrinking {
    /// A part of `history`, in its order, that fails, and does not when any single step of it is left out.
    ///
    /// - Parameters:
    ///   - history: fails.
    ///   - fails: runs a part; the same part must end the same way each time.
    public static func smallest<Step>(_ history: [Step], fails: ([Step]) throws -> Bool) rethrows -> [Step] {
        var (kept, parts) = (history, 2)
        while kept.count >= 2 {
            let pieces = split(kept, into: parts)
            if let piece = try pieces.first(where: { try fails($0) }) {
                (kept, parts) = (piece, 2)
                continue
            }
            let rests = pieces.indices.map { left in
                pieces.indices.filter { $0 != left }.flatMap { pieces[$0] }
            }
            if parts > 2, let rest = try rests.first(where: { try fails($0) }) {
                (kept, parts) = (rest, parts - 1)
                continue
            }
            guard parts < kept.count else { break }
            parts = min(kept.count, parts * 2)
        }
        return kept
    }

    /// Pieces of about the same length, none of them empty.
    private static func split<Step>(_ steps: [Step], into parts: Int) -> [[Step]] {
        (0..<parts).map { Array(steps[(steps.count * $0 / parts)..<(steps.count * ($0 + 1) / parts)]) }
            .filter { !$0.isEmpty }
    }
}
