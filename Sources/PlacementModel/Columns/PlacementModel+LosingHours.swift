package import PlacementDomain

extension PlacementModel {
    /// Hours of signed clients that unlocking would save, each as if nobody else were there (KEPT_LOSES_HOURS, C12).
    ///
    /// Being unplaced is no choice here, and who loses nothing by going on is not looked at.
    ///
    /// - Parameter threads: changes the speed only.
    /// - Returns: by client; those whom it would save nothing are left out.
    package func hoursLostBySigning(threads: Int) -> [Int: Int] {
        let perHour = instance.policy.weights.lostPerHour
        let losing = continuations.ofUnit.keys.filter {
            continuations.isSigned($0) && (continuations.ofUnit[$0]?.lost ?? 0) > 0
        }.sorted()
        guard perHour > 0, !losing.isEmpty else { return [:] }
        let builder = ChoiceBuilder(
            instance: instance, rows: RowTable(seatsOf: held), eligibility: eligibility,
            sizes: patternSizes, units: losing.map { units[$0] },
            continuations: [:], sharedAt: [], threads: threads)
        var hours: [Int: Int] = [:]
        for (place, unit) in losing.enumerated() {
            let patterns = Int(builder.firstPattern[place])..<Int(builder.firstPattern[place + 1])
            // A pattern without a column has the greatest number there is.
            let least = patterns.map { builder.patterns[$0].leastLost }.min() ?? Int32.max
            let lost = continuations.ofUnit[unit]?.lost ?? 0
            if Int(least) < lost { hours[units[unit].client] = (lost - Int(least)) / perHour }
        }
        return hours
    }

    /// The same by id, of the choices that were made.
    package func hoursSavedByUnlocking(threads: Int) -> [ClientID: Int] {
        let hours = choices(threads: threads).keptConflicts.losingHours
        return Dictionary(uniqueKeysWithValues: hours.map { (instance.clients[$0].id, $1) })
    }
}
