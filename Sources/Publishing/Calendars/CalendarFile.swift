import PlacementDomain

/// A partner's calendar: how many people come when, and nobody's name (RFC 5545).
struct CalendarFile {
    /// A neutral name of the project.
    let title: String
    let names: NeutralNames
    /// Sorted by (date, series).
    let sessions: [PublishedSession]
    /// Day of the plan: the time stamp of every entry.
    let asOf: CalendarDay
    let zone: CalendarZone
    let words: Wording

    var bytes: [UInt8] {
        var lines = CalendarLines()
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dichtbij//Publishing 1//EN", "CALSCALE:GREGORIAN"] {
            lines.add(line)
        }
        lines.add("METHOD:PUBLISH")
        lines.add("X-WR-CALNAME:" + CalendarLines.escaped(title))
        for line in zone.lines { lines.add(line) }
        for session in sessions { event(&lines, session) }
        lines.add("END:VCALENDAR")
        return lines.bytes
    }

    private func event(_ lines: inout CalendarLines, _ session: PublishedSession) {
        let isCancelled = session.status == .cancelled
        var what = isCancelled ? words("gaat niet door", "cancelled") : words.people(session.people)
        if session.status == .tentative { what += words(" (nog niet zeker)", " (not certain yet)") }
        lines.add("BEGIN:VEVENT")
        lines.add("UID:" + CalendarLines.escaped(names.uid(session.session)))
        lines.add("DTSTAMP:\(CalendarLines.date(asOf))T000000Z")
        lines.add("SEQUENCE:\(session.sequence)")
        lines.add("STATUS:" + session.status.rawValue.uppercased())
        lines.add("DTSTART;TZID=\(zone.rawValue):" + CalendarLines.time(session.start, on: session.session.date))
        lines.add("DTEND;TZID=\(zone.rawValue):" + CalendarLines.time(session.end, on: session.session.date))
        lines.add("SUMMARY:" + CalendarLines.escaped("\(title): \(what), \(session.start)–\(session.end)"))
        lines.add("TRANSP:TRANSPARENT")
        lines.add("END:VEVENT")
    }
}

/// Lines of a calendar: ended by CR LF, folded where they are longer than 75 octets.
struct CalendarLines {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ line: String) {
        var room = 75
        for character in line.unicodeScalars {
            let width = UTF8.width(character)
            if width > room {
                bytes += [0x0D, 0x0A, 0x20]
                room = 74
            }
            bytes.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
            room -= width
        }
        bytes += [0x0D, 0x0A]
    }

    /// A value of type TEXT (RFC 5545, 3.3.11).
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `20261201`.
    static func date(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

    /// `20261201T093000`; 24:00 is 00:00 of the next day.
    static func time(_ time: TimeOfDay, on day: CalendarDay) -> String {
        let isMidnight = time.minute == 1_440
        let clock = isMidnight ? "00:00" : time.description
        return date(isMidnight ? day.adding(days: 1) : day) + "T" + clock.filter { $0 != ":" } + "00"
    }
}
