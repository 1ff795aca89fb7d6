import PlacementDomain
import PlanFolders
import Planning

extension PlanReport {
    /// What a manager asks of the whole roster.
    var figures: [String] {
        let figures = outcome.figures
        return [console.bold(words("Voor de leiding", "For the manager"))]
            + (waits(figures) + [seats(figures)] + beforeFirstDays(figures)).map { "  " + $0 }
    }

    private func waits(_ figures: RosterFigures) -> [String] {
        var lines: [String] = []
        if let longest = figures.longestWait {
            let clients = words.count(figures.waiting, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
            lines.append(
                words(
                    "\(clients) \(figures.waiting == 1 ? "wacht" : "wachten") op een plaats; de langste wacht al \(days(longest)) (sinds ontvangst)",
                    "\(clients) \(figures.waiting == 1 ? "waits" : "wait") for a place; the longest so far \(days(longest)) (since receipt)"
                ))
        } else {
            lines.append(words("niemand wacht op een plaats", "nobody waits for a place"))
        }
        if let median = figures.medianWait {
            let clients = words.count(figures.starting, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
            lines.append(
                words(
                    "\(clients) \(figures.starting == 1 ? "begint" : "beginnen") voor het eerst, in de weken van dit rooster; van ontvangst tot eerste werkdag: \(days(median)) (de middelste wachttijd)",
                    "\(clients) \(figures.starting == 1 ? "starts" : "start") for the first time, in the weeks of this roster; from receipt to first working day: \(days(median)) (the median wait)"
                ))
        }
        return lines
    }

    private func seats(_ figures: RosterFigures) -> String {
        let (used, offered) = (words.number(figures.seatsUsed), words.number(figures.seatsOffered))
        let days = words.shortDays(figures.days)
        return words(
            "\(days): \(used) van \(offered) plaatsen gebruikt", "\(days): \(used) of \(offered) places used")
    }

    /// What is to be done before somebody's first day in the settled weeks.
    private func beforeFirstDays(_ figures: RosterFigures) -> [String] {
        var lines: [String] = []
        if figures.unsigned > 0 {
            let count = words.count(
                figures.unsigned, dutch: ("plaatsing", "plaatsingen"), english: ("placement", "placements"))
            lines.append(
                words(
                    "te tekenen vóór de eerste werkdag: \(count); zonder handtekening is die dag niet bevestigd",
                    "to be signed before the first working day: \(count); without a signature that day is not confirmed"
                ))
        }
        if figures.talks > 0 {
            let count = words.count(
                figures.talks, dutch: ("kennismakingsgesprek", "kennismakingsgesprekken"),
                english: ("introduction talk", "introduction talks"))
            let juveniles = words.number(figures.talksOfJuveniles)
            let isOne = figures.talksOfJuveniles == 1
            let must =
                figures.talksOfJuveniles == 0
                ? ""
                : words(
                    isOne
                        ? ", waarvan 1 van een jeugdige: zonder gesprek is de eerste dag niet bevestigd"
                        : ", waarvan \(juveniles) van jeugdigen: zonder gesprek is hun eerste dag niet bevestigd",
                    isOne
                        ? ", 1 of them of a juvenile: without it the first day is not confirmed"
                        : ", \(juveniles) of them of juveniles: without it their first day is not confirmed")
            lines.append(
                words("nodig vóór de eerste werkdag: ", "needed before the first working day: ") + count
                    + words(" (al gevoerde gesprekken meegeteld)", " (talks already held included)") + must)
        }
        return lines
    }

    private func days(_ count: Int) -> String {
        words.count(count, dutch: ("dag", "dagen"), english: ("day", "days"))
    }
}
