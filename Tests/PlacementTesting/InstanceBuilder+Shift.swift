public import PlacementDomain

extension InstanceBuilder {
    /// Every date moved by `days`, and the versions of rules that begin among the sittings with them.
    public func shifted(by days: Int) -> InstanceBuilder {
        func moved(_ day: CalendarDay) -> CalendarDay { day.adding(days: days) }
        func maybe(_ day: CalendarDay?) -> CalendarDay? { day?.adding(days: days) }
        var copy = self
        copy.asOf = moved(asOf)
        copy.planStart = moved(planStart)
        copy.publishedThrough = maybe(publishedThrough)
        copy.calendarEnd = moved(calendarEnd)
        for index in copy.rules.versions.indices where rules.versions[index].validFrom >= planStart {
            copy.rules.versions[index].validFrom = moved(rules.versions[index].validFrom)
        }
        for index in copy.orders.indices {
            copy.orders[index].value.receivedDate = moved(orders[index].value.receivedDate)
            for date in [
                \Order.finalDate, \.matchingWeighedOn, \.firstWorkedDate, \.caseTermEnd, \.agreedTermEnd, \.earliestDay,
                \.shortNoticeConsent, \.medicalCheckOrderedOn, \.medicalCheckResultOn,
            ] { copy.orders[index].value[keyPath: date] = maybe(orders[index].value[keyPath: date]) }
        }
        for index in copy.availability.indices {
            copy.availability[index].value.firstDay = maybe(availability[index].value.firstDay)
            copy.availability[index].value.lastDay = maybe(availability[index].value.lastDay)
        }
        for index in copy.exceptions.indices {
            copy.exceptions[index].value.firstDay = moved(exceptions[index].value.firstDay)
            copy.exceptions[index].value.lastDay = moved(exceptions[index].value.lastDay)
        }
        for index in copy.limitations.indices {
            copy.limitations[index].value.firstDay = maybe(limitations[index].value.firstDay)
            copy.limitations[index].value.lastDay = maybe(limitations[index].value.lastDay)
        }
        for index in copy.stoppedPeriods.indices {
            copy.stoppedPeriods[index].value.firstDay = moved(stoppedPeriods[index].value.firstDay)
            copy.stoppedPeriods[index].value.lastDay = maybe(stoppedPeriods[index].value.lastDay)
        }
        for index in copy.excludedPlaces.indices {
            copy.excludedPlaces[index].firstDay = maybe(excludedPlaces[index].firstDay)
            copy.excludedPlaces[index].lastDay = maybe(excludedPlaces[index].lastDay)
        }
        for index in copy.incompatibilities.indices {
            copy.incompatibilities[index].until = maybe(incompatibilities[index].until)
        }
        for index in copy.approvals.indices {
            copy.approvals[index].value.firstDay = moved(approvals[index].value.firstDay)
            copy.approvals[index].value.lastDay = maybe(approvals[index].value.lastDay)
        }
        for index in copy.contacts.indices {
            copy.contacts[index].value.firstDay = maybe(contacts[index].value.firstDay)
            copy.contacts[index].value.lastDay = maybe(contacts[index].value.lastDay)
        }
        for index in copy.series.indices {
            copy.series[index].value.firstDay = maybe(series[index].value.firstDay)
            copy.series[index].value.lastDay = maybe(series[index].value.lastDay)
        }
        for index in copy.placements.indices {
            copy.placements[index].value.firstDay = moved(placements[index].value.firstDay)
            copy.placements[index].value.signedDay = maybe(placements[index].value.signedDay)
        }
        for index in copy.publishedAssignments.indices {
            copy.publishedAssignments[index].value.date = moved(publishedAssignments[index].value.date)
        }
        for index in copy.sessions.indices { copy.sessions[index].value.date = moved(sessions[index].value.date) }
        for index in copy.closures.indices {
            copy.closures[index].value.firstDay = moved(closures[index].value.firstDay)
            copy.closures[index].value.lastDay = moved(closures[index].value.lastDay)
        }
        for index in copy.holidays.indices { copy.holidays[index].date = moved(holidays[index].date) }
        return copy
    }

    /// The clients' ids replaced everywhere; `newID` is one to one.
    public func renamingClients(_ newID: (ClientID) -> ClientID) -> InstanceBuilder {
        var copy = self
        for index in copy.clients.indices { copy.clients[index].id = newID(clients[index].id) }
        func rename<Value>(_ rows: WritableKeyPath<InstanceBuilder, [Owned<Value>]>) {
            for index in copy[keyPath: rows].indices {
                copy[keyPath: rows][index].client = newID(self[keyPath: rows][index].client)
            }
        }
        rename(\.orders)
        rename(\.availability)
        rename(\.exceptions)
        rename(\.limitations)
        rename(\.weekendGrounds)
        rename(\.stoppedPeriods)
        for index in copy.excludedPlaces.indices {
            copy.excludedPlaces[index].client = newID(excludedPlaces[index].client)
        }
        for index in copy.incompatibilities.indices {
            copy.incompatibilities[index].client = newID(incompatibilities[index].client)
            if case .client(let other) = incompatibilities[index].other {
                copy.incompatibilities[index].other = .client(newID(other))
            }
        }
        for index in copy.travel.indices { copy.travel[index].client = newID(travel[index].client) }
        return copy
    }

    /// Every list of records the other way round.
    public func reversingRows() -> InstanceBuilder {
        var copy = self
        copy.clients.reverse()
        copy.orders.reverse()
        copy.projects.reverse()
        copy.series.reverse()
        copy.availability.reverse()
        copy.exceptions.reverse()
        copy.limitations.reverse()
        copy.stoppedPeriods.reverse()
        copy.excludedPlaces.reverse()
        copy.sessions.reverse()
        copy.closures.reverse()
        copy.holidays.reverse()
        copy.approvals.reverse()
        copy.contacts.reverse()
        return copy
    }

    /// Every weight of the objective and the cost of being unplaced times `factor`.
    public func scalingWeights(by factor: Int) -> InstanceBuilder {
        var copy = self
        let old = policy.weights
        copy.policy.weights = CostWeights(
            lostPerHour: factor * old.lostPerHour, restPerHour: factor * old.restPerHour,
            wait: old.wait.map { CostWeights.WaitStep(fromWeek: $0.fromWeek, points: factor * $0.points) },
            waitWorkedBefore: factor * old.waitWorkedBefore, travel: factor * old.travel,
            travelMinutesPerPoint: old.travelMinutesPerPoint, travelComfortMinutes: old.travelComfortMinutes,
            travelExtraFactor: old.travelExtraFactor, changeAgreed: factor * old.changeAgreed,
            changeUnlocked: factor * old.changeUnlocked, wish: factor * old.wish, paceWish: factor * old.paceWish,
            paceLeast: factor * old.paceLeast,
            slack: old.slack.map { CostWeights.SlackStep(days: $0.days, points: factor * $0.points) },
            unplaced: factor * old.unplaced, opening: factor * old.opening,
            missingAttendance: factor * old.missingAttendance)
        return copy
    }
}
