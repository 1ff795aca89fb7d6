import Foundation

extension CalendarDay {
    /// The day that it is at a time in a zone; nil: the machine does not know the zone.
    public init?(_ time: Timestamp, in zone: String) {
        guard let moment = Moment(time, in: zone) else { return nil }
        self = moment.day
    }
}

extension Moment {
    /// The minute that clocks of a zone show; nil: the machine does not know the zone.
    public init?(_ time: Timestamp, in zone: String) {
        guard let zone = TimeZone(identifier: zone) else { return nil }
        let seconds = (time.microseconds - (time.microseconds < 0 ? 999_999 : 0)) / 1_000_000
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        let local = Int(seconds) + offset
        let number = (local - (local < 0 ? 86_399 : 0)) / 86_400
        self.init(
            day: CalendarDay(number: number), time: TimeOfDay(minute: (local - number * 86_400) / 60))
    }
}

extension Timestamp {
    /// When clocks of a zone show a minute; of two times the first, and where clocks pass over it the minute after.
    public init?(_ moment: Moment, in zone: String) {
        guard let zone = TimeZone(identifier: zone) else { return nil }
        let local = Int64(moment.day.number) * 86_400 + Int64(moment.time.minute) * 60
        func offset(_ seconds: Int64) -> Int64 {
            Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
        }
        // The offset of the day before is that of the first of two equal minutes.
        let early = local - offset(local - 86_400)
        let late = local - offset(local + 86_400)
        let seconds = early + offset(early) == local ? early : late + offset(late) == local ? late : max(early, late)
        self.init(microseconds: seconds * 1_000_000)
    }
}
