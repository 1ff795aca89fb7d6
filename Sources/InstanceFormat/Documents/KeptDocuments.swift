public import PlacementDomain
import Yams

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

    /// Reads a policy, wherever its text comes from.
    ///
    /// - Parameter file: as findings name it.
    public static func policy(_ text: String, file: String = "policy.yaml") throws(DataAtFault) -> Policy {
        try read(text, file) { PolicyDocument.read($0) }
    }

    /// Reads rules, wherever their text comes from.
    public static func rules(_ text: String, file: String = "rules.yaml") throws(DataAtFault) -> RuleBook {
        try read(text, file, RulesDocument.read)
    }

    /// A policy with other single values.
    ///
    /// - Parameters:
    ///   - values: each with the way to it, as `values` names it.
    ///   - text: as it was kept.
    /// - Returns: nil, with the ways that lead to no single value.
    public static func policy(
        setting values: [(key: String, value: String)], in text: String
    ) throws(DataAtFault) -> (policy: Policy?, unknown: [String]) {
        guard var node = try? Yams.compose(yaml: text) else { return (try policy(text), []) }
        var unknown: [String] = []
        for (key, value) in values {
            let way = key.split(separator: ".", omittingEmptySubsequences: false)
            if let changed = DocumentValues.setting(node, way[...], to: value) {
                node = changed
            } else {
                unknown.append(key)
            }
        }
        guard unknown.isEmpty, let mapping = node.mapping else { return (nil, unknown) }
        let collector = FindingCollector(.instance)
        let map = YAMLMap(file: "policy.yaml", entries: mapping, line: 0, path: "", collector: collector)
        if let policy = PolicyDocument.read(map), collector.errorCount == 0 { return (policy, []) }
        var report = collector.report()
        // Lines of a text that nobody typed say nothing.
        for index in report.findings.indices { report.findings[index].line = 0 }
        throw DataAtFault(findings: report.findings, suppressed: report.suppressed)
    }

    /// The single values of a text that was kept, in its order.
    public static func values(of text: String) -> [(key: String, value: String)] {
        guard let node = try? Yams.compose(yaml: text) else { return [] }
        return DocumentValues.all(of: node)
    }

    private static func read<Value>(
        _ text: String, _ file: String, _ body: (YAMLMap) -> Value?
    ) throws(DataAtFault) -> Value {
        let collector = FindingCollector(.instance)
        if let value = YAMLDocument.parse(text, file: file, collector).flatMap(body), collector.errorCount == 0 {
            return value
        }
        let report = collector.report()
        throw DataAtFault(findings: report.findings, suppressed: report.suppressed)
    }
}
