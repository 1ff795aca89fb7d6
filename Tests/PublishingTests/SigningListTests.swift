import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// The list that hangs on a wall, and the page that does not.
struct SigningListTests {
    /// A project to which `people` come on each of `days`, each of them on one day.
    private func group(
        of people: Int, on days: [Weekday], name: (Int) -> String = { "Persoon \($0)" }
    ) -> InstanceBuilder {
        var builder = InstanceBuilder()
        builder.units[0].telephone = "030 000 0000"
        builder.addProject("p1") { $0.name = "Groenploeg" }
        for day in days {
            builder.addSeries(SeriesID("s\(day.rawValue)"), at: "p1", day, seats: people)
            for number in 1...people {
                let client = ClientID("c\(day.rawValue)-\(number)")
                builder.addClient(client) { row, _ in row.displayName = name(number) }
                builder.setFreeTime(of: client, to: .on([day]))
            }
        }
        return builder
    }

    private func list(_ builder: InstanceBuilder) async throws -> [Page] {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        let folder = try await place.publish(builder.build(), "first", weeks: 1)
        return Page.all(folder.text("partners/p1/signing-list.html"))
    }

    @Test("a group of nine on five days is one A4 a day, with project, date and telephone on each")
    func group() async throws {
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        let pages = try await list(group(of: 9, on: days))
        #expect(pages.count == 5)
        for page in pages {
            #expect(page.days.count == 1 && page.rows == 9)
            #expect(page.text.contains("Groenploeg") && page.text.contains("030\u{A0}000\u{A0}0000"))
            #expect(page.text.contains("Week 49") && page.text.contains("<span class=\"date\">"))
        }
    }

    @Test(
        "one person a day on five days is one A4; more people than a page holds go on on the next, and nobody is lost or doubled",
        arguments: [(1, 5), (2, 5), (3, 4), (8, 2), (9, 2), (17, 1), (18, 1), (19, 1), (25, 1), (40, 2)])
    func pages(people: Int, days: Int) async throws {
        let weekdays = Array(Weekday.allCases.prefix(days))
        let pages = try await list(group(of: people, on: weekdays))
        #expect(pages.allSatisfy { $0.rows + $0.days.count <= 19 }, "\(people), \(days)")
        let names = pages.flatMap(\.names)
        #expect(names.count == people * days)
        for number in 1...people { #expect(names.count { $0 == "Persoon \(number)" } == days) }
        if people + 1 <= 19 {
            // A day that fits on a page is never broken.
            #expect(!pages.contains { $0.text.contains("(vervolg)") })
        } else {
            #expect(pages.filter { $0.text.contains("(vervolg)") }.count >= days)
        }
        if people == 1 { #expect(pages.count == 1) }
    }

    @Test("long names take more room, so that no page runs over")
    func longNames() async throws {
        let long = String(repeating: "Wilhelmina van der Voorbeeld ", count: 5)
        let pages = try await list(group(of: 9, on: [.monday]) { "\(long)\($0)" })
        #expect(pages.count == 3 && pages.flatMap(\.names).count == 9)
    }

    @Test("the wall says nothing of what somebody can do or whom to call for him; the contact page says both, once")
    func twoPapers() async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        let folder = try await place.publish(InstanceBuilder.twoPartners.build(), "first")
        let wall = folder.text("partners/p1/signing-list.html")
        let page = folder.text("partners/p1/contact-page.html")
        for secret in ["06-0000", "elk uur een pauze", "geen stoffig werk", "Zus"] {
            #expect(!wall.contains(secret), "\(secret)")
            #expect(page.contains(secret), "\(secret)")
        }
        #expect(page.components(separatedBy: "elk uur een pauze").count == 2)
        // A limitation that begins on Thursday is said of Thursday.
        #expect(page.contains("geen stoffig werk (do 3 dec)"))
        #expect(wall.contains("Paraaf") && wall.contains("Begin") && wall.contains("Einde"))
    }

    @Test("nothing says destroy before the hours are back, and the page says how they come back")
    func hoursFirst() async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        let folder = try await place.publish(InstanceBuilder.twoPartners.build(), "first")
        #expect(!folder.text("partners/p1/signing-list.html").lowercased().contains("vernietig"))
        let page = folder.text("partners/p1/contact-page.html")
        let hours = try #require(page.range(of: "Bewaar het tot wij de uren van deze weken hebben."))
        let destroy = try #require(page.range(of: "Vernietig het daarna"))
        #expect(hours.lowerBound < destroy.lowerBound)
        #expect(page.contains("na de laatste dag van de week zo snel mogelijk"))
        #expect(page.contains("sheet.csv"))
    }

    @Test("news of a named person beside one who may not be named, and a wall that does not say what the work is for")
    func newsBesideUnnamed() async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        var builder = InstanceBuilder.twoPartners
        builder.units[0].name = "Reclassering Voorbeeldstad"
        builder.change("c2" as ClientID) { $0.restricted = true }
        try await place.publish(builder.build(), "first")
        builder.change("o3" as OrderID) { $0.state = .suspended }
        let second = try await place.publish(builder.build(), "second", previous: "first")
        let page = second.text("partners/p1/contact-page.html")
        #expect(page.contains("komt Sam (stagiair) niet"), "\(page)")
        #expect(page.contains("De planner belt u hierover.") && page.contains("Reclassering Voorbeeldstad"))
        let wall = second.text("partners/p1/signing-list.html")
        #expect(!wall.contains("Reclassering") && wall.contains("Bel ons: "))
        #expect(second.text("changes.html").contains("Nieuws voor deze projecten"))
    }

    @Test("a telephone that is not known is a line to fill in by hand")
    func blankTelephone() async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        let folder = try await place.publish(InstanceBuilder.twoPartners.build(), "first")
        for paper in ["signing-list", "contact-page"] {
            #expect(folder.text("partners/p1/\(paper).html").contains("<span class=\"blank\">tel.</span>"))
        }
    }
}

/// One A4 of a signing list, read from its page.
struct Page {
    let text: String
    let days: [String]
    let names: [String]

    var rows: Int { names.count }

    static func all(_ page: String) -> [Page] {
        page.components(separatedBy: "<section class=\"signing-page\">").dropFirst().map { text in
            Page(
                text: text,
                days: text.matches(of: /<tr class="day">/).map { String($0.output) },
                names: text.matches(of: /<th scope="row" class="who">(.*?)<\/th>/).map { String($0.1) })
        }
    }
}
