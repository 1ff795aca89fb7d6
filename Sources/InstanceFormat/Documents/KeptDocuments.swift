public import PlacementDomain

/// `policy.yaml` and `rules.yaml` as texts, for whoever keeps them without a folder.
public enum KeptDocuments {
    /// As `InstanceWriter` writes them.
    public static func text(_ policy: Policy) -> String { PolicyDocument.text(policy) }
    public static func text(_ rules: RuleBook) -> String { RulesDocument.text(rules) }

    /// Reads the two texts.
    ///
    /// - Throws: `DataAtFault` with the findings of a folder that holds them.
    public static func read(
        policy: String, rules: String
    ) throws(DataAtFault) -> (policy: Policy, rules: RuleBook) {
        let collector = FindingCollector(.instance)
        let values = YAMLDocument.parse(policy, file: "policy.yaml", collector).flatMap { PolicyDocument.read($0) }
        let book = YAMLDocument.parse(rules, file: "rules.yaml", collector).flatMap(RulesDocument.read)
        guard let values, let book, collector.errorCount == 0 else {
            let report = collector.report()
            throw DataAtFault(findings: report.findings, suppressed: report.suppressed)
        }
        return (values, book)
    }
}
