import Foundation
import PlacementDomain
import PlacementStore

// Does with a store what no verb of the command does yet, so that tests can stop it anywhere:
// `write STORE NAME COUNT` records people one by one, each told on a line once it is done, and those who are there already
// are told at once; `migrate STORE` brings it to a schema that only tests have; `hold STORE` opens it and does not end;
// `look STORE` says what is in it; `week STORE` says what is planned, published and booked.

enum Trial {
    static let history = SchemaHistory(
        SchemaHistory.released.migrations + [Migration(number: 2, sql: "ALTER TABLE unit ADD COLUMN note TEXT;")])
    static let clock = WallClock.startingNow()
}

func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

func write(_ path: String, _ name: String, _ count: Int) throws {
    let store = try Store(path: path)
    let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "trial", program: "test")
    let there = Set(try store.actors(on: store.facts().today(Trial.clock)).map(\.id))
    for number in 0..<count {
        let id = "\(name)-\(100 + number)"
        if !there.contains(id) { try store.add(Actor(id: id), login: nil, by: header, clock: Trial.clock) }
        say(id)
    }
    try store.close()
}

func migrate(_ path: String) throws {
    let migration = try StoreMigration.prepare(path, clock: Trial.clock, history: Trial.history)
    let requester = Requester(asserted: "p1", login: "", program: "test")
    _ = try migration.perform(requester, clock: Trial.clock, history: Trial.history)
    say("done")
}

func hold(_ path: String) throws {
    let store = try Store(path: path)
    say("held")
    while true {
        sleep(1)
        _ = store.path
    }
}

func look(_ path: String) throws {
    let known =
        try StoreMigration.prepare(path, clock: Trial.clock, history: Trial.history).isDone ? Trial.history : .released
    let found = try Store.verify(path, history: known)
    say("schema \(found.schema), findings \(found.findings.map { "\($0.code) \($0.place)" })")
    say("acts \(found.counts.acts), decisions \(found.counts.decisions)")
    let store = try Store(path: path, history: known, site: StoreSite())
    let people = try store.actors(on: CalendarDay(number: 2_000_000)).map(\.id).filter { $0 != "p1" }
    try store.close()
    people.forEach(say)
}

func week(_ path: String) throws {
    let found = try Store.verify(path, history: .released)
    say("findings \(found.findings.map { "\($0.code) \($0.place)" })")
    let store = try Store(path: path)
    for number in 1...50 {
        guard let publication = try store.publication(Int64(number)) else { break }
        say(
            "publication \(number) \(publication.plan == nil ? "correction" : "plan") \(publication.asOf) \(publication.isWritten ? "written" : "due")"
        )
    }
    say("standing \(try store.standing(from: CalendarDay(number: 0)).days.count)")
    let always = CalendarDay(number: 0)...CalendarDay(number: 100_000)
    for day in try store.bookedDays(BookedDayQuestion(days: always)) {
        guard let record = day.record else { continue }
        say("record \(day.client) \(day.session) \(record.outcome.rawValue) \(record.creditMinutes)")
        for warning in try store.warnings(of: day.order) where warning.cause == record.number {
            say("warning \(day.order) \(warning.number) \(warning.isWithdrawn)")
        }
    }
    say("roster \(try store.plan(nil)?.rosterId ?? "none")")
    try store.close()
}

do {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("write", 4): try write(words[1], words[2], Int(words[3]) ?? 0)
    case ("migrate", 2): try migrate(words[1])
    case ("hold", 2): try hold(words[1])
    case ("look", 2): try look(words[1])
    case ("week", 2): try week(words[1])
    default: exit(64)
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
