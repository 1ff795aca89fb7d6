import PlacementDomain

/// Facts as text that differs where the facts differ; only ever compared, never read again.
///
/// No id and no field of an instance holds one of the two separators: tables refuse control characters.
struct FactText {
    private static let betweenFields = "\u{1F}"
    private static let betweenRecords = "\u{1E}"

    private var lines: [String] = []

    init() {}

    mutating func add(_ fields: String...) { lines.append(fields.joined(separator: FactText.betweenFields)) }

    /// In no order: rows of a table may stand in any.
    var text: String { lines.sorted().joined(separator: FactText.betweenRecords) }
}

extension CalendarDay? {
    var fact: String { map(\.description) ?? "" }
}

extension Int? {
    var fact: String { map { String($0) } ?? "" }
}
