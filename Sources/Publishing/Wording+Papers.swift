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

    /// `28 minuten`; below five the estimate says no number.
    func about(_ minutes: Int) -> String {
        minutes < 5 ? self("minder dan 5 minuten", "less than 5 minutes") : self.minutes(minutes)
    }

    /// `Beste Anna,`; without a name `Goedendag,`.
    func salutation(_ name: String) -> String {
        name.isEmpty ? self("Goedendag,", "Good day,") : self("Beste \(name),", "Dear \(name),")
    }

    /// `met de fiets`.
    func by(_ mode: TravelMode) -> String {
        switch mode {
        case .walk: self("lopend", "on foot")
        case .bicycle: self("met de fiets", "by bicycle")
        case .eBike: self("met de elektrische fiets", "by electric bicycle")
        case .car: self("met de auto", "by car")
        case .publicTransport: self("met bus, tram of trein", "by bus, tram or train")
        }
    }
}
