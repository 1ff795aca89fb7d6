import Foundation
import GRDB
import PlacementDomain

/// Rows that were sealed, as they stand now: whatever was edited since is named, with sums that fit it, too.
enum SealChecks {
    /// A seal and the number of its decision.
    private typealias Found = (number: Int64, seal: Seal)

    static func seals(_ database: Database) throws -> [StoreFinding] {
        var findings: [StoreFinding] = []
        var (last, isWhole) = (Found?.none, true)
        var placements: [String: (place: SealedPlacement, seal: Int64)] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT d.seq, p.bytes FROM decision d LEFT JOIN decision_payload p ON p.seq = d.seq
                WHERE d.kind = 'seal' ORDER BY d.seq
                """)
        while let row = try rows.next() {
            let number: Int64 = row["seq"]
            guard let bytes: Data = row["bytes"], let seal = Seal(String(decoding: bytes, as: UTF8.self)) else {
                isWhole = false
                findings.append(unreadable(number))
                continue
            }
            for part in seal.parts { findings += try compare(part, seal: number, database) }
            for place in seal.placements { placements[place.id] = (place, number) }
            last = (number, seal)
        }
        guard let last else { return findings }
        return try findings + added(since: last, database)
            + compare(placements, last: last, isWhole: isWhole, database)
    }

    /// How many were set.
    static func count(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM decision WHERE kind = 'seal'") ?? 0
    }

    private static func unreadable(_ number: Int64) -> StoreFinding {
        StoreFault.seal.finding(
            "decision \(number)",
            Said("de lijst van dit zegel is weg of onleesbaar", "the list of this seal is gone or cannot be read"))
    }

    // MARK: Rows that only grow in number

    private static func compare(_ part: SealPart, seal: Int64, _ database: Database) throws -> [StoreFinding] {
        // A later program may seal what this one does not know.
        guard let rows = SealedRows.all.first(where: { $0.name == part.name }) else { return [] }
        let now = try rows.part(after: part.after, through: part.through, database)
        guard now.digest != part.digest else { return [] }
        let isEnd = rows.order != "id"
        let old = Dictionary(part.checks.map { ($0.id, $0.check) }) { first, _ in first }
        let new = Dictionary(now.checks.map { ($0.id, $0.check) }) { first, _ in first }
        let found = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted().map { id in
            let change: Change = new[id] == nil ? .gone : old[id] == nil ? .added : .changed
            return StoreFault.seal.finding("\(rows.table) \(id)", change.said(isEnd: isEnd, seal: seal))
        }
        guard found.isEmpty else { return found }
        let ids = part.checks.map(\.id)
        let place = "\(rows.table) \(ids.min() ?? 0)–\(ids.max() ?? 0)"
        return [StoreFault.seal.finding(place, Change.changed.said(isEnd: isEnd, seal: seal))]
    }

    /// Rows with a number behind the last seal, of an act before it.
    private static func added(since last: Found, _ database: Database) throws -> [StoreFinding] {
        try SealedRows.all.filter { $0.order == "id" }.flatMap { rows in
            try Int64.fetchAll(
                database, sql: "SELECT id FROM \(rows.table) WHERE id > ? AND act < ? ORDER BY id",
                arguments: [last.seal.last(of: rows), last.seal.act]
            ).map {
                StoreFault.seal.finding(
                    "\(rows.table) \($0)", Change.added.said(isEnd: false, seal: last.number))
            }
        }
    }

    // MARK: Places

    private static func compare(
        _ sealed: [String: (place: SealedPlacement, seal: Int64)], last: Found, isWhole: Bool, _ database: Database
    ) throws -> [StoreFinding] {
        let now = try SealedPlacement.all(after: Int64.min, through: Int64.max, database)
        let there = Set(now.map(\.id))
        let gone = sealed.filter { !there.contains($0.key) }.sorted { $0.key < $1.key }.map {
            StoreFault.seal.finding("placement \($0.key)", Change.gone.said(isEnd: false, seal: $0.value.seal))
        }
        return now.compactMap { place in
            guard let (change, seal) = change(of: place, sealed[place.id], last, isWhole) else { return nil }
            return StoreFault.seal.finding("placement \(place.id)", change.said(isEnd: false, seal: seal))
        } + gone
    }

    private static func change(
        of place: SealedPlacement, _ sealed: (place: SealedPlacement, seal: Int64)?, _ last: Found, _ isWhole: Bool
    ) -> (Change, seal: Int64)? {
        guard let sealed else { return isWhole && place.act < last.seal.act ? (.added, last.number) : nil }
        if place.version == sealed.place.version {
            return place.digest == sealed.place.digest ? nil : (.changed, sealed.seal)
        }
        // A later version is of an act after the last seal; that of an earlier one would stand in it.
        let isLater = place.version > sealed.place.version && (place.act >= last.seal.act || !isWhole)
        return isLater ? nil : (.changed, sealed.seal)
    }
}

/// What somebody did to a row that was sealed.
private enum Change {
    case gone, changed, added

    func said(isEnd: Bool, seal: Int64) -> Said {
        let (dutch, english) = ("na het zegel van besluit \(seal)", "after the seal of decision \(seal)")
        return switch (self, isEnd) {
        case (.gone, false): Said("is weggehaald \(dutch)", "was taken out \(english)")
        case (.changed, false): Said("is veranderd \(dutch)", "was changed \(english)")
        case (.added, false):
            Said("is \(dutch) toegevoegd aan wat ervoor was", "was added \(english) to what was before it")
        case (.gone, true): Said("het einde is weggehaald \(dutch)", "its end was taken away \(english)")
        case (.changed, true): Said("het einde is veranderd \(dutch)", "its end was changed \(english)")
        case (.added, true):
            Said(
                "is \(dutch) beëindigd met een handeling van ervoor", "was ended \(english), by an act of before it")
        }
    }
}
