import Foundation
import Testing

/// The rooms and what each may import: the table of the house rules, held here because SwiftPM accepts an import that
/// comes in through another dependency.
@Suite("Imports")
struct ImportTests {
    /// Room → modules it may import, beside the system's.
    static let rooms: [String: Set<String>] = [
        "CFolders": [],
        "CZlib": [],
        "CGLPK": [],
        "LinearProgramming": [],
        "GLPKSolver": ["LinearProgramming", "CGLPK"],
        "PlacementDomain": [],
        "PlacementRules": ["PlacementDomain"],
        "PlacementModel": ["PlacementDomain", "PlacementRules"],
        "Geography": ["PlacementDomain"],
        "InstanceFormat": ["PlacementDomain", "CFolders", "Yams", "Crypto"],
        "InstanceGenerator": ["PlacementDomain", "Geography"],
        "PlacementSolver": ["PlacementDomain", "PlacementModel", "LinearProgramming"],
        "RosterChecker": ["PlacementDomain"],
        "Explanation": ["PlacementDomain", "PlacementRules", "PlacementModel"],
        "Publishing": ["PlacementDomain", "RosterChecker", "Mustache"],
        "Planning": [
            "PlacementDomain", "PlacementRules", "PlacementModel", "LinearProgramming", "GLPKSolver",
            "PlacementSolver", "RosterChecker", "Explanation", "Publishing",
        ],
        "PlanFolders": [
            "PlacementDomain", "PlacementModel", "InstanceFormat", "InstanceGenerator", "RosterChecker", "Publishing",
            "Planning",
        ],
        "PlacementStore": ["PlacementDomain", "CFolders", "CZlib", "GRDB", "Crypto"],
        "WeeklyCycle": [
            "PlacementDomain", "PlacementRules", "PlacementStore", "InstanceFormat", "Geography", "Publishing",
            "Planning",
            "PlanFolders",
        ],
        "dichtbij": ["Planning", "PlanFolders", "WeeklyCycle", "Explanation", "PlacementDomain", "ArgumentParser"],
    ]
    /// Foundation anywhere; the rest are the language's and the system's own.
    static let system: Set = ["Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]

    @Test("every import in Sources is in the table of rooms")
    func sources() {
        let files = SourceTree.swiftFiles(below: "Sources")
        #expect(files.count > 20)
        for file in files {
            let allowed = (ImportTests.rooms[file.target] ?? []).union(ImportTests.system)
            for module in SourceTree.imports(in: file.code) where !allowed.contains(module) {
                Issue.record("\(file.path) imports \(module)")
            }
        }
    }

    @Test("the jobs on values reach no file: Planning, the model and the rules import nothing of the system's files")
    func values() {
        for room in ["Planning", "PlacementModel", "PlacementRules", "Explanation", "Publishing", "PlacementDomain"] {
            for file in SourceTree.swiftFiles(below: "Sources/\(room)") {
                for word in ["FileManager", "contentsOfFile", "Glibc", "fopen", "URL("]
                where file.code.contains(word) {
                    Issue.record("\(file.path) reaches for files: \(word)")
                }
            }
        }
    }

    @Test("every folder in Sources is a room of the table")
    func everyRoomIsKnown() {
        #expect(SourceTree.names(in: "Sources") == ImportTests.rooms.keys.sorted())
    }

    @Test("every import in Tests is a dependency of its target in the manifest; no @testable")
    func tests() throws {
        let dependencies = testDependencies()
        for file in SourceTree.swiftFiles(below: "Tests") {
            let listed = try #require(dependencies[file.target], "\(file.target) is not in Package.swift")
            let allowed = listed.union(ImportTests.system).union(["Testing"])
            for module in SourceTree.imports(in: file.code) where !allowed.contains(module) {
                Issue.record("\(file.path) imports \(module)")
            }
            if file.code.contains("@testable") { Issue.record("\(file.path): @testable does not build for release") }
        }
    }

    @Test("imports are read with access words, attributes and kinds; comments and strings are not code")
    func reading() {
        let text = #"""
            import A
            public import B
            @preconcurrency package import struct C.D
            // import E
            /* import F
            import G */ import H
            let text = "import I \(value("x")) import J"; let more = 1
            """#
        let code = SourceTree.code(of: text)
        #expect(SourceTree.imports(in: code) == ["A", "B", "C", "H"])
        #expect(code.contains("let more = 1"))
        #expect(!code.contains("J"))
    }

    /// Test target → the names in its list of dependencies.
    private func testDependencies() -> [String: Set<String>] {
        var result: [String: Set<String>] = [:]
        let manifest = SourceTree.text("Package.swift")
        for part in manifest.components(separatedBy: "tests(").dropFirst() {
            let names = quoted(part.prefix { $0 != "]" })
            if let name = names.first { result[name] = Set(names.dropFirst()) }
        }
        let kinds = [".target(", ".executableTarget("]
        for part in kinds.flatMap({ manifest.components(separatedBy: $0).dropFirst() })
        where part.prefix(while: { $0 != ")" }).contains("path: \"Tests/") {
            let names = quoted(part.prefix { $0 != "]" })
            if let name = names.first { result[name] = Set(names.dropFirst()) }
        }
        return result
    }

    private func quoted(_ text: Substring) -> [String] {
        text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
