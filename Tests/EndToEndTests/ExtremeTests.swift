import Foundation
import Testing

/// Every number that a folder may hold, at its ends and one beyond: the command ends with a code of its own.
struct ExtremeTests {
    /// One number, and what stands in its place; several changes where only together they go far.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let change: @Sendable (InstanceFolder) throws -> Void
        var testDescription: String { name }
    }

    /// Codes of docs/errors.md and of the command's help.
    private static let codes: Set<Int32> = [0, 2, 4, 64, 65, 69, 73, 74]

    private static func policy(_ name: String, _ values: [Int], _ pattern: String) -> [Case] {
        values.map { value in
            Case(name: "policy \(name) \(value)") { try $0.setMatch("policy.yaml", pattern, to: String(value)) }
        }
    }

    static let weights: [Case] = [
        "lost", "rest", "waitWorkedBefore", "travel", "changeAgreed", "changeUnlocked", "wish", "paceWish", "paceLeast",
        "unplaced", "opening", "missingAttendance",
    ].flatMap { policy($0, [0, 1_000_000, 1_000_001], "  \($0):\n    points: (\\d+)") }

    static let settings: [Case] = [
        ("mostSeriesPerPlacement", [0, 1, 5, 6]), ("supervisedWeeks", [0, 52, 53]),
        ("mostClientsPerSupervisor", [0, 1, 1_000, 1_001]), ("firmWeeks", [0, 1, 13, 14]),
        ("mostPatterns", [0, 1, 1_000_000, 1_000_001]), ("minutesPerPoint", [0, 1, 1_440, 1_441]),
        ("comfortMinutes", [0, 1_440, 1_441]), ("extraFactor", [0, 100, 101]),
        ("fromWeek: 39, points", [0, 1_000_000]),
        ("days: 28, points", [0, 1_000_000, 1_000_001]),
    ].flatMap { policy($0.0, $0.1, "\($0.0): (\\d+)") }

    static let orders: [Case] = [
        ("orderedMinutes", 600_000), ("deductedMinutes", 600_000), ("creditedMinutes", 600_000),
        ("detentionDays", 100_000), ("eteMinutesCredited", 600_000),
    ].flatMap { column, most in
        [0, 1, most, most + 1].map { value in
            Case(name: "orders \(column) \(value)") {
                for row in 1..<(try $0.rows("orders.csv").count) {
                    try $0.set("orders.csv", row: row, column, to: String(value))
                }
            }
        }
    }

    static let days: [Case] = ["finalDate", "caseTermEnd", "earliestDay", "receivedDate"].flatMap { column in
        ["0001-01-01", "9999-12-31"].map { day in
            Case(name: "orders \(column) \(day)") { try $0.set("orders.csv", column, to: day) }
        }
    }

    static let instance: [Case] = [
        ("startWeeks", ["0", "1", "13", "14"]), ("seed", ["0", "18446744073709551615", "18446744073709551616"]),
        ("asOf", ["0001-01-01", "9999-12-31"]), ("planStart", ["0001-01-01", "9999-12-27"]),
        ("frozenThrough", ["0001-01-07", "9999-12-26"]), ("calendarEnd", ["0001-01-01", "2036-11-30", "9999-12-31"]),
    ].flatMap { key, values in
        values.map { value in
            Case(name: "instance \(key) \(value)") { try $0.setMatch("instance.yaml", "\n\(key): (.*)", to: value) }
        }
    }

    static let together: [Case] = [
        Case(name: "the greatest weight and the longest orders without a limit of hours") { folder in
            try folder.setMatch("policy.yaml", "  lost:\n    points: (\\d+)", to: "1000000")
            for row in 1..<(try folder.rows("orders.csv").count) {
                try folder.set("orders.csv", row: row, "orderedMinutes", to: "600000")
                try folder.set("orders.csv", row: row, "detentionDays", to: "")
            }
            try folder.setMatch("rules.yaml", "HOURS-01\"(?:.*\n)*?.*\"mostMinutes\": (\\d+)", to: "1000000000")
        },
        Case(name: "the longest travel at the greatest weight") { folder in
            try folder.setMatch("policy.yaml", "  travel:\n    points: (\\d+)", to: "1000000")
            try folder.setMatch("policy.yaml", "minutesPerPoint: (\\d+)", to: "1")
            try folder.setMatch("policy.yaml", "comfortMinutes: (\\d+)", to: "0")
            try folder.setMatch("policy.yaml", "extraFactor: (\\d+)", to: "100")
        },
        Case(name: "the first days of the calendar") { try $0.days("0001-01-01", "0001-01-08", "0002-01-01") },
        Case(name: "the last days of the calendar") { try $0.days("9999-12-20", "9999-12-27", "9999-12-31") },
    ]

    @Test(
        "a number at its end, or one beyond, ends with a documented code",
        arguments: weights + settings + orders + days + instance + together)
    func number(_ extreme: Case) throws { try expectCodes(extreme.name, extreme.change) }

    @Test(
        "every number of the rules, at its ends and one beyond, ends with a documented code",
        arguments: ["0", "1200", "1000000000", "1000000001"])
    func rules(_ value: String) throws {
        let folder = try TemporaryFolder("rules")
        defer { folder.remove() }
        let text = try folder.instance("first-steps").text("rules.yaml")
        let numbers = text.matches(of: /"\w+": (\d+|null)/)
        #expect(numbers.count > 20)
        for number in numbers {
            try expectCodes("rules \(number.0) \(value)", then: ["check"]) {
                try $0.write(
                    text.replacingCharacters(in: number.1.startIndex..<number.1.endIndex, with: value),
                    to: "rules.yaml")
            }
        }
    }

    /// Validates and plans, and where there is a plan goes on with it.
    private func expectCodes(
        _ name: String, then verbs: [String] = ["check", "show", "explain", "publish"],
        _ change: (InstanceFolder) throws -> Void
    ) throws {
        let folder = try TemporaryFolder("extreme")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try change(instance)
        let out = folder.path("out")
        func run(_ arguments: [String], _ codes: Set<Int32> = Self.codes) throws -> Int32 {
            let outcome = try CommandRunner.run(arguments)
            #expect(
                !outcome.isCrash && codes.contains(outcome.code),
                "\(name), \(arguments[0]): \(outcome.code) \(outcome.errors.suffix(400))")
            return outcome.code
        }
        _ = try run(["validate", instance.path], [0, 65])
        guard try run(["plan", instance.path, "--output", out, "--step-limit", "2", "--quiet"]) == 0 else { return }
        for verb in verbs {
            let more = verb == "publish" ? ["--output", folder.path("published"), "--dry-run"] : []
            _ = try run([verb, instance.path, out] + more, [0])
        }
    }
}

extension InstanceFolder {
    /// Sets the first match's first group; a pattern that does not match is a bug of the test.
    fileprivate func setMatch(_ file: String, _ pattern: String, to value: String) throws {
        let text = try text(file)
        let match = try Regex(pattern, as: (Substring, Substring).self).firstMatch(in: text)
        guard let group = match?.output.1 else {
            throw CommandRunner.Missing(description: "\(file) does not match \(pattern)")
        }
        try write(text.replacingCharacters(in: group.startIndex..<group.endIndex, with: value), to: file)
    }

    fileprivate func days(_ asOf: String, _ planStart: String, _ calendarEnd: String) throws {
        for (key, value) in [
            ("asOf", asOf), ("planStart", planStart), ("frozenThrough", "null"), ("calendarEnd", calendarEnd),
        ] {
            try setMatch("instance.yaml", "\n\(key): (.*)", to: value)
        }
    }
}
