import Foundation
import GRDB
import PlacementDomain

extension RawRecords {
    private struct Step {
        var act: Int64
        var from: Order.State
        var to: Order.State
    }

    private static let early: [Order.State] = [.received, .intake, .ready]

    /// What people decided of states, with a verb or a list, and what was published for the first time.
    ///
    /// That somebody works is said by his first day of work.
    func stateChanges() throws -> [ReportedStateChange] {
        let decided = try decided()
        let listed = try listed()
        let states = tables.grouped("order_state", by: "order_id")
        let bookings = tables.grouped("assignment", by: "order_id")
        var changes: [(act: Int64, change: ReportedStateChange)] = []
        for id in tables["orders"].map({ $0.text("id") }) {
            guard let came = (states[id] ?? []).min(by: { $0.whole("id") < $1.whole("id") }) else { continue }
            var state: Order.State = try came.word("state")
            var steps: [Int64: Step] = [:]
            for step in (decided[id] ?? []) + (listed[id] ?? []) { steps[step.act] = step }
            var acts = Set(steps.keys)
            for row in bookings[id] ?? []
            where !row.isNull("published_in") && row.text("unplanned_reason") != "opening" {
                acts.insert(row.whole("act"))
            }
            for act in acts.sorted() {
                let placed = Self.early.contains(state) ? Step(act: act, from: state, to: .placed) : nil
                guard let step = steps[act] ?? placed, let moment = moments[act] else { continue }
                state = step.to
                let change = ReportedStateChange(order: OrderID(id), day: moment.day, from: step.from, to: step.to)
                changes.append((act: act, change: change))
            }
        }
        return changes.sorted { $0.act < $1.act }.map { $0.change }
    }

    /// By order, from the texts of decisions: `order=ID` and `state=before>after`.
    private func decided() throws -> [String: [Step]] {
        var texts: [Int64: String] = [:]
        for row in tables["decision_payload"] {
            texts[row.whole("seq")] = String(decoding: row.bytes("bytes"), as: UTF8.self)
        }
        var steps: [String: [Step]] = [:]
        for decision in tables["decision"] where decision.text("kind") == "state" {
            let lines = (texts[decision.whole("seq")] ?? "").components(separatedBy: "\n")
            guard lines.count > 1, lines[0].hasPrefix("order="), lines[1].hasPrefix("state=") else { continue }
            let words = lines[1].dropFirst(6).split(separator: ">").map(String.init)
            guard words.count == 2, let before = Order.State(rawValue: words[0]),
                let after = Order.State(rawValue: words[1])
            else { throw CommandRunner.Missing(description: "no states in '\(lines[1])'") }
            if before == after { continue }
            steps[String(lines[0].dropFirst(6)), default: []].append(
                Step(act: decision.whole("act"), from: before, to: after))
        }
        return steps
    }

    /// By order, what lists changed of the states of orders that were there.
    private func listed() throws -> [String: [Step]] {
        let lists = Set(tables["decision"].filter { $0.text("kind") == "import" }.map { $0.whole("act") })
        var steps: [String: [Step]] = [:]
        for (id, rows) in tables.grouped("order_state", by: "order_id") {
            let rows = rows.sorted { $0.whole("id") < $1.whole("id") }
            for (earlier, later) in zip(rows, rows.dropFirst()) where lists.contains(later.whole("act")) {
                let before: Order.State = try earlier.word("state")
                let after: Order.State = try later.word("state")
                let isEarly = Self.early.contains(before) || before == .placed
                if (isEarly && after == .working) || (before == .working && after == .placed) { continue }
                steps[id, default: []].append(Step(act: later.whole("act"), from: before, to: after))
            }
        }
        return steps
    }
}
