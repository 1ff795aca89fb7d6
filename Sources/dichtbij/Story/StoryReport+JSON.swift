import PlacementDomain
import WeeklyCycle

extension StoryReport {
    private func text(_ day: CalendarDay?) -> JSONText { .string(day?.description ?? "") }
    private func minutes(_ minutes: Minutes) -> JSONText { .integer(minutes.value) }

    /// `dichtbij.order/1`: whole lists; a day that is not there is empty.
    var json: JSONText {
        .object([
            ("schema", .string("dichtbij.order/1")), ("order", .string(order.id.text)),
            ("client", .string(story.client.text)), ("unit", .string(story.unit?.text ?? "")),
            ("state", .string(order.state.rawValue)), ("jurisdiction", .string(order.jurisdiction)),
            ("legalFrame", .string(order.legalFrame.rawValue)), ("received", text(order.receivedDate)),
            ("final", text(order.finalDate)), ("firstWorked", text(story.firstWorked)),
            ("lastWorked", text(story.lastWorked)), ("ended", text(order.endedDate)),
            ("termEnd", text(shown.reckoning.termEnd)), ("decidableUntil", text(shown.reckoning.decidableUntil)),
            ("hours", hoursJSON), ("ledger", ledgerJSON), ("detention", detentionJSON), ("incentive", incentiveJSON),
            ("placements", .list(story.places.map(json))), ("days", .list(story.days.map(json))),
            ("notices", .list(story.notices.map(json))), ("mostWarnings", .integer(story.mostWarnings)),
            ("warnings", .list(story.warnings.map(json))), ("decisions", .list(story.decisions.map(json))),
        ])
    }

    private var hoursJSON: JSONText {
        .object(
            OrderHours.Account.allCases.map { ($0.rawValue, .integer(story.hours.kept[$0] ?? 0)) }
                + [("balanced", .bool(story.hours.faults.isEmpty))])
    }

    private var ledgerJSON: JSONText {
        .list(
            zip(story.hours.lines, story.hours.running).map { line, remaining in
                .object([
                    ("number", .integer(Int(line.number))), ("day", text(line.day)),
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

    private func json(_ place: OrderStory.Place) -> JSONText {
        .object([
            ("placement", .string(place.id.text)), ("project", .string(place.project.text)),
            ("series", .list(place.series.map { .string($0.text) })), ("state", .string(place.state.rawValue)),
            ("published", .bool(place.isPublished)), ("firstDay", text(place.firstDay)),
            ("decisionDay", text(place.decisionDay)), ("signedDay", text(place.signedDay)),
            ("reasons", .string(place.reasons)), ("changeReason", .string(place.changeReason)),
            ("unlockReason", .string(place.unlockReason)),
        ])
    }

    private func json(_ day: OrderStory.Day) -> JSONText {
        .object([
            ("session", .string(day.session.description)), ("from", .string("\(day.from)")),
            ("to", .string("\(day.to)")), ("plannedMinutes", minutes(day.planned)),
            ("endedAs", .string(day.endedAs ?? "")), ("outcome", .string(day.record?.outcome ?? "")),
            ("registered", .bool(!day.isUnregistered(at: shown.moment))),
            ("creditMinutes", minutes(day.record?.credit ?? .zero)),
            ("penaltyMinutes", minutes(day.record?.penalty ?? .zero)),
            ("reversedRecords", .integer(day.records.count { !$0.stands })),
        ])
    }

    private func json(_ notice: OrderStory.Notice) -> JSONText {
        .object([
            ("firstDay", text(notice.days.lowerBound)), ("lastDay", text(notice.days.upperBound)),
            ("by", text(notice.by)), ("result", .string(notice.result ?? "")), ("how", .string(notice.how ?? "")),
            ("superseded", .bool(notice.isSuperseded)),
        ])
    }

    private func json(_ warning: OrderStory.Warning) -> JSONText {
        .object([
            ("number", .integer(warning.number)), ("day", text(warning.day)),
            ("session", .string(warning.session.description)), ("outcome", .string(warning.outcome)),
            ("withdrawnOn", text(warning.withdrawnOn)), ("withdrawnReason", .string(warning.withdrawnReason)),
        ])
    }

    private func json(_ decision: OrderStory.Decision) -> JSONText {
        .object([
            ("number", .integer(Int(decision.number))), ("day", text(decision.day)),
            ("actor", .string(decision.actor)), ("kind", .string(decision.kind)), ("verb", .string(decision.verb)),
            ("states", .string(decision.states)), ("reason", .string(decision.reason ?? "")),
            ("erased", .bool(decision.isErased)),
        ])
    }
}
