/// A linear or mixed-integer program as a value: minimise `Σ cost·x` within row and column bounds.
///
/// Always minimised. Rows and columns are counted from 0 in the order of adding. The matrix lies flat, column by
/// column: column `j` owns the entries `columnStarts[j]..<columnStarts[j + 1]`. Nothing has a name.
/// Bounds may be `±.infinity`; a lower bound above its upper bound is allowed and makes the program infeasible.
/// Coefficients, costs and finite bounds must be finite, and a column names each row once: anything else is a bug.
public struct LinearProgram: Sendable, Equatable {
    public private(set) var rowLower: [Double] = []
    public private(set) var rowUpper: [Double] = []
    public private(set) var cost: [Double] = []
    public private(set) var columnLower: [Double] = []
    public private(set) var columnUpper: [Double] = []
    public private(set) var isInteger: [Bool] = []
    /// `columnCount + 1` numbers, ascending, the first is 0.
    public private(set) var columnStarts: [Int] = [0]
    /// Row of each entry, counted from 0.
    public private(set) var entryRows: [Int32] = []
    /// Coefficient of each entry, as `entryRows`.
    public private(set) var entryValues: [Double] = []

    public init() {}

    public var rowCount: Int { rowLower.count }
    public var columnCount: Int { cost.count }
    public var entryCount: Int { entryRows.count }

    /// Adds the row `lower ≤ Σ a·x ≤ upper`, empty so far.
    ///
    /// - Returns: its number, from 0.
    @discardableResult
    public mutating func addRow(lower: Double, upper: Double) -> Int {
        precondition(!lower.isNaN && !upper.isNaN, "a row bound is not a number")
        rowLower.append(lower)
        rowUpper.append(upper)
        return rowLower.count - 1
    }

    /// Adds a column with its entries; `rows` and `coefficients` run side by side.
    ///
    /// - Parameters:
    ///   - isInteger: its bounds are then rounded inwards by `integerSolution`; `relaxation` ignores it.
    ///   - rows: numbers of existing rows, each at most once; ascending order is checked fastest.
    /// - Returns: its number, from 0.
    @discardableResult
    public mutating func addColumn(
        cost: Double, lower: Double, upper: Double, isInteger: Bool, rows: [Int], coefficients: [Double]
    ) -> Int {
        precondition(rows.count == coefficients.count, "a coefficient for each row")
        precondition(cost.isFinite && !lower.isNaN && !upper.isNaN, "cost finite, bounds numbers")
        var previous = -1
        var ascending = true
        for (row, value) in zip(rows, coefficients) {
            precondition(row >= 0 && row < rowCount && value.isFinite, "an existing row and a finite coefficient")
            if row <= previous { ascending = false }
            previous = row
            entryRows.append(Int32(truncatingIfNeeded: row))
            entryValues.append(value)
        }
        precondition(ascending || Set(rows).count == rows.count, "each row once in a column")
        self.cost.append(cost)
        columnLower.append(lower)
        columnUpper.append(upper)
        self.isInteger.append(isInteger)
        columnStarts.append(entryRows.count)
        return columnCount - 1
    }

    /// Adds a column; its number is returned.
    @discardableResult
    public mutating func addColumn(_ column: NewColumn) -> Int {
        addColumn(
            cost: column.cost, lower: column.lower, upper: column.upper, isInteger: column.isInteger,
            rows: column.rows, coefficients: column.coefficients)
    }

    /// Sets the bounds of one row.
    public mutating func setRowBounds(_ row: Int, lower: Double, upper: Double) {
        precondition(!lower.isNaN && !upper.isNaN, "a row bound is not a number")
        rowLower[row] = lower
        rowUpper[row] = upper
    }

    /// Sets the bounds of one column.
    public mutating func setColumnBounds(_ column: Int, lower: Double, upper: Double) {
        precondition(!lower.isNaN && !upper.isNaN, "a column bound is not a number")
        columnLower[column] = lower
        columnUpper[column] = upper
    }
}

/// A column to add to a program that is being solved already.
public struct NewColumn: Sendable, Equatable {
    public var cost: Double
    public var lower: Double
    public var upper: Double
    public var isInteger: Bool
    /// Numbers of existing rows, each at most once.
    public var rows: [Int]
    /// As `rows`.
    public var coefficients: [Double]

    public init(
        cost: Double, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = false, rows: [Int],
        coefficients: [Double]
    ) {
        self.cost = cost
        self.lower = lower
        self.upper = upper
        self.isInteger = isInteger
        self.rows = rows
        self.coefficients = coefficients
    }
}

/// New bounds of one row or column.
public struct BoundChange: Sendable, Equatable {
    /// Number of the row or column, from 0.
    public var index: Int
    public var lower: Double
    public var upper: Double

    public init(index: Int, lower: Double, upper: Double) {
        self.index = index
        self.lower = lower
        self.upper = upper
    }
}
