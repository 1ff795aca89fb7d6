// swift-tools-version: 6.1
import PackageDescription

let swiftSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: swiftSettings)
}

// One target per place where an import must be forbidden; `ArchitectureTests` holds the table.
let package = Package(
    name: "dichtbij",
    products: [
        .executable(name: "dichtbij", targets: ["dichtbij"]),
        .library(name: "PowerCut", type: .dynamic, targets: ["PowerCut"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
        .target(name: "CFolders"),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        room("LinearProgramming"),
        room("GLPKSolver", ["LinearProgramming", "CGLPK"]),
        room("PlacementDomain"),
        room("PlacementRules", ["PlacementDomain"]),
        room("PlacementModel", ["PlacementDomain", "PlacementRules"]),
        room(
            "Geography", ["PlacementDomain"],
            resources: [
                .copy("Resources/pc4.csv"), .copy("Resources/crossings.csv"), .copy("Resources/travel-formulas.csv"),
            ]),
        room(
            "InstanceFormat", ["PlacementDomain", "CFolders", yams, crypto],
            resources: [
                .embedInCode("Resources/rules.yaml"), .embedInCode("Resources/policy.yaml"),
                .embedInCode("Resources/retention.yaml"),
            ]),
        room("InstanceGenerator", ["PlacementDomain", "Geography"]),
        room("PlacementSolver", ["PlacementDomain", "PlacementModel", "LinearProgramming"]),
        room("RosterChecker", ["PlacementDomain"]),
        room("Explanation", ["PlacementDomain", "PlacementRules", "PlacementModel"]),
        room(
            "Publishing", ["PlacementDomain", "RosterChecker", mustache],
            resources: [.embedInCode("Resources")]),
        room(
            "Planning",
            [
                "PlacementDomain", "PlacementRules", "PlacementModel", "LinearProgramming", "GLPKSolver",
                "PlacementSolver", "RosterChecker", "Explanation", "Publishing",
            ]),
        room(
            "PlanFolders",
            [
                "PlacementDomain", "PlacementModel", "InstanceFormat", "InstanceGenerator", "RosterChecker",
                "Publishing", "Planning",
            ]),
        room(
            "PlacementStore", ["PlacementDomain", "CFolders", "CZlib", crypto, grdb],
            resources: [.embedInCode("Resources/migration-001.sql")]),
        room(
            "WeeklyCycle",
            [
                "PlacementDomain", "PlacementRules", "PlacementStore", "InstanceFormat", "Geography", "Publishing",
                "Planning",
                "PlanFolders",
            ]),
        .executableTarget(
            name: "dichtbij",
            dependencies: ["Planning", "PlanFolders", "WeeklyCycle", "Explanation", "PlacementDomain", argumentParser],
            swiftSettings: swiftSettings),

        .executableTarget(
            name: "peers",
            dependencies: [
                "PlacementDomain", "PlacementModel", "InstanceFormat", "InstanceGenerator",
                "LinearProgramming", "GLPKSolver", "PlacementSolver", "RosterChecker",
            ],
            path: "Tools/Benchmarks/Peers", swiftSettings: swiftSettings),
        .target(
            name: "PlacementTesting",
            dependencies: ["PlacementDomain"],
            path: "Tests/PlacementTesting", swiftSettings: swiftSettings),
        .target(
            name: "LinearProgramTesting", dependencies: ["LinearProgramming"],
            path: "Tests/LinearProgramTesting", swiftSettings: swiftSettings),
        .executableTarget(
            name: "StoreWriter",
            dependencies: ["PlacementStore", "PlacementDomain"],
            path: "Tests/StoreWriter", swiftSettings: swiftSettings),
        .executableTarget(
            name: "StoreTrial",
            dependencies: ["PlacementStore", "PlacementDomain"],
            path: "Tests/StoreTrial", swiftSettings: swiftSettings),
        .target(name: "PowerCut", path: "Tests/PowerCut", swiftSettings: swiftSettings),
        tests("ArchitectureTests", ["PlacementTesting"]),
        tests("PlacementDomainTests", ["PlacementDomain", "PlacementTesting"]),
        tests("LinearProgrammingTests", ["LinearProgramming", "LinearProgramTesting"]),
        tests("GLPKSolverTests", ["GLPKSolver", "CGLPK", "LinearProgramming", "LinearProgramTesting"]),
        tests("PlacementRulesTests", ["PlacementRules", "PlacementModel", "PlacementDomain", "PlacementTesting"]),
        tests("PlacementModelTests", ["PlacementModel", "PlacementRules", "PlacementDomain", "PlacementTesting"]),
        tests("GeographyTests", ["Geography", "PlacementDomain"]),
        tests("InstanceFormatTests", ["InstanceFormat", "PlacementDomain", "PlacementTesting"]),
        tests("InstanceGeneratorTests", ["InstanceGenerator", "Geography", "InstanceFormat", "PlacementDomain"]),
        tests(
            "PlacementSolverTests",
            [
                "PlacementSolver", "PlacementDomain", "PlacementModel", "PlacementRules", "RosterChecker", "GLPKSolver",
                "LinearProgramming", "PlacementTesting", "InstanceGenerator", "Planning",
            ]),
        tests(
            "ExplanationTests",
            [
                "Explanation", "PlacementDomain", "PlacementModel", "PlacementRules", "PlacementSolver",
                "RosterChecker",
                "Planning", "InstanceGenerator", "InstanceFormat", "PlacementTesting",
            ]),
        tests("RosterCheckerTests", ["RosterChecker", "PlacementDomain", "PlacementTesting"]),
        tests(
            "PublishingTests",
            [
                "Publishing", "PlanFolders", "Planning", "PlacementDomain", "RosterChecker", "InstanceFormat",
                "PlacementTesting",
            ]),
        tests(
            "PlanningTests",
            ["Planning", "Explanation", "PlacementDomain", "PlacementModel", "RosterChecker", "PlacementTesting"]),
        tests(
            "PlanFoldersTests", ["PlanFolders", "Planning", "PlacementDomain", "InstanceFormat", "PlacementTesting"]),
        tests(
            "PlacementStoreTests",
            [
                "PlacementStore", "StoreWriter", "PlacementDomain", "PlacementTesting",
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests(
            "WeeklyCycleTests",
            [
                "WeeklyCycle", "PlacementStore", "InstanceFormat", "InstanceGenerator", "Geography", "PlacementDomain",
                "PlacementTesting", "Planning",
            ]),
        tests(
            "EndToEndTests",
            [
                "dichtbij", "PlacementDomain", "InstanceFormat", "PlacementTesting",
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "GRDB", package: "GRDB.swift"),
            ]),
    ]
)
