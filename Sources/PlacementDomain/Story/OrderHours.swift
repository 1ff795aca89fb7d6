/// The hours of one order: the lines of its ledger, and the sums that the store keeps beside them.
public struct OrderHours: Hashable, Sendable {
    /// Where minutes of an order stand.
    ///
    /// What was imposed is below zero by as much as was ordered, so all five together are always zero.
    public enum Account: String, CaseIterable, Hashable, Sendable {
        case imposed, deducted, credited, corrected, remaining
    }

    /// Why minutes move from one account to another.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case ordered, orderedLess, preTrialDeduction, deductionLess, credit, opening, travelCredit, courseCredit
        case correction, reversal
    }

    /// One move of whole minutes: it balances by its form, and is never changed, only reversed by another line.
    public struct Line: Hashable, Sendable {
        public var number: Int64
        public var kind: Kind
        public var from: Account
        public var to: Account
        /// Above zero.
        public var minutes: Minutes
        /// What was held back as a penalty: a memo of the credit, counted nowhere.
        public var withheld: Minutes
        public var day: CalendarDay
        /// Whether a record of a working day stands behind it.
        public var isOfRecord: Bool
        /// The line that it undoes.
        public var reverses: Int64?
        /// The line that undoes it.
        public var reversedBy: Int64?

        public init(
            number: Int64, kind: Kind, from: Account, to: Account, minutes: Minutes, withheld: Minutes = 0,
            day: CalendarDay, isOfRecord: Bool = false, reverses: Int64? = nil, reversedBy: Int64? = nil
        ) {
            self.number = number
            self.kind = kind
            self.from = from
            self.to = to
            self.minutes = minutes
            self.withheld = withheld
            self.day = day
            self.isOfRecord = isOfRecord
            self.reverses = reverses
            self.reversedBy = reversedBy
        }
    }

    /// In the order in which they were entered.
    public var lines: [Line]
    /// The sums as the store keeps them; minutes, below zero too.
    public var kept: [Account: Int]

    public init(lines: [Line], kept: [Account: Int]) {
        self.lines = lines
        self.kept = kept
    }
}

extension OrderHours {
    /// The sums, reckoned again from the lines.
    public var reckoned: [Account: Int] { OrderHours.sums(lines) }

    /// What remains after each line, in their order.
    public var running: [Int] {
        var remaining = 0
        return lines.map { line in
            remaining += line.minutes.value * ((line.to == .remaining ? 1 : 0) - (line.from == .remaining ? 1 : 0))
            return remaining
        }
    }

    /// Accounts whose lines give another sum than the one that is kept, or that may not be what they are.
    public var faults: [Account] {
        let sums = reckoned
        return Account.allCases.filter { account in
            let sum = sums[account] ?? 0
            let isBelow = [.remaining, .credited, .deducted].contains(account) && sum < 0
            return sum != (kept[account] ?? 0) || isBelow || (account == .imposed && sum > 0)
        }
    }

    /// What was ordered.
    public var ordered: Minutes { Minutes(-(kept[.imposed] ?? 0)) }
    public var deducted: Minutes { Minutes(kept[.deducted] ?? 0) }
    public var credited: Minutes { Minutes(kept[.credited] ?? 0) }
    /// Taken off by corrections; below zero: put on.
    public var corrected: Minutes { Minutes(kept[.corrected] ?? 0) }
    public var remaining: Minutes { Minutes(kept[.remaining] ?? 0) }

    /// Ordered without what was deducted for custody: the hours to which the days of a judgment refer.
    public var net: Minutes { ordered - deducted }

    /// The day of the last credit that stands; nil: none does.
    public var lastCredit: CalendarDay? {
        lines.filter { $0.to == .credited && $0.kind != .reversal && $0.reversedBy == nil }.map(\.day).max()
    }

    /// Minutes of one kind that stand.
    public func minutes(of kind: Kind) -> Minutes {
        Minutes(lines.filter { $0.kind == kind && $0.reversedBy == nil }.reduce(0) { $0 + $1.minutes.value })
    }

    static func sums(_ lines: [Line]) -> [Account: Int] {
        var sums = Dictionary(uniqueKeysWithValues: Account.allCases.map { ($0, 0) })
        for line in lines {
            sums[line.from, default: 0] -= line.minutes.value
            sums[line.to, default: 0] += line.minutes.value
        }
        return sums
    }
}
