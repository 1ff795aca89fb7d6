import Foundation
public import PlacementDomain
import PlacementStore

/// What time it is for a store, once it is known what the store is.
public typealias StoreTime = (StoreFacts) throws(CycleError) -> WallClock

/// Opens a store for a job, and tells what its database says as trouble of the cycle.
enum OnStore {
    /// - Parameter requester: must be known on the day.
    static func open(
        _ path: String, _ requester: Requester, _ time: StoreTime
    ) throws(CycleError) -> (store: Store, facts: StoreFacts, actor: Actor, clock: WallClock) {
        let (store, facts) = try stored { () throws(StoreError) in
            let store = try Store(path: path)
            return (store, try store.facts())
        }
        let clock = try time(facts)
        let actor = try stored { () throws(StoreError) in try store.actor(requester, on: facts.today(clock)) }
        return (store, facts, actor, clock)
    }

    static func stored<Value>(_ body: () throws(StoreError) -> Value) throws(CycleError) -> Value {
        do {
            return try body()
        } catch {
            throw .store(error)
        }
    }
}

/// What a job on folders says, with the names under which somebody knows them instead of those of a scratch folder.
struct RenamedTrouble: Trouble {
    let trouble: any Trouble
    let scratch: ScratchFolder
    /// As it can be typed: `--store office.store`.
    let typed: String

    func report(in words: Wording) -> TroubleReport {
        var report = trouble.report(in: words)
        func renamed(_ text: String) -> String {
            [(scratch.week + " ", typed + " "), (scratch.week, typed), (scratch.plan, words("het plan", "the plan"))]
                .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        }
        report.cause = renamed(report.cause)
        report.remedy = renamed(report.remedy)
        report.evidence = report.evidence.map(renamed)
        return report
    }
}
