import PlacementDomain

/// Moves drawn seats by ones until the load is as set: the same contention whatever the seed.
struct SeatCalibration {
    let settings: GeneratorSettings

    /// - Parameter clientDays: remaining client-days of all clients.
    func apply(to series: inout [Series], projects: [Project], clientDays: Int) {
        // Seats in two weeks, so that a fortnightly sitting is a whole number.
        let wanted =
            (2 * clientDays * 1000 + settings.loadPerMille * settings.startWeeks / 2)
            / (settings.loadPerMille * settings.startWeeks)
        var reached = series.reduce(0) { $0 + $1.seats.value * $1.rhythm.sittingsInTwoWeeks }
        var random = Draws(seed: settings.seed, stream: .seats)
        let order = random.shuffled(Array(series.indices))
        let external = settings.draws.series.externalSeats.map(\.value)
        let group = settings.draws.series.groupSeats
        var isMoving = true
        while isMoving, reached != wanted {
            isMoving = false
            for index in order {
                let step = reached < wanted ? 1 : -1
                let change = step * series[index].rhythm.sittingsInTwoWeeks
                guard abs(wanted - reached) >= abs(change) else { continue }
                let seats = series[index].seats.value + step
                let isAllowed =
                    projects[series[index].project].kind == .group
                    ? group.contains(seats) : ((external.min() ?? 1)...(external.max() ?? 3)).contains(seats)
                guard isAllowed else { continue }
                series[index].seats = Seats(seats)
                reached += change
                isMoving = true
                if reached == wanted { break }
            }
        }
    }
}
