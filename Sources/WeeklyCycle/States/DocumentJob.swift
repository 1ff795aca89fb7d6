import Foundation
import InstanceFormat
public import PlacementDomain
import PlacementStore

/// What is to hold from now on.
public enum DocumentSource: Sendable {
    /// A file that holds all of it.
    case file(String)
    /// Single values of the policy, each with the way to it: `weights.travel.points`.
    case values([(key: String, value: String)])
}

/// A new version of a document that was looked at, and not written.
public struct PreparedDocument: Sendable {
    public let kind: DocumentKind
    public let facts: StoreFacts
    /// What differs, in the order of the document.
    public let changes: [DocumentChange]
    let seen: [UInt8]
    let content: [UInt8]
    let requester: Requester
    let open: OnState

    /// Whether writing would change anything.
    public var changesAnything: Bool { content != seen }
}

/// Shows and records the versions of policy and rules; the last of a kind holds.
public enum DocumentJob {
    /// The text that holds, as it can be edited and set again.
    ///
    /// - Throws: `CycleError`; D5195 where none was recorded yet.
    public static func text(_ kind: DocumentKind, of path: String) throws(CycleError) -> String {
        let bytes = try OnStore.stored { () throws(StoreError) in
            let store = try Store(path: path)
            let bytes = try store.document(kind)
            try store.close()
            return bytes
        }
        if bytes.isEmpty { throw .other(DocumentTrouble.none(kind)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads it as a folder's is read, and says what would differ.
    ///
    /// - Throws: `CycleError`: D5018, D5190, D5191, D5194, D5195; D5192 with the findings of the document.
    public static func prepare(
        _ kind: DocumentKind, _ source: DocumentSource, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> PreparedDocument {
        let open = try OnState(path, requester, time)
        let seen = try OnStore.stored { () throws(StoreError) in try open.store.document(kind) }
        let before = String(decoding: seen, as: UTF8.self)
        let (text, changes) = try made(kind, source, before: before, zone: open.facts.timeZone)
        return PreparedDocument(
            kind: kind, facts: open.facts, changes: changes, seen: seen, content: Array(text.utf8),
            requester: requester, open: open)
    }

    /// Writes it: one act, one decision; nothing where nothing changes.
    ///
    /// - Throws: D5193 without a reason; `overtaken` (D5201) where another version holds by now.
    public static func write(_ prepared: PreparedDocument, reason: String?) throws(CycleError) {
        guard prepared.changesAnything else { return }
        try require(reason: reason)
        let (open, kind) = (prepared.open, prepared.kind)
        let new = NewDocument(
            kind: kind, content: prepared.content, seen: prepared.seen, changes: prepared.changes.count)
        let header = open.header("\(kind.rawValue) set", prepared.requester, reason: reason)
        try open.write { () throws(StoreError) in
            try open.store.write(new, by: header, clock: open.clock)
        } overtaken: { () throws(CycleError) in
            let now = try OnStore.stored { () throws(StoreError) in try open.store.document(kind) }
            return overtaken(prepared, by: now)
        }
    }

    /// - Throws: D5193 where nobody says why.
    public static func require(reason: String?) throws(CycleError) {
        guard let reason, reason.contains(where: { !$0.isWhitespace }) else {
            throw .other(DocumentTrouble.noReason)
        }
    }

    // MARK: What it is to be

    /// As the program writes it, so that another layout of the same is the same.
    private static func made(
        _ kind: DocumentKind, _ source: DocumentSource, before: String, zone: String
    ) throws(CycleError) -> (text: String, changes: [DocumentChange]) {
        if kind == .rules {
            let rules = try read(source) { text, file throws(DataAtFault) in
                try KeptDocuments.rules(text, file: file)
            }
            let old = before.isEmpty ? RuleBook(versions: []) : try rulesThatHold(before)
            return (
                KeptDocuments.text(rules), DocumentChange.list(DocumentChange.values(old), DocumentChange.values(rules))
            )
        }
        let policy = try policy(source, before)
        guard policy.timeZone == zone else { throw .other(DocumentTrouble.otherZone(zone)) }
        let text = KeptDocuments.text(policy)
        return (text, DocumentChange.list(KeptDocuments.values(of: before), KeptDocuments.values(of: text)))
    }

    private static func rulesThatHold(_ text: String) throws(CycleError) -> RuleBook {
        do {
            return try KeptDocuments.rules(text)
        } catch {
            throw .incomplete(error)
        }
    }

    private static func policy(_ source: DocumentSource, _ before: String) throws(CycleError) -> Policy {
        guard case .values(let values) = source else {
            return try read(source) { text, file throws(DataAtFault) in try KeptDocuments.policy(text, file: file) }
        }
        if before.isEmpty { throw .other(DocumentTrouble.none(.policy)) }
        let made: (policy: Policy?, unknown: [String])
        do {
            made = try KeptDocuments.policy(setting: values, in: before)
        } catch {
            throw .other(DocumentTrouble.faults(error))
        }
        guard let policy = made.policy else {
            let keys = KeptDocuments.values(of: before).map(\.key)
            throw .other(
                DocumentTrouble.unknownKeys(
                    made.unknown.map { typed in (typed, nearest(typed, keys)) }))
        }
        return policy
    }

    /// A value below it, where it is a way that goes on.
    private static func nearest(_ typed: String, _ keys: [String]) -> String {
        keys.first { $0.hasPrefix(typed + ".") } ?? NearestIds.of(typed, among: keys, most: 1).first ?? ""
    }

    private static func read<Value>(
        _ source: DocumentSource, _ body: (_ text: String, _ file: String) throws(DataAtFault) -> Value
    ) throws(CycleError) -> Value {
        guard case .file(let path) = source else { preconditionFailure("single values are the policy's alone") }
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8)
        else { throw .other(DocumentTrouble.unreadable(path)) }
        do {
            return try body(text, URL(fileURLWithPath: path).lastPathComponent)
        } catch {
            throw .other(DocumentTrouble.faults(error))
        }
    }

    /// The values that somebody else recorded in between, beside those that were to be.
    private static func overtaken(_ prepared: PreparedDocument, by now: [UInt8]) -> [OvertakenField] {
        func values(_ bytes: [UInt8]) -> [String: String] {
            let text = String(decoding: bytes, as: UTF8.self)
            if prepared.kind == .policy {
                return Dictionary(KeptDocuments.values(of: text).map { ($0.key, $0.value) }) { first, _ in first }
            }
            let rules = (try? KeptDocuments.rules(text)) ?? RuleBook(versions: [])
            return Dictionary(DocumentChange.values(rules).map { ($0.key, $0.value) }) { first, _ in first }
        }
        let (seen, theirs, ours) = (values(prepared.seen), values(now), values(prepared.content))
        return OvertakenField.list(
            prepared.kind.file,
            Set(seen.keys).union(theirs.keys).sorted().map {
                ($0, seen[$0] ?? "–", theirs[$0] ?? "–", ours[$0] ?? "–")
            })
    }
}
