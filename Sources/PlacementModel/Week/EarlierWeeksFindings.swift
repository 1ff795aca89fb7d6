package import PlacementDomain
internal import PlacementRules

/// Warnings about what earlier weeks left behind: kept placements, published assignments, agreements, pairs.
package enum EarlierWeeksFindings {
    /// `D1220` to `D1229`, in the order of the tables.
    package static func warnings(instance: Instance, toCome: PublishedToCome) -> [Finding] {
        unlockings(instance) + leftPlacements(instance) + published(instance, toCome) + overlaps(instance, toCome)
            + surpluses(instance) + orphaned(instance) + agreements(instance) + pairs(instance)
    }

    private static func unlockings(_ instance: Instance) -> [Finding] {
        instance.placements.filter { $0.state == .signed && $0.unlockedOn != nil && !$0.isUnlocked }.map {
            Finding(
                code: "D1220", severity: .warning, file: "placements.csv", line: $0.line, field: "unlockReason",
                cause: "placement \($0.id) is unlocked without a reason; it stays locked",
                remedy: "write the reason, or empty 'unlockedOn'")
        }
    }

    private static func leftPlacements(_ instance: Instance) -> [Finding] {
        instance.orphanedPlacements.map {
            Finding(
                code: "D1226", severity: .warning, file: "placements.csv", line: $0.line, field: "order",
                cause: "placement \($0.id): there is no order \($0.orphanOf?.text ?? "") in orders.csv; left out",
                remedy: "correct the id, add the order, or end the placement")
        }
    }

    private static func published(_ instance: Instance, _ toCome: PublishedToCome) -> [Finding] {
        var findings: [Finding] = []
        let last = instance.publishedThrough ?? instance.planStart.adding(days: -1)
        var entries = toCome.entries[...]
        for (index, assignment) in instance.publishedAssignments.enumerated() {
            if assignment.date > last {
                findings.append(
                    finding(
                        "D1221", assignment, instance, "lies after the published weeks; it counts",
                        "check 'frozenThrough' of instance.yaml"))
            }
            guard let entry = entries.first, entry.assignment == index else { continue }
            entries.removeFirst()
            guard let sitting = entry.sitting else {
                findings.append(
                    finding(
                        "D1222", assignment, instance,
                        "the sitting is not held any more; it stays and lowers what remains",
                        "correct it with a reason and tell client and partner"))
                continue
            }
            guard
                !Days08PublishedWeeks.agrees(
                    assignment, start: Int(sitting.start), end: Int(sitting.end),
                    breakMinutes: Int(sitting.breakMinutes), net: Int(sitting.net))
            else { continue }
            let (from, to) = (TimeOfDay(minute: Int(sitting.start)), TimeOfDay(minute: Int(sitting.end)))
            findings.append(
                finding(
                    "D1227", assignment, instance,
                    "published \(assignment.from)–\(assignment.to) and \(assignment.creditMinutes) min, the sitting is \(from)–\(to) and \(sitting.net) min now; it stays and lowers what remains",
                    "correct it with a reason and tell client and partner"))
        }
        return findings
    }

    private static func finding(
        _ code: String, _ assignment: PublishedAssignment, _ instance: Instance, _ cause: String, _ remedy: String
    ) -> Finding {
        let session = SessionID(series: instance.series[assignment.series].id, date: assignment.date)
        return Finding(
            code: code, severity: .warning, file: "frozen-assignments.csv", line: assignment.line, field: "session",
            cause: "order \(instance.orders[assignment.order].id), \(session): \(cause)", remedy: remedy)
    }

    private static func overlaps(_ instance: Instance, _ toCome: PublishedToCome) -> [Finding] {
        toCome.overlaps.map { earlier, later in
            let other = SessionID(series: instance.series[earlier.series].id, date: earlier.date)
            return finding(
                "D1229", later, instance, "at the same time he is published in \(other); to be decided",
                "correct one of the two with a reason and tell client and partner")
        }
    }

    /// More minutes published than remain.
    private static func surpluses(_ instance: Instance) -> [Finding] {
        var toCome: [Int: (minutes: Int, line: Int)] = [:]
        for assignment in instance.publishedAssignments where assignment.date >= instance.asOf {
            let known = toCome[assignment.order]?.minutes ?? 0
            toCome[assignment.order] = (known + assignment.creditMinutes.value, assignment.line)
        }
        return toCome.sorted { $0.key < $1.key }.compactMap { index, published -> Finding? in
            let order = instance.orders[index]
            let left = max(
                0, order.orderedMinutes.value - order.deductedMinutes.value - order.creditedMinutes.value)
            guard published.minutes > left else { return nil }
            return Finding(
                code: "D1228", severity: .warning, file: "frozen-assignments.csv", line: published.line,
                field: "creditMinutes",
                cause:
                    "order \(order.id): \(published.minutes) min are published from \(instance.asOf) on and \(left) min remain, \(published.minutes - left) min too many",
                remedy: "take out the last ones or lower their credit with a reason, and tell client and partner")
        }
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
