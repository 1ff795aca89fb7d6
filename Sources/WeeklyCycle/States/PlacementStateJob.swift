public import PlacementDomain
import PlacementStore

/// A change of a placement that was looked at, and not written.
public struct PreparedPlacement: Sendable {
    public let facts: StoreFacts
    public let today: CalendarDay
    /// As it stands.
    public let standing: PlacementStanding
    /// As it would be; the same where something stands in the way.
    public let placement: PlacementStanding
    /// Why it cannot be; nil: it can.
    public let trouble: StateTrouble?
    let request: PlacementRequest
    let requester: Requester
    let open: OnState

    /// Whether writing would change anything.
    public var changesAnything: Bool { placement != standing }

    /// Fields that change, as the format calls them; the reason of unlocking is told by whoever typed it.
    package var changes: [FieldChange] {
        zip(PlacementStateJob.fields(standing), PlacementStateJob.fields(placement)).filter { $0.1 != $1.1 }.map {
            FieldChange($0.0, from: $0.1, to: $1.1)
        }
    }
}

/// Signs, introduces, unlocks and ends placements.
public enum PlacementStateJob {
    /// Looks whether it can be; who asks is recorded as somebody who sees the client.
    ///
    /// - Throws: `CycleError`: D5018, what the store says; an unknown placement as D5181.
    public static func prepare(
        _ request: PlacementRequest, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> PreparedPlacement {
        let open = try OnState(path, requester, time)
        let (found, ids) = try OnStore.stored { () throws(StoreError) in
            let found = try open.store.standing(of: request.placement, on: open.today)
            return (found, found == nil ? try open.store.placementIDs() : [])
        }
        guard let found else {
            let nearest = NearestIds.of(request.placement.text, among: ids)
            throw .other(StateTrouble(problems: [.unknownPlacement(request.placement, nearest: nearest)]))
        }
        try open.consult(found.client, output: "placement \(request.verb.rawValue)")
        let judged = PlacementJudge(standing: found, today: open.today).judge(request)
        return PreparedPlacement(
            facts: open.facts, today: open.today, standing: found, placement: judged.placement,
            trouble: judged.problems.isEmpty ? nil : StateTrouble(problems: judged.problems), request: request,
            requester: requester, open: open)
    }

    /// Writes it: one act, one decision; nothing where nothing changes.
    ///
    /// - Throws: `overtaken` (D5201) where somebody changed it since it was looked at; what stands in the way.
    public static func write(_ prepared: PreparedPlacement) throws(CycleError) {
        if let trouble = prepared.trouble { throw .other(trouble) }
        guard prepared.changesAnything else { return }
        let (open, seen, request) = (prepared.open, prepared.standing, prepared.request)
        let header = open.header(
            "placement \(request.verb.rawValue)", prepared.requester, reason: request.reason)
        let change = PlacementChange(
            seen: seen, placement: prepared.placement, day: open.today, isOverride: request.verb == .unlock,
            since: request.date ?? open.today)
        try open.write { () throws(StoreError) in
            try open.store.write(change, by: header, clock: open.clock)
        } overtaken: { () throws(CycleError) in
            let now = try OnStore.stored { () throws(StoreError) in
                try open.store.standing(of: seen.id, on: open.today)
            }
            let (before, theirs, ours) = (fields(seen), fields(now ?? seen), fields(prepared.placement))
            return OvertakenField.list(
                "placement \(seen.id)",
                before.indices.map { (before[$0].0, before[$0].1, theirs[$0].1, ours[$0].1) })
        }
    }

    static func fields(_ placement: PlacementStanding) -> [(String, String)] {
        func shown(_ day: CalendarDay?) -> String { day?.description ?? "" }
        return [
            ("state", placement.state.rawValue), ("signedDay", shown(placement.signedDay)),
            ("introducedOn", shown(placement.introducedOn)), ("unlockedOn", shown(placement.unlockedOn)),
        ]
    }
}
