/// A copy of a store that was made and looked through.
public struct StoreCopy: Hashable, Sendable {
    public var path: String
    public var bytes: Int
    /// SHA-256 of the file.
    public var digest: String
    /// The first 20 digits of the last decision's hash.
    public var head: String
    public var verification: StoreVerification

    public init(path: String, bytes: Int, digest: String, head: String, verification: StoreVerification) {
        self.path = path
        self.bytes = bytes
        self.digest = digest
        self.head = head
        self.verification = verification
    }
}
