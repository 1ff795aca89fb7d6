internal import LinearProgramming
internal import PlacementDomain
internal import Synchronization

/// Counts the answers that a solver failed to give; the run goes on without them and says so at its end.
package final class SolverFailures: Sendable {
    private let codes = Mutex<[String]>([])

    package init() {}

    func note(_ error: LinearProgramError) { codes.withLock { $0.append(error.code) } }

    var lost: LostAnswers? {
        codes.withLock { codes in
            codes.isEmpty ? nil : LostAnswers(count: codes.count, codes: Set(codes).sorted())
        }
    }
}
