public import PlacementDomain

extension InstanceBuilder {
    /// A smaller builder that still `fails`, found by taking away one record after the other; for the report of a
    /// failed random case.
    public func smallest(thatFails fails: (InstanceBuilder) async -> Bool) async -> InstanceBuilder {
        var current = self
        var shrank = true
        while shrank {
            shrank = false
            for smaller in current.smallerOnes where await fails(smaller) {
                current = smaller
                shrank = true
                break
            }
        }
        return current
    }

    /// All builders with one record (and what belongs to it) less.
    private var smallerOnes: [InstanceBuilder] {
        var result = clients.map { removing($0.id) } + projects.map { removing($0.id) }
        result += series.map { removing($0.value.id) }
        func dropOne<Value>(_ rows: WritableKeyPath<InstanceBuilder, [Value]>) {
            for index in self[keyPath: rows].indices {
                var copy = self
                copy[keyPath: rows].remove(at: index)
                result.append(copy)
            }
        }
        dropOne(\.exceptions)
        dropOne(\.limitations)
        dropOne(\.weekendGrounds)
        dropOne(\.stoppedPeriods)
        dropOne(\.excludedPlaces)
        dropOne(\.incompatibilities)
        dropOne(\.sessions)
        dropOne(\.closures)
        dropOne(\.holidays)
        dropOne(\.travel)
        dropOne(\.approvals)
        dropOne(\.contacts)
        dropOne(\.availability)
        dropOne(\.placements)
        dropOne(\.publishedAssignments)
        dropOne(\.agreements)
        for index in series.indices where series[index].value.mostStarts != nil {
            var copy = self
            copy.series[index].value.mostStarts = nil
            result.append(copy)
        }
        if startWeeks > 1 {
            var copy = self
            copy.startWeeks -= 1
            result.append(copy)
        }
        return result
    }

    /// Without one client and everything that is his.
    public func removing(_ id: ClientID) -> InstanceBuilder {
        var copy = self
        copy.clients.removeAll { $0.id == id }
        copy.orders.removeAll { $0.client == id }
        copy.availability.removeAll { $0.client == id }
        copy.exceptions.removeAll { $0.client == id }
        copy.limitations.removeAll { $0.client == id }
        copy.weekendGrounds.removeAll { $0.client == id }
        copy.stoppedPeriods.removeAll { $0.client == id }
        copy.excludedPlaces.removeAll { $0.client == id }
        copy.incompatibilities.removeAll { $0.client == id || $0.other == .client(id) }
        copy.travel.removeAll { $0.client == id }
        let orders = Set(orders.filter { $0.client == id }.map(\.value.id))
        copy.placements.removeAll { orders.contains($0.order) }
        copy.publishedAssignments.removeAll { orders.contains($0.order) }
        return copy
    }

    /// Without one series and everything that is its.
    public func removing(_ id: SeriesID) -> InstanceBuilder {
        var copy = self
        copy.series.removeAll { $0.value.id == id }
        copy.sessions.removeAll { $0.series == id }
        copy.closures.removeAll { $0.series == id }
        copy.agreements.removeAll { $0.series == id }
        copy.publishedAssignments.removeAll { $0.series == id }
        for index in copy.placements.indices { copy.placements[index].series.removeAll { $0 == id } }
        return copy
    }

    /// Without one project, its series and its pick-up points.
    public func removing(_ id: ProjectID) -> InstanceBuilder {
        var copy = self
        for entry in series where entry.project == id { copy = copy.removing(entry.value.id) }
        let places = [id.text] + pickUps.filter { $0.project == id }.map(\.value.id.text)
        copy.projects.removeAll { $0.id == id }
        copy.pickUps.removeAll { $0.project == id }
        copy.approvals.removeAll { $0.project == id }
        copy.contacts.removeAll { $0.project == id }
        copy.closures.removeAll { $0.project == id }
        copy.travel.removeAll { places.contains($0.place) }
        copy.excludedPlaces.removeAll { places.contains($0.place) }
        copy.placements.removeAll { $0.project == id }
        return copy
    }

    /// What the instance holds, a line per record, for the message of a failed test.
    public var summary: String {
        var lines = ["asOf \(asOf), planStart \(planStart), H \(startWeeks), calendarEnd \(calendarEnd)"]
        for entry in series {
            let value = entry.value
            lines.append(
                "series \(value.id) at \(entry.project): \(value.weekday) \(value.start)–\(value.end) break \(value.breakMinutes), \(value.rhythm), \(value.seats) seats, bookable \(value.bookable?.description ?? "–"), starts \(value.mostStarts?.description ?? "–"), \(value.composition), \(value.firstDay?.description ?? "–")…\(value.lastDay?.description ?? "–"), pick-up \(entry.pickUp?.text ?? "–"), supervisor \(entry.supervisor?.text ?? "–")"
            )
        }
        for project in projects {
            lines.append(
                "project \(project.id): \(project.kind) \(project.jurisdiction) kinds \(project.workKinds) demands \(project.demands) excludes \(project.excludes) juveniles \(project.acceptsJuveniles)"
            )
        }
        for client in clients {
            let grid = availability.filter { $0.client == client.id }.map {
                "\($0.value.weekday) \($0.value.part) \($0.value.rhythm) \($0.value.firstDay?.description ?? "–")…\($0.value.lastDay?.description ?? "–")"
            }
            lines.append(
                "client \(client.id): least \(client.leastSessions) most \(client.mostSessions) wish \(client.wishSessions) \(client.workWish) \(client.compositions) limit \(client.travelLimit?.description ?? "–") modes \(client.travelModes.sorted()) grid \(grid)"
            )
        }
        for order in orders.map(\.value) {
            lines.append(
                "order \(order.id): \(order.legalFrame) \(order.jurisdiction) \(order.state) ordered \(order.orderedMinutes) deducted \(order.deductedMinutes) credited \(order.creditedMinutes) received \(order.receivedDate) final \(order.finalDate?.description ?? "–") case \(order.caseTermEnd?.description ?? "–") agreed \(order.agreedTermEnd?.description ?? "–") earliest \(order.earliestDay?.description ?? "–") consent \(order.shortNoticeConsent?.description ?? "–") worked \(order.firstWorkedDate?.description ?? "–")"
            )
        }
        lines += travel.map { "travel \($0)" } + exceptions.map { "exception \($0)" } + limitations.map { "tag \($0)" }
        lines += weekendGrounds.map { "ground \($0)" } + stoppedPeriods.map { "stopped \($0)" }
        lines += excludedPlaces.map { "excluded \($0)" } + incompatibilities.map { "apart \($0)" }
        lines += sessions.map { "session \($0)" } + closures.map { "closure \($0)" } + holidays.map { "holiday \($0)" }
        lines += approvals.filter { $0.value.firstDay != "2020-01-01" }.map { "approval \($0)" }
        lines += contacts.filter { $0.value.firstDay != nil || $0.value.lastDay != nil }.map { "contact \($0)" }
        lines += ["published through \(publishedThrough?.description ?? "–")"]
        lines += placements.map { "placement \($0)" } + publishedAssignments.map { "published \($0)" }
        lines += agreements.map { "agreement \($0)" }
        return lines.joined(separator: "\n")
    }
}
