import InstanceFormat
public import PlacementDomain
import PlacementStore

/// What an office brought along from its folder.
public struct TakenOver: Hashable, Sendable {
    public var facts: StoreFacts
    public var clients: Int
    public var orders: Int
    public var projects: Int
    public var series: Int
    /// Days that were published before, and stand.
    public var published: Int
}

/// An office that worked with folders begins its store with the week it has.
public enum TakeOverJob {
    /// - Parameters:
    ///   - new: jurisdiction, language, zone and whether people are made up are those of the folder.
    ///   - publication: folder of the last publication, which people hold; nil: none is taken over.
    /// - Throws: `CycleError`: the findings of the folder; D5041 where it holds what no store takes; D5045 where it does not
    ///   go on from the publication.
    public static func run(
        _ new: NewStore, from folder: String, publication: String? = nil, at path: String, group: String?,
        clock: (_ instance: Instance) throws(CycleError) -> WallClock
    ) throws(CycleError) -> TakenOver {
        let reading = InstanceReader.read(folder: folder)
        guard let instance = reading.instance else {
            throw .data(
                DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings), folder: folder)
        }
        let refused = refusals(instance)
        guard refused.isEmpty else { throw .data(DataAtFault(findings: refused), folder: folder) }
        let taken = try publication.map { name throws(CycleError) in try TakenPublication(name) }
        let differences = taken?.differences(instance) ?? []
        guard differences.isEmpty else { throw .data(DataAtFault(findings: differences), folder: folder) }
        var new = new
        new.language = instance.language
        new.timeZone = instance.policy.timeZone
        new.isSynthetic = instance.synthetic
        let facts: StoreFacts
        do {
            facts = try Store.create(
                new, at: path, group: group, clock: clock(instance), taking: week(of: instance),
                publication: taken?.publication, on: instance.asOf
            ) { instance.rules.mostWarnings($0) }
        } catch {
            throw CycleError(caught: error)
        }
        return TakenOver(
            facts: facts, clients: instance.clients.count, orders: instance.orders.count,
            projects: instance.projects.count, series: instance.series.count,
            published: instance.publishedAssignments.count)
    }

    static func week(of instance: Instance) -> StoredWeek {
        StoredWeek(
            records: InstanceRecords(instance), policy: Array(KeptDocuments.text(instance.policy).utf8),
            rules: Array(KeptDocuments.text(instance.rules).utf8))
    }

    /// What a folder may hold and a store does not take.
    private static func refusals(_ instance: Instance) -> [Finding] {
        func refuse(_ table: InstanceTable, _ line: Int, _ field: String, _ cause: Said, _ remedy: Said) -> Finding {
            Finding(
                code: "D5041", severity: .error, file: table.file, line: line, field: field, cause: cause,
                remedy: remedy)
        }
        let leave = Said("laat de regel weg, of breng de zaak terug", "leave the line out, or bring the order back")
        let supervised = instance.series.filter(\.supervised).map {
            refuse(
                .series, $0.line, "supervised",
                Said(
                    "reeks \($0.id) heeft een werkmeester: dat kan dit programma nog niet plannen",
                    "series \($0.id) is supervised: this program cannot plan that yet"),
                Said(
                    "zet supervised op false voor groepen die hoe dan ook doorgaan, en laat de andere weg",
                    "set supervised to false for groups that run in any case, and leave the others out"))
        }
        let placements = instance.orphanedPlacements.map {
            refuse(
                .placements, $0.line, "order",
                Said(
                    "plaatsing \($0.id) is van een zaak die er niet is",
                    "placement \($0.id) is of an order that is not there"),
                leave)
        }
        let published = instance.orphanedAssignments.map {
            refuse(
                .publishedAssignments, $0.line, "order",
                Said("een dag van zaak \($0.order), die er niet is", "a day of order \($0.order), which is not there"),
                leave)
        }
        return supervised + placements + published
    }
}

extension RuleBook {
    /// How many warnings an order may have (WARN-01, WARN-07); none where the rules do not say.
    func mostWarnings(_ order: Order) -> Int {
        for id in ["WARN-01", "WARN-07"] {
            if let number = number(
                id, "warnings", jurisdiction: order.jurisdiction, frame: order.legalFrame, on: order.receivedDate)
            {
                return number
            }
        }
        return 0
    }
}
