/// A time zone that calendars can carry whole, so that a reader needs no tables of his own.
///
/// - Source: summer time of the European Union and the United Kingdom, last Sundays of March and October since 1996.
public enum CalendarZone: String, CaseIterable, Sendable {
    case amsterdam = "Europe/Amsterdam"
    case london = "Europe/London"

    /// Lines of the VTIMEZONE component (RFC 5545, 3.6.5).
    var lines: [String] {
        let (winter, summer, hour) =
            self == .amsterdam ? (("+0100", "CET"), ("+0200", "CEST"), 2) : (("+0000", "GMT"), ("+0100", "BST"), 1)
        return [
            "BEGIN:VTIMEZONE", "TZID:\(rawValue)",
            "BEGIN:DAYLIGHT", "DTSTART:19960331T0\(hour)0000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:\(winter.0)", "TZOFFSETTO:\(summer.0)", "TZNAME:\(summer.1)", "END:DAYLIGHT",
            "BEGIN:STANDARD", "DTSTART:19961027T0\(hour + 1)0000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:\(summer.0)", "TZOFFSETTO:\(winter.0)", "TZNAME:\(winter.1)", "END:STANDARD",
            "END:VTIMEZONE",
        ]
    }
}
