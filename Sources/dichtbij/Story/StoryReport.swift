import PlacementDomain
import WeeklyCycle

/// The whole story of an order on one screen.
struct StoryReport {
    let shown: ShownStory
    let words: Wording
    let console: Console
    /// Whether long lists are shown whole.
    let isWhole: Bool

    var story: OrderStory { shown.story }
    var order: Order { shown.story.order }
    private static let most = 10

    var text: String {
        let parts = [head, terms, hours, detention, incentive, places, days, notices, warnings, decisions]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n") + "\n"
            + words.whatNow + next + "\n"
    }

    func day(_ day: CalendarDay?) -> String { day.map(words.shortDay) ?? "–" }

    /// The last lines of a list, with how many are left out.
    func cut<Item>(_ items: [Item], _ line: (Item) -> String) -> [String] {
        let shown = isWhole ? items : Array(items.suffix(StoryReport.most))
        let rest = items.count - shown.count
        return (rest > 0 ? ["  " + words.more(rest) + " (--verbose)"] : []) + shown.map { "  " + line($0) }
    }

    private func title(_ dutch: String, _ english: String) -> String { console.bold(words(dutch, english)) }

    private var head: [String] {
        let name = words("zaak ", "order ") + order.id.text
        let unit = story.unit.map { " · " + words("eenheid ", "unit ") + $0.text } ?? ""
        let state = words(StateWords.order(order.state))
        let reference = order.caseReference.isEmpty ? "" : " · " + order.caseReference
        let frame = words(StoryWords.frame(order.legalFrame))
        return [console.bold(name) + reference + " · \(story.client) · \(frame) · \(state)" + unit]
    }

    private var terms: [String] {
        let reckoning = shown.reckoning
        var steps = [words("ontvangen ", "received ") + day(order.receivedDate)]
        let noted: [(String, CalendarDay?)] = [
            (words("onherroepelijk ", "final "), order.finalDate), (words("intake ", "intake "), order.intakeDate),
            (words("gewogen ", "weighed "), order.matchingWeighedOn),
            (words("eerste werkdag ", "first worked "), story.firstWorked),
            (words("laatste werkdag ", "last worked "), story.lastWorked),
            (words("geëindigd ", "ended "), order.endedDate),
            (words("onmogelijk gemeld ", "reported impossible "), order.impossibleReportedOn),
        ]
        steps += noted.compactMap { name, day in day.map { name + words.shortDay($0) } }
        var lines = [title("Termijnen", "Terms"), "  " + steps.joined(separator: " · ")]
        var ends: [String] = []
        if let end = reckoning.termEnd {
            ends.append(words("laatste werkdag van de termijn ", "last day of the term ") + day(end))
        } else {
            ends.append(words("geen termijn bekend", "no term is known"))
        }
        if reckoning.caseDateDiffers, let given = order.caseTermEnd {
            ends.append(words("het zaaksysteem zegt ", "the case system says ") + day(given))
        }
        if let until = reckoning.decidableUntil {
            ends.append(words("beslissing over hechtenis tot en met ", "decision on detention until ") + day(until))
        }
        if let by = reckoning.expectedBy {
            ends.append(words("af te ronden uiterlijk ", "to be done by ") + day(by))
        }
        if story.firstWorked == nil, let by = reckoning.startBy {
            ends.append(words("eerste werkdag uiterlijk ", "first day by ") + day(by))
        }
        lines.append("  " + ends.joined(separator: " · "))
        return lines
            + story.stopped.map {
                "  " + words("stilstand ", "stopped ") + "\($0.cause) " + day($0.firstDay) + " – " + day($0.lastDay)
            }
    }

    private var hours: [String] {
        let sums = OrderHours.Account.allCases.map { account in
            let minutes = Minutes(abs(story.hours.kept[account] ?? 0))
            let sign = account == .corrected && (story.hours.kept[account] ?? 0) < 0 ? "−" : ""
            return words(StoryWords.account(account)) + " " + sign + words.shortHours(minutes)
        }
        let rows = Array(zip(story.hours.lines, story.hours.running))
        let lines = cut(rows) { ledgerLine($0.0, $0.1) }
        return [title("Uren", "Hours"), "  " + sums.joined(separator: " · ")] + lines + [balance]
    }

    private func ledgerLine(_ line: OrderHours.Line, _ remaining: Int) -> String {
        let sign = line.to == .remaining ? "+" : "−"
        var parts = [
            "\(line.number)".alignedRight(to: 4), day(line.day).padded(to: 11),
            words(StoryWords.kind(line.kind)).padded(to: 17),
            (sign + " " + words.shortHours(line.minutes)).alignedRight(to: 10),
            (words("over ", "left ") + words.shortHours(Minutes(remaining))).padded(to: 14),
        ]
        if line.withheld > .zero { parts.append(words("ingehouden ", "held back ") + words.shortHours(line.withheld)) }
        if let undone = line.reverses { parts.append(words("maakt \(undone) ongedaan", "undoes \(undone)")) }
        if let by = line.reversedBy { parts.append(words("ongedaan door \(by)", "undone by \(by)")) }
        return trimmed(parts.joined(separator: "  "))
    }

    /// Whether the sums that are kept are those of the lines.
    private var balance: String {
        let count = words.count(
            story.hours.lines.count, dutch: ("boeking", "boekingen"), english: ("entry", "entries"))
        let faults = story.hours.faults
        guard !faults.isEmpty else {
            return "  " + words("nageteld: \(count), samen 0", "counted again: \(count), together 0")
        }
        let names = faults.map { words(StoryWords.account($0)) }.joined(separator: ", ")
        return "  "
            + console.bad(words("klopt niet met de boekingen: \(names)", "does not agree with its entries: \(names)"))
    }

    private var detention: [String] {
        guard shown.reckoning.isSentence, story.hours.remaining > .zero else { return [] }
        let heading = title("Ging de zaak vandaag terug", "If it went back today")
        guard let detention = shown.reckoning.detention else {
            return [heading, "  " + words("dagen hechtenis zijn niet bekend", "days of detention are not known")]
        }
        let days = words.count(detention.left, dutch: ("dag", "dagen"), english: ("day", "days"))
        let base =
            story.hours.deducted > .zero && shown.reckoning.isDeductionTakenOff
            ? words(" (opgelegd na aftrek van voorarrest)", " (ordered after custody was taken off)") : ""
        return [
            heading,
            "  " + words("vervangende hechtenis: \(days)", "replacement detention: \(days)") + base,
            "  "
                + words("dagen × niet gewerkt ÷ opgelegd, in minuten: ", "days × not worked ÷ ordered, in minutes: ")
                + detention.formula(words),
        ]
    }

    private var incentive: [String] {
        var lines: [String] = []
        if let incentive = shown.reckoning.incentive {
            let taken = words.shortHours(incentive.discount)
            let left = words.shortHours(incentive.left)
            lines.append(
                "  "
                    + words(
                        "korting door werk: \(taken), dan over \(left) (vooruitlopend, nergens geboekt)",
                        "taken off by work: \(taken), then left \(left) (prospective, entered nowhere)"))
        } else if shown.reckoning.isIncentiveLost {
            lines.append(
                "  "
                    + words(
                        "geen korting door werk: er is een verzuim; iemand beslist",
                        "nothing is taken off by work: there is a failure; somebody decides"))
        }
        if let most = shown.reckoning.mostCourseMinutes {
            let done = words.shortHours(story.hours.minutes(of: .courseCredit))
            let limit = words.shortHours(most)
            lines.append(
                "  " + words("scholing: \(done) van hooguit \(limit)", "training: \(done) of at most \(limit)"))
        }
        return lines.isEmpty ? [] : [title("Engeland en Wales", "England and Wales")] + lines
    }

    /// The text without blanks at its end.
    func trimmed(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }
}
