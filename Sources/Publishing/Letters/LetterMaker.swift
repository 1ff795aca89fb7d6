import PlacementDomain

/// Makes placement letters from a roster.
struct LetterMaker: Sendable {
    let index: PublicationIndex

    /// - Parameters:
    ///   - placement: chosen in this roster, with a first day that is firm.
    ///   - assignments: of this client and order, up to the last firm day, sorted.
    ///   - later: what comes after that day.
    ///   - termEnd: the last lawful day of his order; nil: it has none.
    /// - Returns: nil where the placement names records that are not there.
    func letter(
        _ placement: PlacedClient, _ assignments: [Assignment], later: LaterDays, termEnd: CalendarDay?
    ) -> Letter? {
        let instance = index.instance
        guard let client = index.client(placement.client), let order = index.order(placement.order),
            let project = index.projects[placement.project]
        else { return nil }
        let place = instance.projects[project]
        let contact = index.contact(ofProject: project, on: placement.firstDate)
        let sittings = assignments.filter { index.project(of: $0.session) == project }.map {
            Letter.Sitting(date: $0.session.date, from: $0.from, to: $0.to)
        }
        return Letter(
            name: client.ownName, unit: index.unit(ofProject: project), caseReference: order.caseReference,
            asOf: instance.asOf, project: place.name.isEmpty ? place.id.text : place.name, address: place.address,
            contactName: contact?.name ?? "", contactPhone: contact?.phone ?? "",
            ways: ways(client, placement.series.compactMap { index.series[$0] }),
            firstSittings: sittings, later: later,
            ending: LetterEnding(
                kind: placement.unworkedMinutes == .zero
                    ? .allHours : termEnd.map { LetterEnding.Kind.notAfter($0) } ?? .unknown,
                first: sittings.first?.date ?? placement.firstDate, last: later.last, areSingle: later.areSingle,
                endsSooner: later.endsSooner),
            credited: order.creditedMinutes,
            left: max(.zero, order.orderedMinutes - order.deductedMinutes - order.creditedMinutes),
            isYoung: order.legalFrame == .juvenile, isPlain: client.needsPlainText,
            rules: rules(order, on: placement.firstDate))
    }

    private func rules(_ order: Order, on day: CalendarDay) -> Letter.Rules {
        func number(_ rule: String, _ name: String) -> Int? {
            index.instance.rules.number(
                rule, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)
        }
        let isSentence = [.judgment, .penalOrder, .juvenile].contains(order.legalFrame)
        return Letter.Rules(
            changeDays: number("WARN-04", "changeDays") ?? 1,
            warnings: number("WARN-01", "warnings").flatMap { $0 > 0 ? $0 : nil },
            isSentence: isSentence, hasDetention: isSentence && (order.detentionDays ?? 0) > 0)
    }

    private func ways(_ client: Client, _ series: [Int]) -> [Letter.Way] {
        let instance = index.instance
        let byPoint = Dictionary(grouping: series) { instance.series[$0].pickUp }
        return byPoint.sorted { ($0.key ?? -1) < ($1.key ?? -1) }.map { point, series in
            let pickUp = point.map { instance.pickUps[$0] }.map {
                Letter.PickUp(name: $0.name.isEmpty ? $0.id.text : $0.name, address: $0.address, time: $0.time)
            }
            let starts = Set(series.map { instance.series[$0].start })
            return Letter.Way(
                pickUp: pickUp, weekdays: Set(series.map { instance.series[$0].weekday }).sorted(),
                start: starts.count == 1 ? starts.first : nil, routes: routes(client, series))
        }
    }

    private func routes(_ client: Client, _ series: [Int]) -> [Letter.Route] {
        guard let first = series.first else { return [] }
        let place = Int32(index.instance.place(ofSeries: first))
        return index.instance.travel.records(home: client.home)
            .filter { $0.place == place && client.travelModes.contains($0.mode) }
            .map { Letter.Route(mode: $0.mode, minutes: Int($0.minutes)) }
            .sorted { ($0.minutes, $0.mode) < ($1.minutes, $1.mode) }
    }
}
