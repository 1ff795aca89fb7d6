import PlacementDomain
import PlacementRules
import PlacementTesting
import Testing

/// Every cost term against a table reckoned by hand, with the default weights and with all weights doubled.
@Suite("Cost terms")
struct CostTests {
    private static let plain = CostWeights()
    /// Every weight doubled; minutes, days and weeks are no weights.
    private static let doubled: CostWeights = {
        var weights = CostWeights()
        weights.lostPerHour *= 2
        weights.restPerHour *= 2
        weights.wait = weights.wait.map { CostWeights.WaitStep(fromWeek: $0.fromWeek, points: 2 * $0.points) }
        weights.waitWorkedBefore *= 2
        weights.travel *= 2
        weights.changeAgreed *= 2
        weights.changeUnlocked *= 2
        weights.wish *= 2
        weights.paceWish *= 2
        weights.paceLeast *= 2
        weights.slack = weights.slack.map { CostWeights.SlackStep(days: $0.days, points: 2 * $0.points) }
        weights.unplaced *= 2
        return weights
    }()

    private func expectBoth(_ expected: Int, _ what: Comment, _ points: (CostWeights) -> Int) {
        #expect(points(CostTests.plain) == expected, what)
        #expect(points(CostTests.doubled) == 2 * expected, what)
    }

    @Test("lost: 1,000 for each started hour; rest: 20 without a term")
    func lost() {
        for (unworked, hours) in [(0, 0), (1, 1), (60, 1), (61, 2), (120, 2), (14_400, 240)] {
            expectBoth(1_000 * hours, "\(unworked)") { LostCost.points(unworked: unworked, hasTerm: true, weights: $0) }
            expectBoth(20 * hours, "\(unworked)") { LostCost.points(unworked: unworked, hasTerm: false, weights: $0) }
            expectBoth(1_000 * hours, "\(unworked)") {
                LostCost.lawfulPoints(unworked: unworked, hasTerm: true, weights: $0)
            }
            expectBoth(0, "\(unworked)") { LostCost.lawfulPoints(unworked: unworked, hasTerm: false, weights: $0) }
        }
    }

    @Test("wait: dearer by age, in whole weeks")
    func wait() {
        for (age, weeks, points) in [
            (0, 0, 0), (0, 1, 4), (0, 4, 16), (0, 5, 22), (3, 2, 10), (7, 2, 16), (12, 2, 26), (19, 2, 42),
            (38, 2, 66), (39, 3, 120), (0, 13, 4 * 4 + 4 * 6 + 5 * 10), (500, 1, 40),
            (0, 40, 16 + 24 + 50 + 112 + 494 + 40),
        ] {
            expectBoth(points, "\(age) \(weeks)") {
                WaitCost.points(ageWeeks: age, workedBefore: false, weeks: weeks, weights: $0)
            }
        }
    }

    @Test("wait equals the sum of its weeks for every age and length")
    func waitSweep() {
        func week(_ week: Int) -> Int {
            switch week {
            case ..<4: 4
            case ..<8: 6
            case ..<13: 10
            case ..<20: 16
            case ..<39: 26
            default: 40
            }
        }
        for age in 0...60 {
            var sum = 0
            for weeks in 0...40 {
                #expect(
                    WaitCost.points(ageWeeks: age, workedBefore: false, weeks: weeks, weights: CostTests.plain) == sum)
                sum += week(age + weeks)
            }
        }
    }

    @Test("wait: 8 a week for an order already worked on, whatever its age")
    func waitWorkedBefore() {
        for (weeks, points) in [(0, 0), (1, 8), (13, 104)] {
            expectBoth(points, "\(weeks)") {
                WaitCost.points(ageWeeks: 50, workedBefore: true, weeks: weeks, weights: $0)
            }
        }
    }

    @Test("TRAVEL-03 travel: both ways by ten minutes, minutes above 45 count three times")
    func travel() {
        for (minutes, points) in [
            (0, 0), (1, 1), (5, 1), (6, 2), (20, 4), (45, 9), (46, 10), (47, 11), (50, 12), (60, 18), (90, 36),
        ] {
            expectBoth(points, "\(minutes)") { TravelCost.pointsPerDay(oneWayMinutes: minutes, weights: $0) }
        }
    }

    @Test("wish: 6 if a wish is recorded and none of its kinds is done there")
    func wish() {
        for (wishes, kinds, points) in [
            ([], [], 0), ([], ["green"], 0), (["green"], ["green", "paint"], 0), (["green", "paint"], ["paint"], 0),
            (["green"], [], 6), (["green"], ["paint"], 6),
        ] as [([String], [String], Int)] {
            let client = Client(id: "c1", home: 0, travelModes: [], organisation: "RN", workWish: wishes)
            let project = Project(id: "p1", workKinds: kinds)
            expectBoth(points, "\(wishes) \(kinds)") { WishCost.points(client: client, project: project, weights: $0) }
        }
    }

    @Test("DAYS-03 pace: sittings in two weeks below twice the wish and twice the least, three counted at most")
    func pace() {
        for (least, wish, sittings, points) in [
            (1, 1, 1, 5 + 10), (1, 1, 2, 0), (1, 2, 2, 10), (1, 3, 2, 20), (1, 5, 2, 20), (1, 3, 6, 0),
            (2, 3, 3, 15 + 10),
            (5, 5, 2, 20 + 40), (3, 3, 5, 5 + 10), (1, 1, 6, 0),
        ] {
            let client = Client(
                id: "c1", home: 0, travelModes: [], organisation: "RN", leastSessions: least, wishSessions: wish)
            expectBoth(points, "\(least) \(wish) \(sittings)") {
                PaceCost.points(client: client, sittingsInTwoWeeks: sittings, policy: Policy(weights: $0))
            }
        }
    }

    @Test("slack: a last sitting shortly before the term's end, if all is worked and there is a term")
    func slack() {
        for (days, points) in [
            (0, 24), (6, 24), (7, 12), (13, 12), (14, 6), (20, 6), (21, 3), (27, 3), (28, 0), (200, 0),
        ] {
            let end = CalendarDay("2027-06-01")
            let last = end.adding(days: -days)
            expectBoth(points, "\(days)") {
                SlackCost.points(unworked: 0, lastDay: last, termEnd: end, hasTerm: true, weights: $0)
            }
            expectBoth(0, "unworked") {
                SlackCost.points(unworked: 1, lastDay: last, termEnd: end, hasTerm: true, weights: $0)
            }
            expectBoth(0, "no term") {
                SlackCost.points(unworked: 0, lastDay: last, termEnd: end, hasTerm: false, weights: $0)
            }
        }
    }

    @Test("change: 30 from an agreed placement, 60 from an unlocked one, nothing for the continuation")
    func change() {
        for (kept, points) in [
            (nil, 0), (.proposed, 0), (.ended, 0), (.agreed, 30), (.signed, 60),
        ] as [(Placement.State?, Int)] {
            expectBoth(points, "change") { ChangeCost.points(kept: kept, isContinuation: false, weights: $0) }
            expectBoth(0, "continuation") { ChangeCost.points(kept: kept, isContinuation: true, weights: $0) }
        }
    }

    @Test("unplaced: 400 and the greatest lasting virtual column, or waiting through the window with all hours lost")
    func unplaced() {
        func points(_ greatest: Int?, wait: Int, remaining: Int = 960, hasTerm: Bool = true, _ weights: CostWeights)
            -> Int
        {
            UnplacedCost.points(
                greatestLasting: greatest, waitOfWindow: wait, remaining: remaining, hasTerm: hasTerm,
                weights: weights)
        }
        expectBoth(400, "no cost") { points(0, wait: 8, $0) }
        for (remaining, hasTerm, wait, total) in [
            (961, true, 8, 400 + 8 + 17_000), (960, false, 8, 400 + 8 + 320), (60, true, 520, 400 + 520 + 1_000),
            (1, true, 32, 400 + 32 + 1_000),
        ] {
            #expect(points(nil, wait: wait, remaining: remaining, hasTerm: hasTerm, CostTests.plain) == total)
        }
        #expect(points(123, wait: 8, CostTests.plain) == 523)
    }

    @Test("the lawful part of being unplaced is that of a lasting virtual column, or of all hours")
    func unplacedLost() {
        func points(_ least: Int?, hasTerm: Bool = true, _ weights: CostWeights) -> Int {
            UnplacedCost.lawfulPoints(leastUnworked: least, remaining: 960, hasTerm: hasTerm, weights: weights)
        }
        expectBoth(2_000, "lasting") { points(61, $0) }
        expectBoth(16_000, "none") { points(nil, $0) }
        expectBoth(0, "no term") { points(nil, hasTerm: false, $0) }
    }
}
