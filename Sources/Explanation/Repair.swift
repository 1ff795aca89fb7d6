public import PlacementDomain

/// One change of the data that would place an unplaced client, from small to large.
public enum Repair: Hashable, Sendable {
    /// He is free on one more part of day, every week.
    case partOfDay(Weekday, PartOfDay)
    /// His own limit of travel there and back is so many minutes higher; the law's limit stays.
    case travel(Minutes)
    /// One more seat on every date of a series.
    case seat(SeriesID)
    /// A recorded ground for weekend work.
    case weekendGround
    /// The start window of the plan is one week longer.
    case startWeek
    /// He is free in the morning and the afternoon of one more weekday, every week.
    case freeDay(Weekday)

    /// The machine's word: `PART_OF_DAY wednesday morning`, `TRAVEL 20`, `SEAT s031`, `WEEKEND_GROUND`, `START_WEEK`,
    /// `FREE_DAY wednesday`. It stays as it is from version to version.
    public var word: String {
        switch self {
        case .partOfDay(let weekday, let part): "\(code) \(weekday.name) \(part.name)"
        case .travel(let minutes): "\(code) \(minutes.value)"
        case .seat(let series): "\(code) \(series.text)"
        case .weekendGround, .startWeek: code
        case .freeDay(let weekday): "\(code) \(weekday.name)"
        }
    }

    /// The first part of `word`.
    public var code: String {
        switch self {
        case .partOfDay: "PART_OF_DAY"
        case .travel: "TRAVEL"
        case .seat: "SEAT"
        case .weekendGround: "WEEKEND_GROUND"
        case .startWeek: "START_WEEK"
        case .freeDay: "FREE_DAY"
        }
    }

    /// Its place in the order from small to large: a part of day is the smallest, a whole free day the largest.
    var size: Int {
        switch self {
        case .partOfDay: 1
        case .travel(let minutes): 1 + minutes.value / 10
        case .seat: Repair.sizeOfSeat
        case .weekendGround: 6
        case .startWeek: 7
        case .freeDay: Repair.greatestSize
        }
    }

    static let sizeOfSeat = 5
    static let greatestSize = 8

    /// Reads `word`; nil: it is none.
    public init?(_ word: some StringProtocol) {
        let parts = String(word).split(separator: " ", maxSplits: 1).map(String.init)
        let rest = parts.count > 1 ? parts[1] : ""
        let cells = rest.split(separator: " ").map(String.init)
        switch parts.first {
        case "PART_OF_DAY":
            guard cells.count == 2, let weekday = Weekday(name: cells[0]), let part = PartOfDay(name: cells[1]) else {
                return nil
            }
            self = .partOfDay(weekday, part)
        case "TRAVEL":
            guard let minutes = Int(rest) else { return nil }
            self = .travel(Minutes(minutes))
        case "SEAT" where !rest.isEmpty: self = .seat(SeriesID(rest))
        case "WEEKEND_GROUND": self = .weekendGround
        case "START_WEEK": self = .startWeek
        case "FREE_DAY":
            guard let weekday = Weekday(name: rest) else { return nil }
            self = .freeDay(weekday)
        default: return nil
        }
    }
}

extension Repair {
    /// - Parameter client: index into `Instance.clients`.
    func apply(to instance: inout Instance, client: Int) {
        switch self {
        case .partOfDay(let weekday, let part):
            instance.availability.append(Availability(client: client, weekday: weekday, part: part))
        case .travel(let minutes):
            if let limit = instance.clients[client].travelLimit {
                instance.clients[client].travelLimit = min(Repair.greatestTravel, limit + minutes)
            }
        case .seat(let id):
            if let series = instance.series.firstIndex(where: { $0.id == id }) { Repair.addSeat(series, &instance) }
        case .weekendGround:
            instance.weekendGrounds.append(
                WeekendGround(client: client, ground: .other, sentence: "A ground that would be recorded."))
        case .startWeek:
            instance.startWeeks += 1
            instance.policy.supervisedWeeks = max(instance.policy.supervisedWeeks, instance.startWeeks)
        case .freeDay(let weekday):
            for part in [PartOfDay.morning, .afternoon] {
                instance.availability.append(Availability(client: client, weekday: weekday, part: part))
            }
        }
    }

    /// The greatest value that `travelLimit` of a client may have.
    static let greatestTravel: Minutes = 180
    /// The longest start window of an instance.
    static let mostStartWeeks = 13

    /// One more seat, bookable too, on all dates, also those with seats of their own.
    private static func addSeat(_ series: Int, _ instance: inout Instance) {
        instance.series[series].seats = instance.series[series].seats + 1
        instance.series[series].bookable = instance.series[series].bookable.map { $0 + 1 }
        for index in instance.sessions.indices where instance.sessions[index].series == series {
            instance.sessions[index].seats = instance.sessions[index].seats.map { $0 + 1 }
            instance.sessions[index].bookable = instance.sessions[index].bookable.map { $0 + 1 }
        }
    }
}
