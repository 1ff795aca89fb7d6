import CGLPK
import LinearProgramming

/// GLPK's view of a program: numbers from 1, integer bounds rounded inwards; kept and used again.
struct GLPKBuffers {
    private var entryRows: [Int32] = []
    private var entryColumns: [Int32] = []
    private var columnLower: [Double] = []
    private var columnUpper: [Double] = []
    private var hasOwnBounds = false

    /// Takes over a program; false: an integer column has no integer between its bounds.
    @discardableResult
    mutating func fill(from program: LinearProgram, integer: Bool) -> Bool {
        fillEntries(from: program, firstColumn: 0)
        hasOwnBounds = false
        if !integer { return true }
        for column in 0..<program.columnCount where program.isInteger[column] {
            let (lower, upper) = (program.columnLower[column], program.columnUpper[column])
            if lower.rounded() == lower && upper.rounded() == upper { continue }
            if !hasOwnBounds {
                hasOwnBounds = true
                columnLower = program.columnLower
                columnUpper = program.columnUpper
            }
            (columnLower[column], columnUpper[column]) = LinearProgram.integerBounds(lower, upper)
            if columnLower[column] > columnUpper[column] { return false }
        }
        return true
    }

    /// Takes over the entries of the columns from `firstColumn` on, which then counts as 1.
    mutating func fillEntries(from program: LinearProgram, firstColumn: Int) {
        let firstEntry = program.columnStarts[firstColumn]
        let count = program.entryCount - firstEntry
        entryRows.removeAll(keepingCapacity: true)
        entryColumns.removeAll(keepingCapacity: true)
        entryRows.reserveCapacity(count)
        entryColumns.reserveCapacity(count)
        program.entryRows.withUnsafeBufferPointer { rows in
            for entry in firstEntry..<(firstEntry + count) { entryRows.append(rows[entry] + 1) }
        }
        for column in firstColumn..<program.columnCount {
            let length = program.columnStarts[column + 1] - program.columnStarts[column]
            entryColumns.append(contentsOf: repeatElement(Int32(column - firstColumn + 1), count: length))
        }
    }

    /// Lends the filled program, its columns from `firstColumn` on, to one C call.
    func withProgram(
        _ program: LinearProgram, integer: Bool, zeroCosts: Bool, firstColumn: Int = 0,
        _ body: (inout cglpk_program) -> Void
    ) {
        var view = cglpk_program()
        view.row_count = Int32(program.rowCount)
        view.column_count = Int32(program.columnCount - firstColumn)
        view.entry_count = Int32(entryRows.count)
        let lower = hasOwnBounds ? columnLower : program.columnLower
        let upper = hasOwnBounds ? columnUpper : program.columnUpper
        let firstEntry = program.columnStarts[firstColumn]
        program.rowLower.withUnsafeBufferPointer { rowLower in
            program.rowUpper.withUnsafeBufferPointer { rowUpper in
                view.row_lower = rowLower.baseAddress
                view.row_upper = rowUpper.baseAddress
                lower.withUnsafeBufferPointer { lower in
                    upper.withUnsafeBufferPointer { upper in
                        view.column_lower = lower.baseAddress.map { $0 + firstColumn }
                        view.column_upper = upper.baseAddress.map { $0 + firstColumn }
                        program.cost.withUnsafeBufferPointer { cost in
                            view.cost = zeroCosts ? nil : cost.baseAddress.map { $0 + firstColumn }
                            program.isInteger.withUnsafeBufferPointer { isInteger in
                                view.is_integer = integer ? isInteger.baseAddress.map { $0 + firstColumn } : nil
                                withEntries(program, firstEntry: firstEntry, view: &view, body)
                            }
                        }
                    }
                }
            }
        }
    }

    private func withEntries(
        _ program: LinearProgram, firstEntry: Int, view: inout cglpk_program, _ body: (inout cglpk_program) -> Void
    ) {
        entryRows.withUnsafeBufferPointer { rows in
            entryColumns.withUnsafeBufferPointer { columns in
                program.entryValues.withUnsafeBufferPointer { values in
                    view.entry_rows = rows.baseAddress
                    view.entry_columns = columns.baseAddress
                    view.entry_values = values.baseAddress.map { $0 + firstEntry }
                    body(&view)
                }
            }
        }
    }
}
