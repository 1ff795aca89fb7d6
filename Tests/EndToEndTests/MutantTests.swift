import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// A roster with one change, driven through the built binary; brute force says whether the change matters.
@Suite(.serialized)
struct MutantTests {
    private static let mutants = 500

    @Test("500 rosters and certificates with one change: refused unless brute force finds nothing wrong with them")
    func oneChange() throws {
        let folder = try TemporaryFolder("mutants")
        defer { folder.remove() }
        let original = folder.path("out")
        let made = try CommandRunner.run([
            "plan", "Instances/first-steps", "--output", folder.path("plan"), "--step-limit", "20", "--quiet",
        ])
        #expect(made.code == 0, "\(made.errors)")
        let planned = try #require(PlanReader.read(folder: folder.path("plan")).plan)
        try PlanWriter.write(Mutation.split(planned), to: original)
        let reading = PlanReader.read(folder: original)
        let plan = try #require(reading.plan)
        let instance = try #require(
            InstanceReader.read(folder: CommandRunner.root.appendingPathComponent("Instances/first-steps").path)
                .instance)
        let oracle = BruteForce(instance)
        #expect(oracle.problems(in: plan).isEmpty)

        var random = SplitMix64(seed: 20_261_125)
        var counts: [Int32: Int] = [:]
        for number in 0..<Self.mutants {
            let out = InstanceFolder(url: URL(fileURLWithPath: folder.path("m\(number)")))
            try FileManager.default.copyItem(atPath: original, toPath: out.path)
            let change = try Mutation.apply(to: out, &random)
            let mutated = PlanReader.read(folder: out.path)
            let check = try CommandRunner.run(["check", "Instances/first-steps", out.path, "--quiet"])
            counts[check.code, default: 0] += 1
            let what = "mutant \(number), \(change): exit \(check.code)"
            guard var claimed = mutated.plan else {
                #expect(check.code == 65, "\(what), but it cannot be read")
                continue
            }
            #expect(check.code == 0 || check.code == 2, "\(what)")
            // How the run went is told, not proven.
            claimed.summary.stopReason = plan.summary.stopReason
            claimed.summary.warnings = plan.summary.warnings
            let isSame = claimed == plan && mutated.claims == reading.claims
            if isSame, mutated.findings.isEmpty { #expect(check.code == 0, "\(what), but only its spelling changed") }
            if check.code == 0 {
                let isRosterSame = claimed.roster == plan.roster && mutated.rosterId == reading.rosterId
                #expect(isRosterSame, "\(what), but the roster changed")
                #expect(oracle.problems(in: claimed).isEmpty, "\(what), but brute force finds a fault")
            } else {
                #expect(!isSame || !mutated.findings.isEmpty, "\(what), but nothing changed")
            }
            try FileManager.default.removeItem(at: out.url)
        }
        #expect(counts[0, default: 0] > 20 && counts[2, default: 0] > 200, "\(counts)")
    }
}

/// One change of a plan's folder.
enum Mutation {
    /// - Returns: what was changed, in words.
    static func apply(to out: InstanceFolder, _ random: inout SplitMix64) throws -> String {
        if random.chance(45) { return try table(out, &random) }
        let name = random.pick(["certificate.json", "certificate.json", "summary.json"])
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: out.file(name)))
        if random.chance(15) { return try respelled(object, name, out, &random) }
        var path = ""
        let changed = value(object, &path, &random)
        try JSONSerialization.data(withJSONObject: changed, options: [.sortedKeys, .withoutEscapingSlashes])
            .write(to: out.file(name))
        return "\(name) \(path)"
    }

    /// The plan with decisions of every kind in its certificate: its leaves are split, with the prices that they have.
    static func split(_ plan: Plan) -> Plan {
        let session = SessionID(series: "groen-mo-1", date: "2026-12-07")
        let questions: [(Bool) -> FixedDecision] = [
            { .client("c1", project: "groen", at: $0) }, { .lost("c1", atMost: 1_000, within: $0) },
            { .session("c1", session, isIn: $0) },
        ]
        var plan = plan
        for ask in questions {
            plan.certificate.leaves = plan.certificate.leaves.flatMap { leaf in
                [true, false].map { answer in
                    var half = leaf
                    half.fixed.append(ask(answer))
                    return half
                }
            }
        }
        return plan
    }

    // MARK: Tables

    private static func table(_ out: InstanceFolder, _ random: inout SplitMix64) throws -> String {
        let name = random.pick([
            "placements.csv", "assignments.csv", "assignments.csv", "unplaced.csv", "not-planned.csv", "conflicts.csv",
        ])
        var rows = try out.rows(name)
        let kind = random.number(in: 0...9)
        guard rows.count > 1, kind < 9 else {
            rows.append(rows[0].map { _ in "x1" })
            try out.write(CSVText.text(rows), to: name)
            return "\(name) gains a row"
        }
        let row = random.number(in: 1...rows.count - 1)
        let what: String
        switch kind {
        case 0:
            rows.remove(at: row)
            what = "loses row \(row)"
        case 1:
            rows.insert(rows[row], at: row)
            what = "has row \(row) twice"
        default:
            let column = random.number(in: 0...rows[row].count - 1)
            let (before, other) = (rows[row][column], random.pick(rows.dropFirst().map { $0[column] }))
            rows[row][column] = cell(before, other, &random)
            what = "row \(row) \(rows[0][column]): \(before) becomes \(rows[row][column])"
        }
        try out.write(CSVText.text(rows), to: name)
        return "\(name) \(what)"
    }

    private static func cell(_ before: String, _ other: String, _ random: inout SplitMix64) -> String {
        if let number = Int(before) { return String(random.pick([number + 1, number - 1, 2 * number + 1, -number])) }
        if let day = CalendarDay(iso: before[...]) { return day.adding(days: random.pick([1, 7, -7])).description }
        if other != before { return other }
        return random.pick([before + "1", "", "x", "start", "continuation", "firm", "frozen", "lookahead", "10:15"])
    }

    // MARK: JSON

    private static func value(_ value: Any, _ path: inout String, _ random: inout SplitMix64) -> Any {
        if var object = value as? [String: Any], let key = object.keys.sorted().randomElement(using: &random) {
            path += ".\(key)"
            if random.chance(4) {
                object[key] = nil
                path += " removed"
            } else if let inner = object[key] {
                object[key] = self.value(inner, &path, &random)
            }
            return object
        }
        if var list = value as? [Any], !list.isEmpty {
            let index = random.number(in: 0...list.count - 1)
            path += "[\(index)]"
            switch random.number(in: 0...9) {
            case 0:
                list.remove(at: index)
                path += " removed"
            case 1:
                list.append(list[index])
                path += " twice"
            default: list[index] = self.value(list[index], &path, &random)
            }
            return list
        }
        return leaf(value, &path, &random)
    }

    private static func leaf(_ value: Any, _ path: inout String, _ random: inout SplitMix64) -> Any {
        path += " from \(value)"
        if let text = value as? String {
            return random.pick([text + "0", "", "c1", "groen", "groen-mo-1@2026-12-07", "RN", "seat", "atMost"])
        }
        if let number = value as? NSNumber {
            if CFGetTypeIDIsBoolean(number) { return !number.boolValue }
            let whole = number.intValue
            return random.pick([whole + 1, whole - 1, whole &* 2 &+ 1, -whole - 1, 1 << 40, 0])
        }
        return random.pick([1, "x", [Int]()] as [any Sendable])
    }

    /// Booleans of JSON are numbers of a type of their own.
    private static func CFGetTypeIDIsBoolean(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
    }

    /// Another way to write the same values.
    private static func respelled(
        _ object: Any, _ name: String, _ out: InstanceFolder, _ random: inout SplitMix64
    ) throws -> String {
        let options: JSONSerialization.WritingOptions = random.pick([[.prettyPrinted], [.sortedKeys], []])
        var text = String(decoding: try JSONSerialization.data(withJSONObject: object, options: options), as: UTF8.self)
        if random.chance(50) { text = text.replacingOccurrences(of: "groen", with: "gro\\u0065n") }
        try out.write(text + "\n", to: name)
        return "\(name) written otherwise"
    }
}
