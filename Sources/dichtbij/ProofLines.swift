import PlacementDomain

/// What the figures of a roster say, as numbers and in words.
enum ProofLines {
    /// `cost 23,456 · lower bound 23,430 · unavoidable 12,000 · still to gain 0.23 %`.
    static func figures(_ report: CheckReport, _ words: Wording) -> String {
        [
            words("kosten", "cost") + " " + words.number(report.cost),
            words("ondergrens", "lower bound") + " " + words.number(report.bound),
            words("onvermijdelijk", "unavoidable") + " " + words.number(report.unavoidable),
            words("nog te winnen", "still to gain") + " " + words.percent(report.gap),
        ].joined(separator: " · ")
    }

    /// `checked: no rule is broken`.
    static func verdict(_ report: CheckReport, _ words: Wording, _ console: Console) -> String {
        guard !report.isClean else {
            return console.good(words("gecontroleerd: geen enkele regel overtreden", "checked: no rule is broken"))
        }
        // Faults of the proof are no broken rules.
        let faults = report.violations.count { $0.code.hasPrefix("D") }
        let broken = report.violations.count - faults
        let parts = [
            broken == 0
                ? nil
                : words("\(words.number(broken)) keer een regel overtreden", "a rule broken ")
                    + (words.isDutch ? "" : words.count(broken, dutch: ("", ""), english: ("time", "times"))),
            faults == 0
                ? nil
                : words(
                    "dit rooster hoort niet bij deze gegevens, of het bewijs klopt niet",
                    "this roster does not belong to these data, or its proof is wrong"),
        ]
        return console.bad(words("gecontroleerd: ", "checked: ") + parts.compactMap(\.self).joined(separator: "; "))
    }

    /// The proof in a sentence or two, for somebody who has never heard of a bound.
    static func sentences(_ report: CheckReport, policy: Policy, _ words: Wording) -> [String] {
        let rest = report.cost - report.bound
        let share = share(report, words)
        var lines = [
            rest <= 0
                ? words(
                    "Bewezen: met deze gegevens en gewichten (policy.yaml) is geen rooster beter.",
                    "Proven: by these data and weights (policy.yaml) no roster is better.")
                : words(
                    "Bewezen: een ander rooster kan hoogstens \(share) beter zijn. Dat komt overeen met ",
                    "Proven: another roster can be at most \(share) better. That equals ")
                    + weight(rest, report, policy, words)
                    + words(", voor alle cliënten samen.", ", for all clients together.")
        ]
        if report.lawfulTierVerified {
            lines.append(
                words(
                    "Bewezen: geen ander rooster maakt meer uren haalbaar vóór de einddatums, met deze gegevens en zolang ondertekende plaatsingen blijven.",
                    "Proven: no other roster lets more hours be worked before the end dates, by these data and as long as signed placements stay."
                ))
        }
        return lines
    }

    /// `0,14 %`; never 0 where something is left.
    static func share(_ report: CheckReport, _ words: Wording) -> String {
        report.gap < 0.0001 && report.cost > report.bound
            ? words("0,01", "0.01") + " %" : words.percent((report.gap * 10_000).rounded(.up) / 10_000)
    }

    /// What so many points are at most: hours, where these are not proven to be the least; else weeks of waiting, by the policy's
    /// least points for one.
    private static func weight(_ points: Int, _ report: CheckReport, _ policy: Policy, _ words: Wording) -> String {
        let perHour = max(1, policy.weights.lostPerHour)
        if points >= perHour, !report.lawfulTierVerified {
            let hours = words.number((points + perHour - 1) / perHour)
            return words("± \(hours) uur meer haalbaar", "± \(hours) h more that can be worked")
        }
        let perWeek = max(1, policy.weights.wait.map(\.points).filter { $0 > 0 }.min() ?? 1)
        let weeks = (points + perWeek - 1) / perWeek
        return "± "
            + words.count(
                weeks, dutch: ("week minder wachten", "weken minder wachten"),
                english: ("week less waiting", "weeks less waiting"))
    }
}
