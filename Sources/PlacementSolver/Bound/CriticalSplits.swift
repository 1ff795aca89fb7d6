internal import LinearProgramming
internal import PlacementModel

/// Splits on lost hours among those who are short of choices, each case proven by a linear program over lost points.
///
/// Two who could each lose nothing at the same place are split in halves there, and no price says that one of them must
/// lose an hour. A country's programs hold some 1,200 clients with their cheapest columns, so a case takes milliseconds.
package final class CriticalSplits {
    private let setup: RunSetup
    private let scopes: ScopeMaker
    private let critical: CriticalCase
    private let scope: MasterScope
    /// nil: the program of all cases together is not solved yet.
    private var search: LeafSearch?

    /// Leaves at most: each is priced in full by whoever checks the certificate.
    private static let mostLeaves = 64

    package init(_ critical: CriticalCase, _ setup: RunSetup, scopes: ScopeMaker) {
        self.critical = critical
        self.setup = setup
        self.scopes = scopes
        scope = MasterScope(critical.scope, setup.space)
    }

    /// What all cases prove of everybody's lost points (scaled).
    package var sum: Int { critical.sum(of: search?.sum ?? critical.node.sum) }
    package var leaves: [LeafNode] { search?.leaves ?? [critical.node] }

    /// Splits until the sum suffices, or as far as splits lead.
    package func raise(
        until suffices: (Int) -> Bool, isLate: () -> Bool, isCancelled: @escaping @Sendable () -> Bool
    ) async {
        let search = if let search { search } else { await begin(isCancelled) }
        self.search = search
        await search.split(
            upTo: CriticalSplits.mostLeaves, until: { suffices(critical.sum(of: $0)) }, isLate: isLate,
            isCancelled: isCancelled)
    }

    private func begin(_ isCancelled: @escaping @Sendable () -> Bool) async -> LeafSearch {
        var root = RootCase(node: critical.node)
        do throws(LinearProgramError) {
            try await RootProgram(setup: setup, kind: .lostOnly, scope: scope, isCancelled: isCancelled).raise(&root)
        } catch {
            setup.failures.note(error)
        }
        return LeafSearch(
            space: setup.space, scale: setup.scale, kind: .lostOnly, root: root.node, moreRows: root.moreRows,
            scopes: scopes, scope: scope, threads: setup.threads, solvers: setup.lanes, failures: setup.failures)
    }
}
