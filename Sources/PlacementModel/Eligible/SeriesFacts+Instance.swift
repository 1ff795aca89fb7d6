package import PlacementDomain
package import PlacementRules

extension ProjectFacts {
    package init(_ project: Project, index: Int, tags: TagNumbers) {
        self.init()
        place = index
        unit = project.unit
        acceptsJuveniles = project.acceptsJuveniles
        demands = tags.set(project.demands)
        excludes = tags.set(project.excludes)
    }
}

extension SeriesFacts {
    package init(instance: Instance, held: HeldSittings, window: PlanWindow, index: Int) {
        self.init()
        let series = instance.series[index]
        pickUpPlace = series.pickUp == nil ? nil : instance.place(ofSeries: index)
        weekday = series.weekday.rawValue - 1
        isWeekend = series.weekday.isWeekend
        (start, end) = (series.start.minute, series.end.minute)
        parts = Days01FreeParts.overlapped(start: start, end: end, parts: instance.policy.partsOfDay)
        weekParts = UInt32(parts) << SeriesFacts.shift(series.weekday)
        composition = series.composition
        isSupervised = series.supervised
        supervisor = series.supervisor
        supervisorSex = series.supervisor.flatMap { instance.supervisors[$0].sex }
        for sitting in held.sittings[held.range(ofSeries: index)] {
            if Int(sitting.start) != start || Int(sitting.end) != end { hasChangedTimes = true }
            if window.isOddWeek(sitting.day) { hasOddWeeks = true } else { hasEvenWeeks = true }
        }
    }
}
