/// A record that refers to records of other tables: by index in an `Instance`, by id in files and stores.
package protocol LinkedRecord: Hashable, Sendable {
    /// The ids of the records to which it refers.
    associatedtype IDs: Hashable, Sendable

    static var table: InstanceTable { get }
    /// Names of the columns that together are unique; empty: no key.
    static var keyFields: [String] { get }
    /// Where `InstanceRecords` holds records of this kind.
    static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Self, IDs>]> { get }
    /// All records of this kind, in the order in which they are written.
    static func all(in instance: Instance) -> [Self]

    /// Line of the file from which it was read; 0: not read from a file, or not kept.
    var line: Int { get }
    /// Its own id; nil: records of this kind have none.
    var ownID: String? { get }
    func ids(in instance: InstanceIDs) -> IDs
    /// Puts indexes in the place of `ids`.
    mutating func link(_ ids: IDs, _ finder: RecordFinder, _ report: RecordReport)
    /// Reports what its values, and the records to which it refers, say against each other.
    ///
    /// - Parameter instance: holds the tables to which this one refers.
    func check(_ report: RecordReport, in instance: Instance)
}

extension LinkedRecord {
    package static var keyFields: [String] { [] }
    package var line: Int { 0 }
    package var ownID: String? { nil }
    package func check(_ report: RecordReport, in instance: Instance) {}
}

/// A record as a file or a store has it: what it says itself, and the ids of the records to which it refers.
package struct Unlinked<Record: Hashable & Sendable, IDs: Hashable & Sendable>: Hashable, Sendable {
    /// The indexes in it mean nothing.
    package var record: Record
    package var ids: IDs

    package init(_ record: Record, ids: IDs) {
        self.record = record
        self.ids = ids
    }
}

/// The ids of a record that refers to no other.
package struct NoIDs: Hashable, Sendable {
    package init() {}
}

extension LinkedRecord where IDs == NoIDs {
    package func ids(in instance: InstanceIDs) -> NoIDs { NoIDs() }
    package mutating func link(_ ids: NoIDs, _ finder: RecordFinder, _ report: RecordReport) {}
}

/// A record with an id: an instance holds them sorted by it.
package protocol IdentifiedRecord: LinkedRecord {
    var id: Identifier<Self> { get }
}

extension IdentifiedRecord {
    package static var keyFields: [String] { ["id"] }
    package var ownID: String? { id.text }
}

/// A record without an id of which some values together are unique.
package protocol KeyedRecord: LinkedRecord {
    associatedtype Key: Hashable
    /// The values of `keyFields`.
    var key: Key { get }
}
