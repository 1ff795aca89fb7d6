public import PlacementDomain

/// What an instance may hold and this version cannot plan yet.
///
/// A roster that leaves a rule out of account would be unlawful and look right; so `plan` and `check` refuse such an
/// instance. `validate` lists the same findings as warnings.
public enum SupportedInstance {
    /// `D1305` where there are supervised series, `D1306` where a timeline would be too long for the solver's tables,
    /// `D1307` for each weight with which a choice could cost more than can be priced.
    ///
    /// - Parameter severity: `.error` where the job refuses, `.warning` where it only tells.
    public static func findings(_ instance: Instance, severity: Finding.Severity = .error) -> [Finding] {
        var findings: [Finding] = []
        func add(_ code: String, _ file: String, _ lines: [Int], _ field: String, _ what: Said, _ remedy: Said) {
            guard !lines.isEmpty else { return }
            findings.append(
                Finding(
                    code: code, severity: severity, file: file, line: lines.min() ?? 0, field: field,
                    cause: Said {
                        "\(lines.count) " + $0(what)
                            + $0(": die plant deze versie nog niet", ": not planned by this version yet")
                    },
                    remedy: remedy))
        }
        add(
            "D1305", "series.csv", instance.series.filter(\.supervised).map(\.line), "supervised",
            Said("begeleide reeksen", "supervised series"),
            Said(
                "zet supervised op false voor groepen die hoe dan ook doorgaan, en laat de andere weg.",
                "set supervised to false for groups that run in any case, and leave the others out."))
        let slots = longestTimeline(instance)
        if slots > mostSlots {
            findings.append(
                Finding(
                    code: "D1306", severity: severity, file: "instance.yaml", field: "calendarEnd",
                    cause: Said(
                        "één plaatsing kan \(slots) werkdagen en afspraken over plaatsen raken; \(mostSlots) is het hoogste",
                        "one placement could run over \(slots) working days and seat agreements, \(mostSlots) are possible"
                    ),
                    remedy: Said(
                        "laat de kalender eerder eindigen, of gebruik minder afspraken of reeksen in één plaatsing",
                        "end the calendar earlier, or have fewer agreements or series in one placement")))
        }
        return findings + CostCeiling(instance).findings(severity)
    }

    /// - Throws: `unsupported` where there is any such finding.
    public static func require(_ instance: Instance) throws(PlanningError) {
        let findings = findings(instance)
        guard findings.isEmpty else { throw .unsupported(DataAtFault(findings: findings)) }
    }

    /// Positions in a timeline are 16 bits wide.
    private static let mostSlots = 65_000

    /// At most so many sittings, each with its agreements, stand in one timeline.
    private static func longestTimeline(_ instance: Instance) -> Int {
        let weeks = max(0, instance.calendarEnd.days(since: instance.planStart)) / 7 + 1
        var slots = [Int](repeating: weeks, count: instance.series.count)
        for agreement in instance.agreements {
            slots[agreement.series] += weeks * ((agreement.atLeast == nil ? 0 : 1) + (agreement.atMost == nil ? 0 : 1))
        }
        let byProject = Dictionary(grouping: instance.series.indices) { instance.series[$0].project }
        let patterns = byProject.values.map { series in
            series.map { slots[$0] }.sorted(by: >).prefix(instance.policy.mostSeriesPerPlacement).reduce(0, +)
        }
        let kept = instance.placements.map { placement in placement.series.reduce(0) { $0 + slots[$1] } }
        return max(patterns.max() ?? 0, kept.max() ?? 0)
    }
}
