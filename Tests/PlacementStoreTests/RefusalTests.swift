import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Testing

@Suite("What the database refuses, in words")
struct RefusalTests {
    private static let raised = Set(
        SchemaHistory.released.migrations.flatMap { migration in
            migration.sql.matches(of: #/RAISE\(ABORT,'(D[0-9]{4}) /#).map { String($0.output.1) }
        })

    @Test("every code that a trigger raises has its words, and every word its trigger or constraint")
    func codes() {
        #expect(RefusalTests.raised.count > 35)
        let known = Set(StoreRefusal.all.map(\.code))
        #expect(RefusalTests.raised.isSubset(of: known), "\(RefusalTests.raised.subtracting(known).sorted())")
        #expect(known.subtracting(RefusalTests.raised).sorted() == ["D5204", "D5205", "D5206", "D5541"])
        #expect(known.count == StoreRefusal.all.count)
    }

    @Test("the clock: five seconds back are passed over, more is refused with both times (D5302)")
    func clock() throws {
        let folder = try StoreFolder()
        try folder.make()
        let store = try Store(path: folder.path)
        let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "test", program: "test")
        let last = folder.clock.now
        func add(_ id: String, _ microseconds: Int64) throws {
            try store.add(
                Actor(id: id), login: nil, by: header, clock: .standing(at: last.adding(microseconds: microseconds)))
        }
        try add("a", 0)
        for id in ["b", "c"] { try add(id, -4_000_000) }
        let error = expect("D5302") { try add("d", -5_000_001) }
        #expect(error == .clockBehind(now: last.adding(microseconds: -5_000_001), last: last.adding(microseconds: 2)))
        try store.close()
        let queue = try Office.connect(folder.path)
        let times = try queue.read { try Int64.fetchAll($0, sql: "SELECT at FROM act ORDER BY id") }
        #expect(times.suffix(3).map { $0 - last.microseconds } == [0, 1, 2])
        try queue.close()
    }

    @Test("somebody whom the store does not know records nothing (D5018); a login has its id")
    func actors() throws {
        let folder = try StoreFolder()
        try folder.make()
        let store = try Store(path: folder.path)
        let day = CalendarDay(number: 21_000)
        func actor(_ id: String?, _ login: String) throws -> Actor {
            try store.actor(Requester(asserted: id, login: login, program: "test"), on: day)
        }
        #expect(try actor(nil, "somebody") == Actor(id: "p1"))
        #expect(try actor("p1", "another") == Actor(id: "p1"))
        expect("D5018") { _ = try actor("p2", "somebody") }
        expect("D5018") { _ = try actor(nil, "another") }
        let stranger = ActHeader(actor: Actor(id: "p2"), channel: .cli, verb: "test", program: "test")
        expect("D5018") { try store.add(Actor(id: "x"), login: nil, by: stranger, clock: folder.clock) }
        let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "test", program: "test")
        expect("D5204") { try store.add(Actor(id: "p1"), login: nil, by: header, clock: folder.clock) }
        #expect(try Store.verify(folder.path).counts.acts == 1, "what is refused leaves no act")
        try store.close()
    }

    @Test("each trouble says in both languages what happened and what to do, and has a code of its own")
    func sentences() {
        let all: [StoreError] = [
            .missing(path: "p"), .notAStore(path: "p"), .newer(path: "p", found: 2, known: 1),
            .older(path: "p", found: 1, known: 2), .busy(path: "p", nil), .inUse(path: "p", []), .damaged(path: "p"),
            .readOnly(path: "p"), .full(path: "p"), .network(path: "p", kind: "NFS"), .occupied(path: "p"),
            .setting(path: "p", name: "x", found: "y"), .failed(path: "p", reason: "r"),
            .cannotCreate(path: "p", reason: Said("a", "b")), .group("g"), .unsound(path: "p", []),
            .otherStore(path: "p"), .unknownActor("x"),
            .clockBehind(now: Timestamp(microseconds: 0), last: Timestamp(microseconds: 1)),
        ]
        #expect(Set(all.map(\.code)).count == all.count)
        for error in all {
            let reports = [Wording.dutch, .english].map { error.report(in: $0) }
            for report in reports { #expect(!report.cause.isEmpty && !report.remedy.isEmpty, "\(error.code)") }
            #expect(reports[0].remedy != reports[1].remedy)
        }
    }
}
