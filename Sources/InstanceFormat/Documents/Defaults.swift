public import PlacementDomain

/// The default `policy.yaml`, which comes with the program.
public enum DefaultPolicy {
    /// The text of the file.
    public static let text = String(decoding: PackageResources.policy_yaml, as: UTF8.self)

    /// Its values; they equal `Policy()`.
    public static func policy() -> Policy { parsed?.policy ?? Policy() }

    /// For each weight the sentence that defends it.
    public static let sentences: [String: String] = {
        guard
            let map = YAMLDocument.parse(
                text, file: "policy.yaml", FindingCollector(.instance)),
            let weights = map.map("weights")
        else { return [:] }
        var sentences: [String: String] = [:]
        for name in PolicyDocument.weightNames { sentences[name] = weights.map(name)?.text("why") }
        return sentences
    }()

    /// Findings of the default file; a test holds them empty.
    package static var findings: [Finding] { parsed?.findings ?? [] }

    private static let parsed: (policy: Policy, findings: [Finding])? = {
        let collector = FindingCollector(.instance)
        return YAMLDocument.parse(text, file: "policy.yaml", collector).flatMap { PolicyDocument.read($0) }
            .map { ($0, collector.report().findings) }
    }()
}

/// The default `rules.yaml`, which comes with the program.
public enum DefaultRules {
    /// The text of the file.
    public static let text = String(decoding: PackageResources.rules_yaml, as: UTF8.self)

    /// Its values, in the order of the file.
    public static func rules() -> RuleBook { parsed.rules ?? RuleBook(versions: []) }

    /// Findings of the default file; a test holds them empty.
    package static var findings: [Finding] { parsed.findings }

    private static let parsed: (rules: RuleBook?, findings: [Finding]) = {
        let collector = FindingCollector(.instance)
        let rules = YAMLDocument.parse(text, file: "rules.yaml", collector).flatMap(RulesDocument.read)
        return (rules, collector.report().findings)
    }()
}
