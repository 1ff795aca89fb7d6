import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// Letters and notices in their variants: adults and juveniles, the short text, languages.
struct LetterVariantTests {
    /// c1, c2 adults, c3 a juvenile, c4 an adult alone.
    private func publish(_ change: (inout Instance) -> Void) async throws -> PublishedFolder {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        var instance = InstanceBuilder.twoPartners.build()
        change(&instance)
        return try await place.publish(instance, "first")
    }

    /// The second of two publications: c1 and c3 are told that their days fall away.
    private func notices(_ language: String = "nl") async throws -> PublishedFolder {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        var instance = InstanceBuilder.twoPartners.build()
        for index in [0, 2] { instance.clients[index].language = language }
        try await place.publish(instance, "first")
        for index in [0, 2] { instance.orders[index].state = .suspended }
        return try await place.publish(instance, "second", previous: "first")
    }

    private func articles(_ page: String) -> [String] {
        page.components(separatedBy: "<article ").dropFirst().map { "<article " + $0 }
    }

    /// Paragraphs, headings and list items as they are read, one by one.
    private func texts(_ article: String) -> [String] {
        article.matches(
            of: /<(?:p|h1|h2|li|dt|dd|caption|th|td)\b[^>]*>([\s\S]*?)<\/(?:p|h1|h2|li|dt|dd|caption|th|td)>/
        )
        .map { match in
            match.1.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    private func words(_ article: String) -> [String] {
        texts(article).flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() } }
    }

    @Test("adults are told u, juveniles je, in letters, short letters and notices, and none of them both")
    func pronouns() async throws {
        let formal: Set = ["u", "uw"]
        let familiar: Set = ["je", "jij", "jou", "jouw"]
        for isPlain in [false, true] {
            let folder = try await publish { instance in
                for index in instance.clients.indices { instance.clients[index].needsPlainText = isPlain }
            }
            for client in ["c1", "c2", "c3", "c4"] {
                let said = Set(words(folder.text("letters/\(client).html")))
                let isYoung = client == "c3"
                #expect(!said.isDisjoint(with: isYoung ? familiar : formal), "\(client), \(isPlain)")
                #expect(said.isDisjoint(with: isYoung ? formal : familiar), "\(client), \(isPlain)")
            }
            #expect(folder.text("letters/c3.html").contains("Dit gesprek moet"))
        }
        let folder = try await notices()
        #expect(Set(words(folder.text("notices/c1.html"))).isDisjoint(with: familiar))
        #expect(Set(words(folder.text("notices/c3.html"))).isDisjoint(with: formal))
        #expect(folder.text("notices/c1.html").contains("U hoeft dan niet te komen."))
        #expect(folder.text("notices/c3.html").contains("Je hoeft dan niet te komen."))
    }

    @Test(
        "the short letter is little more than half as long, in short sentences, and holds what he needs",
        arguments: ["nl", "en"])
    func plain(language: String) async throws {
        func letter(_ isPlain: Bool, _ client: String) async throws -> String {
            try await publish { instance in
                for index in instance.clients.indices {
                    instance.clients[index].language = language
                    instance.clients[index].needsPlainText = isPlain
                }
                instance.units[0].telephone = "030-000 0000"
            }.text("letters/\(client).html")
        }
        for client in ["c1", "c3"] {
            let (whole, short) = (try await letter(false, client), try await letter(true, client))
            #expect(words(short).count * 10 <= words(whole).count * 6, "\(words(short).count) of \(words(whole).count)")
            let sentences = texts(short).flatMap { $0.split(whereSeparator: { ".?!:".contains($0) }) }
                .map { $0.split(separator: " ").count }
            #expect(sentences.max() ?? 0 <= 14, "\(sentences)")
            #expect(sentences.reduce(0, +) <= sentences.count * 6, "\(sentences)")
            let needed = [
                "Speeltuin De Brug", "Voorbeeldstraat 1, Zeist", "2026</th><td>09:00</td><td>16:30</td>", "20 minut",
                "030-000\u{A0}0000", "class=\"signing\"", "class=\"ending\"",
                language == "nl" ? "Nog te werken: 16 uur" : "Still to work: 16 hours",
                language == "nl" ? "Laat " : "Leave your letter at home",
            ]
            for text in needed { #expect(short.contains(text), "\(client): \(text)") }
        }
    }

    @Test("a language without a text: Dutch to sign, English to read, and a line for an interpreter; not for others")
    func languages() async throws {
        let folder = try await publish { instance in
            instance.clients[0].language = "ar"
            instance.clients[1].language = "ar"
            instance.clients[1].restricted = true
            instance.clients[3].language = "en"
        }
        let both = articles(folder.text("letters/c1.html"))
        #expect(both.count == 2)
        let (dutch, english) = (try #require(both.first), try #require(both.last))
        #expect(dutch.contains("lang=\"nl\"") && dutch.contains("class=\"signing\"") && !dutch.contains("translation"))
        #expect(english.contains("lang=\"en\"") && !english.contains("class=\"signing\""))
        #expect(english.contains("This is a translation of the Dutch letter. You sign the Dutch letter."))
        #expect(folder.text("letters/c1.html").contains("<html lang=\"nl\">"))
        #expect(articles(folder.text("letters/c3.html")).count == 1)
        let own = articles(folder.text("letters/c4.html"))
        #expect(own.count == 1 && own.allSatisfy { $0.contains("lang=\"en\"") && $0.contains("class=\"signing\"") })
        #expect(
            folder.rows("interpreters.csv") == [
                "\u{FEFF}client;order;language;project;firstDay;paper", "c1;o1;ar;p1;2026-12-01;letters/c1.html",
            ])
        #expect(try await publish { _ in }.files["interpreters.csv"] == nil)
    }

    @Test("a client's own language decides, whatever the instance's is")
    func ownLanguage() async throws {
        let folder = try await publish { $0.language = "en" }
        #expect(folder.text("letters/c1.html").contains("<html lang=\"nl\">"))
        #expect(folder.text("partners/p1/signing-list.html").contains("<html lang=\"en\">"))
    }

    @Test("a notice has both languages and its line, too")
    func noticeLanguages() async throws {
        let folder = try await notices("tr")
        let both = articles(folder.text("notices/c1.html"))
        #expect(both.count == 2 && both[0].contains("U hoeft dan niet te komen."))
        #expect(both.last?.contains("This is a translation of the Dutch notice.") == true)
        let rows = folder.rows("interpreters.csv").dropFirst()
        #expect(
            Array(rows) == [
                "c1;o1;tr;p1;2026-12-01;notices/c1.html", "c3;o3;tr;p1;2026-12-01;notices/c3.html",
            ])
    }

    @Test("what to bring is not the letter: it stays at home")
    func bring() async throws {
        for isPlain in [false, true] {
            let folder = try await publish { instance in
                for index in instance.clients.indices { instance.clients[index].needsPlainText = isPlain }
            }
            for client in ["c1", "c3"] {
                let page = folder.text("letters/\(client).html")
                let part = try #require(
                    page.components(separatedBy: "<h2>Neem mee</h2>").last?.components(separatedBy: "</section>").first)
                #expect(!part.contains("deze brief") && part.contains(" brief thuis"), "\(part)")
            }
        }
    }

    @Test("staying away: as many warnings as the rules allow, and only what follows for this order")
    func stayingAway() async throws {
        func part(_ change: (inout Instance) -> Void) async throws -> String {
            try #require(
                await publish(change).text("letters/c4.html").components(separatedBy: "class=\"absence\"").last?
                    .components(separatedBy: "</section>").first)
        }
        func rule(_ instance: inout Instance, _ warnings: Int?) {
            instance.rules.versions.removeAll { $0.id == "WARN-01" }
            guard let warnings else { return }
            instance.rules.versions.append(
                RuleBook.Version(
                    id: "WARN-01", jurisdiction: "NL", frames: [], validFrom: "2020-01-01",
                    numbers: ["warnings": warnings], source: "test", status: "assumption"))
        }
        let one = try await part { rule(&$0, 1) }
        #expect(one.contains("U krijgt hooguit één waarschuwing, voor al uw uren samen."))
        #expect(one.contains("Zeg het voordat uw werk begint.") && one.contains("naar de gevangenis moet"))
        #expect(try await part { rule(&$0, 2) }.contains("U krijgt hooguit 2 waarschuwingen"))
        let none = try await part { rule(&$0, nil) }
        #expect(!none.contains("waarschuwing") && none.contains("Dan kan het werk stoppen."))
        let open = try await part { $0.orders[3].detentionDays = nil }
        #expect(!open.contains("gevangenis") && open.contains("beslist dan hoe het verder gaat"))
        let voluntary = try await part { $0.orders[3].legalFrame = .voluntary }
        #expect(!voluntary.contains("Openbaar Ministerie") && !voluntary.contains("gevangenis"))
    }

    @Test("a pick-up without a time, or series that begin at different times: no minutes in the van are said")
    func ride() async throws {
        func way(_ time: TimeOfDay?, starts: [TimeOfDay]) async throws -> String {
            let place = try PublishingWorkplace()
            defer { place.remove() }
            var builder = InstanceBuilder()
            builder.addProject("p")
            builder.addPickUp("v", of: "p")
            for (weekday, start) in zip([Weekday.tuesday, .thursday], starts) {
                builder.addSeries(SeriesID("s\(weekday)"), at: "p", weekday, start, "16:30", pickUp: "v")
            }
            builder.addClient("c", minutes: 4_200, free: .on([.tuesday, .thursday]))
            builder.change("c" as ClientID) { row in
                (row.mostSessions, row.wishSessions, row.leastSessions) = (2, 2, 2)
            }
            builder.setTravel("c", to: "v", 45)
            var instance = builder.build()
            instance.pickUps[0].time = time
            return try await place.publish(instance, "first").text("letters/c.html")
        }
        #expect(try await way("08:30", starts: ["09:00", "09:00"]).contains("ten hoogste 30 minuten in ons busje"))
        #expect(!(try await way("08:30", starts: ["09:00", "09:30"]).contains("ten hoogste")))
        let open = try await way(nil, starts: ["09:00", "09:00"])
        #expect(!open.contains("ten hoogste") && open.contains("Wees daar om <span class=\"blank\">"))
        #expect(open.contains("Reistijd samen (zelf en met ons busje)") && open.contains("45 minuten"))
    }
}
