import PlacementDomain

/// What the figures of a roster say, as numbers and in words.
enum ProofLines {
    /// `cost 23,456 · bound 23,430 · unavoidable 12,000 · gap 0.23 %`.
    static func figures(_ report: CheckReport, _ words: Wording) -> String {
        [
            words("kosten", "cost") + " " + words.number(report.cost),
            words("grens", "bound") + " " + words.number(report.bound),
            words("onvermijdelijk", "unavoidable") + " " + words.number(report.unavoidable),
            words("afstand", "gap") + " " + words.percent(report.gap),
        ].joined(separator: " · ")
    }

    /// `checked: 0 violations`.
    static func verdict(_ report: CheckReport, _ words: Wording, _ console: Console) -> String {
        let count = words.count(
            report.violations.count, dutch: ("overtreding", "overtredingen"), english: ("violation", "violations"))
        let line = words("gecontroleerd: ", "checked: ") + count
        return report.isClean ? console.good(line) : console.bad(line)
    }

    /// The gap in words for somebody who has never heard of a bound.
    static func sentences(_ report: CheckReport, _ words: Wording) -> [String] {
        let room = report.cost - report.unavoidable
        let rest = report.cost - report.bound
        var lines: [String] = []
        if rest <= 0 {
            lines.append(
                words(
                    "Beter kan niet: geen rooster binnen de regels kost minder dan dit.",
                    "It cannot be better: no lawful roster costs less than this one."))
        } else {
            lines.append(
                words(
                    "Geen rooster binnen de regels kost minder dan \(words.number(report.bound)) punten; dit kost er \(words.number(report.cost)).",
                    "No lawful roster costs less than \(words.number(report.bound)) points; this one costs \(words.number(report.cost))."
                ))
            lines.append(
                words(
                    "Van de \(words.number(room)) punten waar een rooster iets aan kan doen, is dus hoogstens \(words.number(rest)) (\(words.percent(report.gap))) nog te winnen.",
                    "So of the \(words.number(room)) points that a roster can do anything about, at most \(words.number(rest)) (\(words.percent(report.gap))) could still be gained."
                ))
        }
        if report.lawfulTierVerified {
            lines.append(
                words(
                    "Bewezen: geen enkel rooster laat minder uren verloren gaan.",
                    "Proven: no roster at all loses fewer hours."))
        }
        return lines
    }
}
