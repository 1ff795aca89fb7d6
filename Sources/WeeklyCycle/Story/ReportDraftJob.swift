public import PlacementDomain
import Publishing

/// Which report is drafted.
public enum ReportKind: String, CaseIterable, Sendable {
    case completion, `return`, impossible
}

/// Drafts reports from the ledger; nothing is sent, and nothing but who looked is recorded.
public enum ReportDraftJob {
    /// - Parameter templates: folder of an office's own; nil: none.
    /// - Throws: `CycleError`: D5170, D5491 to D5494.
    public static func draft(
        _ kind: ReportKind, of order: OrderID, templates: String?, in path: String, by requester: Requester,
        time: StoreTime
    ) throws(CycleError) -> MadePaper {
        let open = try OnStory(order, output: "order draft", path, requester, time)
        let report: ReportFacts.Kind =
            switch kind {
            case .completion: .completion
            case .return: .return
            case .impossible: .impossible
            }
        return try PaperMaking(open, templates: templates).report(report)
    }
}

/// Makes the letter of a warning that stands in a store.
public enum WarningLetterJob {
    /// - Parameters:
    ///   - number: of the warning.
    ///   - templates: folder of an office's own; nil: none.
    /// - Throws: `CycleError`: D5170, D5490, D5495, D5496.
    public static func make(
        _ number: Int, of order: OrderID, templates: String?, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> MadePaper {
        let open = try OnStory(order, output: "warn letter", path, requester, time)
        return try PaperMaking(open, templates: templates).warning(number)
    }
}
