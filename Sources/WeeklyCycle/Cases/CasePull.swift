import PlacementDomain
import PlacementStore

/// One pull on its way: the store, and what of the office's cases was met until now.
struct CasePull {
    private let store: Store
    private let facts: StoreFacts
    private let actor: Actor
    private let clock: WallClock
    private let system: String
    private let taker: CaseTaker
    private let header: ActHeader
    private let rules: RuleBook
    let today: CalendarDay
    private var known: [ForeignID: CaseReference] = [:]
    private var met: Set<ForeignID> = []
    private var places: [(id: String, home: Home)]?
    private var reckoner: HomeReckoner?

    init(
        _ path: String, _ system: String, _ taker: CaseTaker, _ requester: Requester, _ time: StoreTime
    ) throws(CycleError) {
        let state = try OnState(path, requester, time)
        (store, facts, actor, clock) = (state.store, state.facts, state.actor, state.clock)
        (self.system, self.taker, today) = (system, taker, state.today)
        rules = try state.rules()
        header = ActHeader(actor: actor, channel: .sync, verb: "sync pull", program: requester.program)
        for reference in try OnStore.stored({ () throws(StoreError) in try state.store.cases(of: system) }) {
            known[reference.id] = reference
        }
    }

    func close() { try? store.close() }

    func isKnown(_ id: ForeignID) -> Bool { known[id] != nil }

    /// The case that is at an address; nil: the office has none there.
    func id(at url: String) -> ForeignID? { known.values.first { $0.url == url && !url.isEmpty }?.id }

    func unseen() -> [CaseReference] {
        known.values.filter { !$0.isEnded && !met.contains($0.id) }.sorted { $0.id < $1.id }
    }

    /// Takes readings over: those that say what they said before are left alone.
    mutating func take(_ readings: [CaseReading], _ report: inout PullReport) throws(CycleError) {
        var contents: [CaseContent] = []
        var odd: [ForeignID: (state: String, cause: String)] = [:]
        for reading in readings where met.insert(reading.id).inserted {
            switch reading {
            case .read(let content): contents.append(content)
            case .restricted(let id):
                report.restricted.append(id)
                odd[id] = ("restricted", "")
            case .invalid(let id, let faults):
                report.invalid[id] = faults
                odd[id] = ("invalid", CasePull.text(faults))
            case .missing(let id):
                report.missing.append(id)
                if isKnown(id) { odd[id] = ("unknown", "") }
            }
        }
        try takeContents(contents, &odd, &report)
    }

    private mutating func takeContents(
        _ contents: [CaseContent], _ odd: inout [ForeignID: (state: String, cause: String)], _ report: inout PullReport
    ) throws(CycleError) {
        let (system, store) = (system, store)
        let digests = try OnStore.stored { () throws(StoreError) in try store.digests(contents, of: system) }
        var changed: [CaseContent] = []
        for (content, digest) in zip(contents, digests) {
            let reference = known[content.id]
            if let closed = content.closedOn, reference == nil, closed <= today { continue }
            if reference?.digest == digest { report.same += 1 } else { changed.append(content) }
            if content.closedOn != nil, reference?.isEnded == false { report.closed.append(content.id) }
        }
        for start in stride(from: 0, to: changed.count, by: PullJob.mostOfAct) {
            let own = Array(changed[start..<min(start + PullJob.mostOfAct, changed.count)])
            for pulled in try write(own) {
                report.add(pulled)
                if pulled.what == .invalid { odd[pulled.id] = ("invalid", CasePull.text(pulled.faults)) }
            }
        }
        let (now, found) = (clock.now, odd)
        let readable = contents.map(\.id).filter { found[$0] == nil }
        try OnStore.stored { () throws(StoreError) in
            try store.remember(found, readable: readable, of: system, at: now)
        }
    }

    private mutating func write(_ contents: [CaseContent]) throws(CycleError) -> [CasePulled] {
        let homes = try newHomes(contents)
        let (store, system, taker, header, clock, rules) = (store, system, taker, header, clock, rules)
        return try OnStore.stored { () throws(StoreError) in
            try store.pull(contents, of: system, taker: taker, homes: homes, by: header, clock: clock) {
                rules.mostWarnings($0)
            }
        }
    }

    private mutating func newHomes(_ contents: [CaseContent]) throws(CycleError) -> [String: NewHome] {
        let store = store
        let named = Set(contents.compactMap { $0.fields[.clientHome] })
        let homes = try OnStore.stored { () throws(StoreError) in try store.unknownHomes(named) }
        guard !homes.isEmpty else { return [:] }
        if reckoner == nil {
            reckoner = try HomeReckoner()
            places = try OnStore.stored { () throws(StoreError) in try store.placesToTravelTo() }
        }
        guard let reckoner, let places else { return [:] }
        return reckoner.reckon(homes, to: places)
    }

    /// Fields and causes, without values.
    private static func text(_ faults: [CaseFault]) -> String {
        faults.map { "\($0.field): \($0.cause.english)" }.joined(separator: "; ")
    }

    // MARK: What was heard, and how far one came

    func heard() throws(CycleError) -> [HeardCase] {
        let (store, system) = (store, system)
        return try OnStore.stored { () throws(StoreError) in try store.heard(of: system) }
    }

    func forget(_ heard: HeardCase) throws(CycleError) {
        let store = store
        try OnStore.stored { () throws(StoreError) in try store.forget(heard) }
    }

    /// Once a day.
    func isClosedSweepDue() throws(CycleError) -> Bool {
        let (store, system, facts) = (store, system, facts)
        let last = try OnStore.stored { () throws(StoreError) in try store.lastSweep(of: system + " closed") }
        return last.map { facts.day(of: $0) < today } ?? true
    }

    func closedSweepDone() throws(CycleError) {
        let (store, system, now) = (store, system, clock.now)
        try OnStore.stored { () throws(StoreError) in try store.sweepDone(of: system + " closed", at: now) }
    }
}
