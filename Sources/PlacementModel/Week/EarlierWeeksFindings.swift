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
                cause: Said(
                    "plaatsing \($0.id) is vrijgegeven zonder reden; ze blijft ondertekend",
                    "placement \($0.id) is released without a reason; it stays signed"),
                remedy: Said(
                    "vul de reden in, of maak 'unlockedOn' leeg", "write the reason, or empty 'unlockedOn'"))
        }
    }

    private static func leftPlacements(_ instance: Instance) -> [Finding] {
        instance.orphanedPlacements.map {
            Finding(
                code: "D1226", severity: .warning, file: "placements.csv", line: $0.line, field: "order",
                cause: orphan($0.id, $0.orphanOf?.text ?? ""),
                remedy: Said(
                    "verbeter het id, voeg de zaak toe, of beëindig de plaatsing",
                    "correct the id, add the order, or end the placement"))
        }
    }

    private static func orphan(_ placement: PlacementID, _ order: String) -> Said {
        Said(
            "plaatsing \(placement): zaak \(order) staat niet in orders.csv; de plaatsing telt niet mee",
            "placement \(placement): there is no order \(order) in orders.csv; left out")
    }

    private static func published(_ instance: Instance, _ toCome: PublishedToCome) -> [Finding] {
        var findings: [Finding] = []
        let last = instance.publishedThrough ?? instance.planStart.adding(days: -1)
        var entries = toCome.entries[...]
        for (index, assignment) in instance.publishedAssignments.enumerated() {
            if assignment.date > last {
                findings.append(
                    finding(
                        "D1221", assignment, instance,
                        Said(
                            "ligt na de gepubliceerde weken; de werkdag telt wel mee",
                            "lies after the published weeks; it counts"),
                        Said("controleer 'frozenThrough' in instance.yaml", "check 'frozenThrough' of instance.yaml")
                    ))
            }
            guard let entry = entries.first, entry.assignment == index else { continue }
            entries.removeFirst()
            guard let sitting = entry.sitting else {
                findings.append(
                    finding(
                        "D1222", assignment, instance,
                        Said(
                            "deze werkdag gaat niet door, maar is wel gepubliceerd; hij telt mee tot u de regel verbetert",
                            "this working day does not take place, but was published; it counts until you correct the record"
                        ), correctAndCall))
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
                    Said { words in
                        let published = words.hours(assignment.creditMinutes)
                        let now = words.hours(Minutes(Int(sitting.net)))
                        return words(
                            "gepubliceerd \(assignment.from)–\(assignment.to) (\(published)), de werkdag is nu \(from)–\(to) (\(now)); wat gepubliceerd is, telt tot u het verbetert",
                            "published \(assignment.from)–\(assignment.to) (\(published)), the working day is \(from)–\(to) (\(now)) now; what was published counts until you correct it"
                        )
                    }, correctAndCall))
        }
        return findings
    }

    private static func finding(
        _ code: String, _ assignment: PublishedAssignment, _ instance: Instance, _ cause: Said, _ remedy: Said
    ) -> Finding {
        let session = SessionID(series: instance.series[assignment.series].id, date: assignment.date)
        return Finding(
            code: code, severity: .warning, file: "frozen-assignments.csv", line: assignment.line, field: "session",
            cause: Said { words in
                words("zaak", "order") + " \(instance.orders[assignment.order].id), \(session): " + words(cause)
            }, remedy: remedy)
    }

    private static func overlaps(_ instance: Instance, _ toCome: PublishedToCome) -> [Finding] {
        toCome.overlaps.map { earlier, later in
            let other = SessionID(series: instance.series[earlier.series].id, date: earlier.date)
            return finding(
                "D1229", later, instance,
                Said(
                    "op dezelfde tijd ook gepubliceerd bij \(other); u moet kiezen",
                    "published in \(other) at the same time, too; you have to choose"), correctAndCall)
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
                cause: Said { words in
                    func hours(_ minutes: Int) -> String { words.hours(Minutes(minutes)) }
                    let (own, tooMany) = (hours(published.minutes), hours(published.minutes - left))
                    return words(
                        "zaak \(order.id): vanaf \(instance.asOf) is \(own) gepubliceerd en er is nog \(hours(left)) te werken: \(tooMany) te veel",
                        "order \(order.id): from \(instance.asOf) on \(own) are published and \(hours(left)) remain: \(tooMany) too many"
                    )
                },
                remedy: Said(
                    "haal de laatste werkdagen weg of verlaag hun uren, met een reden; bel cliënt en project",
                    "take out the last working days or lower their hours, with a reason; call client and project"))
        }
    }

    private static func orphaned(_ instance: Instance) -> [Finding] {
        instance.orphanedAssignments.map { entry in
            let session = SessionID(series: instance.series[entry.series].id, date: entry.date)
            return Finding(
                code: "D1225", severity: .warning, file: "frozen-assignments.csv", line: entry.line, field: "order",
                cause: Said(
                    "zaak \(entry.order), \(session): gepubliceerd, maar deze zaak staat niet in orders.csv; de plaats blijft bezet",
                    "order \(entry.order), \(session): published, but no such order is in orders.csv; its seat stays taken"
                ),
                remedy: Said(
                    "verbeter het id, voeg de zaak toe, of haal de regel weg met een reden en bel het project",
                    "correct the id, add the order, or take the row out with a reason and call the project"))
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
                cause: Said(
                    "reeks \(series.id): samen zijn \(sum) plaatsen beloofd, er zijn er \(seats)",
                    "series \(series.id): \(sum) seats are promised in all, there are \(seats)"),
                remedy: Said(
                    "spreek met de organisaties af hoe de plaatsen worden verdeeld",
                    "settle with the organisations how the seats are shared"))
        }
    }

    private static func pairs(_ instance: Instance) -> [Finding] {
        instance.incompatibilities.compactMap { record -> Finding? in
            guard case .client(let other) = record.other, other == record.client else { return nil }
            return Finding(
                code: "D1224", severity: .warning, file: "incompatibilities.csv", field: "otherClient",
                cause: itself(instance.clients[record.client].id),
                remedy: Said(
                    "noem de andere cliënt, of haal de regel weg", "name the other client, or remove the row"))
        }
    }

    private static func itself(_ client: ClientID) -> Said {
        Said(
            "cliënt \(client) zou zichzelf niet mogen tegenkomen; deze regel telt niet mee",
            "client \(client) must not meet themselves by this record; left out")
    }

    private static let correctAndCall = Said(
        "haal de regel weg of pas hem aan, met een reden; bel cliënt en project",
        "take the record out or change it, with a reason; call client and project")
}
