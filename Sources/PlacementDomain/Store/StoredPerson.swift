/// What a store holds of a client that can be erased.
public struct StoredPerson: Hashable, Sendable {
    public var client: ClientID
    public var orders: [OrderID]
    /// Those that have not ended: while one is open, nothing is erased.
    public var open: [OrderID]
    /// Whether names or free texts of him stand in rows.
    public var isNamed: Bool
    /// Files of plans in which he may stand: digest and name.
    public var tables: [Table]

    public struct Table: Hashable, Sendable {
        public var digest: String
        public var name: String

        public init(digest: String, name: String) {
            self.digest = digest
            self.name = name
        }
    }

    public init(client: ClientID, orders: [OrderID], open: [OrderID], isNamed: Bool, tables: [Table]) {
        self.client = client
        self.orders = orders
        self.open = open
        self.isNamed = isNamed
        self.tables = tables
    }
}
