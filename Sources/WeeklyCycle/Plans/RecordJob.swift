public import PlacementDomain
public import PlacementStore

/// Looks at the decision record.
public enum RecordJob {
    /// Goes along the chain; nothing of people is shown.
    ///
    /// - Parameter head: first digits of a decision's hash that must be in it; nil: none.
    public static func verify(_ path: String, head: String?) throws(StoreError) -> RecordVerification {
        try Store(path: path).verifyRecord(head: head)
    }

    /// The last decisions, the newest first.
    public static func decisions(_ path: String, most: Int) throws(StoreError) -> [RecordedDecision] {
        try Store(path: path).decisions(most: most)
    }
}
