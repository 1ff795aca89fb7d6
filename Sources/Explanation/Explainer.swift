public import PlacementDomain

/// Says of everybody who is left out why it is so, and what would change it.
public enum Explainer {
    /// The unplaced of a draft, each with code, sentence and smallest repair, in the order of the draft.
    ///
    /// - Parameters:
    ///   - language: of the sentences, `nl` or `en`.
    ///   - threads: at least 1; changes the speed only.
    /// - Complexity: some milliseconds for each of them.
    public static func unplaced(_ seating: Seating, language: String, threads: Int) -> [UnplacedClient] {
        seating.unplacedReasons(threads: threads).map { reason in
            UnplacedClient(
                client: reason.client, order: reason.order, code: reason.code, cost: reason.cost,
                sentence: sentence(reason, language: language),
                repair: RepairSentences.cell(reason.repair?.repair, language: language))
        }
    }

    /// The reason, and that nothing small is enough where it is so.
    public static func sentence(_ reason: UnplacedReason, language: String) -> String {
        sentence(reason, Wording(language: language))
    }

    /// The same in some words, for days as they are read on a screen.
    public static func sentence(_ reason: UnplacedReason, _ words: Wording) -> String {
        let sentence = UnplacedSentences.sentence(reason.code, reason.facts, words)
        guard reason.repair == nil, reason.code != .betterLater else { return sentence }
        return sentence + " " + RepairSentences.none(reason.facts.term, language: words.code)
    }
}
