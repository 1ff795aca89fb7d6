package import PlacementDomain

/// Numbers that let most patterns pass C6 at a glance; a pattern that does not is tested sitting by sitting.
package struct PatternGlance: Sendable {
    /// Smallest HOURS-07 and greatest HOURS-08 numbers of any version; a HOURS-14 number of any version.
    package let minutesPerDay: Int
    package let restMinutes: Int
    package let hasWeeklyCap: Bool

    package init(instance: Instance) {
        let versions = instance.rules.versions
        minutesPerDay =
            versions.filter { $0.id == "HOURS-07" }.compactMap { $0.numbers["minutesPerDay"] }.min() ?? Int.max
        restMinutes = versions.filter { $0.id == "HOURS-08" }.compactMap { $0.numbers["restMinutes"] }.max() ?? 0
        hasWeeklyCap = versions.contains { $0.id == "HOURS-14" && $0.numbers["minutesPerWeek"] != nil }
    }

    /// Whether sittings sorted by time keep every limit but the client's `most`, whoever he is.
    package func clearlyKept(_ sittings: [Int32], _ held: HeldSittings) -> Bool {
        guard !hasWeeklyCap else { return false }
        for (index, number) in sittings.enumerated() {
            let sitting = held.sittings[Int(number)]
            guard Int(sitting.net) <= minutesPerDay else { return false }
            guard index > 0 else { continue }
            let before = held.sittings[Int(sittings[index - 1])]
            let days = sitting.day.days(since: before.day)
            guard days > 0, days * 1440 + Int(sitting.start) - Int(before.end) >= restMinutes else { return false }
        }
        return true
    }

    /// Whether some ISO week holds more than `most` sittings; ends at the first such week.
    package func exceeds(_ most: Int, _ sittings: ArraySlice<Int32>, _ held: HeldSittings) -> Bool {
        var (count, nextMonday) = (0, Int32.min)
        for number in sittings {
            let day = held.sittings[Int(number)].day
            if day.number >= nextMonday {
                count = 0
                nextMonday = day.monday.number + 7
            }
            count += 1
            if count > most { return true }
        }
        return false
    }

    /// Most sittings in one ISO week.
    package func mostInAWeek(_ sittings: [Int32], _ held: HeldSittings) -> Int {
        var (most, count) = (0, 0)
        var monday = Int32.min
        for number in sittings {
            let day = held.sittings[Int(number)].day
            let thisMonday = day.monday.number
            count = thisMonday == monday ? count + 1 : 1
            monday = thisMonday
            most = max(most, count)
        }
        return most
    }
}
