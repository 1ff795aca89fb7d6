import Testing

/// A year of a town by folders alone: plans that go on from each other, publications and corrections.
@Suite(.serialized)
struct YearTests {
    @Test(
        "52 Mondays, week 53 inside: no violation, no change without a cause, nobody published is dropped, calendars go on"
    )
    func year() throws {
        let folder = try TemporaryFolder("year")
        defer { folder.remove() }
        let town = try TownYear(folder, seed: 2_026)
        for _ in 0..<52 { try town.goOn() }
        let counts = town.counts
        for what in [
            "held", "ORDER_NEW", "NOT_PLANNED", "HOURS", "missed", "corrected 0", "corrected 1", "events again",
        ] {
            #expect(counts[what, default: 0] > 0, "\(what): \(counts)")
        }
        #expect(counts["held", default: 0] > 52, "\(counts)")
    }
}
