/// A column as a stretch of its pattern's timeline.
public struct Stretch: BitwiseCopyable, Sendable {
    /// First position and position after the last.
    public let start, end: Int
    /// Cost without waiting, and its lost points.
    public let cost, lost: Int32

    @inlinable init(start: Int, end: Int, cost: Int32, lost: Int32) {
        (self.start, self.end, self.cost, self.lost) = (start, end, cost, lost)
    }
}

/// Reckons the columns of one pattern, start week by start week.
///
/// Asked week by week and not told what to do with each column: a closure is not inlined from room to room.
public struct ColumnWalk {
    @usableFromInline let reckoner: ColumnReckoner
    @usableFromInline let pattern: ClientPattern
    @usableFromInline let facts: UnitFacts
    @usableFromInline let header: TimelineArena.Header
    @usableFromInline let weeks: UnsafeMutablePointer<UInt16>
    @usableFromInline let usual: Int
    /// Of the column before: the next one ends about as far behind its start.
    @usableFromInline var lastStart = 0
    @usableFromInline var lastEnd = 0

    @inlinable
    init(_ reckoner: ColumnReckoner, _ pattern: ClientPattern, _ facts: UnitFacts) {
        self.reckoner = reckoner
        self.pattern = pattern
        self.facts = facts
        header = reckoner.header[Int(pattern.timeline)]
        weeks = reckoner.weekStart + Int(header.weekBase)
        usual = reckoner.usual(header, facts)
    }

    /// The column that begins in a week, later than those asked before; nil: there is none.
    @inline(always)
    public mutating func column(in week: Int) -> Stretch? {
        let start = max(Int(weeks[week]), Int(pattern.lo))
        guard start < min(Int(weeks[week + 1]), Int(pattern.hi)) else { return nil }
        let column = reckoner.column(
            of: pattern, header, facts, start: start, usual: usual, endGuess: lastEnd + start - lastStart)
        lastStart = start
        lastEnd = max(column.end, start + 1)
        return column.end > 0 ? Stretch(start: start, end: column.end, cost: column.cost, lost: column.lost) : nil
    }
}
