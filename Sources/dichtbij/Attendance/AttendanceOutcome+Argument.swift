public import ArgumentParser
public import PlacementDomain

/// Outcomes as they are typed: by code or by word.
extension AttendanceOutcome: ExpressibleByArgument {
    public init?(argument: String) { self.init(typed: argument) }
}

/// Kinds as they are typed, and as the help lists them.
extension LedgerAdjustment: ExpressibleByArgument {}
