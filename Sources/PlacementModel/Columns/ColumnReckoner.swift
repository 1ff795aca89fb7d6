public import PlacementDomain

/// The numbers that reckon the columns of any pattern; plain pointers, copied into the hot loops.
public struct ColumnReckoner: @unchecked Sendable {
    public let header: UnsafeMutablePointer<TimelineArena.Header>
    public let slot: UnsafeMutablePointer<TimelineSlot>
    public let weekStart: UnsafeMutablePointer<UInt16>
    public let travelPrefix: UnsafeMutablePointer<Int32>
    public let slack: UnsafeMutablePointer<Int32>
    public let slackDays: Int32
    public let startWeeks: Int
    public let lostPerHour: Int32
    public let restPerHour: Int32

    public init(timelines: TimelineTable, slack: FlatArray<Int32>, startWeeks: Int, weights: CostWeights) {
        header = timelines.headers.base
        slot = timelines.slot.base
        weekStart = timelines.weekStart.base
        travelPrefix = timelines.travelPrefix.base
        self.slack = slack.base
        slackDays = Int32(slack.count)
        self.startWeeks = startWeeks
        lostPerHour = Int32(weights.lostPerHour)
        restPerHour = Int32(weights.restPerHour)
    }

    /// Sittings that the remaining minutes take where all are equally long; 0 where they are not.
    @inline(always) public func usual(_ header: TimelineArena.Header, _ facts: UnitFacts) -> Int {
        header.uniformNet > 0 ? Int((facts.remaining + header.uniformNet - 1) / header.uniformNet) : 0
    }

    /// The column of `pattern` that begins at position `start`: where it ends, and its parts of cost but for waiting.
    ///
    /// - Parameter usual: see `usual(_:_:)`.
    /// - Returns: `end` 0 where there is no such column (a series of the pattern would have no sitting in it).
    @inline(always)
    public func column(
        of pattern: ClientPattern, _ header: TimelineArena.Header, _ facts: UnitFacts, start: Int, usual: Int,
        endGuess: Int
    ) -> (end: Int, cost: Int32, lost: Int32, unworked: Int32) {
        let slots = slot + Int(header.base)
        let hi = Int(pattern.hi)
        var end: Int
        let unworked: Int32
        if usual > 0 {
            end = min(start + usual, hi)
            unworked = max(0, facts.remaining - Int32(end - start) * header.uniformNet)
        } else {
            let target = slots[start].netPrefix + facts.remaining
            end = min(max(endGuess, start + 1), hi)
            while end < hi, slots[end].netPrefix < target { end += 1 }
            while end > start + 1, slots[end - 1].netPrefix >= target { end -= 1 }
            unworked = max(0, target - slots[end].netPrefix)
        }
        if end < Int(slots[start].cover) { return (0, 0, 0, 0) }
        var cost = pattern.fixed
        if header.travelBase < 0 {
            let days = header.isOneADay ? end - start : Int(slots[end].dayPrefix) - Int(slots[start].dayPrefix)
            cost += pattern.travelPerDay * Int32(days)
        } else {
            let travel = Int(header.travelBase)
            cost += travelPrefix[travel + end] - travelPrefix[travel + start]
        }
        var lost: Int32 = 0
        if unworked > 0 {
            let hours = (unworked + 59) / 60
            if facts.hasTerm { lost = lostPerHour * hours } else { cost += restPerHour * hours }
        } else if facts.hasTerm {
            let left = facts.termEnd - slots[end - 1].day
            if left < slackDays { cost += slack[Int(max(0, left))] }
        }
        return (end, cost + lost, lost, unworked)
    }

    /// The columns of a pattern, from its first start week on.
    @inline(always)
    public func walk(_ pattern: ClientPattern, _ facts: UnitFacts) -> ColumnWalk { ColumnWalk(self, pattern, facts) }
}
