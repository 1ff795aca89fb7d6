internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel
internal import Synchronization

/// Does `work(item, lane)` for `0..<items`: whichever lane is free takes the next item.
///
/// Items must be independent, so that it does not matter which lane takes which. A solver that fails must leave things
/// as they were: the failure is noted, and the next item is taken.
func forEachItem(
    _ items: Int, lanes: [any LinearProgramSolver], failures: SolverFailures,
    _ work: @escaping @Sendable (Int, any LinearProgramSolver) async throws(LinearProgramError) -> Void
) async {
    let queue = WorkItems(count: items)
    await withTaskGroup(of: Void.self) { group in
        for lane in lanes {
            group.addTask {
                while let item = queue.take() {
                    do throws(LinearProgramError) {
                        try await work(item, lane)
                    } catch {
                        failures.note(error)
                    }
                }
            }
        }
    }
}

/// Numbers `0..<count`, each given out once: who is free takes the next.
private final class WorkItems: Sendable {
    private let count: Int
    private let taken = Mutex(0)

    init(count: Int) { self.count = count }

    func take() -> Int? {
        taken.withLock { taken in
            guard taken < count else { return nil }
            defer { taken += 1 }
            return taken
        }
    }
}
