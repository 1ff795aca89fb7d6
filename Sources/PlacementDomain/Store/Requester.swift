/// Who asks for something, before a store has said whom it knows.
public struct Requester: Hashable, Sendable {
    /// An id that was given; nil: none was.
    public var asserted: String?
    /// The name under which the machine knows him; held in a store alone, never in a log.
    public var login: String
    public var channel: Channel
    /// Version of the program by which he asks.
    public var program: String

    public init(asserted: String?, login: String, channel: Channel = .cli, program: String) {
        self.asserted = asserted
        self.login = login
        self.channel = channel
        self.program = program
    }
}
