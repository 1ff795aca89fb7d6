import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// An instance is the same whether its records came from a folder or from memory.
@Suite("Instances from records")
struct InstanceRecordsTests {
    /// Records with an id in another order; the others keep theirs, which means something.
    private func shuffled(_ instance: Instance) -> InstanceRecords {
        var records = InstanceRecords(instance)
        records.homes.reverse()
        records.units.reverse()
        records.projects.reverse()
        records.pickUps.reverse()
        records.supervisors.reverse()
        records.series.reverse()
        records.clients.reverse()
        records.orders.reverse()
        records.placements.reverse()
        records.travel.reverse()
        return records
    }

    private func head(_ instance: Instance) -> Instance {
        Instance(
            asOf: instance.asOf, planStart: instance.planStart, publishedThrough: instance.publishedThrough,
            startWeeks: instance.startWeeks, calendarEnd: instance.calendarEnd, language: instance.language,
            synthetic: instance.synthetic, seed: instance.seed, generator: instance.generator,
            policy: instance.policy, rules: instance.rules)
    }

    /// Findings without lines: records do not all keep the line from which they came.
    private func told(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.code) \($0.severity) \($0.file) \($0.field): \($0.cause.english) \($0.remedy.english)" }
    }

    /// Reads `folder`, assembles its records once more, and compares.
    private func compare(_ folder: String, _ comment: Comment) throws {
        var read = try #require(InstanceReader.read(folder: folder).instance, comment)
        let (made, findings) = shuffled(read).instance(head(read))
        read.hash = ""
        #expect(made == read, comment)
        // Dates of an order that do not ascend are a warning in both.
        #expect(findings.allSatisfy { $0.severity == .warning }, comment)
    }

    @Test("a folder that was read and its records in memory make the same instance: every optional of every table")
    func full() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        try compare(folder.path, "full")
    }

    @Test("a folder that was read and its records in memory make the same instance: the bundled ones")
    func bundled() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Instances").path
        for name in ["first-steps", "town"] { try compare("\(root)/\(name)", "\(name)") }
    }

    @Test("a folder that was read and its records in memory make the same instance: random tiny ones")
    func random() throws {
        for seed in 0..<UInt64(60) {
            let instance = TinyInstances.random(seed: seed).build()
            let folder = TestFolder()
            try InstanceWriter.write(instance, to: folder.path)
            let reading = InstanceReader.read(folder: folder.path)
            guard reading.instance == nil else {
                try compare(folder.path, "seed \(seed)")
                continue
            }
            // Not every tiny instance is one that a folder may hold: then both say the same of it.
            let (made, findings) = InstanceRecords(instance).instance(head(instance))
            #expect(made == nil && told(findings) == told(reading.findings), "seed \(seed)")
        }
    }

    /// One fault, in a folder and in records.
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let file: String
        let old: String
        let new: String
        let change: @Sendable (inout InstanceRecords) -> Void

        init(
            _ title: String, _ file: String, _ old: String, _ new: String,
            _ change: @escaping @Sendable (inout InstanceRecords) -> Void
        ) {
            (testDescription, self.file, self.old, self.new, self.change) = (title, file, old, new, change)
        }
    }

    static let faults: [Fault] = [
        Fault("a client twice", "clients.csv", "c2,", "c1,") { $0.clients[1].record.id = "c1" },
        Fault("an id that is none", "clients.csv", "c2,", "c@2,") { $0.clients[1].record.id = "c@2" },
        Fault("a home that nobody has", "clients.csv", ",h1,", ",h9,") { $0.clients[1].ids = "h9" },
        Fault("an order of nobody", "orders.csv", "o2,c2", "o2,c9") { $0.orders[1].ids.client = "c9" },
        Fault("an order without a client", "orders.csv", "o2,c2", "o2,") { $0.orders[1].ids.client = "" },
        Fault("an order of a unit that is not there", "orders.csv", "misconduct,u2", "misconduct,u9") {
            $0.orders[0].ids.unit = "u9"
        },
        Fault("a series of no project", "series.csv", "s1,p1", "s1,p9") { $0.series[0].ids.project = "p9" },
        Fault("a supervisor who is not there", "series.csv", ",w1,", ",w9,") { $0.series[0].ids.supervisor = "w9" },
        Fault("a pick-up point of another project", "series.csv", ",k1", ",k2") { $0.series[0].ids.pickUp = "k2" },
        Fault("a place that is none", "excluded-places.csv", "c1,k1", "c1,h1") {
            $0.excludedPlaces[0].ids.place = "h1"
        },
        Fault("two others at once", "incompatibilities.csv", "c1,c2,,", "c1,c2,w1,") {
            $0.incompatibilities[0].ids.supervisor = "w1"
        },
        Fault("a series twice in a placement", "placements.csv", "p2,s2", "p2,s2;s2") {
            $0.placements[1].ids.series = ["s2", "s2"]
        },
        Fault("a series of another project in a placement", "placements.csv", "p2,s2", "p2,s1") {
            $0.placements[1].ids.series = ["s1"]
        },
        Fault("a closure of another project's series", "closures.csv", "p1,s1", "p1,s2") {
            $0.closures[0].ids.series = "s2"
        },
        Fault("a running series that nobody leads", "running-series.csv", "s1,", "s2,") {
            $0.runningSeries[0].ids = "s2"
        },
        Fault("a published sitting of no series", "frozen-assignments.csv", "s1@2026", "s9@2026") {
            $0.publishedAssignments[0].ids = "s9"
        },
        Fault("a published order that is no id", "frozen-assignments.csv", "o1,s1", "o@1,s1") {
            $0.publishedAssignments[0].record.order = "o@1"
        },
        Fault("a pick-up point with the id of a project", "pick-ups.csv", "k2,", "p2,") {
            $0.pickUps[1].record.id = "p2"
        },
        Fault("a last day before the first", "closures.csv", "2027-01-03", "2026-12-19") {
            $0.closures[1].record.lastDay = FullInstance.day("2026-12-19")
        },
        Fault("a home that is not there", "travel.csv", "h1,p1,walk", "h7,p1,walk") { $0.travel[0].ids.home = "h7" },
    ]

    @Test("a fault of ids gives the same finding, from a folder and from records", arguments: faults)
    func fault(_ fault: Fault) throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        let whole = try #require(InstanceReader.read(folder: folder.path).instance)
        try folder.replace(fault.file, fault.old, fault.new)
        let reading = InstanceReader.read(folder: folder.path)

        var records = InstanceRecords(whole)
        fault.change(&records)
        let (instance, findings) = records.instance(head(whole))
        #expect(instance == nil)
        #expect(!findings.isEmpty)
        #expect(told(findings) == told(reading.findings))
        for (one, other) in zip(findings, reading.findings) where one.line > 0 { #expect(one.line == other.line) }
    }

    @Test("travel minutes twice for one home, place and mode are a fault")
    func travelTwice() {
        var records = InstanceRecords(FullInstance.instance)
        records.travel.append(records.travel[0])
        let (instance, findings) = records.instance(head(FullInstance.instance))
        #expect(instance == nil)
        #expect(findings.map(\.code) == ["D1118"])
        #expect(findings.map(\.field) == ["home+place+mode"])
    }
}
