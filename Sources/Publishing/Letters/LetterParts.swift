import PlacementDomain

extension Letter {
    /// One of the first days, with its times.
    struct Sitting: PaperPart {
        var date: CalendarDay
        var from: TimeOfDay
        var to: TimeOfDay

        static let fields: [String: @Sendable (Sitting) -> Any?] = [
            "day": { DayPart($0.date) }, "from": { "\($0.from)" }, "to": { "\($0.to)" },
        ]
    }

    /// Where we pick him up.
    struct PickUp: PaperPart {
        var name: String
        var address: String
        /// When the van leaves; nil: not known.
        var time: TimeOfDay?

        static let fields: [String: @Sendable (PickUp) -> Any?] = [
            "pickUpName": { $0.name }, "pickUpAddress": { $0.address },
            "leaves": { own in own.time.map { "\($0)" } },
        ]
    }

    /// How long a journey takes, one way.
    struct Route: PaperPart {
        var mode: TravelMode
        var minutes: Int

        static let fields: [String: @Sendable (Route) -> Any?] = [
            "walk": { $0.mode == .walk }, "bicycle": { $0.mode == .bicycle }, "eBike": { $0.mode == .eBike },
            "car": { $0.mode == .car }, "publicTransport": { $0.mode == .publicTransport },
            // The estimate says no number below five.
            "isShort": { $0.minutes < 5 }, "duration": { DurationPart(minutes: $0.minutes) },
        ]
    }

    /// How he gets to some of his series.
    struct Way: PaperPart {
        /// nil: he goes to the project by himself.
        var pickUp: PickUp?
        /// Days on which he goes this way, sorted.
        var weekdays: [Weekday]
        /// When work begins on all of these days; nil: not on all at the same time.
        var start: TimeOfDay?
        /// Minutes one way, the ride from the pick-up point included, by each of his means, fastest first.
        var routes: [Route]

        /// The most minutes that he can sit in the van; nil: not known.
        ///
        /// Tables hold the journey to a pick-up point as one number, own way and ride together. How long the ride is they do
        /// not hold, but it is over when work begins, and it is never longer than the whole journey. So the letter says the
        /// ride as *at most* the smaller of the two, the whole journey by each means, and never an own way reckoned from both:
        /// that would be a *least* number, which nobody can leave home by.
        var mostRideMinutes: Int? {
            guard let leaves = pickUp?.time, let start else { return nil }
            let most = min(start.minute - leaves.minute, routes.first?.minutes ?? .max)
            return most > 0 ? most : nil
        }

        static let fields: [String: @Sendable (Way) -> Any?] = [
            "pickUp": { $0.pickUp }, "wayDays": { WeekdayPart.list($0.weekdays) }, "hasRoutes": { !$0.routes.isEmpty },
            "routes": { $0.routes }, "start": { own in own.start.map { "\($0)" } },
            "mostRide": { own in own.mostRideMinutes.map { DurationPart(minutes: $0) } },
        ]
    }
}

/// How long a placement lasts, as far as the roster knows.
struct LetterEnding: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// All his hours have their day in the roster.
        case allHours
        /// Not all hours have a day, and his term ends then.
        case notAfter(CalendarDay)
        /// Not all hours have a day, and no end is known.
        case unknown
    }

    var kind: Kind
    /// The first day at this place.
    var first: CalendarDay
    /// The last of his later days in the roster; nil: he has none.
    var last: CalendarDay?
    /// Whether all that is left is single days.
    var areSingle: Bool
    /// Whether his very last day may be shorter.
    var endsSooner: Bool

    private var hasTermEnd: Bool { if case .notAfter = kind { true } else { false } }

    /// Weeks from the first day to the last one, begun weeks as whole ones; 0: no last day is known.
    var weeks: Int { last.map { ($0.days(since: first) + 7) / 7 } ?? 0 }
}

extension LetterEnding: PaperPart {
    static let fields: [String: @Sendable (LetterEnding) -> Any?] = [
        "allHours": { $0.kind == .allHours }, "hasLater": { $0.last != nil },
        "notAfter": {
            if case .notAfter(let day) = $0.kind { return DayPart(day) }
            return nil
        },
        // He has later days, and not all hours have one: these go on, or are the last ones before his term ends.
        "goesOn": { $0.hasTermEnd && $0.last != nil && !$0.areSingle },
        "stops": { $0.hasTermEnd && $0.last != nil && $0.areSingle },
        "endsUnworked": { $0.hasTermEnd && $0.last != nil && $0.kind != .allHours },
        "isOpen": { !$0.hasTermEnd || $0.last == nil }, "endsSooner": { $0.endsSooner },
        "weeks": { $0.weeks }, "isOneWeek": { $0.weeks == 1 }, "lastDay": { own in own.last.map { DayPart($0) } },
    ]
}
