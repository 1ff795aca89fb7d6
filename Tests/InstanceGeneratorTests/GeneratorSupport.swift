import InstanceGenerator
import PlacementDomain

/// The rule numbers that the generator reads, as in the default rules.
func rules() -> RuleBook {
    let day = CalendarDay(number: 18_262)
    func version(_ id: String, _ frames: Set<LegalFrame>, _ numbers: [String: Int]) -> RuleBook.Version {
        RuleBook.Version(id: id, jurisdiction: "NL", frames: frames, validFrom: day, numbers: numbers)
    }
    return RuleBook(versions: [
        version("TERM-01", [.judgment], ["months": 18]), version("TERM-02", [.penalOrder], ["months": 9]),
        version("TERM-04", [.juvenile], ["thresholdMinutes": 6_000, "shortMonths": 9, "longMonths": 18]),
        version("HOURS-01", [.judgment], ["mostMinutes": 14_400]),
        version("HOURS-01", [.penalOrder], ["leastMinutes": 2_400, "mostMinutes": 10_800]),
        version("HOURS-01", [.juvenile], ["mostMinutes": 12_000]),
        version("HOURS-13", [], ["minutesPerDay": 120, "leastDays": 1, "mostMonths": 4]),
    ])
}

func generate(_ size: InstanceSize, seed: UInt64 = 1, groupShare: Double = 0) throws -> Instance {
    try InstanceGenerator.generate(
        GeneratorSettings(size: size, seed: seed, groupShare: groupShare), policy: Policy(), rules: rules())
}

/// Projects that a client could lawfully work at, reckoned plainly: travel, tags, juveniles and a common day.
func lawfulProjects(_ instance: Instance) -> [Int] {
    var grid = [Set<[Int]>](repeating: [], count: instance.clients.count)
    for row in instance.availability { grid[row.client].insert([row.weekday.rawValue, row.part.rawValue]) }
    var tags = [Set<String>](repeating: [], count: instance.clients.count)
    for row in instance.limitations { tags[row.client].insert(row.tag) }
    var seriesOf = [[Series]](repeating: [], count: instance.projects.count)
    for series in instance.series { seriesOf[series.project].append(series) }
    let parts = instance.policy.partsOfDay
    return instance.clients.indices.map { client in
        let person = instance.clients[client]
        let isJuvenile = instance.orders[client].legalFrame == .juvenile
        return instance.projects.indices.count { project in
            let site = instance.projects[project]
            guard tags[client].isSuperset(of: site.demands), tags[client].isDisjoint(with: site.excludes),
                !isJuvenile || site.acceptsJuveniles
            else { return false }
            return seriesOf[project].contains { series in
                guard series.composition == .open else { return false }
                let place = series.pickUp.map { instance.projects.count + $0 } ?? project
                guard
                    let minutes = instance.travel.leastMinutes(
                        home: person.home, place: place, modes: person.travelModes),
                    2 * minutes.value <= min(180, person.travelLimit?.value ?? 180)
                else { return false }
                return PartOfDay.allCases.allSatisfy { part in
                    let range = parts.range(of: part)
                    let overlaps = series.start < range.upperBound && range.lowerBound < series.end
                    return !overlaps || grid[client].contains([series.weekday.rawValue, part.rawValue])
                }
            }
        }
    }
}
