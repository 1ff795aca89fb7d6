/// Says what becomes of a case that was read: pure, from what the office has and what the case says.
package struct CaseTaker: Sendable {
    /// Of the mapping: fields that are not in it have the master of the field.
    package var masters: [CaseField: CaseMaster]
    /// Where a case says nothing.
    package var jurisdiction: String

    package init(masters: [CaseField: CaseMaster] = [:], jurisdiction: String = "NL") {
        self.masters = masters
        self.jurisdiction = jurisdiction
    }

    /// - Parameters:
    ///   - known: nil: the office has nothing of it yet.
    ///   - id: the id that the order has or gets; so `client`.
    /// - Throws: faults of the case: nothing of it is taken then.
    package func taking(
        _ content: CaseContent, known: KnownCase?, order id: OrderID, client: ClientID
    ) throws(CaseFaults) -> CaseTaking {
        guard let known else { return try opening(content, id, client) }
        var taking = CaseTaking(
            content: content, order: known.order, client: known.client, unit: known.unit, isNew: false, taken: [],
            conflicts: [], settled: [])
        if known.client != client {
            throw CaseFaults([CaseFault(field: "client", cause: Said("is een andere persoon", "is another person"))])
        }
        let values = CaseOrderValues(content.fields)
        guard values.faults.isEmpty else { throw CaseFaults(values.faults) }
        for field in content.mapped.sorted() {
            let seen = known.seen[field] ?? .never
            let (ours, theirs) = (known.ours[field], content.fields[field])
            switch field.verdict(master: owner(of: field, known), seen: seen, ours: ours, theirs: theirs) {
            case .nothing: taking.settled.insert(field)
            case .take: taking.taken.insert(field)
            case .send: break
            case .conflict: taking.conflicts.append(conflict(field, seen, ours, theirs))
            }
        }
        if let closed = content.closedOn, !known.isEnded {
            taking.conflicts.append(
                CaseConflict(field: CaseConflict.closed, base: nil, ours: nil, theirs: closed.description))
        }
        apply(values, to: &taking, known)
        return taking
    }

    private func owner(of field: CaseField, _ known: KnownCase) -> CaseMaster.Owner {
        (masters[field] ?? field.master).owner(hasIntake: known.order.intakeDate != nil)
    }

    private func conflict(_ field: CaseField, _ seen: CaseSeen, _ ours: String?, _ theirs: String?) -> CaseConflict {
        var base: String?
        if case .value(let value) = seen { base = value }
        return CaseConflict(field: field.rawValue, base: base, ours: ours, theirs: theirs)
    }

    // MARK: A new order

    private func opening(
        _ content: CaseContent, _ id: OrderID, _ client: ClientID
    ) throws(CaseFaults) -> CaseTaking {
        let values = CaseOrderValues(content.fields)
        var faults = values.faults
        for (field, isThere) in [
            (CaseField.legalFrame, values.legalFrame != nil), (.receivedDate, values.days[.receivedDate] != nil),
            (.orderedMinutes, values.numbers[.orderedMinutes] != nil),
        ] where !isThere && !faults.contains(where: { $0.field == field.rawValue }) {
            faults.append(CaseFault(field: field.rawValue, cause: Said("ontbreekt", "is missing")))
        }
        guard faults.isEmpty, let frame = values.legalFrame, let received = values.days[.receivedDate] else {
            throw CaseFaults(faults)
        }
        let order = Order(
            id: id, client: -1, jurisdiction: content.fields[.jurisdiction] ?? jurisdiction, legalFrame: frame,
            receivedDate: received, finalDate: nil, orderedMinutes: 0, state: .received)
        var taking = CaseTaking(
            content: content, order: order, client: client, unit: nil, isNew: true,
            taken: Set(content.fields.keys).filter { $0.isTakenAtFirst }, conflicts: [], settled: [])
        apply(values, to: &taking, nil)
        let left = taking.order.orderedMinutes.value - taking.order.deductedMinutes.value
        guard left > 0, taking.order.creditedMinutes.value <= left else {
            throw CaseFaults([
                CaseFault(
                    field: CaseField.orderedMinutes.rawValue,
                    cause: Said(
                        "minder dan afgetrokken en gewerkt samen", "less than what was deducted and worked together"))
            ])
        }
        return taking
    }

    // MARK: Values

    private func apply(_ values: CaseOrderValues, to taking: inout CaseTaking, _ known: KnownCase?) {
        let fields = taking.content.fields
        var order = taking.order
        for field in taking.taken {
            switch field {
            case .caseReference: order.caseReference = fields[field] ?? ""
            case .jurisdiction: order.jurisdiction = fields[field] ?? order.jurisdiction
            case .legalFrame: order.legalFrame = values.legalFrame ?? order.legalFrame
            case .receivedDate: order.receivedDate = values.days[field] ?? order.receivedDate
            case .finalDate: order.finalDate = values.days[field]
            case .caseTermEnd: order.caseTermEnd = values.days[field]
            case .matchingWeighedOn: order.matchingWeighedOn = values.days[field]
            case .detentionDays: order.detentionDays = values.numbers[field]
            case .orderedMinutes: order.orderedMinutes = Minutes(values.numbers[field] ?? order.orderedMinutes.value)
            case .deductedMinutes: order.deductedMinutes = Minutes(values.numbers[field] ?? 0)
            case .workedMinutes where known == nil: order.creditedMinutes = Minutes(values.numbers[field] ?? 0)
            case .unit: taking.unit = fields[field].map { UnitID($0) }
            default: break
            }
        }
        taking.order = order
        if let known { settleHours(&taking, known) }
    }

    /// Fewer hours than were worked are for somebody to decide; more of an order that has ended open it again.
    private func settleHours(_ taking: inout CaseTaking, _ known: KnownCase) {
        let hours: Set<CaseField> = [.orderedMinutes, .deductedMinutes, .workedMinutes]
        guard !taking.taken.isDisjoint(with: hours) else { return }
        let more = taking.order.orderedMinutes.value - known.order.orderedMinutes.value
        let less = taking.order.deductedMinutes.value - known.order.deductedMinutes.value
        let left = known.remaining + more - less
        if left < 0 || taking.taken.contains(.workedMinutes) {
            for field in taking.taken.intersection(hours).sorted() {
                taking.conflicts.append(
                    conflict(
                        field, known.seen[field] ?? .never, known.ours[field], taking.content.fields[field]))
            }
            taking.taken.subtract(hours)
            (taking.order.orderedMinutes, taking.order.deductedMinutes) = (
                known.order.orderedMinutes, known.order.deductedMinutes
            )
        } else if left > 0, taking.content.closedOn == nil, [.completed, .returned].contains(known.order.state) {
            let hasWorked = known.order.firstWorkedDate != nil || known.order.creditedMinutes.value > 0
            taking.order.state = hasWorked ? .working : known.wasPublished ? .placed : .ready
            (taking.order.endedDate, taking.order.returnReason) = (nil, nil)
        }
    }
}

extension CaseField {
    /// Whether the first reading of a case takes its value over.
    fileprivate var isTakenAtFirst: Bool {
        switch self {
        case .lastWorkedDate, .project, .firstDay, .warningDate, .detentionDaysLeft, .plannedEnd: false
        default: true
        }
    }
}

/// Faults of one case: nothing of it is taken over.
package struct CaseFaults: Error, Hashable, Sendable {
    package var list: [CaseFault]

    package init(_ list: [CaseFault]) { self.list = list }
}

/// The values of an order in a case, read from their one spelling.
struct CaseOrderValues {
    private(set) var days: [CaseField: CalendarDay] = [:]
    private(set) var numbers: [CaseField: Int] = [:]
    private(set) var legalFrame: LegalFrame?
    private(set) var faults: [CaseFault] = []

    init(_ fields: [CaseField: String]) {
        for (field, text) in fields.sorted(by: { $0.key < $1.key }) {
            switch field.form {
            case .day:
                days[field] = CalendarDay(iso: text)
                if days[field] == nil { add(field, Said("is geen datum", "is no day")) }
            case .number:
                numbers[field] = CaseValue.number(text)
                if numbers[field] == nil { add(field, Said("is geen getal", "is no number")) }
            case .word where field == .legalFrame:
                legalFrame = LegalFrame(rawValue: text)
                if legalFrame == nil { add(field, Said("is geen kader", "is no legal frame")) }
            case .list where CaseValue.items(text).contains(where: { !Self.isSound($0, field) }):
                add(field, Said("heeft een onderdeel dat niet te lezen is", "has an item that cannot be read"))
            default: break
            }
        }
    }

    private static func isSound(_ item: String, _ field: CaseField) -> Bool {
        switch field {
        case .stoppedPeriods: return CaseValue.period(item) != nil
        case .availability:
            let parts = item.split(separator: " ").map(String.init)
            return parts.count == 3 && Weekday(name: parts[0]) != nil && PartOfDay(name: parts[1]) != nil
                && WeekRhythm(rawValue: parts[2]) != nil
        default: return true
        }
    }

    private mutating func add(_ field: CaseField, _ cause: Said) {
        faults.append(CaseFault(field: field.rawValue, cause: cause))
    }
}
