import InstanceFormat
public import PlacementDomain
import PlacementStore

/// What erasing a client would do.
public struct PreparedErasure: Sendable {
    public let client: ClientID
    public let orders: [OrderID]
    /// Whether names or texts of him stand in rows.
    public let isNamed: Bool
    /// Files of kept plans in which he is named.
    public let files: Int
    let store: Store
    let person: StoredPerson
    let tables: [(old: String, new: KeptFile)]
    let header: ActHeader
    let clock: WallClock

    public var isNothing: Bool { !isNamed && files == 0 }
}

/// Erases what a store says of a client: names, numbers, notes and reasons, in rows and in the data of kept plans.
///
/// His id stays, and with it hours, outcomes and places: without a name.
public enum ClientEraseJob {
    /// Looks what would be erased; nothing is written.
    ///
    /// - Throws: `CycleError`: D5018, D5250, D5251, D5253.
    public static func prepare(
        _ path: String, client: ClientID, reason: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> PreparedErasure {
        let (store, _, actor, clock) = try OnStore.open(path, requester, time)
        let names = TableErasure.cells.map(\.table.file)
        let (person, isTold) = try OnStore.stored { () throws(StoreError) in
            (try store.person(client, tables: names), try store.names(client, in: reason))
        }
        guard let person else { throw .other(ErasingTrouble.unknown(client.text)) }
        guard person.open.isEmpty else { throw .other(ErasingTrouble.open(client, person.open)) }
        guard !isTold else { throw .other(ErasingTrouble.reasonNames(client)) }
        let tables = try tables(of: person, in: store)
        return PreparedErasure(
            client: client, orders: person.orders, isNamed: person.isNamed, files: tables.count, store: store,
            person: person, tables: tables,
            header: ActHeader(
                actor: actor, channel: requester.channel, verb: "client erase", program: requester.program,
                reason: reason),
            clock: clock)
    }

    /// Erases it.
    ///
    /// - Returns: tables and columns in which his name, alias or numbers still stand, in somebody else's row: by hand.
    public static func perform(_ prepared: PreparedErasure) throws(CycleError) -> [String] {
        let (store, header, clock) = (prepared.store, prepared.header, prepared.clock)
        return try OnStore.stored { () throws(StoreError) in
            let texts = try store.texts(of: prepared.client)
            if prepared.isNamed { try store.erase(prepared.person, by: header, clock: clock) }
            try store.replace(prepared.tables, of: prepared.person, by: header, clock: clock)
            return try store.places(of: texts)
        }
    }

    /// The tables of kept plans in which he is named, each with what it is without him.
    private static func tables(
        of person: StoredPerson, in store: Store
    ) throws(CycleError) -> [(old: String, new: KeptFile)] {
        let ids = Set([person.client.text] + person.orders.map(\.text))
        var tables: [(old: String, new: KeptFile)] = []
        for table in person.tables {
            let bytes = try OnStore.stored { () throws(StoreError) in try store.file(table.digest) }
            guard let bytes, let cells = TableErasure.cells.first(where: { $0.table.file == table.name }),
                let new = TableErasure.without(ids, bytes, cells)
            else { continue }
            tables.append((table.digest, KeptFile(name: table.name, content: new)))
        }
        return tables
    }
}
