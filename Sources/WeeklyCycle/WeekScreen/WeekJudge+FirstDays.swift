import PlacementDomain

extension WeekJudge {
    /// Who did not sign, and who was not introduced, before the first day.
    var firstDays: [WeekLine] {
        facts.places.flatMap { place -> [WeekLine] in
            guard let standing = orders[place.order], goesOn(standing),
                let next = toCome[place.order]?.first(where: { $0.project == place.project })?.day
            else { return [] }
            return [unsigned(place, standing, next), introduction(place, standing, next)].compactMap(\.self)
        }
    }

    /// Who works there already without a signature is listed, too.
    private func unsigned(_ place: KeptPlace, _ standing: OrderStanding, _ next: CalendarDay) -> WeekLine? {
        guard place.signedDay == nil, isNear(next, .signing, standing.order) else { return nil }
        return line(.unsigned, place, standing, next, verb: "sign")
    }

    private func introduction(_ place: KeptPlace, _ standing: OrderStanding, _ next: CalendarDay) -> WeekLine? {
        let isJuvenile = standing.order.legalFrame == .juvenile
        guard place.introducedOn == nil, place.firstDay >= today || isJuvenile,
            isNear(next, .introduction, standing.order)
        else { return nil }
        var line = line(.introduction, place, standing, next, verb: "introduce")
        line.isUrgent = isJuvenile
        return line
    }

    private func isNear(_ day: CalendarDay, _ number: WeekNumber, _ order: Order) -> Bool {
        numbers(number, of: order).map { day <= today.adding(days: $0) } ?? false
    }

    private func line(
        _ kind: WeekKind, _ place: KeptPlace, _ standing: OrderStanding, _ next: CalendarDay, verb: String
    ) -> WeekLine {
        var line = line(
            kind, standing, next: NextCommand("placement " + verb, .text(place.id.text)))
        (line.id, line.project, line.day) = (place.id.text, place.project, next)
        if place.firstDay < today { line.since = place.firstDay }
        return line
    }
}
