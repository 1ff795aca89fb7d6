import PlacementDomain

/// Words that only papers and calendars need.
extension Wording {
    /// `2 personen`.
    func people(_ count: Int) -> String {
        count == 1 ? self("1 persoon", "1 person") : self("\(count) personen", "\(count) people")
    }

    /// In place of a name that is not printed.
    var plannerCalls: String { self("de planner belt u", "the planner will call you") }

    /// Of a sitting that may not be held as it was published.
    var unsettled: String {
        self(
            "Nog niet zeker of deze werkdag zo doorgaat: de planner belt u.",
            "Not certain yet whether this working day takes place as it stands here: the planner will call you.")
    }
}
