import PlacementDomain
import PlacementTesting
import Planning
import Testing

/// One thing changes between two plans: whoever is moved has that cause, and nobody else is moved.
struct CauseTests {
    struct Week: Sendable, CustomTestStringConvertible {
        let name: String
        /// `c1 moved DAYS`.
        let changes: [String]
        let before: @Sendable (inout InstanceBuilder) -> Void
        let edit: @Sendable (inout InstanceBuilder) -> Void

        init(
            _ name: String, _ changes: String...,
            before: @escaping @Sendable (inout InstanceBuilder) -> Void = { _ in },
            edit: @escaping @Sendable (inout InstanceBuilder) -> Void
        ) {
            self.name = name
            self.changes = changes
            self.before = before
            self.edit = edit
        }

        var testDescription: String { name }
    }

    /// Three clients, each near a project of his own with one seat on a weekday of its own; a fourth project is further away.
    private static var town: InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 3, projects: 4)
        for client in ["c1", "c2", "c3"] as [ClientID] { near(client, &builder) }
        return builder
    }

    private static func near(_ client: ClientID, _ builder: inout InstanceBuilder) {
        for project in ["p1", "p2", "p3", "p4"] {
            let isOwn = project.dropFirst() == client.text.dropFirst()
            builder.setTravel(client, to: project, isOwn ? 10 : project == "p4" ? 40 : 60)
        }
    }

    private static let weeks: [Week] = [
        Week("nothing") { _ in },
        Week("a new order", "c4 placed ORDER_NEW") {
            $0.addClient("c4")
            near("c4", &$0)
        },
        Week("more hours", "c1 days ORDER_CHANGED") { $0.change(OrderID("o1")) { $0.orderedMinutes = 1_800 } },
        Week("not on Mondays", "c1 moved DAYS") { $0.setFreeTime(of: "c1", to: .on([.tuesday, .thursday])) },
        Week("excluded", "c1 moved LIMITS") { $0.exclude("c1", from: "p1") },
        Week("further away", "c1 moved TRAVEL") {
            $0.travel.removeAll { $0.client == "c1" && $0.place == "p1" }
            $0.setTravel("c1", to: "p1", nil)
        },
        Week("approval ends", "c1 moved APPROVAL") {
            $0.approvals.removeAll { $0.project == "p1" }
            $0.addApproval("p1", from: "2020-01-01", through: "2026-11-30")
        },
        Week("closed", "c1 moved CLOSED") { $0.addClosure("p1", "2026-12-01", through: "2027-12-31") },
        Week("cancelled", "c1 days CANCELLED") { $0.addSession("s1", "2026-12-07", .cancelled) },
        Week(
            "fewer seats", "c4 moved SEATS",
            before: {
                $0.addClient("c4")
                for project in ["p1", "p2", "p3", "p4"] {
                    $0.setTravel("c4", to: project, project == "p1" ? 15 : project == "p4" ? 40 : 100)
                }
                $0.change(SeriesID("s1")) { $0.seats = 2 }
            }, edit: { $0.change(SeriesID("s1")) { $0.seats = 1 } }),
        Week("evening begins at four", "c1 unplaced RULES", "c2 unplaced RULES", "c3 unplaced RULES") {
            $0.policy.partsOfDay.eveningStart = "16:00"
        },
        Week("hours credited", "c1 days HOURS") {
            $0.change(OrderID("o1")) {
                $0.creditedMinutes = 420
                $0.firstWorkedDate = "2026-11-20"
            }
        },
        Week("two weeks later, unpublished", "c1 rescheduled TIME", "c2 rescheduled TIME", "c3 rescheduled TIME") {
            $0.asOf = $0.asOf.adding(days: 14)
            $0.planStart = $0.planStart.adding(days: 14)
        },
        Week("completed", "c1 notPlanned NOT_PLANNED:STATE") { $0.change(OrderID("o1")) { $0.state = .completed } },
        Week("placed by hand", "c1 moved PLACED") {
            $0.addPlacement("pl1", of: "o1", at: "p4", series: ["s4"])
        },
        Week(
            "unlocked", "c1 moved UNLOCKED",
            before: {
                $0.addPlacement("pl1", of: "o1", at: "p2", series: ["s2"])
                $0.change(SeriesID("s2")) { $0.seats = 2 }
                $0.travel.removeAll { $0.client == "c1" && $0.place == "p2" }
                $0.setTravel("c1", to: "p2", 85)
            },
            edit: {
                $0.placements[0].value.unlockedOn = "2026-11-20"
                $0.placements[0].value.unlockReason = "asked for"
            }),
        Week(
            "kept apart", "c4 moved APART",
            before: {
                $0.addClient("c4")
                for project in ["p1", "p2", "p3", "p4"] {
                    $0.setTravel("c4", to: project, project == "p1" ? 15 : project == "p4" ? 40 : 100)
                }
                $0.change(SeriesID("s1")) { $0.seats = 2 }
            }, edit: { $0.keepApart("c4", .client("c1")) }),
        Week("room for somebody else", "c1 moved MADE_ROOM:c4", "c4 placed ORDER_NEW") {
            $0.addClient("c4")
            for project in ["p1", "p2", "p3", "p4"] { $0.setTravel("c4", to: project, project == "p1" ? 10 : nil) }
        },
        Week(
            "a seat falls free", "c1 notPlanned NOT_PLANNED:STATE", "c4 placed MADE_ROOM:c1",
            before: {
                $0.addClient("c4", minutes: 6_000)
                $0.change(OrderID("o1")) { $0.orderedMinutes = 6_000 }
                for project in ["p1", "p2", "p3", "p4"] { $0.setTravel("c4", to: project, project == "p1" ? 60 : nil) }
                $0.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"])
            }, edit: { $0.change(OrderID("o1")) { $0.state = .completed } }),
    ]

    @Test("one change, its cause, and nobody else", arguments: weeks)
    func oneChange(_ week: Week) async throws {
        var builder = CauseTests.town
        week.before(&builder)
        let first = try await CalmWeeks.plan(builder)
        week.edit(&builder)
        let second = try await CalmWeeks.plan(builder, from: first)
        let changes = (second.changes ?? []).map { "\($0.client) \($0.what.rawValue) \($0.cause.text)" }
        #expect(changes == week.changes)
        #expect(second.summary.from == first.summary.rosterId && second.summary.fromHash == "hash")
        let concerned = Set((second.changes ?? []).map(\.client))
        #expect(second.summary.held <= first.summary.placed)
        for placed in first.roster.placements where !concerned.contains(placed.client) {
            #expect(second.roster.placements.contains { $0.client == placed.client && $0.series == placed.series })
        }
    }

    @Test("--full: nobody is held, and whoever moves without another cause reads FULL", arguments: weeks)
    func full(_ week: Week) async throws {
        var builder = CauseTests.town
        week.before(&builder)
        let first = try await CalmWeeks.plan(builder)
        week.edit(&builder)
        let (full, free) = (
            try await CalmWeeks.plan(builder, from: first, isFull: true), try await CalmWeeks.plan(builder)
        )
        #expect(full.summary.held == 0 && full.summary.cost == free.summary.cost)
        #expect(full.summary.stopReason == .optimal)
        for change in full.changes ?? [] {
            if case .madeRoom = change.cause { Issue.record("\(change.client) made room in a plan that holds nobody") }
        }
    }
}
