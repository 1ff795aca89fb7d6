public import PlacementDomain
import PlacementStore

/// The whole story of an order, as it stands now.
public struct ShownStory: Sendable {
    public let story: OrderStory
    public let reckoning: StoryReckoning
    public let facts: StoreFacts
    /// Now, on the clocks of the office.
    public let moment: Moment
}

/// Tells the whole story of an order.
public enum OrderStoryJob {
    /// Who asks is recorded as somebody who sees the client, before anything of him is read.
    ///
    /// - Throws: `CycleError`: D5018, what the store says; an unknown order as D5170.
    public static func show(
        _ order: OrderID, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> ShownStory {
        let open = try OnStory(order, output: "order show", path, requester, time)
        let story = try open.read { store, day throws(StoreError) in try store.story(of: order, on: day) }
        return ShownStory(
            story: story, reckoning: StoryReckoning(story, rules: try open.state.rules(), on: open.state.today),
            facts: open.state.facts, moment: open.moment)
    }

    /// What is held of the client of an order, for himself: why this place, and who looked.
    ///
    /// - Parameter templates: an office's own; nil: none.
    /// - Throws: `CycleError`; D5495 for a restricted record: a planner tells him himself.
    public static func forClient(
        _ order: OrderID, templates: String?, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> MadePaper {
        let open = try OnStory(order, output: "order show --for-client", path, requester, time)
        return try PaperMaking(open, templates: templates).ownData()
    }
}

/// A store that was opened for somebody who is about to see an order: that is recorded already.
struct OnStory {
    let state: OnState
    let order: OrderID

    init(
        _ order: OrderID, output: String, _ path: String, _ requester: Requester, _ time: StoreTime
    ) throws(CycleError) {
        let state = try OnState(path, requester, time)
        let client = try OnStore.stored { () throws(StoreError) in try state.store.client(of: order) }
        guard let client else { throw try state.unknown(order) }
        try state.consult(client, output: output)
        (self.state, self.order) = (state, order)
    }

    /// Now, in the store's zone.
    var moment: Moment { state.facts.moment(state.clock.now) }

    /// - Parameter body: nil: the order is not there any more, which the store does not let happen.
    func read<Value>(
        _ body: (_ store: Store, _ day: CalendarDay) throws(StoreError) -> Value?
    ) throws(CycleError) -> Value {
        let value = try OnStore.stored { () throws(StoreError) in try body(state.store, state.today) }
        guard let value else { throw .other(StateTrouble(problems: [.unknownOrder(order, nearest: [])])) }
        return value
    }
}
