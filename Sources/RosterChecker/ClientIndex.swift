import PlacementDomain

/// What the tables say of each client, in whole numbers, so that one client can be looked at without searching.
struct ClientIndex: Sendable {
    struct GridRow: Sendable {
        let client: Int
        let weekday: Int
        /// Bit of the part of day.
        let part: UInt8
        let rhythm: WeekRhythm
        let days: DayRange
    }
    struct ExceptionRow: Sendable {
        let client: Int
        let parts: UInt8
        let isExtra: Bool
        let days: DayRange
    }
    struct TagRow: Sendable {
        let client: Int
        let tag: Int
        let days: DayRange
    }
    struct StopRow: Sendable {
        let client: Int
        let days: DayRange
    }
    struct PlaceRow: Sendable {
        let client: Int
        let place: Int
        let days: DayRange
    }

    let grid: Grouped<GridRow>
    let exceptions: Grouped<ExceptionRow>
    let tags: Grouped<TagRow>
    let stops: Grouped<StopRow>
    let excludedPlaces: Grouped<PlaceRow>
    let incompatibilities: Grouped<Incompatibility>
    let hasWeekendGround: [Bool]
    /// Numbers of the tags that some project demands or excludes.
    let tagNumbers: [String: Int]
    /// Kinds of work he would like, as bits of `workKindNumbers`; nil: no wish.
    let wishes: [TagSet?]
    let modes: [UInt8]

    static let allParts: UInt8 = 0b111
    static func bit(_ part: PartOfDay) -> UInt8 { 1 << UInt8(part.rawValue) }
    static func bit(_ mode: TravelMode) -> UInt8 {
        switch mode {
        case .walk: 1
        case .bicycle: 2
        case .eBike: 4
        case .car: 8
        case .publicTransport: 16
        }
    }
    static func days(_ first: CalendarDay?, _ last: CalendarDay?) -> DayRange {
        DayRange(first.map { Int($0.number) } ?? Int.min, last.map { Int($0.number) } ?? Int.max)
    }

    init(_ instance: Instance, tagNumbers: [String: Int], workKindNumbers: [String: Int]) {
        let count = instance.clients.count
        self.tagNumbers = tagNumbers
        grid = Grouped(
            instance.availability.map {
                GridRow(
                    client: $0.client, weekday: $0.weekday.rawValue, part: ClientIndex.bit($0.part), rhythm: $0.rhythm,
                    days: ClientIndex.days($0.firstDay, $0.lastDay))
            }, count: count
        ) { $0.client }
        exceptions = Grouped(
            instance.exceptions.map {
                ExceptionRow(
                    client: $0.client, parts: $0.part.map(ClientIndex.bit) ?? ClientIndex.allParts,
                    isExtra: $0.sense == .extra, days: ClientIndex.days($0.firstDay, $0.lastDay))
            }, count: count
        ) { $0.client }
        tags = Grouped(
            instance.limitations.compactMap { row in
                tagNumbers[row.tag].map {
                    TagRow(client: row.client, tag: $0, days: ClientIndex.days(row.firstDay, row.lastDay))
                }
            }, count: count
        ) { $0.client }
        stops = Grouped(
            instance.stoppedPeriods.map {
                StopRow(client: $0.client, days: ClientIndex.days($0.firstDay, $0.lastDay))
            }, count: count
        ) { $0.client }
        excludedPlaces = Grouped(
            instance.excludedPlaces.map {
                PlaceRow(client: $0.client, place: $0.place, days: ClientIndex.days($0.firstDay, $0.lastDay))
            }, count: count
        ) { $0.client }
        incompatibilities = Grouped(
            instance.incompatibilities.filter {
                if case .client = $0.other { return false }
                return true
            }, count: count
        ) { $0.client }
        var hasGround = [Bool](repeating: false, count: count)
        for row in instance.weekendGrounds
        where row.sentence.contains(where: { !$0.isWhitespace }) && hasGround.indices.contains(row.client) {
            hasGround[row.client] = true
        }
        hasWeekendGround = hasGround
        wishes = instance.clients.map { client in
            client.workWish.isEmpty
                ? nil : TagSet(client.workWish.compactMap { workKindNumbers[$0] }, size: workKindNumbers.count)
        }
        modes = instance.clients.map { $0.travelModes.reduce(0) { $0 | ClientIndex.bit($1) } }
    }
}

/// A set of small whole numbers.
struct TagSet: Sendable {
    private(set) var words: [UInt64]

    init(_ members: some Sequence<Int>, size: Int) {
        words = [UInt64](repeating: 0, count: max(1, (size + 63) / 64))
        for member in members { insert(member) }
    }

    mutating func insert(_ member: Int) { words[member / 64] |= 1 << UInt64(member % 64) }

    func isSubset(of other: TagSet) -> Bool {
        for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
        return true
    }

    func meets(_ other: TagSet) -> Bool {
        for index in words.indices where words[index] & other.words[index] != 0 { return true }
        return false
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}

/// What the tables say of each project and series, in whole numbers.
struct PlaceIndex: Sendable {
    let demands: [TagSet]
    let excludes: [TagSet]
    let hasTags: [Bool]
    let workKinds: [TagSet]
    let acceptsJuveniles: [Bool]
    /// Series of project `p`: `seriesOfProject[p]`, ascending.
    let seriesOfProject: [[Int]]
    /// Projects with a series at place `q`.
    let projectsOfPlace: [[Int]]
    let placeOfSeries: [Int]
    /// The few facts about a series that are asked for most.
    struct SeriesFacts: Sendable {
        let project: Int
        let weekday: Int
        let composition: Series.Composition
    }

    let facts: [SeriesFacts]
    /// Parts of day that the series' own times overlap.
    let partsOfSeries: [UInt8]
    let tagNumbers: [String: Int]
    let workKindNumbers: [String: Int]
    private let parts: [(bit: UInt8, start: Int, end: Int)]

    init(_ instance: Instance) {
        func numbered(_ words: [String]) -> [String: Int] {
            Dictionary(uniqueKeysWithValues: Set(words).sorted().enumerated().map { ($1, $0) })
        }
        let tagNumbers = numbered(instance.projects.flatMap { $0.demands + $0.excludes })
        let kindNumbers = numbered(instance.projects.flatMap(\.workKinds))
        self.tagNumbers = tagNumbers
        workKindNumbers = kindNumbers
        demands = instance.projects.map { TagSet($0.demands.compactMap { tagNumbers[$0] }, size: tagNumbers.count) }
        excludes = instance.projects.map { TagSet($0.excludes.compactMap { tagNumbers[$0] }, size: tagNumbers.count) }
        hasTags = instance.projects.map { !$0.demands.isEmpty || !$0.excludes.isEmpty }
        workKinds = instance.projects.map {
            TagSet($0.workKinds.compactMap { kindNumbers[$0] }, size: kindNumbers.count)
        }
        acceptsJuveniles = instance.projects.map(\.acceptsJuveniles)
        var seriesOfProject = [[Int]](repeating: [], count: instance.projects.count)
        var projectsOfPlace = [[Int]](repeating: [], count: instance.placeCount)
        let places = instance.series.indices.map { instance.place(ofSeries: $0) }
        for (index, series) in instance.series.enumerated() {
            seriesOfProject[series.project].append(index)
            if !projectsOfPlace[places[index]].contains(series.project) {
                projectsOfPlace[places[index]].append(series.project)
            }
        }
        self.seriesOfProject = seriesOfProject
        self.projectsOfPlace = projectsOfPlace
        placeOfSeries = places
        facts = instance.series.map {
            SeriesFacts(project: $0.project, weekday: $0.weekday.rawValue, composition: $0.composition)
        }
        let parts = PartOfDay.allCases.map { part in
            let range = instance.policy.partsOfDay.range(of: part)
            return (bit: ClientIndex.bit(part), start: range.lowerBound.minute, end: range.upperBound.minute)
        }
        self.parts = parts
        partsOfSeries = instance.series.map { PlaceIndex.parts(parts, $0.start.minute, $0.end.minute) }
    }

    /// Parts of day that `[start, end)` overlaps, as bits.
    func parts(start: Int, end: Int) -> UInt8 { PlaceIndex.parts(parts, start, end) }

    private static func parts(_ parts: [(bit: UInt8, start: Int, end: Int)], _ start: Int, _ end: Int) -> UInt8 {
        parts.reduce(0) { start < $1.end && $1.start < end ? $0 | $1.bit : $0 }
    }
}
