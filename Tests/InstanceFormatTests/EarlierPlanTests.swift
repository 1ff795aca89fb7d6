import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// What a later plan needs of the folder of an earlier one.
struct EarlierPlanTests {
    @Test("what a plan was made from and what it changes are read back; its folder has a hash of all its files")
    func earlier() throws {
        var plan = FullPlan.plan
        plan.facts = FactDigests(rows: [
            FactDigests.Row(kind: .all, id: "", group: "TIME", digest: "a"),
            FactDigests.Row(kind: .client, id: "c1", group: "DAYS", digest: "b"),
        ])
        let place = PlanChange.Place(project: "p1", series: ["s1", "s2"], firstDay: "2026-12-08")
        let causes: [ChangeCause] = ChangeCause.plain + [.notPlanned("STOPPED"), .madeRoom("c:9")]
        plan.changes = causes.enumerated().map { index, cause in
            PlanChange(
                client: ClientID("c\(100 + index)"), order: index == 3 ? nil : "o1",
                what: PlanChange.What.allCases[index % PlanChange.What.allCases.count], cause: cause,
                before: index.isMultiple(of: 2) ? place : nil, after: index.isMultiple(of: 3) ? place : nil)
        }
        (plan.summary.from, plan.summary.fromHash, plan.summary.held) = ("roster", "hash", 7)
        plan.summary.stopReason = .calm
        let folder = TestFolder()
        try PlanWriter.write(plan, to: folder.path)
        let (reading, hash) = PlanReader.readEarlier(folder: folder.path)
        #expect(reading.plan?.facts == plan.facts && reading.plan?.changes == plan.changes)
        #expect(reading.plan?.summary == plan.summary)
        #expect(PlanReader.read(folder: folder.path).plan?.changes == plan.changes)
        // Any file is an input of the next plan.
        for name in ["facts.csv", "changes.csv", "certificate.json"] {
            let before = try folder.text(name)
            try folder.write(name, before.replacingOccurrences(of: "\n", with: name.hasSuffix("csv") ? "\r\n" : " \n"))
            #expect(PlanReader.readEarlier(folder: folder.path).hash != hash, "\(name)")
            try folder.write(name, before)
        }
        #expect(PlanReader.readEarlier(folder: folder.path).hash == hash)
        try folder.replace("changes.csv", "STOPPED", "STOPPED\",\"x")
        #expect(PlanReader.read(folder: folder.path).plan == nil)
        try folder.remove("changes.csv")
        #expect(PlanReader.read(folder: folder.path).plan != nil)
        try folder.remove("facts.csv")
        #expect(PlanReader.read(folder: folder.path).plan != nil, "it can be checked")
        let without = PlanReader.readEarlier(folder: folder.path).reading
        #expect(without.plan == nil && without.findings.contains { $0.file == "facts.csv" }, "but not gone on from")
    }

    @Test("a plan of before there was one to go on from is read")
    func formerSummary() throws {
        let plan = FullPlan.plan
        let folder = try TestFolder(plan: plan)
        try folder.replace("summary.json", "\"from\":null,\"fromHash\":null,\"held\":0,", "")
        #expect(PlanReader.read(folder: folder.path).plan?.summary == plan.summary)
    }
}
