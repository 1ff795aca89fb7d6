import PlacementDomain

/// One record of an import on its way to a result.
struct ImportEntry {
    var result: RecordResult
    /// Place of the record that it is found to be; nil: there is none.
    var known: Int?
    /// Places of all that it may be.
    var candidates: [Int] = []
    /// What would stand in the data.
    var merged: RecordCells
    /// Fields of which something is said already.
    var faulty: Set<String> = []
    /// What stands above the fields of its file.
    var headings: [String: String]
    /// Somebody said that it is to go: no row of the data stands for it then.
    var isGone = false
    /// Cannot be read, and is looked at all the same so that everything is said of it at once.
    var isTentative = false

    /// Takes it out of what is taken over, with a reason more.
    mutating func refuse(_ finding: Finding) {
        result.outcome = .refused
        add(finding)
    }

    /// Says something of it where its file has it.
    mutating func add(_ finding: Finding) {
        guard !faulty.contains(finding.field) || finding.field.isEmpty else { return }
        var finding = finding
        finding.file = result.origin?.file ?? finding.file
        finding.line = result.origin?.line ?? 0
        finding.field = headings[finding.field] ?? finding.field
        if !result.findings.contains(finding) { result.findings.append(finding) }
    }
}
