/// An operation of a solver that failed; see `docs/errors.md`, D31xx.
public enum LinearProgramError: Error, Sendable, Equatable {
    /// D3101: the solver refused the call or failed inside; it recovers, but all its masters are lost.
    case solverAborted(text: String)
    /// D3102: no answer that can be trusted, after all fallbacks.
    case numericalFailure(text: String)
    /// D3103: the solver aborted since this master was made.
    case masterLost
    /// D3104: the program is larger than the solver can count.
    case tooLarge(text: String)

    public var code: String {
        switch self {
        case .solverAborted: "D3101"
        case .numericalFailure: "D3102"
        case .masterLost: "D3103"
        case .tooLarge: "D3104"
        }
    }
}

extension LinearProgramError: CustomStringConvertible {
    /// Code, cause and what to do, in one sentence each.
    public var description: String {
        switch self {
        case .solverAborted(let text):
            "D3101  the LP solver aborted: \(text)\n       What now: make its masters again; report the text if it repeats."
        case .numericalFailure(let text):
            "D3102  the LP solver found no trustworthy answer: \(text)\n       What now: scale the program, or leave it out."
        case .masterLost:
            "D3103  this master was lost when its solver aborted\n       What now: make a new one."
        case .tooLarge(let text):
            "D3104  the program is too large for the LP solver: \(text)\n       What now: make it smaller."
        }
    }
}
