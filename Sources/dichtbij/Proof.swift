import PlacementDomain
import Planning

/// What the figures of a roster say, as numbers and in words.
enum Proof {
    /// `cost 23,456 · bound 23,430 · unavoidable 12,000 · gap 0.23 %`.
    static func figures(_ verdict: Verdict, _ words: Words) -> String {
        [
            words("kosten", "cost") + " " + words.number(verdict.cost),
            words("grens", "bound") + " " + words.number(verdict.bound),
            words("onvermijdelijk", "unavoidable") + " " + words.number(verdict.unavoidable),
            words("afstand", "gap") + " " + words.percent(verdict.gap),
        ].joined(separator: " · ")
    }

    /// `checked: 0 violations`.
    static func verdict(_ verdict: Verdict, _ words: Words, _ console: Console) -> String {
        let count = words.count(
            verdict.violations.count, dutch: ("overtreding", "overtredingen"), english: ("violation", "violations"))
        let line = words("gecontroleerd: ", "checked: ") + count
        return verdict.isClean ? console.good(line) : console.bad(line)
    }

    /// The gap in words for somebody who has never heard of a bound.
    static func sentences(_ verdict: Verdict, _ words: Words) -> [String] {
        let room = verdict.cost - verdict.unavoidable
        let rest = verdict.cost - verdict.bound
        var lines: [String] = []
        if rest <= 0 {
            lines.append(
                words(
                    "Beter kan niet: geen rooster binnen de regels kost minder dan dit.",
                    "It cannot be better: no lawful roster costs less than this one."))
        } else {
            lines.append(
                words(
                    "Geen rooster binnen de regels kost minder dan \(words.number(verdict.bound)) punten; dit kost er \(words.number(verdict.cost)).",
                    "No lawful roster costs less than \(words.number(verdict.bound)) points; this one costs \(words.number(verdict.cost))."
                ))
            lines.append(
                words(
                    "Van de \(words.number(room)) punten waar een rooster iets aan kan doen, is dus hoogstens \(words.number(rest)) (\(words.percent(verdict.gap))) nog te winnen.",
                    "So of the \(words.number(room)) points that a roster can do anything about, at most \(words.number(rest)) (\(words.percent(verdict.gap))) could still be gained."
                ))
        }
        if verdict.lawfulTierVerified {
            lines.append(
                words(
                    "Bewezen: geen enkel rooster laat minder uren verloren gaan.",
                    "Proven: no roster at all loses fewer hours."))
        }
        return lines
    }
}
