import GRDB
import PlacementDomain

/// Which plans and publications keep their files.
///
/// The newest plan always does, and what was published last; published plans and drafts made since do until they are too
/// old; other drafts only until the next plan is published. What a plan goes on from is kept with it: it is made again from that.
struct ArchiveRule {
    struct Plan {
        var number: Int64
        var at: Int64
        var instance: String
        var outcome: String
        var from: Int64?
    }

    struct Publication {
        var number: Int64
        var plan: Int64?
        var decision: Int64
        var at: Int64
        var record: String
        /// The facts by which a correction was judged; nil: a plan has its own.
        var week: String?

        var folders: [String] { [record] + [week].compactMap(\.self) }
    }

    let plans: [Plan]
    let publications: [Publication]
    /// Microseconds; what is older goes.
    let before: Int64

    init(plans: [Plan], publications: [Publication], before: Int64) {
        (self.plans, self.publications, self.before) = (plans, publications, before)
    }

    init(_ database: Database, before: Int64) throws {
        plans = try Row.fetchAll(
            database,
            sql: """
                SELECT p.decision, d.at, p.instance, d.result, p.warm_plan FROM plan p JOIN decision d ON d.seq = p.decision
                ORDER BY p.decision
                """
        ).map { Plan(number: $0[0], at: $0[1], instance: $0[2], outcome: $0[3], from: $0[4]) }
        publications = try Row.fetchAll(
            database,
            sql: """
                SELECT u.id, u.plan, u.decision, d.at, u.record, CASE WHEN u.plan IS NULL THEN d.inputs END
                FROM publication u JOIN decision d ON d.seq = u.decision
                ORDER BY u.id
                """
        ).map { Publication(number: $0[0], plan: $0[1], decision: $0[2], at: $0[3], record: $0[4], week: $0[5]) }
        self.before = before
    }

    /// Numbers of the publications and plans that keep their files.
    var kept: (plans: Set<Int64>, publications: Set<Int64>) {
        let last = publications.last
        let young = publications.filter { $0.at >= before || $0.number == last?.number }
        let published = Set(publications.compactMap(\.plan))
        // A correction publishes no plan: drafts wait for one that does.
        let settled = publications.last { $0.plan != nil }?.decision ?? 0
        let drafts = plans.filter {
            !published.contains($0.number) && $0.at >= before && $0.number > settled
        }
        let plans = Set(young.compactMap(\.plan) + drafts.map(\.number) + [plans.last?.number].compactMap { $0 })
        return (plans, Set(young.map(\.number)))
    }

    /// The folders of those that go, but for what others still need.
    var folders: Set<String> {
        let (keptPlans, keptPublications) = kept
        let outcomes = Dictionary(plans.map { ($0.number, $0.outcome) }) { first, _ in first }
        var (kept, all) = (Set<String>(), Set<String>())
        for plan in plans {
            all.formUnion([plan.instance, plan.outcome])
            guard keptPlans.contains(plan.number) else { continue }
            kept.formUnion([plan.instance, plan.outcome])
            if let from = plan.from.flatMap({ outcomes[$0] }) { kept.insert(from) }
        }
        for publication in publications {
            all.formUnion(publication.folders)
            if keptPublications.contains(publication.number) { kept.formUnion(publication.folders) }
        }
        return all.subtracting(kept)
    }
}
