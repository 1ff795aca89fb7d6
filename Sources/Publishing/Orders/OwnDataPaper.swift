import PlacementDomain

/// All that a client's own paper may say: templates read these fields and nothing else (PRIV-02, PRIV-13).
///
/// It holds what is held about him, why he has this place, and who looked. What is told to nobody is no field here: places
/// where he may not come, people whom he must not meet, tags that would hint at a cause, and texts that somebody wrote.
struct OwnDataPaper: Sendable {
    /// In which this article is.
    var language = ""
    /// Whether it only helps to read the paper in another language.
    var isTranslation = false
    let data: HeldData
    let reader: PaperReader
    /// The last lawful day of his order; nil: it has none.
    let termEnd: CalendarDay?
    /// Now, on the clocks of the office.
    let moment: Moment

    init(_ data: HeldData, termEnd: CalendarDay?, at moment: Moment) {
        self.data = data
        self.termEnd = termEnd
        self.moment = moment
        reader = PaperReader(data, on: moment.day)
    }

    private var client: Client { data.client }
    private var order: Order { data.story.order }
    private var hours: OrderHours { data.story.hours }
    private var words: Wording { Wording(language: language) }
    private var place: OrderStory.Place? { data.story.place.flatMap { $0.state == .ended ? nil : $0 } }

    private func has(_ activity: DayActivity) -> Bool { client.dayActivities.contains(activity) }

    /// Kinds of work that he wished and that this place has.
    private var grantedWishes: [String] {
        let kinds = place.flatMap { data.sites[$0.project]?.workKinds } ?? []
        return client.workWish.filter(kinds.contains).map(words.kindOfWork)
    }
}

extension OwnDataPaper: PaperPart {
    static let fields: [String: @Sendable (OwnDataPaper) -> Any?] =
        head.merging(person) { own, _ in own }.merging(sentence) { own, _ in own }.merging(placement) { own, _ in own }

    private static let head: [String: @Sendable (OwnDataPaper) -> Any?] = [
        "language": { $0.language }, "isRightToLeft": { PagePart.rightToLeft.contains($0.language) },
        "isTranslation": { $0.isTranslation }, "isYoung": { $0.reader.isYoung }, "name": { $0.reader.name },
        "unitName": { $0.reader.unit.name }, "unitAddress": { $0.reader.unit.address },
        "telephone": { $0.reader.unit.unbrokenTelephone }, "today": { DayPart($0.reader.today) },
        "caseReference": { $0.reader.caseReference },
    ]

    private static let person: [String: @Sendable (OwnDataPaper) -> Any?] = [
        "heldName": { $0.client.displayName }, "alias": { $0.client.alias ?? "" },
        "ownPhone": { $0.client.phone ?? "" }, "emergencyContact": { $0.client.emergencyContact ?? "" },
        "postcode": { $0.data.postcode }, "organisation": { $0.client.organisation },
        "ownLanguage": { $0.client.language }, "needsPlainText": { $0.client.needsPlainText },
        "hasWork": { $0.has(.work) }, "hasSchool": { $0.has(.school) }, "hasCare": { $0.has(.care) },
        "hasActivities": { own in [DayActivity.work, .school, .care].contains { own.has($0) } },
        "means": { own in
            let modes = own.client.travelModes.sorted()
            return modes.enumerated().map { OwnMeansPart(mode: $1, place: ListPlace($0, of: modes.count)) }
        },
        "travelLimit": { own in own.client.travelLimit.map { DurationPart(minutes: $0.value) } },
        "week": { own in own.data.isWeekKnown ? OwnWeekPart(client: own.client) : nil },
        "wishes": { own in own.client.workWish.map { OwnTextPart(text: own.words.kindOfWork($0)) } },
        "free": { own in own.data.free.map { OwnFreePart(free: $0, today: own.reader.today) } },
        "away": { $0.data.exceptions.map { OwnAwayPart(exception: $0) } },
        "limits": { own in
            CapabilityPhrases.phrases(own.data.limitations, own.words).map { OwnTextPart(text: $0) }
        },
        "grounds": { own in own.data.grounds.map { OwnGroundPart(ground: $0) } },
        "stopped": { own in own.data.story.stopped.map { OwnPeriodPart(period: $0) } },
    ]

    private static let sentence: [String: @Sendable (OwnDataPaper) -> Any?] = [
        "received": { DayPart($0.order.receivedDate) },
        "final": { own in own.order.finalDate.map { DayPart($0) } },
        "lastLawfulDay": { own in own.termEnd.map { DayPart($0) } },
        "ordered": { DurationPart(minutes: $0.hours.ordered.value) },
        "deducted": { own in own.hours.deducted > .zero ? DurationPart(minutes: own.hours.deducted.value) : nil },
        "credited": { DurationPart(minutes: $0.hours.credited.value) },
        "takenOff": { own in own.hours.corrected > .zero ? DurationPart(minutes: own.hours.corrected.value) : nil },
        "putOn": { own in own.hours.corrected < .zero ? DurationPart(minutes: -own.hours.corrected.value) : nil },
        "left": { DurationPart(minutes: $0.hours.remaining.value) },
        "days": { own in own.data.story.days.map { OwnDayPart($0, of: own.data, at: own.moment) } },
        "ownWarnings": { own in own.data.story.warnings.map { OwnWarningPart(warning: $0) } },
    ]

    private static let placement: [String: @Sendable (OwnDataPaper) -> Any?] = [
        "places": { own in own.data.story.places.map { OwnPlacePart(place: $0, project: own.data.name(of: $0.project)) }
        },
        "project": { own in own.place.map { own.data.name(of: $0.project) } ?? "" },
        "address": { own in own.place.flatMap { own.data.sites[$0.project]?.address } ?? "" },
        "hasPlace": { $0.place != nil },
        "placeDays": { own in
            WeekdayPart.list(Set((own.place?.series ?? []).compactMap { own.data.weekdays[$0] }).sorted())
        },
        "fastest": { own in
            own.place == nil ? nil : own.data.journeys.first.map { Letter.Route(mode: $0.mode, minutes: $0.minutes) }
        },
        "grantedWishes": { own in own.grantedWishes.map { OwnTextPart(text: $0) } },
        "beginsOn": { own in own.place.map { DayPart($0.firstDay) } },
        "decidedOn": { own in own.place?.decisionDay.map { DayPart($0) } },
        "looks": { own in own.data.looks.map { OwnLookPart(look: $0) } },
    ]
}
