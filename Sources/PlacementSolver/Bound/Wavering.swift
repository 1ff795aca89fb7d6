/// Somebody who wavers: between a project (or being unplaced) and others, or between losing more hours and less.
package struct Wavering: Sendable {
    package var unit: Int32
    package var question: LeafDecision.Question
    /// Part of the rounds on the rarer side, `0...0.5`.
    var part: Double
    /// Points that are at stake: the prices of the rows of the last column chosen there, or the lost points between both.
    var price: Double

    package init(unit: Int32, question: LeafDecision.Question, part: Double, price: Double) {
        self.unit = unit
        self.question = question
        self.part = part
        self.price = price
    }

    init(unit: Int32, project: Int32, part: Double, price: Double) {
        self.init(unit: unit, question: .place(project), part: part, price: price)
    }

    /// Where he wavers; nil: the question is another one.
    var project: Int32? {
        guard case .place(let project) = question else { return nil }
        return project
    }

    private var rank: Int {
        switch question {
        case .place: 0
        case .lostAtMost: 1
        case .sitting: 2
        }
    }

    private var value: Int32 {
        switch question {
        case .place(let value), .lostAtMost(let value), .sitting(let value): value
        }
    }

    /// The most telling first: those of dear rows, near one half of the rounds.
    static func comesBefore(_ left: Wavering, _ right: Wavering) -> Bool {
        let (leftValue, rightValue) = (left.part * (1 + left.price), right.part * (1 + right.price))
        return (rightValue, left.unit, left.rank, left.value) < (leftValue, right.unit, right.rank, right.value)
    }
}
