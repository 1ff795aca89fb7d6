import Foundation
import GRDB
import PlacementDomain
import PlacementStore

// Does with a store what no verb of the command does yet, so that tests can stop it anywhere:
// `write STORE NAME COUNT` records people one by one, each told on a line once it is done, and those who are there already
// are told at once; `migrate STORE` brings it to a schema that only tests have; `hold STORE` writes and does not end;
// `look STORE` says what is in it.

let history = SchemaHistory(
    SchemaHistory.released.migrations + [Migration(number: 2, sql: "ALTER TABLE unit ADD COLUMN note TEXT;")])
let clock = WallClock.startingNow()

func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

func write(_ path: String, _ name: String, _ count: Int) throws {
    let store = try Store(path: path)
    let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "trial", program: "test")
    let there = Set(try store.actors(on: clock.now.day).map(\.id))
    for number in 0..<count {
        let id = "\(name)-\(100 + number)"
        if !there.contains(id) { try store.add(Actor(id: id), login: nil, by: header, clock: clock) }
        say(id)
    }
    try store.close()
}

func migrate(_ path: String) throws {
    let migration = try StoreMigration.prepare(path, clock: clock, history: history)
    let requester = Requester(asserted: "p1", login: "", program: "test")
    _ = try migration.perform(requester, clock: clock, history: history)
    say("done")
}

func hold(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        say("held")
        while true { sleep(1) }
    }
}

func look(_ path: String) throws {
    let known = try StoreMigration.prepare(path, clock: clock, history: history).isDone ? history : .released
    let found = try Store.verify(path, history: known)
    say("schema \(found.schema), findings \(found.findings.map { "\($0.code) \($0.place)" })")
    say("acts \(found.counts.acts), decisions \(found.counts.decisions)")
    let queue = try DatabaseQueue(path: path)
    let people = try queue.read { try String.fetchAll($0, sql: "SELECT id FROM actor WHERE id <> 'p1' ORDER BY id") }
    people.forEach(say)
}

do {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("write", 4): try write(words[1], words[2], Int(words[3]) ?? 0)
    case ("migrate", 2): try migrate(words[1])
    case ("hold", 2): try hold(words[1])
    case ("look", 2): try look(words[1])
    default: exit(64)
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
