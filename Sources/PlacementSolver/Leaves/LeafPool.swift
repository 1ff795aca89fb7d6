internal import PlacementDomain
internal import LinearProgramming
internal import PlacementModel

/// Which choice each program column of a leaf master stands for, and which of them are closed now.
///
/// Costs are kept below a client's unavoidable points, so that hours lost anyway do not blur the rest.
struct LeafPool {
    struct Entry: Sendable {
        var unit: Int32
        var column: Column
    }

    private struct Key: Hashable {
        var unit: Int32
        var pattern: Int32
        var start: UInt16

        init(_ unit: Int, _ column: Column) {
            self.unit = Int32(unit)
            pattern = column.pattern
            start = column.start
        }
    }

    /// Keeps the program feasible under every decision: dearer than any lawful choice should become.
    static let standIn = Column(pattern: Column.unplaced - 1, start: 0, end: 0, cost: 0)
    private let space: ChoiceSpace
    private let kind: CostKind
    private let standInPoints: Double
    private(set) var entries: [Entry] = []
    private var isOpen: [Bool] = []
    private var indexOf: [Key: Int] = [:]
    private var entriesOfUnit: [[Int]]
    /// By unit: his row in the program; −1: none.
    private let rowOfUnit: FlatArray<Int32>
    /// By row: its row in the program; −1: none.
    private let programRow: FlatArray<Int32>
    /// By row: price (scaled) of a place that counts as cost; nil: nothing.
    private let base: FlatArray<Int32>?
    private let scale: Int
    /// Sum of what is kept out of the costs (points).
    let shifts: Double

    /// - Parameters:
    ///   - units: whose rows are the first of the program, in this order.
    ///   - priced: the rows behind them.
    ///   - base: by row: price (scaled) of a place that counts as cost; nil: nothing.
    ///   - standInPoints: by how much a stand-in is dearer than being unplaced: as much as the greatest price.
    init(
        space: ChoiceSpace, kind: CostKind, units: [Int], priced: [RowNumber],
        base: FlatArray<Int32>?, scale: Int, standInPoints: Double
    ) {
        self.space = space
        self.kind = kind
        self.standInPoints = standInPoints
        programRow = FlatArray(repeating: -1, count: space.limits.count)
        for (place, row) in priced.enumerated() { programRow[row.index] = Int32(units.count + place) }
        self.base = base
        self.scale = scale
        rowOfUnit = FlatArray(repeating: -1, count: space.units.count)
        for (place, unit) in units.enumerated() { rowOfUnit[unit] = Int32(place) }
        entriesOfUnit = Array(repeating: [], count: space.units.count)
        shifts = units.reduce(0) { $0 + Double(space.facts[$1].unavoidable) }
    }

    func shift(_ unit: Int) -> Double { Double(space.facts[unit].unavoidable) }

    /// His row in the program.
    func place(ofUnit unit: Int32) -> Int { Int(rowOfUnit[Int(unit)]) }

    func holds(_ unit: Int, _ column: Column) -> Bool { indexOf[Key(unit, column)] != nil }

    /// Registers a choice as the next program column.
    mutating func add(_ unit: Int, _ column: Column) -> NewColumn {
        indexOf[Key(unit, column)] = entries.count
        entriesOfUnit[unit].append(entries.count)
        entries.append(Entry(unit: Int32(unit), column: column))
        isOpen.append(true)
        var rows = [Int(rowOfUnit[unit])]
        var cost = points(unit, column == LeafPool.standIn ? Column.nowhere : column) - shift(unit)
        if column == LeafPool.standIn {
            cost += standInPoints
        } else if column.pattern >= 0 {
            rows += space.rows(of: column).map { Int(programRow[$0.index]) }.filter { $0 >= 0 }.sorted()
            if let base {
                cost += Double(space.rows(of: column).reduce(0) { $0 + Int(base[$1.index]) }) / Double(scale)
            }
        }
        return NewColumn(
            cost: cost, lower: 0, upper: 1, rows: rows, coefficients: [Double](repeating: 1, count: rows.count))
    }

    private func points(_ unit: Int, _ column: Column) -> Double {
        switch kind {
        case .lostOnly: Double(space.lostPoints(of: column, unit))
        case .whole: Double(column.pattern < 0 ? space.facts[unit].unplacedCost : column.cost)
        }
    }

    /// Opens what the filter allows these clients and closes the rest.
    mutating func close(_ filter: LeafFilter, units: [Int32]) -> [BoundChange] {
        var changes: [BoundChange] = []
        for unit in units {
            for index in entriesOfUnit[Int(unit)] where entries[index].column != LeafPool.standIn {
                let opens = filter.allows(Int(unit), entries[index].column, space)
                guard opens != isOpen[index] else { continue }
                isOpen[index] = opens
                changes.append(BoundChange(index: index, lower: 0, upper: opens ? 1 : 0))
            }
        }
        return changes
    }

    /// Calls all columns open.
    ///
    /// - Returns: those that were closed.
    mutating func openAll() -> [Int] {
        let closed = isOpen.indices.filter { !isOpen[$0] }
        for index in closed { isOpen[index] = true }
        return closed
    }

    // MARK: Bases

    func leafBasis(_ basis: SimplexBasis) -> LeafBasis {
        LeafBasis(
            isBasicRow: basis.isBasicRow, basic: entries.indices.filter { basis.isBasicColumn[$0] }.map { entries[$0] },
            atUpper: entries.indices.filter { basis.isAtUpper[$0] }.map { entries[$0] })
    }

    /// Registers choices of a basis that are not known yet.
    mutating func addMissing(_ basis: LeafBasis) -> [NewColumn] {
        var added: [NewColumn] = []
        for entry in basis.basic + basis.atUpper where !holds(Int(entry.unit), entry.column) {
            added.append(add(Int(entry.unit), entry.column))
        }
        return added
    }

    /// - Parameter basis: all its choices are known.
    func simplexBasis(_ basis: LeafBasis) -> SimplexBasis {
        var result = SimplexBasis(
            isBasicRow: basis.isBasicRow, isBasicColumn: [Bool](repeating: false, count: entries.count),
            isAtUpper: [Bool](repeating: false, count: entries.count))
        for entry in basis.basic { if let index = index(entry) { result.isBasicColumn[index] = true } }
        for entry in basis.atUpper { if let index = index(entry) { result.isAtUpper[index] = true } }
        return result
    }

    private func index(_ entry: Entry) -> Int? { indexOf[Key(Int(entry.unit), entry.column)] }
}
