import Foundation
import PlacementDomain

/// What `report throughput` says as JSON, under the keys and in the words of the naive reckoning.
struct ReportedFigures {
    /// `table|group|state|figure` → what stands there; late projects are no part of them.
    private(set) var answers: [String: String] = [:]
    /// By project, how many days are late and how old the oldest is.
    private(set) var late: [String: String] = [:]

    private static let inDays: Set<String> = ["median", "p90", "waitingMedian", "waitingP90", "oldestLate"]

    init(_ json: [String: Any]) throws {
        guard let tables = json["tables"] as? [[String: Any]] else {
            throw CommandRunner.Missing(description: "no tables in \(json.keys.sorted())")
        }
        for table in tables {
            let name = table["table"] as? String ?? ""
            for line in table["lines"] as? [[String: Any]] ?? [] {
                let group = line["group"] as? String
                let values = line["values"] as? [String: Any] ?? [:]
                if name == "lateProjects" {
                    late[group ?? "*"] = Self.late(values)
                    continue
                }
                for (figure, value) in values {
                    let key = [name, group ?? "*", line["state"] as? String ?? "", figure].joined(separator: "|")
                    answers[key] = Self.text(value, isInDays: Self.inDays.contains(figure))
                }
            }
        }
    }

    private static func late(_ values: [String: Any]) -> String {
        let (days, oldest) = (values["late"] ?? NSNull(), values["oldestLate"] ?? NSNull())
        return text(days, isInDays: false) + ", " + text(oldest, isInDays: true)
    }

    private static func text(_ value: Any, isInDays: Bool) -> String {
        if value is NSNull { return "–" }
        if let text = value as? String { return text.hasPrefix("<") ? "hidden" : text }
        if let number = value as? Int { return isInDays ? "\(number) d" : "\(number)" }
        guard let parts = value as? [String: Int] else { return "\(value)" }
        if let minutes = parts["minutes"] { return "\(minutes) min" }
        guard let part = parts["part"], let whole = parts["of"], let tenths = parts["tenths"] else { return "\(parts)" }
        // Half a tenth is rounded up.
        let above = 2 * (tenths * whole - part * 1_000)
        return above > -whole && above <= whole ? "\(part)/\(whole)" : "\(part)/\(whole) as \(tenths) tenths"
    }
}
