public import ArgumentParser
public import PlacementDomain

/// Kinds as they are typed, and as the help lists them.
extension ActorEntry.Kind: ExpressibleByArgument {}
