import PlacementDomain
import WeeklyCycle

extension StoryReport {
    private func iso(_ day: CalendarDay?) -> JSONText { .string(day?.description ?? "") }
    private func minutes(_ minutes: Minutes) -> JSONText { .integer(minutes.value) }

    /// `dichtbij.order/1`: whole lists; a day that is not there is empty.
    var json: JSONText {
        .object([
            ("schema", .string("dichtbij.order/1")), ("order", .string(order.id.text)),
            ("client", .string(story.client.text)), ("unit", .string(story.unit?.text ?? "")),
            ("state", .string(order.state.rawValue)), ("jurisdiction", .string(order.jurisdiction)),
            ("legalFrame", .string(order.legalFrame.rawValue)), ("received", iso(order.receivedDate)),
            ("final", iso(order.finalDate)), ("firstWorked", iso(story.firstWorked)),
            ("lastWorked", iso(story.lastWorked)), ("ended", iso(order.endedDate)),
            ("termEnd", iso(shown.reckoning.termEnd)), ("decidableUntil", iso(shown.reckoning.decidableUntil)),
            ("hours", hoursJSON), ("ledger", ledgerJSON), ("detention", detentionJSON), ("incentive", incentiveJSON),
            ("placements", .list(story.places.map(placeJSON))), ("days", .list(story.days.map(dayJSON))),
            ("notices", .list(story.notices.map(noticeJSON))), ("mostWarnings", .integer(story.mostWarnings)),
            ("warnings", .list(story.warnings.map(warningJSON))),
            ("decisions", .list(story.decisions.map(decisionJSON))),
        ])
    }

    private var hoursJSON: JSONText {
        var members: [(String, JSONText)] = OrderHours.Account.allCases.map { account in
            (account.rawValue, JSONText.integer(story.hours.kept[account] ?? 0))
        }
        members.append(("balanced", .bool(story.hours.faults.isEmpty)))
        return .object(members)
    }

    private var ledgerJSON: JSONText {
        .list(
            zip(story.hours.lines, story.hours.running).map { line, remaining in
                .object([
                    ("number", .integer(Int(line.number))), ("day", iso(line.day)),
                    ("kind", .string(line.kind.rawValue)), ("from", .string(line.from.rawValue)),
                    ("to", .string(line.to.rawValue)), ("minutes", minutes(line.minutes)),
                    ("withheld", minutes(line.withheld)), ("remaining", .integer(remaining)),
                    ("reverses", .integer(Int(line.reverses ?? 0))),
                    ("reversedBy", .integer(Int(line.reversedBy ?? 0))),
                ])
            })
    }

    private var detentionJSON: JSONText {
        guard let detention = shown.reckoning.detention else { return .object([]) }
        return .object([
            ("days", .integer(detention.days)), ("unworkedMinutes", minutes(detention.unworked)),
            ("orderedMinutes", minutes(detention.ordered)), ("left", .integer(detention.left)),
        ])
    }

    private var incentiveJSON: JSONText {
        guard let incentive = shown.reckoning.incentive else { return .object([]) }
        return .object([("discount", minutes(incentive.discount)), ("left", minutes(incentive.left))])
    }

    private func placeJSON(_ place: OrderStory.Place) -> JSONText {
        .object([
            ("placement", .string(place.id.text)), ("project", .string(place.project.text)),
            ("series", .list(place.series.map { .string($0.text) })), ("state", .string(place.state.rawValue)),
            ("published", .bool(place.isPublished)), ("firstDay", iso(place.firstDay)),
            ("decisionDay", iso(place.decisionDay)), ("signedDay", iso(place.signedDay)),
            ("reasons", .string(place.reasons)), ("changeReason", .string(place.changeReason)),
            ("unlockReason", .string(place.unlockReason)),
        ])
    }

    private func dayJSON(_ day: OrderStory.Day) -> JSONText {
        .object([
            ("session", .string(day.session.description)), ("from", .string("\(day.from)")),
            ("to", .string("\(day.to)")), ("plannedMinutes", minutes(day.planned)),
            ("endedAs", .string(day.endedAs ?? "")), ("outcome", .string(day.record?.outcome ?? "")),
            ("registered", .bool(day.record != nil)),
            ("creditMinutes", minutes(day.record?.credit ?? .zero)),
            ("penaltyMinutes", minutes(day.record?.penalty ?? .zero)),
            ("reversedRecords", .integer(day.records.count { !$0.stands })),
        ])
    }

    private func noticeJSON(_ notice: OrderStory.Notice) -> JSONText {
        .object([
            ("firstDay", iso(notice.days.lowerBound)), ("lastDay", iso(notice.days.upperBound)),
            ("by", iso(notice.by)), ("result", .string(notice.result ?? "")), ("how", .string(notice.how ?? "")),
            ("superseded", .bool(notice.isSuperseded)),
        ])
    }

    private func warningJSON(_ warning: OrderStory.Warning) -> JSONText {
        .object([
            ("number", .integer(warning.number)), ("day", iso(warning.day)),
            ("session", .string(warning.session.description)), ("outcome", .string(warning.outcome)),
            ("withdrawnOn", iso(warning.withdrawnOn)), ("withdrawnReason", .string(warning.withdrawnReason)),
        ])
    }

    private func decisionJSON(_ decision: OrderStory.Decision) -> JSONText {
        .object([
            ("number", .integer(Int(decision.number))), ("day", iso(decision.day)),
            ("actor", .string(decision.actor)), ("kind", .string(decision.kind)), ("verb", .string(decision.verb)),
            ("states", .string(decision.states)), ("reason", .string(decision.reason ?? "")),
            ("erased", .bool(decision.isErased)),
        ])
    }
}
