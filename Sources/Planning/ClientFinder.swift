import Foundation
public import PlacementDomain

/// Finds the client whom somebody means: by id, case reference, alias or name.
///
/// Names and aliases of restricted records are not looked at. Nothing is guessed: who shares a name with others is told
/// apart by whoever asks.
public struct ClientFinder: Sendable {
    /// Whom a text may mean.
    public enum Answer: Hashable, Sendable {
        case one(ClientID)
        /// Several, ascending by id.
        case several([Match])
        /// Nobody, with the ids that look most like the text.
        case nobody(nearest: [String])
    }

    /// Somebody who may be meant, with what tells him from others without his name.
    public struct Match: Hashable, Sendable {
        public var client: ClientID
        /// Name of the unit that owns his order, or of that of his project; empty: neither is known.
        public var unit: String
        /// His first working day in the roster; nil: none.
        public var firstDay: CalendarDay?

        public init(client: ClientID, unit: String, firstDay: CalendarDay?) {
            self.client = client
            self.unit = unit
            self.firstDay = firstDay
        }
    }

    private let instance: Instance
    private let roster: Roster?

    /// - Parameter roster: where first days are looked up; nil: nobody has one.
    public init(instance: Instance, roster: Roster?) {
        self.instance = instance
        self.roster = roster
    }

    /// - Parameter typed: an id in full, a case reference or an alias in full, or words of a name; letters' case and accents do
    ///   not matter but in an id.
    /// - Complexity: linear in the clients and orders.
    public func find(_ typed: String) -> Answer {
        if instance.clients.contains(where: { $0.id == ClientID(typed) }) { return .one(ClientID(typed)) }
        let wanted = ClientFinder.folded(typed)
        guard !wanted.isEmpty else { return .nobody(nearest: []) }
        let open = instance.clients.indices.filter { !instance.clients[$0].restricted }
        let words = wanted.split(separator: " ")
        let ways: [() -> [Int]] = [
            { instance.orders.filter { ClientFinder.folded($0.caseReference) == wanted }.map(\.client) },
            { open.filter { ClientFinder.folded(instance.clients[$0].alias ?? "") == wanted } },
            { open.filter { ClientFinder.folded(instance.clients[$0].displayName) == wanted } },
            {
                open.filter {
                    let name = ClientFinder.folded(instance.clients[$0].displayName).split(separator: " ")
                    return words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
                }
            },
        ]
        for way in ways {
            let found = Set(way()).sorted { instance.clients[$0].id < instance.clients[$1].id }
            if found.count == 1 { return .one(instance.clients[found[0]].id) }
            if found.count > 1 { return .several(found.map(match)) }
        }
        return .nobody(nearest: NearestIds.of(typed, among: instance.clients.lazy.map(\.id.text)))
    }

    private func match(_ client: Int) -> Match {
        let id = instance.clients[client].id
        let units = UnitScope.units(of: client, in: instance, roster: roster)
        return Match(
            client: id, unit: units.sorted().map { instance.units[$0].name }.joined(separator: ", "),
            firstDay: roster?.assignments.filter { $0.client == id }.map(\.session.date).min())
    }

    /// Small letters and digits without accents, words one blank apart: brackets and dashes do not matter.
    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
