extension LinearProgram {
    /// The program as a text in the CPLEX LP format, for other solvers and for eyes.
    ///
    /// Columns are `x0 x1 …`, rows `r0 r1 …`; a row with two different finite bounds becomes `r3_lower` and `r3_upper`,
    /// a row without any is left out; if none is left, a row `any` without a meaning stands in. Numbers are written so
    /// that reading gives the same bits.
    public func lpText() -> String {
        var text = "\\ \(rowCount) rows, \(columnCount) columns, \(entryCount) entries\nMinimize\n obj:"
        var terms = TermLine()
        // Every column is named here, since readers refuse bounds of one that they have not met.
        for column in 0..<columnCount { terms.add(cost[column], column) }
        text += terms.isEmpty ? emptyTerms : terms.text
        text += "\nSubject To\n"
        let byRow = rowEntries()
        let isFree = (0..<rowCount).map { rowLower[$0] == -.infinity && rowUpper[$0] == .infinity }
        // Readers want one row at least.
        if !isFree.contains(false) { text += " any:\(emptyTerms) >= -1.0\n" }
        for row in 0..<rowCount where !isFree[row] {
            let (lower, upper) = (rowLower[row], rowUpper[row])
            var line = TermLine()
            for entry in byRow[row] { line.add(entry.value, entry.column) }
            let sum = line.isEmpty ? emptyTerms : line.text
            if lower == upper {
                text += " r\(row):\(sum) = \(lower)\n"
            } else if lower == -.infinity {
                text += " r\(row):\(sum) <= \(upper)\n"
            } else if upper == .infinity {
                text += " r\(row):\(sum) >= \(lower)\n"
            } else {
                text += " r\(row)_lower:\(sum) >= \(lower)\n r\(row)_upper:\(sum) <= \(upper)\n"
            }
        }
        text += "Bounds\n"
        if columnCount == 0 { text += " none = 0\n" }
        for column in 0..<columnCount { text += lpBounds(column) }
        let integers = (0..<columnCount).filter { isInteger[$0] }
        if !integers.isEmpty {
            text += "General\n"
            for column in integers { text += " x\(column)\n" }
        }
        return text + "End\n"
    }

    /// The format knows no empty sum.
    private var emptyTerms: String { columnCount == 0 ? " 0 none" : " 0 x0" }

    private func lpBounds(_ column: Int) -> String {
        let (lower, upper) = (columnLower[column], columnUpper[column])
        if lower == -.infinity && upper == .infinity { return " x\(column) free\n" }
        if lower == upper { return " x\(column) = \(lower)\n" }
        if upper == .infinity { return " x\(column) >= \(lower)\n" }
        if lower == -.infinity { return " -inf <= x\(column) <= \(upper)\n" }
        return " \(lower) <= x\(column) <= \(upper)\n"
    }

    /// Entries by row, columns ascending.
    private func rowEntries() -> [[(column: Int, value: Double)]] {
        var byRow = [[(column: Int, value: Double)]](repeating: [], count: rowCount)
        for column in 0..<columnCount {
            for entry in columnStarts[column]..<columnStarts[column + 1] {
                byRow[Int(entryRows[entry])].append((column, entryValues[entry]))
            }
        }
        return byRow
    }
}

/// A sum of terms, broken into lines that every reader takes.
private struct TermLine {
    private(set) var text = ""
    private var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func add(_ value: Double, _ column: Int) {
        if count > 0 && count % 8 == 0 { text += "\n  " }
        text += value < 0 ? " - \(-value) x\(column)" : " + \(value) x\(column)"
        count += 1
    }
}
