import Foundation
import Testing

@Suite("House rules")
struct HouseTests {
    @Test("the top level holds what the house rules list and nothing else that a person sees")
    func topLevel() {
        // Package.resolved and out/ are made by building and by the demo, and stay out of git.
        let listed: Set = [
            "Package.swift", "Package.resolved", "README.md", "CHANGELOG.md", "LICENSE", "Sources", "Tests",
            "Instances", "Tools", "docs", "out",
        ]
        for name in SourceTree.names(in: "") where !listed.contains(name) { Issue.record("\(name) at the top level") }
    }

    @Test(
        "Sources hold no try!, fatalError, forced cast or forced unwrapping",
        arguments: [#"\btry!"#, #"\bfatalError\b"#, #"\bas!"#, #"[\w\)\]]!(?!=)"#])
    func noForce(pattern: String) throws {
        let regex = try Regex(pattern)
        for file in SourceTree.swiftFiles(below: "Sources") {
            for (number, line) in file.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where line.contains(regex) && !line.contains("#if") {
                Issue.record("\(file.path):\(number + 1): \(line)")
            }
        }
    }

    @Test("rules and checker reckon in integers: floating point stands only in the gap that is printed")
    func integersOnly() throws {
        let regex = try Regex(#"\b(Double|Float)\b"#)
        for file in SourceTree.swiftFiles(below: "Sources")
        where ["PlacementRules", "PlacementModel", "RosterChecker"].contains(file.target) {
            for (number, line) in file.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where line.contains(regex) && !line.contains("gap") && !line.contains("unavoidable") {
                Issue.record("\(file.path):\(number + 1): \(line)")
            }
        }
    }

    @Test(
        "Sources open no connection and start no other program but the browser that prints, as docs/threat-model.md says"
    )
    func noNetwork() {
        let words =
            /\b(?:URLSession|URLRequest|FoundationNetworking|socket|getaddrinfo|Process|posix_spawnp?|popen|execv\w*)\b/
        for file in SourceTree.swiftFiles(below: "Sources") {
            for match in file.code.matches(of: words)
            where !(file.path == "Sources/PlanFolders/Browser.swift" && match.output == "Process") {
                Issue.record("\(file.path): \(match.output)")
            }
        }
        for path in SourceTree.paths(below: "Sources") where path.hasSuffix(".c") || path.hasSuffix(".h") {
            for match in SourceTree.code(of: SourceTree.text(path)).matches(of: words) {
                Issue.record("\(path): \(match.output)")
            }
        }
    }

    @Test("every Swift target is built in Swift 6 mode with the three upcoming features")
    func upcomingFeatures() {
        let manifest = SourceTree.text("Package.swift")
        let settings = manifest.components(separatedBy: "let package = Package(")[0]
        #expect(settings.contains(".swiftLanguageMode(.v6)"))
        for feature in ["ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault"] {
            #expect(settings.contains(".enableUpcomingFeature(\"\(feature)\")"))
        }
        let kinds = [".target(", ".executableTarget(", ".testTarget("]
        for kind in kinds {
            for part in manifest.components(separatedBy: kind).dropFirst() {
                let call = upToClosingParenthesis(part)
                #expect(
                    call.contains("swiftSettings: swiftSettings") || call.contains("\"CGLPK\"")
                        || call.contains("\"CFolders\""),
                    "without the settings: \(kind)\(call))")
            }
        }
    }

    @Test("every package dependency is pinned to one version")
    func exactDependencies() {
        let parts = SourceTree.text("Package.swift").components(separatedBy: ".package(").dropFirst()
        #expect(parts.count >= 3)
        for part in parts { #expect(upToClosingParenthesis(part).contains("exact:")) }
    }

    private func upToClosingParenthesis(_ text: String) -> String {
        var depth = 1
        return String(
            text.prefix { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth > 0
            })
    }
}
