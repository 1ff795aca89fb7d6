package import PlacementDomain

extension Store {
    /// Records a place that somebody chose, and ends those that it replaces.
    ///
    /// - Parameters:
    ///   - seen: what was done last when he chose.
    ///   - plan: by which he chose.
    package func place(
        _ entry: Unlinked<Placement, Placement.IDs>, ending kept: [PlacementID], seen: StoreMoment, plan: Int64,
        by header: ActHeader, clock: WallClock
    ) throws(StoreError) {
        try write(header, clock: clock) { writing in
            try writing.require(seen)
            var places = PlaceChanges()
            (places.placements, places.ended) = ([entry], kept)
            try writing.book(places, in: nil)
            let result = Store.digest("\(entry.record.id)\t\(entry.ids.order)\t\(entry.ids.project)")
            try writing.decide(
                NewDecision(
                    kind: .override, inputs: Store.digest("plan=\(plan)"),
                    policy: writing.database.digest(of: "policy"), rules: writing.database.digest(of: "rules"),
                    result: result,
                    payload: Array("placement=\(entry.record.id)\nreason=\(header.reason ?? "")".utf8)))
        }
    }
}
