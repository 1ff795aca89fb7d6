import PlacementDomain

/// Resolves one leaf of a certificate and collects what is wrong with it.
struct LeafReading {
    private let tables: DerivedTables
    /// Of the leaf in its list, for messages.
    private let place: String
    private var leaf: ProofLeaf
    private var faults: [FoundFault] = []
    private var seen: Set<PricedRow> = []
    /// `Σ price · max(1, limit)` so far.
    private var sizes = 0
    private var isTooLarge = false

    private static let greatestPrice = 1 << 52
    private static let greatestSum = 1 << 61

    private var facts: Facts { tables.facts }

    /// The leaf; its faults are added to `faults`.
    static func leaf(
        _ claimed: CertificateLeaf, _ place: String, isLawfulTier: Bool, _ tables: DerivedTables,
        _ faults: inout [FoundFault]
    ) -> ProofLeaf {
        var reading = LeafReading(tables: tables, place: place, leaf: ProofLeaf(isLawfulTier: isLawfulTier))
        reading.readDecisions(claimed.fixed)
        reading.readRows(claimed.rows)
        reading.refuseSupervised(claimed)
        faults += reading.faults
        return reading.leaf
    }

    private init(tables: DerivedTables, place: String, leaf: ProofLeaf) {
        self.tables = tables
        self.place = place
        self.leaf = leaf
    }

    private mutating func add(_ fault: ProofFault, _ what: String, _ text: Said) {
        faults.append(FoundFault(fault: fault, place: "\(place) \(what)", text: text))
    }

    private mutating func readDecisions(_ decisions: [FixedDecision]) {
        let reading = DecisionReading(tables: tables)
        for decision in decisions {
            let name = DecisionReading.name(decision)
            do throws(DecisionReading.Fault) {
                let (question, answer) = try reading.read(decision)
                if leaf.decisions.updateValue(answer, forKey: question) != nil {
                    add(.duplicate, name, Said("twee keer beslist", "decided twice"))
                }
            } catch {
                add(error.fault, name, error.text)
            }
        }
    }

    private mutating func readRows(_ rows: [RowPrice]) {
        // Rows of one series mostly follow each other.
        var last: (id: SeriesID, index: Int?)?
        for row in rows {
            let id = row.session.series
            if last?.id != id { last = (id, tables.ids.series[id]) }
            let sitting = last?.index.flatMap { facts.held.number(ofSeries: $0, on: row.session.date.dayNumber) }
            guard let sitting, let priced = pricedRow(row, sitting) else {
                add(.unknownId, name(of: row), Said("deze rij bestaat niet", "there is no such row"))
                continue
            }
            if row.price < 0 {
                let text = Said("de prijs van een rij is minstens 0", "the price of a row is at least 0")
                add(.wrongSign, name(of: row), text)
            }
            if row.price.magnitude > Self.greatestPrice.magnitude {
                add(.outOfRange, name(of: row), Said("een prijs boven 2^52", "a price above 2^52"))
            }
            if !seen.insert(priced).inserted {
                add(.duplicate, name(of: row), Said("twee keer een prijs", "priced twice"))
            }
            if row.price > 0, row.price <= Self.greatestPrice, !isTooLarge { take(row.price, of: priced) }
        }
    }

    private func name(of row: RowPrice) -> String { "\(row.kind.rawValue) \(row.session)" }

    /// Takes a price in, unless sums with it might not fit.
    private mutating func take(_ price: Int, of priced: PricedRow) {
        let limit = limit(of: priced)
        let (product, overflow) = price.multipliedReportingOverflow(by: max(1, limit))
        let (sum, sumOverflow) = sizes.addingReportingOverflow(product)
        // Each client whom a decision of his own forbids to be unplaced may add a whole column's prices; nothing else does.
        if overflow || sumOverflow || sum > Self.greatestSum / (1 + leaf.decisions.count) {
            isTooLarge = true
            let text = Said(
                "prijzen maal plaatsen zijn samen te groot om precies op te tellen",
                "prices times seats are too large together for exact sums")
            return add(.overflow, "rows", text)
        }
        sizes = sum
        leaf.rowSum += price * limit
        switch priced {
        case .seat(let sitting): leaf.prices.append((sitting, price))
        case .counted(let index): leaf.countedPrices.append((index, price))
        }
    }

    /// Prices that belong to supervised series, which this version does not know.
    private mutating func refuseSupervised(_ claimed: CertificateLeaf) {
        for price in claimed.clients {
            add(
                .unknownId, "client \(price.client.text)",
                Said("geen keuzes in begeleide reeksen", "no choices in supervised series"))
        }
        for price in claimed.attendance {
            add(.unknownId, "attendance \(price.series.text)", Said("geen begeleide reeks", "not a supervised series"))
        }
        for price in claimed.supervisors {
            let who =
                switch price.who {
                case .unit(let unit): unit.text
                case .supervisor(let supervisor): supervisor.text
                }
            add(
                .unknownId, "supervisor \(who) \(price.weekday.name)",
                Said("er is geen begeleide reeks", "no supervised series"))
        }
    }

    private enum PricedRow: Hashable {
        case seat(Int)
        /// Index into `RowTable.counted`.
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
        case .counted(let index): tables.rows.counted[index].limit
        }
    }
}
