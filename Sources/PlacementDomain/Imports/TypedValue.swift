/// A value of a record as somebody types it behind an option.
public struct TypedValue: Hashable, Sendable {
    /// As the format calls it.
    public var field: String
    /// `--seats`.
    public var option: String
    public var text: String

    public init(_ field: String, _ option: String, _ text: String) {
        self.field = field
        self.option = option
        self.text = text
    }
}
