import PlacementDomain

/// A system of case records in memory: cases by id, pages of two, and changes between pages where a test wants them.
actor ModelRecords: CaseRecords {
    nonisolated let writable = Set(CaseField.allCases)
    private(set) var cases: [ForeignID: CaseContent] = [:]
    private var restricted: Set<ForeignID> = []
    private var newcomers: [CaseContent] = []
    private(set) var reads = 0

    func put(_ content: CaseContent) { cases[content.id] = content }

    func change(_ id: ForeignID, _ field: CaseField, to value: String?) { cases[id]?.fields[field] = value }

    func close(_ id: ForeignID, on day: CalendarDay) { cases[id]?.closedOn = day }

    func remove(_ id: ForeignID) { cases[id] = nil }

    func restrict(_ id: ForeignID, _ isRestricted: Bool = true) {
        if isRestricted { restricted.insert(id) } else { restricted.remove(id) }
    }

    /// These come in one by one while pages are read.
    func disturb(with contents: [CaseContent]) { newcomers = contents }

    func page(_ sweep: CaseSweep, after cursor: String?) async throws(CaseTrouble) -> CasePage {
        if cursor != nil, let next = newcomers.popLast() { put(next) }
        let open = cases.values.filter { content in
            switch sweep {
            case .open: content.closedOn == nil
            case .closedAfter(let day): content.closedOn.map { $0 > day } ?? false
            }
        }.filter { !restricted.contains($0.id) }.sorted { $0.id < $1.id }
        let start = cursor.flatMap(Int.init) ?? 0
        let end = min(start + 2, open.count)
        let own = start < end ? Array(open[start..<end]) : []
        return CasePage(
            readings: own.map { .read($0) }, next: end < open.count ? String(end) : nil, total: open.count)
    }

    func read(_ id: ForeignID, at url: String) async throws(CaseTrouble) -> CaseReading {
        reads += 1
        if restricted.contains(id) { return .restricted(id) }
        return cases[id].map { .read($0) } ?? .missing(id)
    }

    func stamp(for message: CaseMessage) async throws(CaseTrouble) -> Timestamp { Timestamp(microseconds: 1) }

    func write(_ message: CaseMessage) async throws(CaseTrouble) -> CaseAnswer { CaseAnswer(.ok) }
}
