public import ArgumentParser
public import PlacementDomain

/// Sizes as they are typed, and as the help lists them.
extension InstanceSize: ExpressibleByArgument {}
