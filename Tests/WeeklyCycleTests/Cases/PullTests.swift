import PlacementDomain
import PlacementStore
import PlacementTesting
import Testing
import WeeklyCycle

/// Cases are taken over from a system of case records.
@Suite("Pull of case records")
struct PullTests {
    private static let today: CalendarDay = "2026-11-25"

    private func content(
        _ number: Int, hours: Int = 60, home: String = "h3511", _ more: [CaseField: String] = [:]
    ) -> CaseContent {
        var fields: [CaseField: String] = [
            .caseReference: "ZAAK-\(number)", .legalFrame: "judgment", .receivedDate: "2026-11-20",
            .finalDate: "2026-11-02", .orderedMinutes: "\(hours * 60)", .clientName: "Voorbeeld \(number)",
            .clientHome: home, .clientOrganisation: "RN",
        ]
        fields.merge(more) { $1 }
        var mapped = Set(fields.keys)
        mapped.formUnion([.deductedMinutes, .stoppedPeriods, .availability, .workedMinutes, .caseTermEnd])
        return CaseContent(
            id: ForeignID("org/ZAAK-\(number)"), url: "http://x/\(number)", client: ForeignID("p\(number)"),
            fields: fields, mapped: mapped)
    }

    private func pull(_ office: ChangedOffice, _ records: ModelRecords) async throws -> PullReport {
        let clock = office.clock
        return try await PullJob(
            office.path, from: records, called: "zaken", taker: CaseTaker(), by: office.requester
        ) { _ throws(CycleError) in clock }.run()
    }

    private func standing(_ office: ChangedOffice, _ number: Int) throws -> OrderStanding? {
        let store = try Store(path: office.path)
        defer { try? store.close() }
        let reference = try store.cases(of: "zaken").first { $0.id == ForeignID("org/ZAAK-\(number)") }
        return try reference.flatMap { try store.standing(of: $0.order, on: Self.today) }
    }

    private func conflicts(_ office: ChangedOffice) throws -> [String] {
        let store = try Store(path: office.path)
        defer { try? store.close() }
        return try store.openConflicts(of: "zaken").map { "\($0.conflict.field)" }
    }

    private func verified(_ office: ChangedOffice) throws -> Int {
        let found = try Store.verify(office.path)
        #expect(found.findings.isEmpty, "\(found.findings)")
        return found.counts.acts
    }

    @Test("an open case becomes an order that waits for its intake; the same again changes nothing")
    func new() async throws {
        let (office, records) = (try ChangedOffice(), ModelRecords())
        for number in 1...5 { await records.put(content(number)) }
        let first = try await pull(office, records)
        #expect(first.new == 5 && first.conflicts == 0 && first.invalid.isEmpty && first.rounds == 1)
        let order = try #require(try standing(office, 3))
        #expect(order.order.state == .received && order.remaining == 3_600 && order.isForeign)
        #expect(order.known == [.home, .organisation, .language], "\(order.known)")
        let acts = try verified(office)
        let again = try await pull(office, records)
        #expect(again.new == 0 && again.changed == 0 && again.same == 5)
        #expect(try verified(office) == acts)
    }

    @Test(
        "hours that a court sets anew are entries; fewer than were worked, and a second change of ours, are for somebody"
    )
    func hours() async throws {
        let (office, records) = (try ChangedOffice(), ModelRecords())
        await records.put(content(1, more(.workedMinutes, "600")))
        #expect(try await pull(office, records).new == 1)
        #expect(try standing(office, 1)?.remaining == 3_000)
        await records.change(ForeignID("org/ZAAK-1"), .orderedMinutes, to: "4800")
        #expect(try await pull(office, records).changed == 1)
        #expect(try standing(office, 1)?.remaining == 4_200)
        await records.change(ForeignID("org/ZAAK-1"), .orderedMinutes, to: "300")
        let less = try await pull(office, records)
        #expect(less.conflicts == 1)
        #expect(try standing(office, 1)?.remaining == 4_200)
        #expect(try conflicts(office) == ["orderedMinutes"])
        // They tell us of hours worked: that is ours since the first time.
        await records.change(ForeignID("org/ZAAK-1"), .orderedMinutes, to: "4800")
        await records.change(ForeignID("org/ZAAK-1"), .workedMinutes, to: "900")
        _ = try await pull(office, records)
        #expect(try conflicts(office) == ["workedMinutes"])
        #expect(try standing(office, 1)?.remaining == 4_200)
        // Both agree again: nothing is left to decide.
        await records.change(ForeignID("org/ZAAK-1"), .workedMinutes, to: "600")
        _ = try await pull(office, records)
        #expect(try conflicts(office).isEmpty)
        _ = try verified(office)
    }

    private func more(_ field: CaseField, _ value: String) -> [CaseField: String] { [field: value] }

    private func content(_ number: Int, _ more: [CaseField: String]) -> CaseContent {
        content(number, hours: 60, home: "h3511", more)
    }

    @Test("a case at fault is kept apart with its fields, takes nothing with it, and is taken once it is mended")
    func faults() async throws {
        let (office, records) = (try ChangedOffice(), ModelRecords())
        await records.put(content(1, more(.finalDate, "2 november")))
        await records.put(content(2, hours: 60, home: "h0000"))
        await records.put(content(3, more(.legalFrame, "doodstraf")))
        await records.put(content(4))
        let found = try await pull(office, records)
        #expect(found.new == 1)
        #expect(
            found.invalid.mapValues { $0.map(\.field) } == [
                ForeignID("org/ZAAK-1"): ["finalDate"], ForeignID("org/ZAAK-2"): ["clientHome"],
                ForeignID("org/ZAAK-3"): ["legalFrame"],
            ])
        #expect(try standing(office, 1) == nil)
        await records.change(ForeignID("org/ZAAK-1"), .finalDate, to: "2026-11-02")
        let mended = try await pull(office, records)
        #expect(mended.new == 1 && mended.invalid.count == 2)
        _ = try verified(office)
    }

    @Test("a case that was closed, hidden or removed elsewhere keeps its order as it is, and is told")
    func outOfSight() async throws {
        let (office, records) = (try ChangedOffice(), ModelRecords())
        for number in 1...3 { await records.put(content(number)) }
        _ = try await pull(office, records)
        await records.close(ForeignID("org/ZAAK-1"), on: "2026-11-24")
        await records.restrict(ForeignID("org/ZAAK-2"))
        await records.remove(ForeignID("org/ZAAK-3"))
        let found = try await pull(office, records)
        #expect(found.closed == [ForeignID("org/ZAAK-1")])
        #expect(found.restricted == [ForeignID("org/ZAAK-2")] && found.missing == [ForeignID("org/ZAAK-3")])
        #expect(try conflicts(office) == ["closed"])
        for number in 1...3 { #expect(try standing(office, number)?.order.state == .received) }
        await records.restrict(ForeignID("org/ZAAK-2"), false)
        #expect(try await pull(office, records).restricted.isEmpty)
        _ = try verified(office)
    }

    @Test("cases that come while pages are read are all there in the end, whatever the pages", arguments: 1...10)
    func disturbed(seed: UInt64) async throws {
        let (office, records) = (try ChangedOffice(), ModelRecords())
        var random = SplitMix64(seed: seed)
        for number in stride(from: 10, through: 80, by: 10) { await records.put(content(number)) }
        let newcomers = (0..<3).map { _ in content(random.number(in: 1...99)) }
        await records.disturb(with: newcomers)
        _ = try await pull(office, records)
        _ = try await pull(office, records)
        let expected = await records.cases.keys.sorted()
        let store = try Store(path: office.path)
        #expect(try store.cases(of: "zaken").map(\.id) == expected)
        try store.close()
        _ = try verified(office)
    }
}
