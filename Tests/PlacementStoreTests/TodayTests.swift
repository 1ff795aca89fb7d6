import Foundation
import PlacementDomain
import PlacementStore
import Testing

/// The day of an office is that of its zone, at night and when clocks change, wherever the machine stands.
@Suite("One today")
struct TodayTests {
    /// A time in UTC, and the day that it is in Amsterdam then.
    static let moments = [
        ("2026-11-30T22:59", "2026-11-30"), ("2026-11-30T23:30", "2026-12-01"), ("2026-06-30T21:59", "2026-06-30"),
        ("2026-06-30T22:30", "2026-07-01"),
        // Clocks go on at 2:00 on 29 March, and back at 3:00 on 25 October.
        ("2026-03-28T22:59", "2026-03-28"), ("2026-03-28T23:00", "2026-03-29"), ("2026-03-29T00:59", "2026-03-29"),
        ("2026-03-29T01:00", "2026-03-29"), ("2026-03-29T21:59", "2026-03-29"), ("2026-03-29T22:00", "2026-03-30"),
        ("2026-10-24T21:59", "2026-10-24"), ("2026-10-24T22:00", "2026-10-25"), ("2026-10-25T00:59", "2026-10-25"),
        ("2026-10-25T01:00", "2026-10-25"), ("2026-10-25T22:59", "2026-10-25"), ("2026-10-25T23:00", "2026-10-26"),
    ]

    private func time(_ text: String) throws -> Timestamp {
        try #require(Moment(text: text).flatMap { Timestamp($0, in: "UTC") })
    }

    @Test("facts and a clock say which day it is", arguments: moments)
    func facts(utc: String, day: String) throws {
        let facts = StoreFacts(
            id: "", jurisdiction: "NL", language: "nl", timeZone: "Europe/Amsterdam", isSynthetic: true,
            createdAt: Timestamp(microseconds: 0))
        #expect(try "\(facts.today(.standing(at: time(utc))))" == day)
    }

    @Test(
        "who may record from a day on may do so from its midnight in the store's zone, and not a minute before",
        arguments: moments)
    func actors(utc: String, day: String) throws {
        let today = try #require(CalendarDay(iso: day))
        let clock = try WallClock.standing(at: time(utc))
        let folder = try StoreFolder("today")
        _ = try Store.create(.test, at: folder.path, clock: clock)
        let store = try Store(path: folder.path)
        #expect(try store.actorEntries().map(\.firstDay) == [today])
        func add(_ id: String, from day: CalendarDay?, by requester: Requester) throws(StoreError) -> CalendarDay {
            try store.add(Actor(id: id), kind: .person, login: nil, from: day, by: requester, clock: clock)
                .entry.firstDay
        }
        func asking(_ id: String) -> Requester { Requester(asserted: id, login: "", program: "test") }
        #expect(try add("p2", from: nil, by: .test) == today)
        #expect(try add("p3", from: today.adding(days: 1), by: asking("p2")) == today.adding(days: 1))
        expect("D5018") { _ = try add("p4", from: nil, by: asking("p3")) }
        #expect(try store.actor(asking("p2"), on: today).id == "p2")
        try store.close()
    }
}
