package import PlacementModel

/// How long it takes from a search's end to a plan's: draft, reasons, check and writing.
///
/// All of these go once more through the choices of clients, so it is reckoned from the time that making these choices
/// took, here and now: on a machine with other work both take longer. The shares are those of a profile of one country.
package struct AfterSearch: Sendable {
    /// How long the choices of everybody took to make.
    let ofChoices: Duration
    /// Clients who have a choice.
    let clients: Int

    /// Of the time of the choices: deriving them again in the check, and hashing and writing the roster.
    private static let always = 1.5
    /// The same if everybody were unplaced: each has a reason and a repair, for which he is planned again some 20 times.
    private static let ofUnplaced = 8.0
    /// Of each case of the certificate beyond the first: the check prices all columns again.
    private static let ofLeaf = 0.08
    /// For each pattern of a client on two threads, where somebody made the choices earlier and nobody knows how long
    /// that took: nanoseconds.
    private static let nanosecondsOfPattern = 300

    /// - Parameter madeIn: how long it took to make the choices of `space`; zero where they were there already.
    package init(space: ChoiceSpace, madeIn: Duration) {
        clients = space.units.count
        ofChoices = max(madeIn, .nanoseconds(AfterSearch.nanosecondsOfPattern * space.patterns.count))
    }

    /// - Parameters:
    ///   - unplaced: clients who would be left out if the search ended now.
    ///   - leaves: cases of the certificate, at least 1.
    package func time(unplaced: Int, leaves: Int) -> Duration {
        let part = Double(unplaced) / Double(max(1, clients))
        return ofChoices
            * (AfterSearch.always + AfterSearch.ofUnplaced * part + AfterSearch.ofLeaf * Double(leaves - 1))
    }
}
