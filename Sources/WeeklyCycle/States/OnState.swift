import InstanceFormat
import PlacementDomain
import PlacementStore

/// A store that was opened for somebody who is about to change a state.
struct OnState {
    let store: Store
    let facts: StoreFacts
    let actor: Actor
    let clock: WallClock
    /// In the store's zone.
    let today: CalendarDay
    let program: String

    init(_ path: String, _ requester: Requester, _ time: StoreTime) throws(CycleError) {
        (store, facts, actor, clock) = try OnStore.open(path, requester, time)
        today = facts.today(clock)
        program = requester.program
    }

    /// An order as it stands now; who asks is recorded as somebody who sees its client.
    ///
    /// - Throws: D5170 with the nearest ids where there is none.
    func standing(of order: OrderID, output: String) throws(CycleError) -> OrderStanding {
        let found = try OnStore.stored { () throws(StoreError) in try store.standing(of: order, on: today) }
        guard let found else { throw try unknown(order) }
        try consult(found.client, output: output)
        return found
    }

    /// That there is no such order, with the ids that look most like it.
    func unknown(_ order: OrderID) throws(CycleError) -> CycleError {
        let ids = try OnStore.stored { () throws(StoreError) in try store.orderIDs() }
        return .other(
            StateTrouble(problems: [.unknownOrder(order, nearest: NearestIds.of(order.text, among: ids))]))
    }

    /// Records that he sees what is told of a client.
    func consult(_ client: ClientID, output: String) throws(CycleError) { try consult([client], output: output) }

    /// Records that he sees what is told of clients.
    func consult(_ clients: [ClientID], output: String) throws(CycleError) {
        try StoreReader(store: store, actor: actor, clock: clock, program: program)
            .consult(Array(Set(clients)).sorted(), output: output)
    }

    /// The rules that hold; none where no document was recorded yet.
    func rules() throws(CycleError) -> RuleBook {
        let text = try OnStore.stored { () throws(StoreError) in try store.document(.rules) }
        guard !text.isEmpty else { return RuleBook(versions: []) }
        do {
            return try KeptDocuments.rules(String(decoding: text, as: UTF8.self))
        } catch {
            throw .incomplete(error)
        }
    }

    func header(_ verb: String, _ requester: Requester, code: String? = nil, reason: String?) -> ActHeader {
        ActHeader(
            actor: actor, channel: requester.channel, verb: verb, program: requester.program, reasonCode: code,
            reason: reason)
    }

    /// Writes; where somebody was first, each value that he changed is told.
    func write(
        _ body: () throws(StoreError) -> Void, overtaken: () throws(CycleError) -> [OvertakenField]
    ) throws(CycleError) {
        do {
            try body()
        } catch {
            guard case .refused(let refusal, _) = error, refusal.code == StoreRefusal.overtaken else {
                throw .store(error)
            }
            throw .overtaken(error, try overtaken())
        }
    }
}

extension OvertakenField {
    /// Fields of one record that are other than they were seen, with what was to be written; unchanged ones are left out.
    static func list(
        _ record: String, _ fields: [(name: String, seen: String, theirs: String, ours: String)]
    ) -> [OvertakenField] {
        fields.filter { $0.seen != $0.theirs }.map {
            OvertakenField(record: record, field: $0.name, seen: $0.seen, theirs: $0.theirs, ours: $0.ours)
        }
    }
}
