package import PlacementDomain
internal import PlacementRules

/// Who must be kept apart from whom, and until when (GROUP-04).
package struct ApartPairs: Sendable {
    package struct Other: Sendable {
        /// Index into `Instance.clients`.
        package let client: Int
        /// Last day on which it holds; nil: always.
        package let until: CalendarDay?

        package func holds(on day: CalendarDay) -> Bool { !Group04KeptApart.allowsMeeting(on: day, until: until) }
    }

    /// By client; clients without any are left out.
    package let others: [Int: [Other]]

    /// Nobody is kept apart.
    package static let none = ApartPairs(others: [:])

    private init(others: [Int: [Other]]) { self.others = others }

    package init(instance: Instance) {
        var others: [Int: [Other]] = [:]
        for record in instance.incompatibilities {
            guard case .client(let other) = record.other, other != record.client else { continue }
            others[record.client, default: []].append(Other(client: other, until: record.until))
            others[other, default: []].append(Other(client: record.client, until: record.until))
        }
        self.others = others
    }

    /// Whether two clients may not sit in one sitting on a day.
    package func areApart(_ left: Int, _ right: Int, on day: CalendarDay) -> Bool {
        others[left]?.contains { $0.client == right && $0.holds(on: day) } ?? false
    }
}
