internal import PlacementDomain
internal import PlacementRules

/// The changes of a client's own data that could matter to him, from small to large.
struct OwnChanges {
    let changes: [Repair]

    /// - Parameters:
    ///   - alone: the instance with the client alone.
    ///   - parts: bits 3 · (weekday − 1) + part of those that could open a sitting.
    ///   - weekdays: on which something could be open to him, Monday is bit 0.
    init(alone: Instance, parts: UInt32, weekdays: UInt8) {
        let limit = alone.clients[0].travelLimit
        let travel = [10, 20, 30].filter { _ in limit.map { $0 < Repair.greatestTravel } ?? false }
        let hasGround = alone.weekendGrounds.contains(where: Days02WeekendGround.counts)
        changes =
            OwnChanges.parts(alone, parts) + travel.map { .travel(Minutes($0)) }
            + (hasGround ? [] : [.weekendGround]) + (alone.startWeeks < Repair.mostStartWeeks ? [.startWeek] : [])
            + OwnChanges.days(alone, weekdays)
    }

    /// Parts of day, Monday morning first, that are not free every week and could open a sitting.
    private static func parts(_ alone: Instance, _ useful: UInt32) -> [Repair] {
        Weekday.allCases.flatMap { weekday in
            PartOfDay.allCases.filter { part in
                useful & OwnChanges.bit(weekday, part) != 0 && !isAlwaysFree(weekday, part, alone)
            }.map { .partOfDay(weekday, $0) }
        }
    }

    private static func days(_ alone: Instance, _ useful: UInt8) -> [Repair] {
        Weekday.allCases.filter { weekday in
            useful & 1 << UInt8(weekday.rawValue - 1) != 0
                && !(isAlwaysFree(weekday, .morning, alone) && isAlwaysFree(weekday, .afternoon, alone))
        }.map { .freeDay($0) }
    }

    /// The bit of a part of day in a week.
    static func bit(_ weekday: Weekday, _ part: PartOfDay) -> UInt32 {
        UInt32(1) << (SeriesFacts.shift(weekday) + UInt32(part.rawValue))
    }

    private static func isAlwaysFree(_ weekday: Weekday, _ part: PartOfDay, _ alone: Instance) -> Bool {
        alone.availability.contains {
            $0.weekday == weekday && $0.part == part && $0.rhythm == .every && $0.firstDay == nil && $0.lastDay == nil
        }
    }
}
