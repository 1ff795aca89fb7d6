/// By which way somebody acts.
public enum Channel: String, CaseIterable, Hashable, Sendable { case cli, web, service, sync, `import` }

/// Who does what, and why: what each write says of itself.
public struct ActHeader: Hashable, Sendable {
    public var actor: Actor
    public var channel: Channel
    /// For example `import` or `order ready`.
    public var verb: String
    /// Version of the program.
    public var program: String
    /// A word of a list; nil: none is asked for.
    public var reasonCode: String?
    /// Free text, kept apart so that it can be erased.
    public var reason: String?

    public init(
        actor: Actor, channel: Channel, verb: String, program: String, reasonCode: String? = nil, reason: String? = nil
    ) {
        self.actor = actor
        self.channel = channel
        self.verb = verb
        self.program = program
        self.reasonCode = reasonCode
        self.reason = reason
    }
}
