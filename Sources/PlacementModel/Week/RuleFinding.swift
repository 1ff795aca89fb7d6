package import PlacementDomain
internal import PlacementRules

/// Findings of the rules about single records, all warnings: `D12xx` of `docs/errors.md`. Causes hold ids and dates
/// only.
package enum RuleFinding {
    package static func order(_ code: String, _ order: Order, field: String, cause: Said, remedy: Said) -> Finding {
        Finding(
            code: code, severity: .warning, file: "orders.csv", line: order.line, field: field,
            cause: Said { $0("zaak", "order") + " \(order.id): " + $0(cause) }, remedy: remedy)
    }

    package static func series(_ code: String, _ series: Series, field: String, cause: Said, remedy: Said)
        -> Finding
    {
        Finding(
            code: code, severity: .warning, file: "series.csv", line: series.line, field: field,
            cause: Said { $0("reeks", "series") + " \(series.id): " + $0(cause) }, remedy: remedy)
    }

    package static func session(
        _ code: String, _ change: SessionChange, _ series: Series, field: String, cause: Said, remedy: Said
    ) -> Finding {
        Finding(
            code: code, severity: .warning, file: "sessions.csv", line: change.line, field: field,
            cause: Said {
                $0("werkdag", "working day") + " \(series.id)@\(change.date): " + $0(cause)
            }, remedy: remedy)
    }
}
