import PlacementDomain

/// A working day of his, and what was recorded of it.
struct OwnDayPart: PaperPart {
    private let day: OrderStory.Day
    private let project: String
    private let moment: Moment

    init(_ day: OrderStory.Day, of data: HeldData, at moment: Moment) {
        self.day = day
        self.moment = moment
        project = data.name(of: day.project)
    }

    private static let excused: Set = [
        "ABSENT_MEDICAL", "ABSENT_WORK", "ABSENT_CARE", "ABSENT_COURT", "ABSENT_DETAINED", "ABSENT_WARRANT",
        "ORDER_SUSPENDED", "EXCUSED_BY_JUDGEMENT",
    ]
    private static let byUs: Set = ["STOOD_DOWN", "RESCHEDULED_BY_US"]

    private func was(_ outcomes: Set<String>) -> Bool { day.record.map { outcomes.contains($0.outcome) } ?? false }

    /// Taken back before it came: by us, by him, or for another day.
    private var fellAway: Bool { day.endedAs != nil }

    private var isToCome: Bool { !fellAway && day.record == nil && !day.isUnregistered(at: moment) }

    static let fields: [String: @Sendable (OwnDayPart) -> Any?] = [
        "day": { DayPart($0.day.session.date) }, "from": { "\($0.day.from)" }, "to": { "\($0.day.to)" },
        "project": { $0.project },
        "counted": { own in
            own.day.record.flatMap { $0.isAttended ? DurationPart(minutes: $0.credit.value) : nil }
        },
        "withheld": { own in
            own.day.record.flatMap { $0.penalty > .zero ? DurationPart(minutes: $0.penalty.value) : nil }
        },
        "wasAbsent": { $0.was(["ABSENT_UNACCEPTABLE"]) }, "wasLate": { $0.was(["ABSENT_LATE"]) },
        "refusedTask": { $0.was(["ABSENT_REFUSED_INSTRUCTION"]) }, "wasExcused": { $0.was(excused) },
        "wasMovedByUs": { $0.was(byUs) }, "wasMovedByClient": { $0.was(["RESCHEDULED_BY_CLIENT"]) },
        "fellAway": { $0.fellAway }, "isToCome": { $0.isToCome },
        "isUnregistered": { $0.day.isUnregistered(at: $0.moment) },
    ]
}
