import PlacementDomain

/// What a planner must decide about published weeks, with or without signed placements beside them.
struct PublishedConflicts {
    private let facts: Facts
    private let apart: ApartTable
    private let published: PublishedFacts
    private let kept: [KeptSitting]

    /// - Parameters:
    ///   - signed: clients whose continuation holds a sitting, by its number.
    ///   - threads: the conflicts do not depend on it.
    init(_ facts: Facts, _ apart: ApartTable, signed: [Int: [Int]] = [:], threads: Int) {
        (self.facts, self.apart) = (facts, apart)
        published = PublishedFacts(facts, threads: threads)
        kept = KeptSitting.all(published, signed: signed, facts)
    }

    private var instance: Instance { facts.instance }
    private func id(_ client: Int) -> ClientID { instance.clients[client].id }

    private func session(_ series: Int, _ day: Int) -> String {
        SessionID(series: instance.series[series].id, date: CalendarDay(number: day)).description
    }

    /// All that are about published people alone, in the order of docs/certificate.md, C12.
    var all: [Conflict] {
        PublishedConflicts.inOrder([
            notPossible, tooMany, meetings, perClient("KEPT_AGAINST_LIMITS", clientsInTwoPlaces),
        ])
    }

    /// Topic by topic, each by place.
    static func inOrder(_ topics: [[Conflict]]) -> [Conflict] {
        topics.flatMap { $0.sorted { $0.place.utf8.lexicographicallyPrecedes($1.place.utf8) } }
    }

    func perClient(_ code: String, _ clients: some Sequence<Int>) -> [Conflict] {
        Set(clients).map { Conflict(code: code, place: id($0).text, smallestSet: [id($0)]) }
    }

    /// Clients who are published in two sittings of one day that overlap.
    var clientsInTwoPlaces: Set<Int> { published.clientsInTwoPlaces }

    // MARK: KEPT_NOT_POSSIBLE

    /// Published sittings that are not held, and assignments that are not lawful any more.
    var notPossible: [Conflict] { notHeld + notLawful }

    /// A published sitting that is not held: all who are there.
    private var notHeld: [Conflict] {
        var there: [String: Set<Int>] = [:]
        for entry in published.entries where entry.sitting == nil {
            there[session(entry.series, entry.day), default: []].insert(entry.client)
        }
        return there.map {
            Conflict(code: "KEPT_NOT_POSSIBLE", place: $0, smallestSet: $1.sorted().map(id))
        }
    }

    /// A published assignment that is not lawful any more.
    private var notLawful: [Conflict] {
        let found = published.entries.filter { $0.sitting != nil && !$0.isLawful }.map {
            Conflict(
                code: "KEPT_NOT_POSSIBLE", place: "\(session($0.series, $0.day)) \(id($0.client))",
                smallestSet: [id($0.client)])
        }
        return Array(Set(found))
    }

    // MARK: TOO_MANY_KEPT and KEPT_APART

    var tooMany: [Conflict] {
        kept.filter { $0.tooMany > 0 }.map { kept in
            let turn = kept.signed.sorted { goesFirst($0, $1) } + kept.published.sorted(by: >)
            return Conflict(
                code: "TOO_MANY_KEPT", place: session(kept.sitting.series, kept.sitting.day),
                smallestSet: Set(turn.prefix(kept.tooMany)).sorted().map(id))
        }
    }

    var meetings: [Conflict] {
        var found: [Conflict] = []
        for kept in kept {
            let there = Set(kept.published + kept.signed).sorted()
            for client in there {
                for other in apart.others[client] ?? []
                where client < other.client && kept.sitting.day <= other.until && there.contains(other.client) {
                    let mover = mover(client, other.client, kept)
                    found.append(
                        Conflict(
                            code: "KEPT_APART",
                            place:
                                "\(session(kept.sitting.series, kept.sitting.day)) \(id(client)) \(id(other.client))",
                            smallestSet: [id(mover)]))
                }
            }
        }
        return found
    }

    /// Which of two in a sitting is to move: rather a signed one, and of two signed who signed last.
    private func mover(_ left: Int, _ right: Int, _ kept: KeptSitting) -> Int {
        switch (kept.signed.contains(left), kept.signed.contains(right)) {
        case (true, false): left
        case (true, true): goesFirst(left, right) ? left : right
        default: right
        }
    }

    /// Whether of two signed clients the left one is to move rather: who signed last, then the greater id.
    private func goesFirst(_ left: Int, _ right: Int) -> Bool {
        func signedDay(_ client: Int) -> Int {
            let unit = facts.planned.unitOfClient[client]
            guard unit >= 0, let kept = facts.planned.units[unit].kept else { return Int.min }
            return instance.placements[kept].signedDay?.dayNumber ?? Int.max
        }
        let (a, b) = (signedDay(left), signedDay(right))
        return a == b ? left > right : a > b
    }
}
