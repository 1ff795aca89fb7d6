import PlacementDomain

/// Resolves a certificate's leaves and collects what is wrong with them.
struct CertificateReader {
    private let tables: DerivedTables
    private static let greatestPrice = 1 << 52
    private static let greatestSum = 1 << 61

    private var facts: Facts { tables.facts }
    private var ids: IdIndex { tables.ids }

    init(_ tables: DerivedTables) { self.tables = tables }

    /// The leaves in order; nil: they have a fault, which is added to `faults`, and must not be used.
    func read(_ leaves: [CertificateLeaf], isLawfulTier: Bool, _ faults: inout [FoundFault]) -> [ProofLeaf]? {
        var own: [FoundFault] = []
        let result = leaves.enumerated().map { index, leaf in
            read(leaf, "\(isLawfulTier ? "lawful " : "")leaf \(index)", isLawfulTier, &own)
        }
        if own.isEmpty, !Self.covers(result.map(\.decisions)) {
            own.append(
                FoundFault(
                    fault: .notCovered, place: isLawfulTier ? "lawful" : "leaves",
                    text: "the leaves do not hold every case"))
        }
        faults += own
        return own.isEmpty ? result : nil
    }

    private func read(
        _ leaf: CertificateLeaf, _ place: String, _ isLawfulTier: Bool, _ faults: inout [FoundFault]
    ) -> ProofLeaf {
        var result = ProofLeaf(isLawfulTier: isLawfulTier)
        func add(_ fault: ProofFault, _ what: @autoclosure () -> String, _ text: String) {
            faults.append(FoundFault(fault: fault, place: "\(place) \(what())", text: text))
        }
        for decision in leaf.fixed {
            guard case .client(let client, let project, let at) = decision else {
                if case .series(let series, _) = decision {
                    add(.unknownId, series.text, "not a supervised series of this instance")
                }
                continue
            }
            let unit = ids.clients[client.text].map { facts.planned.unitOfClient[$0] } ?? -1
            let projectIndex = project.map { ids.projects[$0.text] ?? -2 } ?? -1
            if unit < 0 || projectIndex == -2 || tables.kept.isSigned[unit] {
                add(
                    .unknownId, "\(client.text) \(project?.text ?? "unplaced")",
                    "a decision on somebody who is signed or not planned, or on an unknown project")
                continue
            }
            let question = ProofLeaf.Question(unit: unit, project: projectIndex)
            if result.decisions.updateValue(at, forKey: question) != nil {
                add(.duplicate, "\(client.text) \(project?.text ?? "unplaced")", "decided twice")
            }
        }
        var seen: Set<PricedRow> = []
        var sizes = 0
        var isTooLarge = false
        // Rows of one series mostly follow each other.
        var last: (id: SeriesID, index: Int?)?
        for row in leaf.rows {
            var name: String { "\(row.kind.rawValue) \(row.session)" }
            if last?.id != row.session.series { last = (row.session.series, ids.series[row.session.series.text]) }
            let series = last?.index
            let sitting = series.flatMap { facts.held.number(ofSeries: $0, on: row.session.date.dayNumber) }
            guard let sitting, let priced = pricedRow(row, sitting) else {
                add(.unknownId, name, "there is no such row")
                continue
            }
            if row.price < 0 { add(.wrongSign, name, "the price of a row is at least 0") }
            if row.price.magnitude > Self.greatestPrice.magnitude { add(.outOfRange, name, "a price above 2^52") }
            if !seen.insert(priced).inserted { add(.duplicate, name, "priced twice") }
            guard row.price > 0, row.price <= Self.greatestPrice, !isTooLarge else { continue }
            let limit = limit(of: priced)
            let (product, overflow) = row.price.multipliedReportingOverflow(by: max(1, limit))
            let (sum, sumOverflow) = sizes.addingReportingOverflow(product)
            // Each client whom a decision forbids to be unplaced may add a whole column's prices.
            if overflow || sumOverflow || sum > Self.greatestSum / (1 + result.decisions.count) {
                isTooLarge = true
                add(.overflow, "rows", "prices times seats are too large together for exact sums")
                continue
            }
            sizes = sum
            result.rowSum += row.price * limit
            switch priced {
            case .seat(let sitting): result.prices.append((sitting, row.price))
            case .counted(let index): result.countedPrices.append((index, row.price))
            }
        }
        for price in leaf.clients { add(.unknownId, "client \(price.client.text)", "no columns in supervised series") }
        for price in leaf.attendance { add(.unknownId, "attendance \(price.series.text)", "not a supervised series") }
        for price in leaf.supervisors {
            let who =
                switch price.who {
                case .unit(let unit): unit.text
                case .supervisor(let supervisor): supervisor.text
                }
            add(.unknownId, "supervisor \(who) \(price.weekday.name)", "no supervised series")
        }
        return result
    }

    private enum PricedRow: Hashable {
        case seat(Int)
        /// Row of `RowTable.counted`.
        case counted(Int)
    }

    /// The row that a price names; nil: there is none.
    private func pricedRow(_ row: RowPrice, _ sitting: Int) -> PricedRow? {
        switch (row.kind, row.organisation) {
        case (.seat, nil): .seat(sitting)
        case (.atMost, let organisation?):
            tables.rows.row(.atMost, sitting: sitting, organisation: organisation).map { .counted($0) }
        case (.reserve, let organisation?):
            tables.rows.row(.reserve, sitting: sitting, organisation: organisation).map { .counted($0) }
        case (.start, nil):
            tables.rows.row(.start, sitting: sitting, organisation: nil).map { .counted($0) }
        default: nil
        }
    }

    private func limit(of row: PricedRow) -> Int {
        switch row {
        case .seat(let sitting): tables.rows.seats[sitting]
        case .counted(let row): tables.rows.counted[row].limit
        }
    }

    /// Whether leaves with these decisions hold every case, as docs/certificate.md defines it.
    static func covers(_ leaves: [[ProofLeaf.Question: Bool]]) -> Bool {
        guard let first = leaves.first else { return false }
        if leaves.contains(where: \.isEmpty) { return true }
        // If any common decision can be the first, every common one can; the search need not go back.
        guard let common = first.keys.first(where: { key in leaves.allSatisfy { $0[key] != nil } }) else {
            return false
        }
        var halves: (yes: [[ProofLeaf.Question: Bool]], no: [[ProofLeaf.Question: Bool]]) = ([], [])
        for leaf in leaves {
            var rest = leaf
            if rest.removeValue(forKey: common) == true { halves.yes.append(rest) } else { halves.no.append(rest) }
        }
        return !halves.yes.isEmpty && !halves.no.isEmpty && covers(halves.yes) && covers(halves.no)
    }
}
