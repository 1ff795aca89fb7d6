import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Testing

/// A publication after an earlier one: who gets new paper, what changed, what next week takes over.
struct ChangeTests {
    private func place(_ body: (PublishingWorkplace) async throws -> Void) async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        try await body(place)
    }

    @Test("a change at one partner: he alone gets paper, and the planner reads who, what and why")
    func oneChange() async throws {
        try await place { place in
            let first = try await place.publish(InstanceBuilder.twoPartners.build(), "first")
            #expect(first.files["changes.csv"] == nil)
            var builder = InstanceBuilder.twoPartners
            builder.change("o3" as OrderID) { $0.state = .suspended }
            let second = try await place.publish(builder.build(), "second", previous: "first")
            #expect(second.files["partners/p1/signing-list.html"] != nil)
            #expect(second.paths.filter { $0.hasPrefix("partners/p2") || $0.hasPrefix("letters/") }.isEmpty)
            #expect(
                second.rows("changes.csv").dropFirst() == [
                    "p1;c3;o3;dropped;s1@2026-12-01 09:00–16:30;;notPlanned:STATE"
                ])
            let page = second.text("changes.html")
            #expect(
                page.contains("c3")
                    && page.contains("niet meer gepland: de zaak is niet klaar om te plannen, of afgesloten"))
            #expect(!page.contains("Voorbeeldpersoon") && !page.contains("Sam"))
        }
    }

    @Test("somebody new, somebody moved, a cancelled day: each with its cause")
    func causes() async throws {
        try await place { place in
            var builder = InstanceBuilder.twoPartners
            try await place.publish(builder.build(), "first")
            builder.addClient("c5", free: .on([.tuesday]))
            builder.change("o3" as OrderID) { $0.state = .suspended }
            builder.addSession("s3", "2026-12-02", .cancelled)
            builder.addSeries("s4", at: "p2", .thursday, seats: 1)
            builder.setFreeTime(of: "c2", to: .on([.thursday]))
            builder.exclude("c2", from: "p1")
            let second = try await place.publish(builder.build(), "second", previous: "first")
            try second.compare("changes.csv", "changes.csv")
            try second.compare("changes.html", "changes.html")
            let page = second.text("changes.html")
            for sentence in [
                "Deze publicatie gaat over week 49 (30 november tot en met 6 december).",
                "<h2>Speeltuin De Brug (p1)</h2>", "<h2>Keuken (p2)</h2>",
                "<strong>c5</strong> komt erbij: di 1 dec 09:00–16:30 (nieuwe plaatsing).",
                "<strong>c2</strong> gaat naar Keuken (p2) en komt hier niet meer: di 1 dec 09:00–16:30 en do 3 dec 09:00–16:30 (nieuwe plaatsing).",
                "<strong>c2</strong> komt van Speeltuin De Brug (p1): do 3 dec 09:00–16:30 (nieuwe plaatsing).",
                "<strong>c4</strong> komt niet meer op wo 2 dec 13:00–17:00 (de werkdag gaat niet door).",
            ] { #expect(page.contains(sentence), "\(sentence)") }
            #expect(!page.contains("<table") && !page.contains("Anna"))
            let rows = Array(second.rows("changes.csv").dropFirst())
            #expect(
                rows.contains("p1;c5;o5;new;;s1@2026-12-01 09:00–16:30;newPlacement"), "\(rows)")
            #expect(rows.contains { $0.hasPrefix("p1;c2;o2;moved;") && $0.hasSuffix(";newPlacement") }, "\(rows)")
            #expect(rows.contains { $0.hasPrefix("p2;c2;o2;moved;;s4@2026-12-03") }, "\(rows)")
            #expect(
                rows.contains { $0.hasPrefix("p2;c4;o4;dropped;s3@2026-12-02") && $0.hasSuffix(";sessionCancelled") })
            #expect(second.files["letters/c2.html"] != nil && second.files["letters/c5.html"] != nil)
            #expect(second.files["letters/c1.html"] == nil)
        }
    }

    @Test(
        "an order that left the data after it was published: counted, left to the planner, no change, kept for next week"
    )
    func unknownOrder() async throws {
        try await place { place in
            var builder = InstanceBuilder.twoPartners
            let first = try await place.publish(builder.build(), "first")
            #expect(first.rows("published.csv").joined().contains("p1,c3,o3,s1@2026-12-01"))
            builder = builder.removing("c3" as ClientID)
            builder.addPublishedAssignment(of: "o3", "s1", "2026-12-01", credit: 420)
            builder.addPublishedAssignment(of: "o99", "s3", "2026-12-02", credit: 180, from: "13:00", to: "17:00")
            builder.change("s3" as SeriesID) { $0.seats = 2 }
            try await place.plan(builder.build(), "second")
            let prepared = try PublishJob.prepare(place.request("second", previous: "first"))
            #expect(prepared.unknownOrders == ["o3", "o99"] && prepared.papers.byHand.isEmpty)
            let second = try await place.publish(builder.build(), "second", previous: "first")
            #expect(
                second.rows("changes.csv").dropFirst() == ["p2;;o99;new;;s3@2026-12-02 13:00–17:00;weekBecameFirm"])
            #expect(second.text("changes.html").contains("zaak o99"))
            #expect(second.rows("by-hand.csv").contains("p1;;o3;s1@2026-12-01;09:00;16:30"))
            #expect(second.text("published.csv").contains("p1,c3,o3,s1@2026-12-01,09:00,16:30"))
            #expect(second.text("published.csv").contains("p2,,o99,s3@2026-12-02,13:00,17:00"))
            let published = second.text("next/frozen-assignments.csv")
            #expect(published.contains("o3,s1@2026-12-01,") && published.contains("o99,s3@2026-12-02,"))
            #expect(second.values("SUMMARY", "p1").first?.contains("3") ?? false, "\(second.values("SUMMARY", "p1"))")
            let sheet = second.text("partners/p1/signing-list.html")
            #expect(!sheet.contains("Sam") && !sheet.contains("o3") && sheet.contains("Anna"))
            // The record can be read again, with an assignment that names nobody.
            builder.publishedAssignments.removeAll { $0.order == "o99" }
            let third = try await place.publish(builder.build(), "third", previous: "second")
            #expect(
                third.rows("changes.csv").dropFirst() == ["p2;;o99;dropped;s3@2026-12-02 13:00–17:00;;correction"])
        }
    }

    @Test("an earlier publication that is later, of the same roster, or broken is refused; so is forgetting one")
    func refusals() async throws {
        try await place { place in
            var builder = InstanceBuilder.twoPartners
            try await place.publish(builder.build(), "first")
            func code(_ request: PublishRequest) -> String {
                do {
                    _ = try PublishJob.prepare(request)
                    return "accepted"
                } catch {
                    let report = error.report(in: .english)
                    return report.code ?? report.findings.first?.code ?? ""
                }
            }
            #expect(code(place.request("first")) == "accepted")
            #expect(code(place.request("first", previous: "first")) == "D7203")
            #expect(code(place.request("first", previous: "nowhere")) == "D7102")

            builder.change("o3" as OrderID) { $0.state = .suspended }
            try await place.plan(builder.build(), "second")
            var request = place.request("second", previous: "first")
            request.papers.output = place.path("first")
            #expect(code(request) == "accepted")
            request.previous = nil
            #expect(code(request) == "D7204")

            // A later publication that was passed over; one that is followed, and an older one, may be replaced.
            _ = try PaperJob.write(try PublishJob.prepare(place.request("second", previous: "first")).papers)
            builder.change("o4" as OrderID) { $0.state = .suspended }
            try await place.plan(builder.build(), "third")
            var third = place.request("third", previous: "first")
            third.papers.output = place.path("second")
            #expect(code(third) == "D7204")
            third.previous = place.path("second")
            #expect(code(third) == "accepted")
            third.papers.output = place.path("first")
            #expect(code(third) == "accepted", "two folders take turns")

            builder.asOf = "2026-11-22"
            try await place.plan(builder.build(), "before")
            #expect(code(place.request("before", previous: "first")) == "D7202")

            builder.policy.timeZone = "America/New_York"
            try await place.plan(builder.build(), "zone")
            #expect(code(place.request("zone")) == "D7205")

            let record = place.path("first") + "/publication.json"
            try Data("{\"schema\":\"dichtbij.publication/1\"".utf8).write(to: URL(fileURLWithPath: record))
            #expect(code(place.request("second", previous: "first")) == "D7130")
            try Data("{\"schema\":\"dichtbij.publication/3\"}".utf8).write(to: URL(fileURLWithPath: record))
            #expect(["D7132", "D7141"].contains(code(place.request("second", previous: "first"))))
        }
    }

    @Test("the tables of next/ fit into next week's folder")
    func nextWeek() async throws {
        try await place { place in
            var instance = InstanceBuilder.twoPartners.build()
            instance.placements = [
                Placement(
                    id: "old", order: 3, project: 1, series: [2], firstDay: "2026-10-01", state: .ended,
                    reasons: "kept as it is")
            ]
            let folder = try await place.publish(instance, "first")
            let placements = folder.text("next/placements.csv")
            #expect(placements.contains("old,o4,p2,s3,2026-10-01,ended,,,kept as it is"))
            #expect(placements.contains("o1-20261201,o1,p1,s1;s2,2026-12-01,agreed,2026-11-23,"))
            #expect(folder.text("next/frozen-assignments.csv").contains("o1,s1@2026-12-01,09:00,16:30,420"))

            let next = place.path("first-instance")
            for name in ["placements.csv", "frozen-assignments.csv", "running-series.csv"] {
                try Data(folder.text("next/\(name)").utf8).write(to: URL(fileURLWithPath: next + "/" + name))
            }
            let dates = URL(fileURLWithPath: next + "/instance.yaml")
            let text = try String(contentsOf: dates, encoding: .utf8)
                .replacingOccurrences(of: "asOf: 2026-11-23", with: "asOf: 2026-11-30")
                .replacingOccurrences(of: "planStart: 2026-11-30", with: "planStart: 2026-12-07")
                .replacingOccurrences(of: "frozenThrough: null", with: "frozenThrough: 2026-12-06")
            try Data(text.utf8).write(to: dates)
            let outcome = ValidateJob.run(folder: next)
            #expect(outcome.errors == 0, "\(outcome.findings)")
            #expect(outcome.instance?.publishedThrough == "2026-12-06")
            #expect(outcome.instance?.publishedAssignments.count == 6)
            #expect(outcome.instance?.placements.count == 5)
        }
    }
}
