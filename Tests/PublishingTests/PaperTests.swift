import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// What partners and clients get on paper.
///
/// `DICHTBIJ_RECORD=1 swift test --filter PaperTests` records the golden files anew: review them in the diff.
struct PaperTests {
    /// - Parameter language: of the instance and of all clients; nil: Dutch.
    private func publish(
        _ builder: InstanceBuilder, language: String? = nil, weeks: Int = 2
    ) async throws -> PublishedFolder {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        var instance = builder.build()
        if let language {
            instance.language = language
            for index in instance.clients.indices { instance.clients[index].language = language }
        }
        return try await place.publish(instance, "first", weeks: weeks)
    }

    @Test("sheet, table, calendar and letter are the recorded ones, in Dutch and in English", arguments: ["nl", "en"])
    func golden(language: String) async throws {
        let folder = try await publish(.twoPartners, language: language)
        try folder.compare("partners/p1/signing-list.html", "signing-list-\(language).html")
        try folder.compare("partners/p1/contact-page.html", "contact-page-\(language).html")
        try folder.compare("partners/p1/sheet.csv", "sheet-\(language).csv")
        try folder.compare("partners/p1/calendar.ics", "calendar-\(language).ics")
        try folder.compare("letters/c1.html", "letter-\(language).html")
        try folder.compare("letters/c3.html", "letter-juvenile-\(language).html")
    }

    @Test("the same roster is published with the same bytes")
    func deterministic() async throws {
        let first = try await publish(.twoPartners)
        let second = try await publish(.twoPartners)
        #expect(first.files == second.files)
        #expect(first.files.count > 10)
    }

    @Test("the alias stands where there is one, else the name; juveniles are trainees, by alias")
    func names() async throws {
        var builder = InstanceBuilder.twoPartners
        let sheet = try await publish(builder).text("partners/p1/sheet.csv")
        #expect(sheet.contains(";Anna;"))
        #expect(sheet.contains(";Voorbeeldpersoon c2;"))
        #expect(sheet.contains(";Sam (stagiair);"))
        #expect(!sheet.contains("Voorbeeldpersoon c1") && !sheet.contains("Voorbeeldpersoon c3"))
        builder.change("c3" as ClientID) { $0.alias = nil }
        let nameless = try await publish(builder).text("partners/p1/sheet.csv")
        #expect(nameless.contains(";Stagiair;") && !nameless.contains("Voorbeeldpersoon c3"))
    }

    @Test("a limitation is a phrase on the days on which it holds; silent tags and can-tags are printed nowhere")
    func phrases() async throws {
        let folder = try await publish(.twoPartners)
        let rows = folder.rows("partners/p1/sheet.csv")
        let own = rows.filter { $0.contains("Voorbeeldpersoon c2") }
        #expect(own.count == 2)
        #expect(own.filter { $0.contains("geen stoffig werk") }.map { $0.contains("03-12-2026") } == [true])
        #expect(rows.filter { $0.contains("elk uur een pauze") }.count == 2)
        for (path, bytes) in folder.files {
            let text = String(decoding: bytes, as: UTF8.self)
            for tag in ["noChildrenOnSite", "canLift", "noDust"] { #expect(!text.contains(tag), "\(path): \(tag)") }
        }
    }

    @Test("of a restricted client nothing is printed: the place is counted, and the planner has the id")
    func restricted() async throws {
        var builder = InstanceBuilder.twoPartners
        builder.change("c2" as ClientID) { $0.restricted = true }
        let folder = try await publish(builder)
        #expect(folder.files["letters/c2.html"] == nil)
        #expect(folder.text("by-hand.csv").contains("p1;c2;o2;s1@2026-12-01;09:00;16:30"))
        let page = folder.text("partners/p1/contact-page.html")
        #expect(page.contains("Nog 1 persoon") && page.contains("De planner belt u hierover."))
        let list = folder.text("partners/p1/signing-list.html")
        #expect(list.components(separatedBy: "<span class=\"blank\">naam</span>").count == 3)
        for paper in [page, list] {
            #expect(!paper.contains("Voorbeeldpersoon c2") && !paper.contains("06-0000 0002"))
        }
        #expect(folder.text("partners/p1/sheet.csv").contains(";de planner belt u;"))
        #expect(folder.values("SUMMARY", "p1").first?.contains("3 personen") == true)
    }

    @Test(
        "a week with nobody has no list to sign, the contact page names it; --weeks chooses how many firm weeks there are"
    )
    func emptyWeek() async throws {
        var builder = InstanceBuilder.twoPartners
        builder.planStart = "2026-12-07"
        builder.publishedThrough = "2026-12-06"
        let two = try await publish(builder)
        #expect(two.text("partners/p2/signing-list.html").components(separatedBy: "<section").count == 2)
        #expect(two.text("partners/p2/contact-page.html").contains("er komt niemand"))
        let one = try await publish(builder, weeks: 1)
        #expect(one.text("partners/p2/signing-list.html").components(separatedBy: "<section").count == 2)
        #expect(!one.text("partners/p2/contact-page.html").contains("er komt niemand"))
    }

    @Test("a partner never sees the look-ahead")
    func lookAhead() async throws {
        let folder = try await publish(.twoPartners)
        #expect(folder.text("partners/p1/sheet.csv").contains("03-12-2026"))
        for path in folder.paths where path.hasPrefix("partners/") {
            let text = folder.text(path)
            for date in ["08-12-2026", "8 december", "20261208"] { #expect(!text.contains(date), "\(path): \(date)") }
        }
    }

    @Test("texts are escaped in pages, and whatever looks like a formula is neutral in tables")
    func injection() async throws {
        var builder = InstanceBuilder.twoPartners
        let names = ["=1+1", "+31", "-1", "\u{2212}1", "@SUM", "\"a;b\"", "<b>&'\"</b>"]
        for name in names {
            builder.change("c1" as ClientID) { $0.alias = name }
            builder.change("p1" as ProjectID) { $0.name = name }
            let folder = try await publish(builder)
            for row in folder.rows("partners/p1/sheet.csv").dropFirst() {
                #expect(row.unicodeScalars.first.map { !"=+-\u{2212}@".unicodeScalars.contains($0) } ?? false)
                #expect(!row.contains(";=") && !row.contains(";+") && !row.contains(";-") && !row.contains(";@"))
            }
            let page = folder.text("partners/p1/signing-list.html")
            #expect(!page.contains("<b>"))
            if name.hasPrefix("<") { #expect(page.contains("&lt;b&gt;&amp;&#39;&quot;&lt;/b&gt;")) }
            if name.hasPrefix("\"") { #expect(folder.text("partners/p1/sheet.csv").contains("\"\"\"a;b\"\"\"")) }
        }
    }

    @Test("no title, file name or calendar says what the work is for")
    func neutral() async throws {
        var builder = InstanceBuilder.twoPartners
        builder.change("p1" as ProjectID) { $0.name = "Werkplaats van de Reclassering" }
        let folder = try await publish(builder)
        for word in ["werkstraf", "taakstraf", "reclassering"] {
            #expect(!folder.text("partners/p1/calendar.ics").lowercased().contains(word))
            for path in folder.paths {
                #expect(!path.lowercased().contains(word))
                if path.hasSuffix(".html"), let title = folder.text(path).firstMatch(of: /<title>(.*)<\/title>/) {
                    #expect(!title.1.lowercased().contains(word))
                }
            }
        }
        #expect(folder.text("partners/p1/signing-list.html").contains("Werkplaats van de Reclassering"))
    }

    @Test("an id that says an unspoken word is no file name: a digest stands for it")
    func unspokenID() async throws {
        var builder = InstanceBuilder()
        builder.addProject("taakstraf-1")
        builder.addSeries("Taakstraf-s1", at: "taakstraf-1", .tuesday)
        builder.addClient("c1")
        let folder = try await publish(builder)
        #expect(folder.paths.contains { $0.hasPrefix("partners/id-") && $0.hasSuffix("/calendar.ics") })
        for path in folder.paths { #expect(!path.contains("taakstraf")) }
        for path in folder.paths where path.hasSuffix(".ics") {
            let text = folder.text(path)
            #expect(!text.lowercased().contains("taakstraf") && text.contains("UID:id-") && text.contains("@2026-12-"))
        }
    }

    @Test("ids that file systems misread become other names, and no file leaves the folder")
    func fileNames() async throws {
        var builder = InstanceBuilder()
        builder.addProject("../p:1")
        builder.addSeries("s1", at: "../p:1", .tuesday)
        builder.addClient("..")
        builder.orders[0].value.id = "o1"
        let folder = try await publish(builder)
        #expect(folder.paths.contains("partners/%2E.%2Fp%3A1/signing-list.html"))
        #expect(folder.paths.contains("letters/%2E..html"))
    }
}
