import Testing

/// No rule is a dead file: the model reaches every one of them, itself or through a list.
@Suite("Rules in use")
struct DeadRuleTests {
    /// A file of the rules room with the types that it declares.
    private struct RuleFile {
        var types: [String]
        var code: String
        var isRule: Bool
    }

    private static let files: [RuleFile] = SourceTree.swiftFiles(below: "Sources")
        .filter { $0.target == "PlacementRules" }
        .map { file in
            let code = withoutIds(file.code)
            let types = code.matches(of: /(?m)^(?:public |package )?(?:final )?(?:enum|struct|class) (\w+)/)
            let isRule = ["Rules", "InputRules", "Costs"].contains { file.path.contains("PlacementRules/\($0)/") }
            return RuleFile(types: types.map { String($0.output.1) }, code: code, isRule: isRule)
        }

    private static let modelCode = SourceTree.swiftFiles(below: "Sources").filter { $0.target == "PlacementModel" }
        .map { withoutIds($0.code) }.joined(separator: "\n")

    /// Looking up a rule's id is no use of the rule.
    private static func withoutIds(_ code: String) -> String { code.replacing(/\b\w+\.(rule|id)\b/, with: "") }

    private static func words(_ code: String) -> Set<String> { Set(code.matches(of: /\w+/).map { String($0.output) }) }

    @Test("the model reaches every hard rule, input rule and cost")
    func reached() {
        var words = DeadRuleTests.words(DeadRuleTests.modelCode)
        var waiting = DeadRuleTests.files
        while let next = waiting.firstIndex(where: { !words.isDisjoint(with: $0.types) }) {
            words.formUnion(DeadRuleTests.words(waiting.remove(at: next).code))
        }
        #expect(DeadRuleTests.files.count { $0.isRule } > 40)
        for file in waiting where file.isRule { Issue.record("\(file.types) is asked by nobody") }
    }

    @Test("every function of a rule is called, or is an answer that a list asks for")
    func functions() {
        let answers: Set = ["ofSeries", "isKeptForSure", "allows"]
        for (index, file) in DeadRuleTests.files.enumerated() where file.isRule {
            let isListed = file.code.contains(/enum \w+: (?:SittingRule|PatternRule)/)
            let others = DeadRuleTests.files.enumerated().filter { $0.offset != index }.map(\.element.code)
            let code = ([DeadRuleTests.modelCode] + others).joined(separator: "\n")
            for match in file.code.matches(of: /(?:package|public) static func (\w+)/) {
                let function = String(match.output.1)
                if isListed, answers.contains(function) { continue }
                let calls = file.code.ranges(of: "\(function)(").count - file.code.ranges(of: "func \(function)(").count
                let isCalled = calls > 0 || file.types.contains { code.contains("\($0).\(function)") }
                #expect(isCalled, "\(file.types) \(function) is called by nobody")
            }
        }
    }

    @Test("every sitting rule and every pattern rule stands in its list", arguments: ["Sitting", "Pattern"])
    func listed(kind: String) {
        let list = SourceTree.text("Sources/PlacementRules/\(kind)s/\(kind)RuleList.swift")
        var count = 0
        for file in SourceTree.swiftFiles(below: "Sources") {
            for match in file.code.matches(of: /enum (\w+): ([\w, ]+) \{/)
            where match.output.2.split(separator: ", ").contains("\(kind)Rule") {
                count += 1
                #expect(list.contains("visit(\(match.output.1).self"), "\(match.output.1) is in no list")
            }
        }
        #expect(count > 3)
    }
}
