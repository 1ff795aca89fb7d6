import GRDB
package import PlacementDomain

extension Writing {
    /// Seals what was recorded since the last seal: hours, outcomes, warnings, places and booked days.
    ///
    /// A row that somebody edits afterwards is then found, with sums that fit it, too: what was sealed is chained. The last
    /// thing that an act does: what it ends or writes afterwards would be before its own seal.
    ///
    /// - Parameter subject: SHA-256 of what is sealed for, 64 hex digits; nil: of nothing but this.
    /// - Returns: the number of its decision.
    @discardableResult
    func seal(of subject: String? = nil) throws -> Int64 {
        let seal = try Seal.of(database, after: Seal.last(database), act: act)
        return try decide(
            NewDecision(
                kind: .seal, inputs: subject ?? Store.digest("seal"), result: Store.digest(seal.text),
                payload: Array(seal.text.utf8)))
    }
}

extension Store {
    /// Sets a seal in an act of its own.
    ///
    /// - Parameter copy: SHA-256 of the copy that was made; the seal says so.
    /// - Returns: the number of its decision.
    package func seal(copy: String, by header: ActHeader, clock: WallClock) throws(StoreError) -> Int64 {
        try write(header, clock: clock) { try $0.seal(of: copy) }
    }
}
