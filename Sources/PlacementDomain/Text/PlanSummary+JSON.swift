extension PlanSummary {
    /// Name and version of `summary.json` and of the plan object on stdout.
    package static let schema = "dichtbij.plan"

    /// The members that `summary.json` and the plan object on stdout share, in their order.
    ///
    /// - Parameter gapForm: how the gap is written: the file has always had `0.0` where stdout has `0`.
    package func jsonMembers(gapForm: (Double) -> JSONText) -> [(String, JSONText)] {
        [
            ("schema", .string("\(PlanSummary.schema)/1")), ("instance", .string(instance)),
            ("rosterId", .string(rosterId)), ("cost", .integer(cost)), ("bound", .integer(bound)),
            ("unavoidable", .integer(unavoidable)), ("gap", gapForm(gap)),
            ("lawfulTierProven", .bool(lawfulTierProven)), ("clients", .integer(clients)),
            ("placed", .integer(placed)), ("unplaced", .integer(unplaced)), ("notPlanned", .integer(notPlanned)),
            ("unworkedHours", .integer(unworkedHours)), ("violations", .integer(0)),
            ("conflicts", .integer(conflicts)), ("warnings", .integer(warnings)),
            ("stopReason", .string(stopReason.rawValue)), ("from", from.map { .string($0) } ?? .null),
            ("fromHash", fromHash.map { .string($0) } ?? .null), ("held", .integer(held)),
        ]
    }
}
