import PlacementDomain
import WeeklyCycle

/// Places, days, letters, warnings and decisions of an order's story.
extension StoryReport {
    private func heading(_ dutch: String, _ english: String, _ count: Int) -> String {
        console.bold(words(dutch, english)) + (count == 0 ? ": " + words("geen", "none") : "")
    }

    /// One of the three words for how firm a place is; what has ended is none of them.
    private func firmness(_ place: OrderStory.Place) -> String {
        switch place.state {
        case .ended: words("beëindigd", "ended")
        case .signed: words("ondertekend", "signed")
        case .proposed, .agreed, .pinned:
            (place.isPublished ? words("gepubliceerd", "published") : words("concept", "draft"))
                + (place.state == .pinned ? words(", vastgezet", ", pinned") : "")
        }
    }

    var places: [String] {
        let lines = cut(story.places) { place in
            var parts = [
                "\(place.id)", "\(place.project)", firmness(place), words("vanaf ", "from ") + day(place.firstDay),
            ]
            let noted: [(String, CalendarDay?)] = [
                (words("besluit ", "decision "), place.decisionDay),
                (words("kennisgemaakt ", "introduced "), place.introducedOn),
                (words("ondertekend ", "signed "), place.signedDay),
                (words("losgemaakt ", "unlocked "), place.unlockedOn),
            ]
            parts += noted.compactMap { name, day in day.map { name + words.shortDay($0) } }
            if let before = place.predecessor { parts.append(words("na \(before)", "after \(before)")) }
            let texts = [place.reasons, place.changeReason, place.unlockReason].filter { !$0.isEmpty }
            return parts.joined(separator: " · ") + texts.map { "\n      " + $0 }.joined()
        }
        return [heading("Plaatsen", "Places", story.places.count)] + lines
    }

    var days: [String] {
        let width = story.days.map { $0.session.description.count }.max() ?? 0
        let lines = cut(story.days) { item in
            let parts = [
                day(item.session.date).padded(to: 10), "\(item.from)–\(item.to)",
                item.session.description.padded(to: width), state(item),
            ]
            let written = item.record.flatMap(note)
            return parts.joined(separator: "  ") + (written.map { "\n      " + $0 } ?? "")
        }
        return [heading("Dagen", "Days", story.days.count)] + lines
    }

    /// What somebody wrote beside a record, where all of it is asked for; nil: nothing.
    private func note(_ record: OrderStory.Record) -> String? {
        if record.note.isEmpty { return nil }
        return isWhole && !record.isSensitive ? record.note : words("er is een notitie", "there is a note")
    }

    /// What became of a day, or what it is until then.
    private func state(_ item: OrderStory.Day) -> String {
        let before = item.records.count { !$0.stands }
        let again = before == 0 ? "" : words(" (\(before) keer verbeterd)", " (corrected \(before) times)")
        if let ended = item.endedAs { return words(StoryWords.ending(ended)) + again }
        guard let record = item.record else {
            return item.isUnregistered(at: shown.moment)
                ? console.bad(words("niet geregistreerd", "not registered")) + again
                : words("gepubliceerd, komt nog", "published, to come")
        }
        var text = words(StoryWords.outcome(record.outcome))
        if let from = record.from, let to = record.to { text += " \(from)–\(to)" }
        if record.isAttended { text += " · " + words.shortHours(record.credit) }
        if record.penalty > .zero { text += words(", ingehouden ", ", held back ") + words.shortHours(record.penalty) }
        return text + again
    }

    var notices: [String] {
        let lines = cut(story.notices) { notice in
            let told =
                notice.result.map { words(StoryWords.telling($0)) + (notice.triedOn.map { " " + day($0) } ?? "") }
                ?? words("nog niet verteld", "not told yet")
            return [
                words("over ", "about ") + words.shortDays(notice.days),
                words("te vertellen uiterlijk ", "to be told by ") + day(notice.by),
                notice.isSuperseded ? words("vervangen", "replaced") : told,
            ].joined(separator: " · ")
        }
        return [heading("Brieven en berichten", "Letters and notices", story.notices.count)] + lines
    }

    var warnings: [String] {
        let most = words(" (hooguit \(story.mostWarnings))", " (at most \(story.mostWarnings))")
        let lines = cut(story.warnings) { warning in
            let cause = "\(warning.session) " + words(StoryWords.outcome(warning.outcome))
            var parts = ["\(warning.number)", day(warning.day), words("over ", "about ") + cause, warning.actor]
            if let withdrawn = warning.withdrawnOn {
                let why = warning.withdrawnReason.isEmpty ? "" : ": " + warning.withdrawnReason
                parts.append(words("ingetrokken ", "withdrawn ") + day(withdrawn) + why)
            }
            return parts.joined(separator: " · ")
        }
        return [heading("Waarschuwingen", "Warnings", story.warnings.count) + most] + lines
    }

    var decisions: [String] {
        let lines = cut(story.decisions) { decision in
            var parts = ["\(decision.number)", day(decision.day), decision.actor, decision.verb]
            let states = decision.states.split(separator: ">").map { word in
                Order.State(rawValue: String(word)).map { words(StateWords.order($0)) }
                    ?? PlacementStanding.State(rawValue: String(word)).map { words(StateWords.placement($0)) }
                    ?? String(word)
            }
            if Set(states).count > 1 { parts.append(states.joined(separator: " → ")) }
            let reason =
                decision.reason ?? (decision.isErased ? words("(reden gewist)", "(reason erased)") : nil)
            return (parts + (reason.map { [$0] } ?? [])).joined(separator: " · ")
        }
        return [heading("Besluiten", "Decisions", story.decisions.count)] + lines
    }

    var next: String {
        let unregistered = story.days.count { $0.isUnregistered(at: shown.moment) }
        if !story.hours.faults.isEmpty {
            return words("kijk met 'dichtbij store verify'.", "look with 'dichtbij store verify'.")
        }
        if unregistered > 0 {
            let days = words.count(unregistered, dutch: ("dag", "dagen"), english: ("day", "days"))
            return words(
                "leg vast hoe het ging: \(days) niet geregistreerd.", "record how it went: \(days) not registered.")
        }
        switch order.state {
        case .completed, .returned, .withdrawn:
            return words("er is niets meer te doen.", "nothing more is to be done.")
        default: break
        }
        if story.hours.remaining == .zero { return "dichtbij order draft \(order.id) --completion" }
        if order.impossibleReportedOn != nil { return "dichtbij order draft \(order.id) --impossible" }
        return words("voor de cliënt zelf: ", "for the client himself: ")
            + "dichtbij order show \(order.id) --for-client"
    }
}
