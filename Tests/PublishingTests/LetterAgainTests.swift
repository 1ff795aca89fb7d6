import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// A second letter: only where the placement is another one than the letter says.
struct LetterAgainTests {
    private func letters(_ series: [Int]) async throws -> PublishedFolder {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        var instance = InstanceBuilder.twoPartners.build()
        let first = try await place.publish(instance, "first")
        #expect(first.files["letters/c1.html"] != nil && first.text("letters.csv").contains("c1,o1,p1,s1;s2,"))
        instance.placements = [
            Placement(
                id: "by-hand", order: 0, project: 0, series: series, firstDay: "2026-11-30", state: .signed,
                signedDay: "2026-11-24")
        ]
        return try await place.publish(instance, "second", previous: "first")
    }

    @Test(
        "a placement that a planner changed by hand gets a new letter; a signed one that is as the letter says does not"
    )
    func changedByHand() async throws {
        let same = try await letters([0, 1])
        #expect(same.files["letters/c1.html"] == nil)
        #expect(same.text("letters.csv").contains("c1,o1,p1,s1;s2,2026-12-01"))
        let changed = try await letters([1])
        #expect(changed.files["letters/c1.html"] != nil, "\(changed.paths)")
        #expect(
            changed.text("letters/c1.html").contains("donderdag")
                && !changed.text("letters/c1.html").contains("dinsdag"))
        #expect(changed.text("letters.csv").contains("c1,o1,p1,s2,2026-12-03"))
        let rows = changed.rows("changes.csv").filter { $0.hasPrefix("p1;c1;") }
        #expect(rows == ["p1;c1;o1;dropped;s1@2026-12-01 09:00–16:30;;placementChanged"], "\(rows)")
    }
}
