import PlacementDomain

extension DocumentChange {
    typealias Value = (key: String, value: String)

    /// What differs between two lists of values: in the order of the second, what goes at the end.
    static func list(_ before: [Value], _ after: [Value]) -> [DocumentChange] {
        let (old, new) = (byKey(before), byKey(after))
        let kept = after.compactMap { entry -> DocumentChange? in
            let was = old[entry.key]
            return was == entry.value ? nil : DocumentChange(key: entry.key, before: was, after: entry.value)
        }
        return kept
            + before.filter { new[$0.key] == nil }.map { DocumentChange(key: $0.key, before: $0.value, after: nil) }
    }

    /// The values of rules, each with id, jurisdiction, frames and first day of its version.
    static func values(_ rules: RuleBook) -> [Value] {
        rules.versions.flatMap { version -> [Value] in
            let frames = LegalFrame.allCases.filter { version.frames.contains($0) }.map(\.rawValue)
            let place = [
                version.id, version.jurisdiction, frames.isEmpty ? "*" : frames.joined(separator: "+"),
                "\(version.validFrom)",
            ].joined(separator: " ")
            let numbers = version.numbers.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
            let words = version.words.sorted { $0.key < $1.key }.map { ($0.key, $0.value.joined(separator: ", ")) }
            let own = numbers + words + [("source", version.source), ("status", version.status)]
            return own.map { (key: "\(place) \($0.0)", value: $0.1) }
        }
    }

    private static func byKey(_ values: [Value]) -> [String: String] {
        Dictionary(values.map { ($0.key, $0.value) }) { first, _ in first }
    }
}
