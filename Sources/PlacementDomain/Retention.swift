/// How long a store keeps what it may erase, in months: an office's own choice, for no law gives a term.
public struct Retention: Hashable, Sendable {
    /// Files of plans and publications, `1...1_200`.
    public var archives: Int
    /// Who looked at whose data, `1...1_200`.
    public var consultations: Int

    public init(archives: Int, consultations: Int) {
        self.archives = archives
        self.consultations = consultations
    }
}
