import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Publishing
import Testing

/// News of whole publications, week after week by what `next/` hands over.
struct PublishedNewsTests {
    /// Two partners, and people with hours for many weeks.
    private static var partners: InstanceBuilder {
        var builder = InstanceBuilder.twoPartners
        for order in ["o1", "o2", "o3", "o4"] as [OrderID] { give(12_000, to: order, &builder) }
        return builder
    }

    private static func give(_ minutes: Int, to order: OrderID, _ builder: inout InstanceBuilder) {
        builder.change(order) { order in
            order.orderedMinutes = Minutes(minutes)
            order.detentionDays = minutes / 120
        }
    }

    /// Publishes a first week, changes it, goes on to the next week, changes that, and gives the news of its projects.
    private func news(
        first change: (inout InstanceBuilder) -> Void = { _ in },
        next changeNext: (inout Instance) -> Void = { _ in }, language: String = "nl"
    ) async throws -> (news: [String: [String]], prepared: PreparedPublication) {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        var builder = PublishedNewsTests.partners
        change(&builder)
        try await place.publish(builder.build(), "first")
        try await place.goOn(from: "first", to: "second", changeNext)
        let prepared = try PublishJob.prepare(place.request("second", previous: "first"))
        let publication = prepared.papers.publication
        var told: [String: [String]] = [:]
        for (number, news) in publication.news ?? [:] {
            let page = news.text(in: language)
            told[prepared.papers.instance.projects[number].id.text] = page.matches(
                of: /<(?:li|p class="news")>(.*?)<\//
            )
            .map { String($0.output.1) }
        }
        #expect(prepared.news == told.count)
        return (told, prepared)
    }

    @Test("without an earlier publication everything is new, and nothing is news")
    func first() async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        try await place.plan(InstanceBuilder.twoPartners.build(), "first")
        let prepared = try PublishJob.prepare(place.request("first"))
        #expect(prepared.papers.publication.news == nil && prepared.news == 0 && prepared.papers.partners == 2)
    }

    @Test("weeks that roll on: everybody gets the list of the new week, nobody has news")
    func rollingOn() async throws {
        let (news, prepared) = try await news()
        #expect(news.isEmpty, "\(news)")
        #expect(prepared.papers.partners == 2 && prepared.papers.unchangedPartners == 0)
    }

    @Test("somebody new at one of two partners: he has news, the other has none", arguments: ["nl", "en"])
    func halfHaveNews(language: String) async throws {
        let (news, prepared) = try await news(
            first: { builder in
                builder.change("s3" as SeriesID) { $0.seats = 2 }
                builder.addClient("c5", free: .on([.wednesday])) { client, order in
                    client.alias = "Farid"
                    order.state = .suspended
                }
            },
            next: { instance in
                for number in instance.orders.indices where instance.orders[number].id == "o5" {
                    instance.orders[number].state = .ready
                }
            }, language: language)
        #expect(
            news == [
                "p2": [
                    language == "nl"
                        ? "Vanaf 9 december ook Farid, op woensdag."
                        : "From 9 December on Farid comes, too, on Wednesdays."
                ]
            ], "\(news)")
        #expect(prepared.papers.partners == 2 && prepared.news == 1)
    }

    @Test("a closed week: the list has nobody in it, and news says so; the partner gets paper")
    func closedWeek() async throws {
        let (news, prepared) = try await news(next: { instance in
            instance.closures.append(
                Closure(project: 0, firstDay: "2026-12-07", lastDay: "2026-12-13", reason: "dicht"))
        })
        #expect(news == ["p1": ["In week 50 (7 tot en met 13 december) komt niemand."]], "\(news)")
        #expect(prepared.papers.partners == 2)
    }

    @Test("suspended: he comes no more; a juvenile is named as on the earlier list; a restricted client is counted")
    func leaves() async throws {
        func suspend(_ instance: inout Instance, _ id: OrderID) {
            for number in instance.orders.indices where instance.orders[number].id == id {
                instance.orders[number].state = .suspended
            }
        }
        let (juvenile, _) = try await news(next: { suspend(&$0, "o3") })
        #expect(juvenile == ["p1": ["Vanaf 8 december komt Sam (stagiair) niet meer."]], "\(juvenile)")
        let (restricted, _) = try await news(
            first: { $0.change("c2" as ClientID) { $0.restricted = true } }, next: { suspend(&$0, "o2") })
        #expect(
            restricted == ["p1": ["Vanaf 8 december komt 1 persoon niet meer (de planner belt u)."]], "\(restricted)")
    }

    @Test("the last day is shorter: his own times are told")
    func lastDay() async throws {
        let (news, _) = try await news(first: { PublishedNewsTests.give(360, to: "o4", &$0) })
        #expect(news["p2"]?.count == 1 && news["p2"]?[0].hasPrefix("Op woensdag 9 december is ") ?? false, "\(news)")
    }

    /// Signs the placement of an order.
    private func sign(_ instance: inout Instance, _ order: OrderID) {
        for number in instance.placements.indices
        where instance.orders[instance.placements[number].order].id == order {
            instance.placements[number].state = .signed
            instance.placements[number].signedDay = "2026-11-27"
        }
    }

    @Test("a signed placement that cannot go on waits for a decision: it is not said that he comes no more")
    func notPossible() async throws {
        let (news, prepared) = try await news(next: { instance in
            sign(&instance, "o4")
            instance.closures.append(
                Closure(project: 1, firstDay: "2026-12-07", lastDay: "2028-12-31", reason: "dicht"))
        })
        #expect(prepared.decisions.contains { $0.code == "KEPT_NOT_POSSIBLE" }, "\(prepared.decisions)")
        #expect(
            news == [
                "p2": ["Of Voorbeeldpersoon c4 komt op woensdag 9 december, is nog niet zeker: de planner belt u."]
            ],
            "\(news)")
    }

    @Test("too many signed at a sitting: of who would have to move it is not certain yet whether he comes")
    func tooMany() async throws {
        let (news, prepared) = try await news(next: { instance in
            for order in ["o1", "o2"] as [OrderID] { sign(&instance, order) }
            for number in instance.series.indices where instance.series[number].id == "s2" {
                instance.series[number].seats = 1
            }
        })
        #expect(prepared.decisions.contains { $0.code == "TOO_MANY_KEPT" }, "\(prepared.decisions)")
        #expect(
            news["p1"]?.contains { $0.contains("donderdag 10 december, is nog niet zeker: de planner belt u.") }
                ?? false,
            "\(news)")
        #expect(!(news["p1"] ?? []).contains { $0.contains("niet meer") }, "\(news)")
    }

    @Test(
        "a published sitting that is cancelled, or has other times: the day is in doubt, and nothing else is said of it"
    )
    func asTold() async throws {
        for status in [SessionChange.Status.cancelled, .changed] {
            let (news, _) = try await news(next: { instance in
                instance.sessions.append(
                    SessionChange(
                        series: 2, date: "2026-12-02", status: status, cause: "noGuidance",
                        end: status == .changed ? "15:00" : nil))
            })
            #expect(
                news == [
                    "p2": ["Nog niet zeker of de werkdag van woensdag 2 december zo doorgaat: de planner belt u."]
                ],
                "\(news)")
        }
    }

    @Test("the record keeps who came in the last weeks, and only the standing days count as told")
    func record() async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        try await place.publish(PublishedNewsTests.partners.build(), "week0")
        var last: PublicationRecord?
        for number in 1...7 {
            try await place.goOn(from: "week\(number - 1)", to: "week\(number)")
            let prepared = try PublishJob.prepare(place.request("week\(number)", previous: "week\(number - 1)"))
            #expect(prepared.news == 0, "week \(number): \(prepared.papers.publication.news ?? [:])")
            last = prepared.papers.publication.record
            _ = try PaperJob.write(prepared.papers)
        }
        let record = try #require(last)
        let monday = record.asOf.monday
        #expect(record.assignments.map(\.session.date).min() == monday.adding(days: 1 - PublicationRecord.daysKept))
        #expect(record.standing.allSatisfy { $0.session.date >= monday } && !record.standing.isEmpty)
        #expect(record.papers.allSatisfy { $0.monday >= monday })
    }
}

extension PublishingWorkplace {
    /// The folder and plan of the week after a published one: what `next/` holds is put over the files, then changed.
    func goOn(from old: String, to new: String, _ change: (inout Instance) -> Void = { _ in }) async throws {
        let (source, target) = (path("\(old)-instance"), path("\(new)-instance"))
        try FileManager.default.copyItem(atPath: source, toPath: target)
        for name in ["instance.yaml", "placements.csv", "frozen-assignments.csv", "running-series.csv"] {
            let file = URL(fileURLWithPath: path(old) + "/next/" + name)
            try Data(contentsOf: file).write(to: URL(fileURLWithPath: target + "/" + name))
        }
        guard var instance = ValidateJob.run(folder: target).instance else {
            throw Unexpected(description: "next/ of \(old) does not fit")
        }
        change(&instance)
        try FileManager.default.removeItem(atPath: target)
        try await plan(instance, new)
    }
}
