public import PlacementDomain
internal import PlacementRules

/// Warnings about what earlier weeks left behind: kept placements, published assignments, agreements, pairs.
public enum EarlierWeeksFindings {
    /// `D1220` to `D1225`, in the order of the tables.
    public static func warnings(instance: Instance, held: HeldSittings) -> [Finding] {
        unlockings(instance) + published(instance, held) + orphaned(instance) + agreements(instance) + pairs(instance)
    }

    private static func unlockings(_ instance: Instance) -> [Finding] {
        instance.placements.filter { $0.state == .signed && $0.unlockedOn != nil && !$0.isUnlocked }.map {
            Finding(
                code: "D1220", severity: .warning, file: "placements.csv", line: $0.line, field: "unlockReason",
                cause: "placement \($0.id) is unlocked without a reason; it stays locked",
                remedy: "write the reason, or empty 'unlockedOn'")
        }
    }

    private static func published(_ instance: Instance, _ held: HeldSittings) -> [Finding] {
        var findings: [Finding] = []
        let last = instance.publishedThrough ?? instance.planStart.adding(days: -1)
        for entry in instance.publishedAssignments {
            let session = SessionID(series: instance.series[entry.series].id, date: entry.date)
            let order = instance.orders[entry.order].id
            func add(_ code: String, _ cause: String, _ remedy: String) {
                findings.append(
                    Finding(
                        code: code, severity: .warning, file: "frozen-assignments.csv", line: entry.line,
                        field: "session", cause: "order \(order), \(session): \(cause)", remedy: remedy))
            }
            if entry.date > last {
                add("D1221", "lies after the published weeks; it counts", "check 'frozenThrough' of instance.yaml")
            }
            let isInPlan = instance.planStart <= entry.date && entry.date <= instance.calendarEnd
            if isInPlan, held.number(ofSeries: entry.series, on: entry.date) == nil {
                add(
                    "D1222", "the sitting is not held any more; it stays and lowers what remains",
                    "correct it with a reason and tell client and partner")
            }
        }
        return findings
    }

    private static func orphaned(_ instance: Instance) -> [Finding] {
        instance.orphanedAssignments.map { entry in
            let session = SessionID(series: instance.series[entry.series].id, date: entry.date)
            return Finding(
                code: "D1225", severity: .warning, file: "frozen-assignments.csv", line: entry.line, field: "order",
                cause:
                    "order \(entry.order), \(session): published, but no such order is in orders.csv; its seat stays taken",
                remedy: "correct the id, add the order, or take the row out with a reason and tell the partner")
        }
    }

    private static func agreements(_ instance: Instance) -> [Finding] {
        var promised: [Int: Int] = [:]
        for agreement in instance.agreements { promised[agreement.series, default: 0] += agreement.atLeast ?? 0 }
        return promised.keys.sorted().compactMap { index -> Finding? in
            let series = instance.series[index]
            let seats = (series.bookable ?? series.seats).value
            guard let sum = promised[index], sum > seats else { return nil }
            return Finding(
                code: "D1223", severity: .warning, file: "agreements.csv", field: "atLeast",
                cause:
                    "series \(series.id): \(sum) seats are promised together, it has \(seats); each promise bounds the others",
                remedy: "settle with the organisations how the seats are shared")
        }
    }

    private static func pairs(_ instance: Instance) -> [Finding] {
        instance.incompatibilities.compactMap { record -> Finding? in
            guard case .client(let other) = record.other, other == record.client else { return nil }
            return Finding(
                code: "D1224", severity: .warning, file: "incompatibilities.csv", field: "otherClient",
                cause: "client \(instance.clients[record.client].id) is to be kept apart from himself; left out",
                remedy: "name the other client, or remove the row")
        }
    }
}
