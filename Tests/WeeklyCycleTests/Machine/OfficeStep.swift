import PlacementDomain
import PlacementTesting

/// A command that somebody gives an office's store.
enum OfficeStep: CustomStringConvertible, Sendable {
    /// A list of one record with one changed field is imported.
    case edit(InstanceTable, record: Int, field: String, value: Int)
    case actor(Int, ActorEntry.Kind, handle: Int)
    case plan(Int, handle: Int)
    case look(client: Int, handle: Int)
    case backup
    /// The last backup is put back.
    case restore
    /// The clock is set back for the next act by so many seconds, and somebody is added.
    case clockBack(seconds: Int, Int, handle: Int)
    /// A client whose order is open is to be erased.
    case erase(client: Int)
    case retention(handle: Int)
    /// Both handles are closed and opened again.
    case reopen

    /// A day of an order is published; by somebody who does not know the last act where it is stale.
    case publish(order: Int, series: Int, week: Int, isStale: Bool, handle: Int)
    /// One of the days that stand is taken back.
    case correct(day: Int, handle: Int)

    private static let fields: [(InstanceTable, String)] = [
        (.clients, "phone"), (.clients, "alias"), (.series, "seats"), (.orders, "caseReference"),
        (.orders, "orderedMinutes"),
    ]

    static func draw(_ random: inout SplitMix64) -> OfficeStep {
        let (small, handle) = (random.number(in: 0...7), random.number(in: 0...1))
        switch random.number(in: 0...99) {
        case 0..<30:
            let (table, field) = random.pick(fields)
            return .edit(table, record: small, field: field, value: random.number(in: 0...5))
        case 30..<42:
            return .publish(
                order: small, series: random.number(in: 0...3), week: random.number(in: 0...2),
                isStale: random.number(in: 0...3) == 0, handle: handle)
        case 42..<48: return .correct(day: small, handle: handle)
        case 48..<55: return .actor(small, random.pick(ActorEntry.Kind.allCases), handle: handle)
        case 55..<65: return .plan(random.number(in: 0...3), handle: handle)
        case 65..<73: return .look(client: small, handle: handle)
        case 73..<79: return .backup
        case 79..<83: return .restore
        case 83..<90: return .clockBack(seconds: random.pick([3, 4, 60, 86_400]), small, handle: handle)
        case 90..<93: return .erase(client: small)
        case 93..<96: return .retention(handle: handle)
        default: return .reopen
        }
    }

    var changesRecords: Bool {
        switch self {
        case .edit, .restore, .reopen, .publish: true
        default: false
        }
    }

    /// What a field holds afterwards.
    static func text(_ field: String, _ value: Int) -> String {
        switch field {
        case "phone": value == 0 ? "" : "030-55500\(value)"
        case "alias": value == 0 ? "" : "Alias \(value)"
        case "seats": "\(6 + value)"
        case "orderedMinutes": "\(3_600 + 60 * value)"
        default: "zaak-\(value)"
        }
    }

    var description: String {
        switch self {
        case .edit(let table, let record, let field, let value):
            "import \(table.rawValue) \(record) \(field)=\(OfficeStep.text(field, value))"
        case .actor(let id, let kind, let handle): "actor add a\(id) \(kind.rawValue) [\(handle)]"
        case .plan(let number, let handle): "plan kept \(number) [\(handle)]"
        case .look(let client, let handle): "look \(client) [\(handle)]"
        case .backup: "backup"
        case .restore: "restore"
        case .clockBack(let seconds, let id, let handle): "clock back \(seconds), actor add b\(id) [\(handle)]"
        case .erase(let client): "client erase \(client)"
        case .retention(let handle): "retention [\(handle)]"
        case .reopen: "reopen"
        case .publish(let order, let series, let week, let isStale, let handle):
            "publish \(order) \(series) \(week)\(isStale ? " stale" : "") [\(handle)]"
        case .correct(let day, let handle): "correct \(day) [\(handle)]"
        }
    }
}
