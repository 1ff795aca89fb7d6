package import PlacementDomain

/// One client and one series, as the sitting rules see them; filled by the model.
///
/// Made once per planned order; project, series and travel are put in for one series after the other.
package struct SeriesQuestion: Sendable {
    package let client: ClientFacts
    /// By the order's frame.
    package let isJuvenile: Bool
    /// Nobody asks for a sitting outside these days; both inclusive.
    package let firstDay, lastDay: CalendarDay
    /// The numbers that hold for the order.
    package let numbers: FrameRules
    package var project = ProjectFacts()
    package var series = SeriesFacts()
    /// One way, by the quickest of his means; nil: he cannot get there.
    package var travelMinutes: Int?

    package init(
        client: ClientFacts, isJuvenile: Bool, firstDay: CalendarDay, lastDay: CalendarDay, numbers: FrameRules
    ) {
        self.client = client
        self.isJuvenile = isJuvenile
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.numbers = numbers
    }

    /// What a record that bars him from `first` to `last` makes of his days, both inclusive; nil: open.
    func barred(from first: CalendarDay?, through last: CalendarDay?) -> SeriesAnswer {
        let (begins, ends) = (first ?? firstDay, last ?? lastDay)
        if begins > lastDay || ends < firstDay { return .always }
        return begins <= firstDay && lastDay <= ends ? .never : .byDate
    }
}
