public import PlacementDomain

/// One change of the data that would place an unplaced client, or two of them together.
public struct RepairPlan: Hashable, Sendable {
    /// One or two, the smaller one first.
    public let changes: [Repair]

    public init(_ change: Repair) { changes = [change] }

    public init(_ one: Repair, _ other: Repair) { changes = other.size < one.size ? [other, one] : [one, other] }

    /// The machine's words of its changes: `PART_OF_DAY wednesday morning + TRAVEL 20`.
    public var word: String { changes.map(\.word).joined(separator: RepairPlan.and) }

    /// The codes of its changes: `PART_OF_DAY + TRAVEL`.
    public var code: String { changes.map(\.code).joined(separator: RepairPlan.and) }

    private static let and = " + "

    /// Reads `word`, or a cell of `unplaced.csv`, in which a semicolon and a sentence follow; nil: neither.
    public init?(_ text: String) {
        let word = text.prefix { $0 != ";" }
        let parts = word.split(separator: RepairPlan.and)
        if parts.count == 2, let one = Repair(parts[0]), let other = Repair(parts[1]) {
            self.init(one, other)
        } else if let change = Repair(word) {
            self.init(change)
        } else {
            return nil
        }
    }

    /// The instance after the changes; the same instance where they name nothing that is there.
    public func applied(to instance: Instance, for client: ClientID) -> Instance {
        var changed = instance
        if let index = instance.clients.firstIndex(where: { $0.id == client }) {
            for change in changes { change.apply(to: &changed, client: index) }
        }
        return changed
    }
}

/// A repair with the placement that it makes possible, everybody else staying where he is.
public struct FoundRepair: Hashable, Sendable {
    public var repair: RepairPlan
    /// The best lawful placement after the change, on seats that all others leave; where a signed placement can go on
    /// again, that one.
    public var offer: Offer
}
