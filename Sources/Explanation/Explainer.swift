public import PlacementDomain

/// Fills what the solver does not know about the unplaced: code, sentence and smallest repair.
public enum Explainer {
    /// - Parameters:
    ///   - roster: of a solution that is about to be checked and written.
    ///   - language: of the sentences, `nl` or `en`.
    ///   - threads: changes the speed only.
    /// - Complexity: some milliseconds for each unplaced client, after some 50 ms for 2,000 clients.
    public static func complete(
        _ roster: inout Roster, instance: Instance, certificate: BoundCertificate, threads: Int
    ) {
        guard !roster.unplaced.isEmpty else { return }
        let seating = Seating(instance: instance, roster: roster, certificate: certificate)
        for (index, reason) in seating.unplacedReasons(threads: threads).enumerated() {
            let language = instance.language
            roster.unplaced[index].code = reason.code
            roster.unplaced[index].sentence = sentence(reason, language: language)
            roster.unplaced[index].repair = RepairSentences.cell(reason.repair?.repair, language: language)
        }
    }

    /// The reason, and that one change is not enough where it is so.
    public static func sentence(_ reason: UnplacedReason, language: String) -> String {
        let sentence = UnplacedSentences.sentence(reason.code, language: language)
        guard reason.repair == nil, reason.code != .betterLater else { return sentence }
        return sentence + " " + RepairSentences.none(reason.code, language: language)
    }
}
