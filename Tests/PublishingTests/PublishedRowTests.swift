import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Testing

/// The keys of lines on partners' sheets, and the table that says whose they are.
struct PublishedRowTests {
    private func place(_ body: (PublishingWorkplace) async throws -> Void) async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        try await body(place)
    }

    private func record(_ place: PublishingWorkplace, _ name: String) throws -> PublicationRecord {
        let reading = PublicationFolder.read(folder: place.path(name))
        return try #require(reading.record, "\(reading.findings)")
    }

    /// Key, name, date, from and to of each line of a partner's table.
    private func lines(_ folder: PublishedFolder, _ project: String) -> [[String]] {
        folder.rows("partners/\(project)/sheet.csv").dropFirst().map { row in
            let cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            return [0, 5, 3, 6, 7].map { cells[$0] }
        }
    }

    @Test("every line of every sheet has a row of its own, restricted clients included; no id can be read from a key")
    func keys() async throws {
        try await place { place in
            var builder = InstanceBuilder.twoPartners
            builder.change("c2" as ClientID) { $0.restricted = true }
            let folder = try await place.publish(builder.build(), "first")
            let rows = try record(place, "first").rows
            let printed = lines(folder, "p1") + lines(folder, "p2")
            #expect(rows.count == 6 && Set(rows.map(\.key)).count == 6 && rows.allSatisfy { $0.standing == .stands })
            #expect(Set(printed.map { $0[0] }) == Set(rows.map(\.key.text)) && printed.count == 6)
            for line in printed {
                let row = try #require(rows.first { $0.key.text == line[0] })
                #expect(line[0].wholeMatch(of: /[b-df-hj-np-tv-xz]{4}(-[b-df-hj-np-tv-xz]{4}){2}/) != nil)
                #expect(PublishedRow.named(line[1], key: row.key, digest: PublicationFolder.digest) == row.named)
                #expect("\(row.from)" == line[3] && "\(row.to)" == line[4])
                #expect(TableDialect.dutchSpreadsheet.text(row.session.date) == line[2])
                #expect((line[1] == "de planner belt u") == (row.client == "c2"))
            }
            let table = folder.text("rows.csv")
            for text in ["Anna", "Sam", "Voorbeeld", "belt u"] { #expect(!table.contains(text)) }
            for path in folder.paths where path.hasSuffix(".html") || path.hasSuffix(".ics") {
                for row in rows { #expect(!folder.text(path).contains(row.key.text), "\(path)") }
            }
        }
    }

    @Test("keys do not follow from ids alone: another roster of the same people has other keys")
    func notGuessable() async throws {
        try await place { place in
            try await place.publish(InstanceBuilder.twoPartners.build(), "first")
            var builder = InstanceBuilder.twoPartners
            builder.addClient("c5", free: .on([.tuesday]))
            try await place.publish(builder.build(), "other")
            let (first, other) = (try record(place, "first").rows, try record(place, "other").rows)
            #expect(Set(first.map(\.key)).isDisjoint(with: other.map(\.key)))
        }
    }

    @Test("a row keeps its key in later publications; one that is taken off stays known as dropped, with its key")
    func stable() async throws {
        try await place { place in
            try await place.publish(InstanceBuilder.twoPartners.build(), "first")
            var builder = InstanceBuilder.twoPartners
            builder.change("o3" as OrderID) { $0.state = .suspended }
            builder.addClient("c5", free: .on([.tuesday]))
            try await place.publish(builder.build(), "second", previous: "first")
            try await place.publish(InstanceBuilder.twoPartners.build(), "third", previous: "second")
            let rows = try ["first", "second", "third"].map { try record(place, $0).rows }
            func places(_ rows: [PublishedRow]) -> [String: PublishedRow] {
                Dictionary(uniqueKeysWithValues: rows.map { ("\($0.order) \($0.session)", $0) })
            }
            let (first, second, third) = (places(rows[0]), places(rows[1]), places(rows[2]))
            #expect(second.count == first.count + 1 && third.count == second.count)
            for (name, row) in first {
                #expect(second[name]?.key == row.key && third[name] == row, "\(name)")
                #expect(second[name]?.standing == (row.order == "o3" ? .dropped : .stands))
            }
            // Who came in the second publication is gone in the third, and known.
            #expect(third.values.filter { $0.standing == .dropped }.map(\.order) == ["o5"])
            #expect(rows.allSatisfy { Set($0.map(\.key)).count == $0.count })
        }
    }

    @Test("rows of eight weeks stay known, so that late hours come in; older ones do not")
    func late() async throws {
        try await place { place in
            try await place.publish(InstanceBuilder.twoPartners.build(), "first")
            let file = URL(fileURLWithPath: place.path("first") + "/rows.csv")
            var text = try String(contentsOf: file, encoding: .utf8)
            // 2026-11-23 − 56 days is 2026-09-28.
            text += "bcdf-bcdf-bcdf,p1,c9,o9,s1@2026-09-28,09:00,16:30,0123456789abcdef,stands\n"
            text += "bcdf-bcdf-bcdg,p1,c9,o9,s1@2026-09-27,09:00,16:30,0123456789abcdef,stands\n"
            try Data(text.utf8).write(to: file)
            var builder = InstanceBuilder.twoPartners
            builder.change("o3" as OrderID) { $0.state = .suspended }
            try await place.publish(builder.build(), "second", previous: "first")
            let rows = try record(place, "second").rows.filter { $0.order == "o9" }
            #expect(rows.map(\.key) == ["bcdf-bcdf-bcdf"] && rows[0].standing == .stands)
        }
    }

    @Test(
        "a publication of version 1, without rows.csv, can be gone on from; of version 2 the table is needed and unique"
    )
    func versions() async throws {
        try await place { place in
            try await place.publish(InstanceBuilder.twoPartners.build(), "first")
            let folder = place.path("first")
            let (file, rows) = (URL(fileURLWithPath: folder + "/publication.json"), folder + "/rows.csv")
            let text = try String(contentsOf: file, encoding: .utf8)
            let table = try String(contentsOfFile: rows, encoding: .utf8)
            #expect(text.hasPrefix("{\"schema\":\"dichtbij.publication/2\""))
            #expect(PublicationFolder.ownPaths.contains("rows.csv"))

            let line = try #require(table.split(separator: "\n").last)
            try Data((table + line + "\n").utf8).write(to: URL(fileURLWithPath: rows))
            #expect(PublicationFolder.read(folder: folder).findings.map(\.code) == ["D7118"])
            try FileManager.default.removeItem(atPath: rows)
            #expect(PublicationFolder.read(folder: folder).findings.map(\.code) == ["D7102"])
            try Data(text.replacingOccurrences(of: "publication/2", with: "publication/1").utf8).write(to: file)
            #expect(try record(place, "first").rows.isEmpty)

            var builder = InstanceBuilder.twoPartners
            builder.change("o3" as OrderID) { $0.state = .suspended }
            let second = try await place.publish(builder.build(), "second", previous: "first")
            #expect(second.text("publication.json").hasPrefix("{\"schema\":\"dichtbij.publication/2\""))
            #expect(try record(place, "second").rows.count == 5)
            // Hours cannot be read against one that knows no rows.
            let error = #expect(throws: FolderError.self) {
                _ = try HoursJob.run(
                    HoursRequest(
                        folder: place.path("second-instance"), published: folder,
                        file: place.path("second") + "/partners/p1/sheet.csv"))
            }
            #expect(error?.report(in: .dutch).code == "D7512")
        }
    }
}
