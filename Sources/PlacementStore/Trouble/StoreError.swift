public import PlacementDomain

/// Why something could not be done with a store.
public enum StoreError: Trouble, Hashable {
    /// Nothing stands there (D5004).
    case missing(path: String)
    /// A file that is no store of this program (D5001).
    case notAStore(path: String)
    /// Made or migrated by a later program (D5002).
    case newer(path: String, found: Int, known: Int)
    /// Made by an earlier program: to be migrated first (D5010).
    case older(path: String, found: Int, known: Int)
    /// Somebody else is writing, for longer than one waits (D5003).
    case busy(path: String, LockHolder?)
    /// Others have it open, where nobody may (D5013).
    case inUse(path: String, [LockHolder])
    /// A page that cannot be read as it must be (D5005).
    case damaged(path: String)
    /// May be read but not written (D5006).
    case readOnly(path: String)
    /// No room on the disk (D5007).
    case full(path: String)
    /// Lies on a network file system, where locks cannot be relied on (D5008).
    case network(path: String, kind: String)
    /// Something stands there already (D5009).
    case occupied(path: String)
    /// A setting that does not hold (D5011).
    case setting(path: String, name: String, found: String)
    /// Another failure of SQLite or the system, in its words (D5012).
    case failed(path: String, reason: String)
    /// A file or folder that cannot be made (D5014).
    case cannotCreate(path: String, reason: Said)
    /// A group of logins that is not there or of which the login is no member (D5015).
    case group(String)
    /// Faults were found where there may be none (D5016).
    case unsound(path: String, [StoreFinding])
    /// Another office's (D5017).
    case otherStore(path: String)
    /// Nobody knows who asks (D5018).
    case unknownActor(String)
    /// The last thing that was done is later than now (D5302).
    case clockBehind(now: Timestamp, last: Timestamp)
    /// The database does not let it happen; the detail names tables and columns, never values.
    case refused(StoreRefusal, detail: String)

    public var code: String {
        switch self {
        case .notAStore: "D5001"
        case .newer: "D5002"
        case .busy: "D5003"
        case .missing: "D5004"
        case .damaged: "D5005"
        case .readOnly: "D5006"
        case .full: "D5007"
        case .network: "D5008"
        case .occupied: "D5009"
        case .older: "D5010"
        case .setting: "D5011"
        case .failed: "D5012"
        case .inUse: "D5013"
        case .cannotCreate: "D5014"
        case .group: "D5015"
        case .unsound: "D5016"
        case .otherStore: "D5017"
        case .unknownActor: "D5018"
        case .clockBehind: StoreRefusal.clock
        case .refused(let refusal, _): refusal.code
        }
    }

    public func report(in words: Wording) -> TroubleReport {
        let (cause, remedy) = sentences
        return TroubleReport(
            code: code, cause: words(cause), remedy: words(remedy), ending: ending, evidence: evidence(words))
    }

    private var ending: Ending {
        switch self {
        case .notAStore, .newer, .older, .damaged, .unsound, .otherStore, .missing: .badInput
        case .busy, .inUse, .network, .setting: .unavailable
        case .occupied, .cannotCreate, .group: .cannotCreate
        case .readOnly, .full: .writeFailed
        case .unknownActor: .notPermitted
        case .failed, .clockBehind, .refused: .failed
        }
    }

    private func evidence(_ words: Wording) -> [String] {
        switch self {
        case .busy(_, let holder): holder.map { [$0.text(words)] } ?? []
        case .inUse(_, let holders): holders.map { $0.text(words) }
        case .unsound(_, let findings): findings.map { $0.line(in: words) }
        case .refused(_, let detail): detail.isEmpty ? [] : [detail]
        default: []
        }
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String { report(in: .english).description }
}
