package import PlacementDomain

/// Numbers that figures depend on: those of `rules.yaml`, and where it has none, the assumptions that stand here.
package struct ThroughputNumbers: Sendable {
    /// A cell about fewer people is hidden (PRIV-11).
    package let leastPeople: Int
    /// The first week of each band of age but the first (REPORT-01).
    package let bands: [Int]
    /// A supervised session with fewer people is thin (GROUP-02).
    package let leastAttendance: Int
    private let rules: RuleBook
    private let day: CalendarDay

    /// - Parameters:
    ///   - jurisdiction: of the office.
    ///   - day: on which the rules are asked.
    package init(_ rules: RuleBook, jurisdiction: String, on day: CalendarDay) {
        self.rules = rules
        self.day = day
        func number(_ id: String, _ name: String, _ assumed: Int) -> Int {
            rules.number(id, name, jurisdiction: jurisdiction, frame: .judgment, on: day) ?? assumed
        }
        leastPeople = number("PRIV-11", "leastPeople", 10)
        leastAttendance = number("GROUP-02", "leastAttendance", 3)
        bands = [("secondFrom", 5), ("thirdFrom", 11), ("fourthFrom", 21), ("fifthFrom", 40)].map {
            number("REPORT-01", $0.0, $0.1)
        }
    }

    /// Working days after a session by which something is recorded of it (PLACE-15).
    package func workingDays(_ jurisdiction: String) -> Int {
        rules.number("PLACE-15", "workingDays", jurisdiction: jurisdiction, frame: .judgment, on: day) ?? 2
    }

    /// The last day on which an order has to start (START-01); nil: no norm is set for it.
    package func normDay(_ order: Order) -> CalendarDay? {
        rules.number(
            "START-01", "weeks", jurisdiction: order.jurisdiction, frame: order.legalFrame, on: order.receivedDate
        ).map { order.receivedDate.adding(days: 7 * $0) }
    }

    /// Minutes to offer each week (HOURS-09); nil: the client's own least sessions count.
    package func leastMinutes(_ order: Order, on day: CalendarDay) -> Int? {
        rules.number(
            "HOURS-09", "minutesPerWeek", jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)
    }

    /// Whether a place has to be signed (PLACE-05): in the Netherlands, unless the rules say something else.
    package func asksSignature(_ order: Order) -> Bool {
        let number = rules.number(
            "PLACE-05", "signatureNeeded", jurisdiction: order.jurisdiction, frame: order.legalFrame,
            on: order.receivedDate)
        return number.map { $0 > 0 } ?? (order.jurisdiction == "NL")
    }

    /// Index of the band of an age.
    package func band(days: Int) -> Int { bands.count { $0 <= days / 7 } }
}
