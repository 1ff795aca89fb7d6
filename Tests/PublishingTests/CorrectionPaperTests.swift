import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Planning
import Testing

/// What a correction of published weeks says to whom, and what it leaves as it was.
struct CorrectionPaperTests {
    private static let at = Moment(day: "2026-11-23", time: "08:05")

    /// Corrects the publication `from` as the folder `to`, with the facts that `facts` was published with.
    private func correct(
        _ place: PublishingWorkplace, _ lines: [CorrectionLine], from: String, to: String, facts: String = "first",
        at: Moment = CorrectionPaperTests.at
    ) throws -> PublishedFolder {
        let prepared = try CorrectJob.prepare(
            CorrectRequest(
                folder: place.path("\(facts)-instance"), published: place.path(from),
                papers: PaperRequest(output: place.path(to)), lines: lines, cause: .ill, at: at, now: { _ in nil },
                actor: Actor(id: "planner")))
        let written = try PaperJob.write(prepared.papers).files
        let folder = PublishedFolder(url: place.url.appendingPathComponent(to))
        #expect(folder.paths == prepared.papers.paths.sorted() && written == prepared.papers.paths.count)
        return folder
    }

    private func remove(_ client: String, _ session: String) -> CorrectionLine {
        CorrectionLine(what: .remove, client: client, session: SessionID(session), file: "--remove")
    }

    private func place(_ body: (PublishingWorkplace) async throws -> Void) async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        try await body(place)
    }

    @Test(
        "PRIV-02: a correction shows nothing that the allow-list of its output does not have", arguments: ["nl", "en"])
    func markers(language: String) async throws {
        try await place { place in
            var instance = MarkedInstance.instance()
            instance.language = language
            try await place.publish(instance, "first")
            let lines = ["mkqClientC", "mkqClientD"].map { remove($0, "mkqSeriesX@2026-12-01") }
            let corrected = try correct(place, lines, from: "first", to: "corrected")
            // Restricted and young people stand by id in what planners alone read.
            let planners: [String: Set<MarkerTests.Output>] = [
                "mkqClientC": [.changes], "mkqOrderC": [.changes],
                // The whole table of sessions is taken over.
                "mkqCancelled": [.next],
            ]
            for (path, bytes) in corrected.files {
                for marker in MarkerTests.words(bytes) {
                    let may = (MarkerTests.allowed[marker] ?? []).union(planners[marker] ?? [])
                    #expect(may.contains(MarkerTests.output(path)), "\(path) shows \(marker)")
                }
                let text = String(decoding: bytes, as: UTF8.self)
                if path.hasPrefix("partners/") || path.hasPrefix("notices/") || path.hasPrefix("print/") {
                    for word in ["reported ill", "ziek gemeld", ";ill", "planner;"] {
                        #expect(!text.contains(word), "\(path) says why")
                    }
                }
            }
            #expect(corrected.paths.contains("notices/mkqClientD.html"))
            #expect(!corrected.paths.contains("notices/mkqClientC.html"), "restricted: the planner tells him")
            #expect(!corrected.paths.contains { $0.hasPrefix("letters/") })
            let table = corrected.text("corrections.csv")
            #expect(
                table == """
                    number,at,actor,what,client,order,session,from,to,creditMinutes,reason
                    1,2026-11-23T08:05,planner,removed,mkqClientC,mkqOrderC,mkqSeriesX@2026-12-01,09:00,16:30,420,ill
                    1,2026-11-23T08:05,planner,removed,mkqClientD,mkqOrderD,mkqSeriesX@2026-12-01,09:00,16:30,420,ill

                    """, "\(table)")
        }
    }

    @Test("a partner who is not concerned keeps his papers, also where facts are newer; keys of lines stay")
    func unconcerned() async throws {
        try await place { place in
            let builder = InstanceBuilder.twoPartners
            let first = try await place.publish(builder.build(), "first")
            // Facts of the same day that would say something else on both partners' papers.
            var newer = builder
            for client in ["c1", "c4"] as [ClientID] { newer.change(client) { $0.emergencyContact = "Broer" } }
            _ = try InstanceWriter.write(newer.build(), to: place.path("newer-instance"), readme: nil)
            let corrected = try correct(
                place, [remove("c2", "s2@2026-12-03")], from: "first", to: "corrected", facts: "newer")
            #expect(corrected.paths.filter { $0.hasPrefix("partners/") }.allSatisfy { $0.hasPrefix("partners/p1/") })
            #expect(corrected.text("partners/p1/contact-page.html").contains("Broer"))
            let (old, now) = try (record(place, "first"), record(place, "corrected"))
            #expect(old.papers.filter { $0.project == "p2" } == now.papers.filter { $0.project == "p2" })
            #expect(old.sessions.filter { $0.project == "p2" } == now.sessions.filter { $0.project == "p2" })
            #expect(old.rows.filter { $0.project == "p2" } == now.rows.filter { $0.project == "p2" })
            #expect(old.letters == now.letters)
            #expect(old.rows.map(\.key).sorted() == now.rows.map(\.key).sorted())
            let dropped = now.rows.filter { $0.standing == .dropped }
            #expect(
                dropped.map(\.order) == ["o2"]
                    && dropped.map(\.session) == [SessionID("s2@2026-12-03")].compactMap { $0 })
            #expect(now.previous == old.rosterId && now.asOf == old.asOf && now.lastDay == old.lastDay)
            #expect(corrected.values("UID", "p1") == first.values("UID", "p1"))
            #expect(corrected.text("next/placements.csv") == first.text("next/placements.csv"))
        }
    }

    @Test("the news of a partner says that somebody stays away that day, not that he comes no more")
    func news() async throws {
        try await place { place in
            try await place.publish(InstanceBuilder.twoPartners.build(), "first")
            let corrected = try correct(place, [remove("c4", "s3@2026-12-02")], from: "first", to: "corrected")
            let page = corrected.text("partners/p2/contact-page.html")
            #expect(page.contains("2 december") && !page.contains("komt niet meer"), "\(page)")
            let notice = corrected.text("notices/c4.html")
            #expect(notice.contains("Op deze dag werkt u niet") && !notice.contains("ziek"))
        }
    }

    @Test("the same correction of the same publication is the same folder, and may be written over its own")
    func same() async throws {
        try await place { place in
            try await place.publish(InstanceBuilder.twoPartners.build(), "first")
            let lines = [remove("c1", "s1@2026-12-01")]
            let one = try correct(place, lines, from: "first", to: "one")
            let two = try correct(place, lines, from: "first", to: "two")
            #expect(one.files == two.files)
            #expect(try correct(place, lines, from: "first", to: "one").files == one.files)
            let other = try correct(place, [remove("c2", "s1@2026-12-01")], from: "first", to: "other")
            #expect(other.files["publication.json"] != one.files["publication.json"])
            // A folder that stands elsewhere in the chain is not forgotten.
            #expect(throws: FolderError.self) {
                _ = try correct(place, [remove("c2", "s2@2026-12-03")], from: "first", to: "one")
            }
            // The publication itself may be replaced by its correction.
            _ = try correct(place, lines, from: "first", to: "first")
            #expect(try record(place, "first").corrections.count == 1)
        }
    }

    @Test("corrections are read as they were written, counted on, and known for thirteen weeks")
    func carried() async throws {
        try await place { place in
            try await place.publish(InstanceBuilder.twoPartners.build(), "first")
            #expect(try record(place, "first").corrections.isEmpty)
            _ = try correct(place, [remove("c1", "s1@2026-12-01")], from: "first", to: "one")
            _ = try correct(place, [remove("c2", "s1@2026-12-01")], from: "one", to: "two")
            let records = try record(place, "two").corrections
            #expect(records.map(\.number) == [1, 2] && records.map(\.order) == ["o1", "o2"])
            #expect(
                records.allSatisfy { $0.at == CorrectionPaperTests.at && $0.actor == "planner" && $0.reason == .ill })
            var late = try record(place, "two")
            late.corrections[0].at = Moment(day: "2026-08-24", time: "08:00")
            #expect(late.corrections(knownOn: "2026-11-23").count == 2, "91 days before")
            late.corrections[0].at = Moment(day: "2026-08-23", time: "23:59")
            #expect(late.corrections(knownOn: "2026-11-23").count == 1)
            // A table that was spoilt is a finding, not silence.
            let file = place.path("two") + "/corrections.csv"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try text.replacingOccurrences(of: "T08:05", with: " 8.05").write(
                toFile: file, atomically: true, encoding: .utf8)
            #expect(PublicationFolder.read(folder: place.path("two")).findings.map(\.code) == ["D7115", "D7115"])
        }
    }

    private func record(_ place: PublishingWorkplace, _ name: String) throws -> PublicationRecord {
        try #require(PublicationFolder.read(folder: place.path(name)).record)
    }
}
