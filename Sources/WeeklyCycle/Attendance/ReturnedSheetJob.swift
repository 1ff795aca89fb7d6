import InstanceFormat
public import PlacementDomain
import PlacementStore
public import Planning

/// A sheet of a partner that came back, and whose hours wait now.
public struct KeptHours: Sendable {
    public let facts: StoreFacts
    public let today: CalendarDay
    public let returned: ReturnedHours
    /// By which its hours are found again: SHA-256 of the file.
    public let sheet: String
    /// How many lines are new; 0: the same file came before.
    public let new: Int
}

/// Takes in what partners send back: their hours are proposed, and count when somebody accepts them (PRIV-01).
public enum ReturnedSheetJob {
    /// Holds the lines against the newest publication, and keeps them until somebody decides.
    ///
    /// - Throws: `CycleError`: D5018, D5546 where nothing was published, D7501 to D7511 for the file.
    public static func keep(
        _ path: String, in store: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> KeptHours {
        let open = try OnState(store, requester, time)
        let reading = ReturnedSheetReader.read(path: path)
        guard let sheet = reading.sheet else { throw .other(SheetTrouble(findings: reading.findings)) }
        let record = try record(open)
        let returned = try returned(sheet, record, open)
        try open.consult(returned.answers.compactMap { $0.row?.client }, output: "attend returned")
        let digest = try digest(of: path)
        let lines = returned.answers.filter { $0.line != nil && $0.answer != .twice && $0.answer != .empty }
        let new = try OnStore.stored { () throws(StoreError) in
            try open.store.propose(
                lines.map(NewProposal.init), sheet: digest, by: open.header("attend returned", requester, reason: nil),
                clock: open.clock)
        }
        return KeptHours(facts: open.facts, today: open.today, returned: returned, sheet: digest, new: new)
    }

    private static func digest(of path: String) throws(CycleError) -> String {
        PublicationFolder.digest(AttendanceSheetReader.bytes(path: path))
    }

    /// What partners hold: the newest publication knows the rows of the eight weeks before it, too.
    private static func record(_ open: OnState) throws(CycleError) -> PublicationRecord {
        let last = try OnStore.stored { () throws(StoreError) in try open.store.publication(nil) }
        guard let last else { throw .noPublication(nil, last: nil) }
        let scratch = try ScratchFolder()
        try scratch.lay(try last.files(in: open.store).record, in: scratch.previous)
        let reading = PublicationFolder.read(folder: scratch.previous)
        guard let record = reading.record else {
            throw .incomplete(DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings))
        }
        return record
    }

    private static func returned(
        _ sheet: ReturnedSheet, _ record: PublicationRecord, _ open: OnState
    ) throws(CycleError) -> ReturnedHours {
        let keys = Set(sheet.lines.compactMap(\.key))
        let sessions = Set(record.rows.filter { keys.contains($0.key) }.map(\.session))
        let days = try OnStore.stored { () throws(StoreError) in try open.store.days(of: sessions) }
        return ReturnedHours(
            sheet, rows: record.rows,
            sitting: { session in
                days[session].map { SittingTimes(start: $0.start, end: $0.end, pause: $0.breakMinutes) }
            }, digest: PublicationFolder.digest)
    }
}

extension NewProposal {
    fileprivate init(_ hours: ProposedHours) {
        self.init(
            key: hours.key.text.isEmpty ? "line \(hours.line ?? 0)" : "\(hours.key.text) \(hours.line ?? 0)",
            order: hours.row?.order, session: hours.row?.session, from: hours.from, to: hours.to,
            minutes: hours.creditMinutes ?? hours.statedMinutes,
            reading: ([hours.answer.rawValue] + hours.findings.map(\.code)).joined(separator: " "),
            remark: hours.remark)
    }
}
