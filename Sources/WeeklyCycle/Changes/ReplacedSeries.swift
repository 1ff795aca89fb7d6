import InstanceFormat
import PlacementDomain

/// What goes over from a series to the one that follows it.
struct ReplacedSeries {
    let data: ChangeData
    let index: Int
    let new: String
    let fields: [TypedValue]

    private var instance: Instance { data.instance }
    private var series: Series { instance.series[index] }

    /// All that the series is, with what was typed, its own id and first day.
    var record: [TypedValue] {
        let cells = InstanceCells.table(.series, of: instance)
        guard let old = cells.records.first(where: { cells.text("id", of: $0) == series.id.text }) else { return [] }
        return cells.fields.map { field in
            switch field {
            case "id": TypedValue("id", "--id", new)
            case "firstDay": .own(field, data.day)
            default: fields.first { $0.field == field } ?? .own(field, cells.text(field, of: old) ?? "")
            }
        }
    }

    /// Seats that were agreed go on.
    var agreements: [[TypedValue]] {
        instance.agreements.filter { $0.series == index }.map { agreement in
            func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
            return [
                .own("series", new), .own("organisation", agreement.organisation),
                .own("atLeast", number(agreement.atLeast)), .own("atMost", number(agreement.atMost)),
                .own("releaseDays", number(agreement.releaseDays)),
            ]
        }
    }

    /// What of its closures is still to come.
    var closures: [[TypedValue]] {
        instance.closures.filter { $0.series == index && $0.lastDay >= data.day }.map { closure in
            [
                .own("project", instance.projects[closure.project].id.text), .own("series", new),
                .own("firstDay", max(closure.firstDay, data.day)), .own("lastDay", closure.lastDay),
                .own("reason", closure.reason),
            ]
        }
    }

    var notes: [Said] {
        let dates = instance.sessions.count { $0.series == index && $0.date >= data.day }
        var notes: [Said] = []
        if dates > 0 {
            notes.append(
                Said(
                    "\(dates) werkdagen van deze reeks wijken na die dag af; dat gaat niet mee naar de opvolger",
                    "\(dates) working days of this series differ after that day; the successor does not have that"))
        }
        if !data.later.isEmpty {
            notes.append(
                Said(
                    "wat voor deze reeks later zou veranderen, gaat niet mee naar de opvolger",
                    "what was to change later in this series does not go over to the successor"))
        }
        return notes
    }

    /// Whether the same was done before: the series ends the day before, and a series that is so begins.
    ///
    /// - Parameter typed: the id that was asked for; nil: any.
    func isDone(typed: String?) -> Bool {
        guard series.lastDay == data.day.adding(days: -1) else { return false }
        let cells = InstanceCells.table(.series, of: instance)
        let source = data.source(.series, [record])
        guard let wanted = source.cells.records.first, wanted.findings.isEmpty else { return false }
        let differing = Set(["id", "lastDay"].compactMap { cells.fields.firstIndex(of: $0) })
        return cells.records.contains { found in
            let isMeant = typed.map { cells.text("id", of: found) == $0 } ?? true
            return isMeant
                && cells.fields.indices.allSatisfy { differing.contains($0) || found.cells[$0] == wanted.cells[$0] }
        }
    }

    /// `groen-fr-2` after `groen-fr-1`; a number behind an id that has none.
    static func nextID(after id: String, in instance: Instance) -> String {
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        let last = parts.last.flatMap { Int($0) }
        let stem = last == nil ? id : parts.dropLast().joined(separator: "-")
        var number = (last ?? 1) + 1
        while instance.series.contains(where: { $0.id.text == "\(stem)-\(number)" }) { number += 1 }
        return "\(stem)-\(number)"
    }
}
