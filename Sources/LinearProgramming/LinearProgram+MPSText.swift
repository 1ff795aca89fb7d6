extension LinearProgram {
    /// The program as a text in the free MPS format, for other solvers.
    ///
    /// Columns are `x0 x1 …`, rows `r0 r1 …`, the objective `obj`, always minimised. Every bound is written out, since
    /// readers disagree about the defaults of integer columns. Numbers are written so that reading gives the same bits.
    public func mpsText() -> String {
        var text = "NAME dichtbij\nROWS\n N obj\n"
        for row in 0..<rowCount { text += " \(mpsType(row)) r\(row)\n" }
        text += "COLUMNS\n"
        var isMarked = false
        for column in 0..<columnCount {
            if isInteger[column] != isMarked {
                isMarked.toggle()
                text += " marker 'MARKER' '\(isMarked ? "INTORG" : "INTEND")'\n"
            }
            text += " x\(column) obj \(cost[column])\n"
            for entry in columnStarts[column]..<columnStarts[column + 1] {
                text += " x\(column) r\(entryRows[entry]) \(entryValues[entry])\n"
            }
        }
        if isMarked { text += " marker 'MARKER' 'INTEND'\n" }
        text += "RHS\n"
        var ranges = ""
        for row in 0..<rowCount {
            let (lower, upper) = (rowLower[row], rowUpper[row])
            if lower == -.infinity && upper == .infinity { continue }
            text += " rhs r\(row) \(lower == -.infinity ? upper : lower)\n"
            if lower != upper && lower > -.infinity && upper < .infinity {
                ranges += " range r\(row) \(upper - lower)\n"
            }
        }
        if !ranges.isEmpty { text += "RANGES\n" + ranges }
        text += "BOUNDS\n"
        for column in 0..<columnCount { text += mpsBounds(column) }
        return text + "ENDATA\n"
    }

    private func mpsType(_ row: Int) -> String {
        let (lower, upper) = (rowLower[row], rowUpper[row])
        if lower == upper { return "E" }
        if lower > -.infinity { return "G" }
        return upper < .infinity ? "L" : "N"
    }

    private func mpsBounds(_ column: Int) -> String {
        let (lower, upper) = (columnLower[column], columnUpper[column])
        if lower == -.infinity && upper == .infinity { return " FR bound x\(column)\n" }
        if lower == upper { return " FX bound x\(column) \(lower)\n" }
        let low = lower == -.infinity ? " MI bound x\(column)\n" : " LO bound x\(column) \(lower)\n"
        let high = upper == .infinity ? " PL bound x\(column)\n" : " UP bound x\(column) \(upper)\n"
        return low + high
    }
}
