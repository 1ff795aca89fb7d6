import PlacementDomain

/// What `plan` and `explain` both say of hours in danger.
struct RiskWords {
    let words: Wording

    var over: String {
        words(
            "Termijn voorbij: terugmelden aan Minister en OM dat de straf niet meer kan worden uitgevoerd (Btul 3:13)",
            "Term over: report to Minister and prosecution service that the sentence can no longer be carried out (Btul 3:13)"
        )
    }

    var endsTooSoon: String {
        words(
            "Termijn eindigt vóór de eerst mogelijke werkdag. Kan de cliënt eerder beginnen, ook buiten dit rooster om? Anders terugmelden (Btul 3:13)",
            "Term ends before the first possible working day. Can the client start sooner, outside this roster too? Else report back (Btul 3:13)"
        )
    }

    var waiting: String {
        words("Wacht op een plaats, de termijn loopt nog", "Waits for a place, the term still runs")
    }

    /// What it costs if these people all start a week later.
    func weekLater(_ people: [RiskKinds.Person]) -> String {
        let later = words.shortHours(Minutes(people.reduce(0) { $0 + $1.byNextWeek.value }))
        return people.contains { $0.byNextWeek > 0 }
            ? words(
                "Beginnen zij allemaal een week later, dan is samen ± \(later) minder haalbaar.",
                "If all of them start a week later, ± \(later) less can be worked in all.")
            : words("Een week later beginnen kost nog geen uren.", "Starting a week later costs no hours yet.")
    }

    /// Empty where the term runs on.
    func end(_ person: RiskKinds.Person) -> String {
        person.termEnd.map { words("einddatum ", "end date ") + words.shortDay($0) } ?? ""
    }

    func firstDay(_ person: RiskKinds.Person) -> String {
        person.firstDay.map { words("eerste dag ", "first day ") + words.shortDay($0) } ?? ""
    }
}
