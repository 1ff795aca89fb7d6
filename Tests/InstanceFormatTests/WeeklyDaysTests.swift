import InstanceFormat
import PlacementDomain
import Testing

@Suite("Free parts of a week as one line")
struct WeeklyDaysTests {
    @Test("every day, part and rhythm is read in both languages, whatever stands between items")
    func all() throws {
        let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        let rhythms: [(String, WeekRhythm)] = [("", .every), ("/e", .evenWeek), ("/o", .oddWeek)]
        let letters: [(String, PartOfDay)] = [("o", .morning), ("m", .afternoon), ("a", .evening)]
        for number in 1...7 {
            let weekday = try #require(Weekday(rawValue: number))
            let name = dutch[number - 1]
            for word in [name, String(name.prefix(2)), weekday.name, String(weekday.name.prefix(3)), name.uppercased()]
            {
                for (mark, rhythm) in rhythms {
                    for (letter, part) in letters {
                        let (parts, unread) = WeeklyDays.read(" \(word).\(letter)\(mark) , ")
                        let wanted = WeeklyDays.Part(weekday: weekday, part: part, rhythm: rhythm)
                        #expect(parts == [wanted] && unread.isEmpty, "\(word).\(letter)\(mark)")
                    }
                }
            }
        }
    }

    @Test("several parts of a day; the same item twice counts once; parts come in the order of the week")
    func several() {
        let (parts, unread) = WeeklyDays.read("vr.oma ma.m;ma.m, ma.o")
        #expect(parts.map(\.weekday) == [.monday, .monday, .friday, .friday, .friday] && unread.isEmpty)
        #expect(parts.map(\.part) == [.morning, .afternoon, .morning, .afternoon, .evening])
    }

    @Test(
        "what says no day and parts is given back as it was typed",
        arguments: ["ma", "ma.", ".o", "ma.x", "ma.oo", "ma.o/k", "ma.o/", "ma.o/e/o", "m.o", "xx.o", "ma.o.m", "1.o"])
    func unread(item: String) {
        let (parts, unread) = WeeklyDays.read("di.o \(item)")
        #expect(unread == [item] && parts.count == 1)
    }

    @Test("no day at all is said in a word, and an empty text says nothing")
    func none() {
        #expect(WeeklyDays.isNone(" Geen ") && WeeklyDays.isNone("none") && !WeeklyDays.isNone(""))
        #expect(WeeklyDays.read(" ").parts.isEmpty)
    }
}
