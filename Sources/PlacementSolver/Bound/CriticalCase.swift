/// Those who are short of choices that lose nothing more, and what prices prove of their lost points.
package struct CriticalCase: Sendable {
    let scope: AscentScope
    /// Of them alone, as if nobody else came anywhere.
    package let node: LeafNode
    /// What everybody else loses at least (scaled).
    let others: Int

    /// What is proven of everybody's lost points (scaled).
    package var sum: Int { sum(of: node.sum) }

    /// - Parameter proven: of the critical clients' lost points (scaled); `Int.max`: no roster lies there.
    func sum(of proven: Int) -> Int { proven == Int.max ? Int.max : proven + others }
}
