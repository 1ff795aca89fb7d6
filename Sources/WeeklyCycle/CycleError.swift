public import InstanceFormat
public import PlacementDomain
public import PlacementStore

/// Why a job on the store did not end with its result.
public enum CycleError: Trouble {
    case store(StoreError)
    /// A folder cannot be read, or what it holds cannot go into a store.
    case data(DataAtFault, folder: String)
    /// A folder cannot be written.
    case format(FormatError)
    /// What the store holds makes no instance: a fault of what was recorded, or of ours.
    case incomplete(DataAtFault)
    /// Somebody changed what was to be written since it was looked at (D5201, D5204): each field with both values.
    case overtaken(StoreError, [OvertakenField])
    /// What the caller found in between.
    case other(any Trouble)

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .store(let error): error.report(in: words)
        case .overtaken(let error, let fields): CycleError.report(error, fields, words)
        case .data(let fault, let folder):
            fault.report(
                cause: words("in de gegevens", "in the data"),
                remedy: words(
                    "verbeter de genoemde regels van \(folder), en typ de opdracht opnieuw; er is niets gemaakt.",
                    "correct the lines of \(folder) named above, and type the command again; nothing was made."),
                in: words)
        case .format(let error): error.report(in: words)
        case .other(let trouble): trouble.report(in: words)
        case .incomplete(let fault):
            fault.report(
                cause: words("in wat het bestand bevat", "in what the store holds"),
                remedy: words(
                    "verbeter de genoemde gegevens, en typ de opdracht opnieuw.",
                    "correct the records named above, and type the command again."),
                in: words)
        }
    }
    private static func report(_ error: StoreError, _ fields: [OvertakenField], _ words: Wording) -> TroubleReport {
        var report = error.report(in: words)
        report.evidence = fields.map { $0.text(words) }
        return report
    }
}
