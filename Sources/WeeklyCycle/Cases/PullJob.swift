package import PlacementDomain
import PlacementStore

/// Takes over what a system of case records says: all open cases, those of ours that are not among them, and those that
/// were closed lately.
///
/// A notification adds nothing to it but haste: whatever was lost, late, doubled or out of order, the end is the same.
package struct PullJob {
    /// As many cases as one transaction takes: others may write in between.
    static let mostOfAct = 50
    /// How long a closed case may still be changed, in days.
    static let closedDays = 26 * 7
    /// How often one goes through all cases again because some came or went meanwhile.
    static let mostRounds = 3

    private let path: String
    private let system: String
    private let records: any CaseRecords
    private let taker: CaseTaker
    private let requester: Requester
    private let time: StoreTime

    package init(
        _ path: String, from records: any CaseRecords, called system: String, taker: CaseTaker, by requester: Requester,
        time: @escaping StoreTime
    ) {
        (self.path, self.system, self.records, self.taker) = (path, system, records, taker)
        (self.requester, self.time) = (requester, time)
    }

    /// Goes through all of them.
    ///
    /// - Throws: `CycleError.other` with a `CaseTrouble` where the system does not answer: what was taken over until then stays, and the next run
    ///   goes on.
    package func run() async throws(CycleError) -> PullReport {
        var pull = try CasePull(path, system, taker, requester, time)
        defer { pull.close() }
        var report = PullReport()
        for round in 1...PullJob.mostRounds {
            report.rounds = round
            if try await sweep(.open, &pull, &report) { break }
        }
        try await readAlone(&pull, &report)
        if try pull.isClosedSweepDue() {
            _ = try await sweep(.closedAfter(pull.today.adding(days: -PullJob.closedDays)), &pull, &report)
            try pull.closedSweepDone()
        }
        return report
    }

    /// Reads single cases that something was heard of; each is forgotten once it was read.
    package func readHeard() async throws(CycleError) -> PullReport {
        var pull = try CasePull(path, system, taker, requester, time)
        defer { pull.close() }
        var report = PullReport()
        for heard in try pull.heard() {
            let id = pull.id(at: heard.url) ?? ForeignID(heard.url)
            let reading = try await asked { () async throws(CaseTrouble) in try await records.read(id, at: heard.url) }
            try pull.take([reading], &report)
            try pull.forget(heard)
        }
        return report
    }

    /// - Returns: false: cases came or went meanwhile, so one may have been passed over.
    private func sweep(
        _ which: CaseSweep, _ pull: inout CasePull, _ report: inout PullReport
    ) async throws(CycleError) -> Bool {
        var (cursor, total): (String?, Int?) = (nil, nil)
        var isSteady = true
        repeat {
            let page = try await asked { () async throws(CaseTrouble) in try await records.page(which, after: cursor) }
            if let total, let now = page.total, now != total { isSteady = false }
            total = page.total ?? total
            // Of closed cases only those are of use that the office knows.
            let readings = which == .open ? page.readings : page.readings.filter { pull.isKnown($0.id) }
            try pull.take(readings, &report)
            cursor = page.next
        } while cursor != nil
        return isSteady
    }

    /// Orders that go on here, and of which no open case was met: closed, moved out of sight, or gone.
    private func readAlone(_ pull: inout CasePull, _ report: inout PullReport) async throws(CycleError) {
        for reference in pull.unseen() {
            let reading = try await asked { () async throws(CaseTrouble) in
                try await records.read(reference.id, at: reference.url)
            }
            try pull.take([reading], &report)
        }
    }

    private func asked<Value: Sendable>(
        _ body: () async throws(CaseTrouble) -> Value
    ) async throws(CycleError) -> Value {
        do {
            return try await body()
        } catch {
            throw .other(error)
        }
    }
}
