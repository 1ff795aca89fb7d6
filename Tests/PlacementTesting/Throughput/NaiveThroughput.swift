package import PlacementDomain

/// Every figure of the report a second time, as domain page 6 has it: from raw records, by going through all of them for
/// each figure, with nothing of the first implementation but the words of its answers.
package struct NaiveThroughput {
    let records: ThroughputRecords
    let from: CalendarDay
    let to: CalendarDay
    let now: Moment
    let cut: String?
    /// Weeks of START-01 by frame.
    let normWeeks: [LegalFrame: Int]
    let leastPeople: Int
    let municipality: (String) -> String?
    /// The earliest first.
    let changes: [OrderID: [ReportedStateChange]]
    private(set) var offers: [Offer] = []
    private(set) var sessions: [Session] = []
    private(set) var weeks: [PersonWeek] = []

    /// Reckons nothing but what all figures share.
    ///
    /// - Parameters:
    ///   - cut: as the command is asked for it; nil: all together.
    ///   - normWeeks: of START-01.
    ///   - leastPeople: of PRIV-11.
    ///   - municipality: of a postcode area; nil: not known.
    package init(
        records: ThroughputRecords, from: CalendarDay, to: CalendarDay, now: Moment, cut: String?,
        normWeeks: [LegalFrame: Int], leastPeople: Int, municipality: @escaping (String) -> String?
    ) {
        (self.records, self.from, self.to, self.now, self.cut) = (records, from, to, now, cut)
        (self.normWeeks, self.leastPeople) = (normWeeks, leastPeople)
        self.municipality = municipality
        changes = Dictionary(grouping: records.stateChanges, by: \.order)
        offers = allOffers()
        sessions = allSessions()
        weeks = allWeeks()
    }

    /// A figure with the people that it rests on; nil: it stays open.
    struct Value {
        var text: String
        var people: Set<ClientID>?
    }

    var until: CalendarDay { to < now.day ? to : now.day }

    func isKnown(_ day: CalendarDay?) -> Bool {
        guard let day else { return false }
        return day >= from && day <= to && day <= now.day
    }

    // MARK: Answers

    /// `table|group|state|figure` → what stands there; the group of all together is `*`.
    package func answers() -> [String: String] {
        var answers: [String: String] = [:]
        let orderGroups = Set(records.orders.map(group(of:)))
        let sessionGroups = allGroupsOfSessions()
        let isOfOrders = cut == nil || cut == "organisation" || cut == "unit"
        let orderKeys = cut == nil ? [] : Array(orderGroups)
        let allKeys = cut == nil ? [] : Array(isOfOrders ? orderGroups.union(sessionGroups) : sessionGroups)
        if isOfOrders {
            for state in ["received", "intake", "ready", "placed", "working", "suspended"] {
                put("stock", state, orderKeys, into: &answers) { stock($0, state) }
            }
            for step in ["intake", "placement", "firstDay"] {
                put("waiting", step, orderKeys, into: &answers) { waits($0, step) }
            }
            put("orders", "", orderKeys, into: &answers) { flows($0) }
            put("results", "", orderKeys, into: &answers) { results($0) }
            put("losses", "", allKeys, into: &answers) { lossesOfOrders($0) }
        }
        for (table, figures) in tablesOfSessions {
            put(table, "", allKeys, into: &answers) { figures($0) }
        }
        return answers
    }

    private func allGroupsOfSessions() -> Set<String> {
        var groups = Set(sessions.map(\.group))
        for day in offers { groups.insert(day.group) }
        for row in walkIns { groups.insert(group(of: row.series, row.day)) }
        for entry in records.entries where entry.credit != 0 && entry.day >= from && entry.day <= to {
            if let session = entry.session { groups.insert(group(of: session.series, session.date)) }
        }
        return groups
    }

    /// One table, with small cells hidden.
    private func put(
        _ table: String, _ state: String, _ keys: [String], into answers: inout [String: String],
        _ figures: (String?) -> [String: Value]
    ) {
        let total = figures(nil)
        let parts = keys.map { ($0, figures($0)) }
        for name in total.keys {
            var hidden: [String] = []
            for (key, values) in parts where isSmall(values[name]) { hidden.append(key) }
            var isTotalHidden = isSmall(total[name])
            if hidden.count == 1, !isTotalHidden {
                let rest = parts.filter {
                    $0.0 != hidden[0] && $0.1[name]?.text != "–" && $0.1[name]?.people?.count ?? 0 > 0
                }
                let order: (String) -> (Int, String) = { ($0.isEmpty ? 1 : 0, $0) }
                let next = rest.min { left, right in
                    let (few, many) = (left.1[name]?.people?.count ?? 0, right.1[name]?.people?.count ?? 0)
                    return few != many ? few < many : order(left.0) < order(right.0)
                }
                if let next { hidden.append(next.0) } else { isTotalHidden = true }
            }
            answers["\(table)|*|\(state)|\(name)"] = isTotalHidden ? "hidden" : total[name]?.text
            for (key, values) in parts {
                answers["\(table)|\(key)|\(state)|\(name)"] = hidden.contains(key) ? "hidden" : values[name]?.text
            }
        }
    }

    private func isSmall(_ value: Value?) -> Bool {
        guard let value, let people = value.people, value.text != "–" else { return false }
        return people.count < leastPeople
    }

    static func count(_ number: Int) -> Value { Value(text: "\(number)") }
    static func minutes(_ number: Int) -> Value { Value(text: "\(number) min") }

    static func share(_ part: Int, _ whole: Int, _ people: Set<ClientID>? = nil) -> Value {
        Value(text: whole == 0 ? "–" : "\(part)/\(whole)", people: people)
    }
}

extension NaiveThroughput {
    // MARK: Groups

    func group(of order: ReportedOrder) -> String {
        cut == "unit" ? order.unit?.text ?? "" : order.organisation
    }

    func group(of series: SeriesID, _ day: CalendarDay) -> String {
        if cut == "week" { return week(of: day) }
        guard let project = project(of: series) else { return "" }
        if cut == "project" { return project.id.text }
        guard var facts = project.facts.first?.value else { return "" }
        for dated in project.facts { if let begin = dated.from, begin <= day { facts = dated.value } }
        if cut == "organisation" { return facts.organisation }
        if cut == "unit" { return facts.unit.text }
        return municipality(facts.pc4) ?? ""
    }

    private func week(of day: CalendarDay) -> String {
        var thursday = day
        while thursday.weekday != .thursday {
            thursday = thursday.adding(days: thursday.weekday.rawValue < 4 ? 1 : -1)
        }
        let (year, _, _) = thursday.yearMonthDay
        var week = 1
        var earlier = thursday.adding(days: -7)
        while earlier.yearMonthDay.year == year {
            week += 1
            earlier = earlier.adding(days: -7)
        }
        return "\(year)-W" + (week < 10 ? "0" : "") + "\(week)"
    }

    func project(of series: SeriesID) -> ReportedProject? {
        guard let found = records.calendar.series.first(where: { $0.id == series }) else { return nil }
        return records.calendar.projects.first { $0.id == found.project }
    }
}
