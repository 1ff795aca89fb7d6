/// What of a store has been kept long enough.
public struct StoreRetention: Hashable, Sendable {
    /// Numbers of plans whose files go.
    public var plans: [Int64]
    /// Numbers of publications whose files go.
    public var publications: [Int64]
    public var files: Int
    /// As they lie in the store.
    public var bytes: Int
    /// Records of who looked at whom.
    public var consultations: Int

    public init(plans: [Int64], publications: [Int64], files: Int, bytes: Int, consultations: Int) {
        self.plans = plans
        self.publications = publications
        self.files = files
        self.bytes = bytes
        self.consultations = consultations
    }

    public var isNothing: Bool { files == 0 && consultations == 0 }
}
