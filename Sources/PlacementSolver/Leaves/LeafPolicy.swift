/// When rounds of leaf splits are worth their time.
struct LeafPolicy {
    let isTown: Bool
    private var lastGain = 0
    private var pause = leastPause
    private var nextRound = 0

    /// Rounds until splits are tried again outside towns: while they pay, and at most, doubled each time they do not.
    private static let leastPause = 4
    private static let greatestPause = 64
    /// Steps of splits in a round at most, so that the roster has its turn.
    private static let mostSteps = 16
    /// Steps of every round in a town, where a proof takes some 10 ms: more once the roster is at rest.
    private static let townSteps = (roundThatWon: 2, quietRound: 8)
    /// Splits pay if the last step raised the bound by more than one part in so many of what the round won for the
    /// roster: both close the gap, and a step takes less time than a round of neighbourhoods.
    private static let gainWorth = 4

    init(isTown: Bool) { self.isTown = isTown }

    /// Whether another split pays in this round: the last one against what the roster won.
    ///
    /// - Parameters:
    ///   - won: points by which the round lowered the roster's cost.
    ///   - steps: splits of this round so far.
    func pays(round: Int, won: Int, steps: Int) -> Bool {
        let town = won > 0 ? LeafPolicy.townSteps.roundThatWon : LeafPolicy.townSteps.quietRound
        // Elsewhere, where splits win nothing, they are tried again ever more rarely.
        let least = isTown ? town : round >= nextRound ? 1 : 0
        return steps < least || steps < LeafPolicy.mostSteps && LeafPolicy.gainWorth * lastGain > won
    }

    /// - Parameters:
    ///   - gain: points by which a split raised the bound.
    ///   - won: points by which its round lowered the roster's cost.
    mutating func note(gain: Int, won: Int, round: Int) {
        lastGain = gain
        pause =
            LeafPolicy.gainWorth * gain > won
            ? LeafPolicy.leastPause : min(LeafPolicy.greatestPause, 2 * pause)
        nextRound = round + pause
    }
}
