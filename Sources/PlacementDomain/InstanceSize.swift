/// How big a made-up instance is.
public enum InstanceSize: String, CaseIterable, Hashable, Sendable {
    /// One town and around: 200 clients.
    case town
    /// One region: 2,000 clients.
    case region
    /// The whole Netherlands: 12,000 clients.
    case country
    /// Ten times the country, to see where things break: 120,000 clients.
    case xl
}
